import type { Json } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { type CapturedTemplate, captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'

/**
 * Refuses a number outside its range; `undefined` passes.
 * @throws {ArnwrightError} `states/number-range`
 */
export const inRange = (value: unknown, at: string, least: number, most: number, whole: boolean): void => {
  const fits = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
  if (value !== undefined && !fits) {
    const shape = `a ${whole ? 'whole ' : ''}number from ${least}${most === Number.MAX_VALUE ? '' : ` to ${most}`}`
    refuse(refusal.numberRange, at, value, { shape })
  }
}

/**
 * A number of whole seconds, or an expression for one.
 * @throws {ArnwrightError} `states/seconds`
 */
export const readSeconds = (value: unknown, at: string, least: number): CapturedTemplate => {
  if (nodeOf(value) !== undefined) return captureTemplate(value)
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > 99_999_999) {
    return refuse(refusal.wholeSeconds, at, value, { least: String(least) })
  }
  return { value, excluded: [] }
}

/** Writes a number or an expression: in JSONPath the field of an expression ends with `Path`. */
export const renderValue = (
  fields: Record<string, unknown>,
  name: string,
  value: Json | undefined,
  language: QueryLanguage,
): void => {
  if (value === undefined) return
  if (language === 'JSONPath' && nodeOf(value) !== undefined) {
    const rendered: Record<string, unknown> = {}
    renderField(rendered, name, value, language)
    fields[`${name}Path`] = rendered[`${name}.$`]
  } else {
    fields[name] = renderTemplate(value, language)
  }
}
