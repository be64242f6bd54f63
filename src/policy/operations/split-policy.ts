import { deepFreeze } from '../../core/freeze.js'
import { optionForm, policyDocumentCount, policyQuota } from '../../core/refusals.js'
import { asListed, asOptions, refuse } from '../../core/refuse.js'
import type { PolicyDocument, Statement } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { type PolicyQuota, policyQuotas } from '../quotas.js'
import { policySize } from './policy-size.js'
import { listOf, statementsOf, withStatements } from './statements.js'

/** How a document is split. */
export interface SplitPolicyOptions {
  /** The quota that each document has to meet. Default: `managedPolicy`. */
  readonly quota?: PolicyQuota
  /** The limit of that quota in characters, if it was raised for the account. */
  readonly limit?: number
  /**
   * The most documents there may be, for a quota on their number: a role takes 10 managed policies, or more on request.
   * Default: no limit.
   */
  readonly maxDocuments?: number
}

/**
 * Splits a document into several that each meet a quota and together decide as it does. Statements stay in order and whole;
 * only one that is too long by itself has its list of resources or actions divided. A document that meets the quota is
 * returned as the only one.
 *
 * @throws {ArnwrightError} `core/option`, `policy/document` as `parsePolicy`, `policy/quota` if a statement cannot be divided
 * further, `policy/document-count`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const splitPolicy = (source: PolicySource, options: SplitPolicyOptions = {}): readonly PolicyDocument[] =>
  Object.freeze(splitWithOrigins(source, options).map(({ document }) => document))

/** A document that another was split into. */
interface SplitDocument {
  readonly document: PolicyDocument
  /** For each of its statements the position of the one that it is, or is a part of. */
  readonly origins: readonly number[]
}

/** Like {@link splitPolicy}, with where each statement comes from. */
export const splitWithOrigins = (source: PolicySource, options: SplitPolicyOptions = {}): readonly SplitDocument[] => {
  const { quota = 'managedPolicy', maxDocuments } = asOptions(options, 'quota, limit, maxDocuments')
  // the keys of the table are the names
  const { limit = policyQuotas[asListed(quota, 'quota', Object.keys(policyQuotas) as PolicyQuota[])] } = options
  for (const [at, number] of Object.entries({ limit, maxDocuments })) {
    if (number !== undefined && !(typeof number === 'number' && number > 0)) {
      refuse(optionForm, at, number, { shape: 'a number above 0' })
    }
  }
  const document = documentOf(source)
  // whitespace inside strings counts if whitespace between them does
  const kind = quota === 'scp' || quota === 'rcp' ? quota : 'identity'
  const size: Size = (value) => policySize(value, { kind })
  if (size(document) <= limit) {
    return [{ document: deepFreeze(document), origins: statementsOf(document).map((_, index) => index) }]
  }
  const frame = size(withStatements(document, []))
  const sids = new Set(statementsOf(document).map(({ Sid }) => Sid ?? ''))
  const divided = statementsOf(document).map((statement, index) =>
    divide(statement, { index, quota, limit, frame, size, sids }),
  )
  const groups = grouped(divided.flat(), limit - frame, size)
  if (maxDocuments !== undefined && groups.length > maxDocuments) {
    refuse(policyDocumentCount, '', String(groups.length), { quota, limit: String(maxDocuments) })
  }
  // the groups have the parts in their order
  const origins = divided.flatMap((parts, index) => parts.map(() => index))
  return groups.map((statements) => ({
    document: deepFreeze(withStatements(document, statements)),
    origins: origins.splice(0, statements.length),
  }))
}

interface Place {
  readonly index: number
  readonly quota: string
  readonly limit: number
  /** The number of characters of a document without statements. */
  readonly frame: number
  readonly size: Size
  /** The Sids of the document, and of the parts of its statements. */
  readonly sids: Set<string>
}

/** The number of characters in a value, as the quota counts them. */
type Size = (value: unknown) => number

/** A statement as several that each fit the quota, in order. */
const divide = (statement: Statement, place: Place): readonly Statement[] => {
  const { size } = place
  // the number after a Sid takes room, too
  const room = place.limit - place.frame - (statement.Sid === undefined ? 0 : 3)
  const result: Statement[] = []
  const rest = [statement]
  while (rest.length > 0) {
    // not empty, as the loop has just asked
    const part = rest.pop() as Statement
    if (size(part) <= room) result.push(part)
    else rest.push(...(filled(part, room, size) ?? refuseQuota(part, place)).reverse())
  }
  return result.map((part, index) => (index === 0 ? part : withOwnSid(part, room, place)))
}

/**
 * A part of a statement, with a number after its Sid, since IAM wants every Sid only once; without a Sid if the number would
 * exceed the quota.
 */
const withOwnSid = (part: Statement, room: number, { size, sids }: Place): Statement => {
  const { Sid, ...rest } = part
  if (Sid === undefined || Sid === '') return part
  let number = 2
  while (sids.has(`${Sid}${number}`)) number++
  const named = { ...part, Sid: `${Sid}${number}` }
  if (size(named) > room) return rest
  sids.add(named.Sid)
  return named
}

/**
 * Divides the longest list of a statement, so that each part fills its document or has a single value. Alternatives mean the
 * same when divided; the values of `NotAction` and `NotResource` do not, so those are kept whole.
 */
const filled = (statement: Statement, room: number, size: Size): Statement[] | undefined => {
  const lists = (['Resource', 'Action'] as const).map((element) => [element, listOf(statement[element])] as const)
  const [element, list] = lists.sort(([, a], [, b]) => size(b) - size(a)).find(([, values]) => values.length > 1) ?? []
  if (element === undefined || list === undefined) return undefined
  const parts = grouped(list, room - size({ ...statement, [element]: [] }), size)
  return parts.length > 1 ? parts.map((values) => ({ ...statement, [element]: values })) : undefined
}

/** Values in their order, in as few lists as the room allows, with at least one in each. */
const grouped = <Value>(values: readonly Value[], room: number, size: Size): Value[][] => {
  const groups: Value[][] = []
  let left = 0
  for (const value of values) {
    // counts the comma between values, and not the brackets; the value goes into a list, since a string alone would be
    // counted as a document
    const needed = size([value]) - 1
    const last = groups.at(-1)
    if (last === undefined || needed > left) {
      groups.push([value])
      left = room - needed + 1
    } else {
      last.push(value)
      left -= needed
    }
  }
  return groups
}

const refuseQuota = (part: Statement, { index, quota, limit, frame, size }: Place): never =>
  refuse(policyQuota, `/Statement/${index}`, String(size(part) + frame), { quota, limit: String(limit) })
