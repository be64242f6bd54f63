import type { Json } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { type ExpressionNode, nodeOf } from '../../expression/node.js'
import { printPath } from '../../expression/print.js'
import { type CapturedTemplate, captureTemplate, renderTemplate } from '../../expression/template.js'
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

/** Writes a number or an expression. In JSONPath the field of an expression ends with `Path`, and contains a path. */
export const renderValue = (
  fields: Record<string, unknown>,
  name: string,
  value: Json | undefined,
  language: QueryLanguage,
  print: (node: ExpressionNode) => string = printPath,
): void => {
  if (value === undefined) return
  const node = language === 'JSONPath' ? nodeOf(value) : undefined
  if (node === undefined) fields[name] = renderTemplate(value, language)
  else fields[`${name}Path`] = print(node)
}
