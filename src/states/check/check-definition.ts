import { isArnwrightError } from '../../core/error.js'
import type { Finding } from '../../core/finding.js'
import { isObject } from '../../core/json.js'
import { show } from '../../core/refuse.js'
import { findingOf } from '../finding-of.js'
import type { IntegrationTable } from '../integration.js'
import { type ReadDefinition, readDefinition } from '../parse/read-definition.js'
import { notAnObject } from '../parse/refusals.js'
import { buildModel } from './build-model.js'
import { definitionBytes } from './definition-bytes.js'
import { docs } from './docs.js'
import type { Subjects } from './model.js'
import { pointerOf } from './place.js'
import type { CheckOptions, Checks, Context, Report } from './rule.js'
import { rules } from './rules.js'
import { isUnknown } from './unknown.js'
import { type Emit, walkDefinition } from './walk.js'

/**
 * Checks a definition, as JSON text or as an object, against all rules of the States Language. Returns every finding, and
 * never throws: a definition that cannot be read at all is a finding, too.
 *
 * @param integrations - what is known about the services that a Task can call; without it, calls are not checked
 */
export const checkDefinition = (
  definition: unknown,
  options: CheckOptions = {},
  integrations?: IntegrationTable,
): readonly Finding[] => {
  const read = tryReading(definition, options)
  if (!('value' in read)) return read
  const { value, findings } = read
  // `{ 'Fn::Sub': … }` and the like: the definition itself is filled in later
  if (isUnknown(value)) return findings
  if (!isObject(value))
    return [...findings, findingOf(notAnObject, 'error', '', { found: show(value) }, docs.structure)]
  const context: Context = { ...options, express: options.type === 'EXPRESS', integrations }
  const found = [...findings]
  walkDefinition(buildModel(value, context.express, definitionBytes(definition, value)), emitterOf(context, found))
  return found
}

const tryReading = (definition: unknown, options: CheckOptions): ReadDefinition | readonly Finding[] => {
  try {
    return readDefinition(definition, { relaxed: options.relaxed === true, freeze: false })
  } catch (error) {
    if (!isArnwrightError(error)) throw error
    const { code, at: pointer, fix, message } = error
    // a finding keeps what to do in a field of its own
    const sentence = fix === undefined ? message.slice(2) : message.slice(2, -(fix.length + 2))
    const finding = { code, severity: 'error', pointer, message: sentence, docs: docs.structure } as const
    return [fix === undefined ? finding : { ...finding, fix }]
  }
}

/** What one rule does with one kind of subject, and where it reports. */
interface Handler<Kind extends keyof Subjects> {
  readonly run: NonNullable<Checks[Kind]>
  readonly report: Report
}

/** Binds every rule to where it reports, and groups what they do by kind of subject. */
const emitterOf = (context: Context, found: Finding[]): Emit => {
  const handlers: { [Kind in keyof Subjects]?: Handler<Kind>[] } = {}
  for (const { refusal, severity, docs: page, check } of rules) {
    const report: Report = (place, facts = {}) => {
      found.push(findingOf(refusal, severity, pointerOf(place), facts, page))
    }
    const bind = <Kind extends keyof Subjects>(kind: Kind): void => {
      const run = check[kind]
      if (run === undefined) return
      // the list of a kind contains handlers for that kind
      const list = (handlers[kind] ?? []) as Handler<Kind>[]
      list.push({ run, report })
      Object.assign(handlers, { [kind]: list })
    }
    // the keys of a rule's checks are the kinds
    for (const kind of Object.keys(check) as (keyof Subjects)[]) bind(kind)
  }
  return (kind, subject) => {
    const list = handlers[kind]
    if (list !== undefined) for (const { run, report } of list) run(subject, report, context)
  }
}
