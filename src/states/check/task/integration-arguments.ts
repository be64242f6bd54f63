import { isObject } from '../../../core/json.js'
import { capitalize } from '../../../core/letter-case.js'
import { nearestNames } from '../../../core/nearest-names.js'
import { refusal } from '../../../core/refusal.js'
import { argumentsMissing, argumentUnknown } from '../../../core/refusals.js'
import type { ArgumentShape } from '../../integration.js'
import { docs } from '../docs.js'
import type { StateNode } from '../model.js'
import { at, type Place } from '../place.js'
import type { Context, Report, Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const argumentKind = refusal(
  'states/argument-kind',
  '✗ this argument of {action} is {found}: expected {kind}. Write it as the API of the service has it',
)

/** What is being looked at. */
interface Walk {
  /** The one kind of fault that is looked for, and who is told about it. */
  readonly about: 'unknown' | 'missing' | 'kind'
  readonly report: Report
  readonly action: string
  readonly top: Place
  /** In JSONPath the value of a name that ends with `.$` is computed. */
  readonly computes: boolean
}

const kinds = { scalar: 'a text, a number or a truth value', list: 'a list', map: 'an object', object: 'an object' }

const walkState = (
  { resource, value, place, language }: StateNode,
  about: Walk['about'],
  report: Report,
  context: Context,
): void => {
  if (resource?.kind !== 'optimized' || language === undefined) return
  const { service, action } = resource
  const shape = context.integrations?.arguments(service, action)
  if (shape === undefined) return
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters'
  // without parameters the whole input is sent
  if (!Object.hasOwn(value, field) && language === 'JSONPath') return
  const top = Object.hasOwn(value, field) ? at(place, field) : place
  const computes = language === 'JSONPath'
  look(value[field] ?? {}, shape, top, { about, report, action: `${service}:${action}`, top, computes })
}

const look = (value: unknown, shape: ArgumentShape, place: Place, walk: Walk): void => {
  if (shape.kind === 'anything' || isUnknown(value) || isComputed(value, walk)) return
  const isList = Array.isArray(value)
  const isThere = shape.kind === 'list' ? isList : (isObject(value) && !isList) === (shape.kind !== 'scalar') && !isList
  if (!isThere) {
    if (walk.about !== 'kind') return
    const found = isList ? 'a list' : isObject(value) ? 'an object' : JSON.stringify(value)
    walk.report(place, { action: walk.action, found, kind: kinds[shape.kind] })
    return
  }
  if (shape.kind === 'list' && isList) {
    value.forEach((item, index) => {
      look(item, shape.of, at(place, index), walk)
    })
  }
  if (!isObject(value)) return
  if (shape.kind === 'map') {
    for (const [name, item] of Object.entries(value)) {
      if (!(walk.computes && name.endsWith('.$'))) look(item, shape.of, at(place, name), walk)
    }
  }
  if (shape.kind === 'object') lookInside(value, shape.members(), place, walk)
}

type Members = ReturnType<Extract<ArgumentShape, { readonly kind: 'object' }>['members']>

const lookInside = (value: Readonly<Record<string, unknown>>, members: Members, place: Place, walk: Walk): void => {
  const given: string[] = []
  for (const written of Object.keys(value)) {
    const isOfPath = walk.computes && written.endsWith('.$')
    const said = isOfPath ? written.slice(0, -2) : written
    // AWS's own examples have names as the API writes them inside arguments
    // https://docs.aws.amazon.com/step-functions/latest/dg/connect-batch.html
    const name = place === walk.top || members.has(said) ? said : capitalize(said)
    given.push(name)
    const member = members.get(name)
    if (member !== undefined && !isOfPath) look(value[written], member.shape, at(place, written), walk)
    // a name that is filled in later may be any name
    if (walk.about !== 'unknown' || member !== undefined || isUnknown(said)) continue
    const known = [...members.keys()]
    const nearest = nearestNames(said, known, capitalize(said), known.join(', '))
    walk.report(at(place, written), { action: walk.action, found: said, nearest })
  }
  if (walk.about !== 'missing') return
  const lacks: string[] = []
  for (const [name, { required }] of members) if (required && !given.includes(name)) lacks.push(name)
  if (lacks.length > 0 && !given.some(isUnknown)) walk.report(place, { action: walk.action, found: lacks.join(', ') })
}

const isComputed = (value: unknown, { computes }: Walk): boolean =>
  !computes && typeof value === 'string' && value.trimStart().startsWith('{%')

/** Optimized integrations take the arguments on their page, at any depth. */
export const argumentUnknownRule: Rule = {
  refusal: argumentUnknown,
  severity: 'warning',
  docs: docs.integrations,
  check: { Task: (state, report, context) => walkState(state, 'unknown', report, context) },
}

/** Optimized integrations require the arguments that the service's API requires. */
export const argumentsMissingRule: Rule = {
  refusal: argumentsMissing,
  severity: 'warning',
  docs: docs.integrations,
  check: { Task: (state, report, context) => walkState(state, 'missing', report, context) },
}

/** An argument that is a list or an object has a value of that kind. */
export const argumentKindRule: Rule = {
  refusal: argumentKind,
  severity: 'warning',
  docs: docs.integrations,
  check: { Task: (state, report, context) => walkState(state, 'kind', report, context) },
}
