import { deepFreeze } from '../../core/freeze.js'
import { optionForm, policyDocumentCount, policyQuota } from '../../core/refusals.js'
import { asListed, asOptions, refuse } from '../../core/refuse.js'
import type { PolicyDocument, Statement } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { type PolicyQuota, policyQuotas } from '../quotas.js'
import { policySize } from './policy-size.js'
import { listOf, statementsOf, withStatements } from './statements.js'

/** Into what a document is divided. */
export interface SplitPolicyOptions {
  /** The quota that each document keeps. Default: `managedPolicy`. */
  readonly quota?: PolicyQuota
  /** The characters of that quota, where it was raised. */
  readonly limit?: number
  /** How many documents there may be, for a quota on their number: a role takes 10 managed policies, or more on request. */
  readonly maxDocuments?: number
}

/**
 * The document as several that keep a quota each and decide together as it does: statements are kept in their order
 * and whole, unless one alone is too long; then its list of resources or actions is divided. A document that fits is
 * given back as the only one.
 *
 * @throws {ArnwrightError} `core/option`, `policy/document` as `parsePolicy`, `policy/quota` where a statement cannot be divided further, `policy/document-count`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const splitPolicy = (source: PolicySource, options: SplitPolicyOptions = {}): readonly PolicyDocument[] => {
  const { quota = 'managedPolicy', maxDocuments } = asOptions(options, 'quota, limit, maxDocuments')
  // the keys of the table are the names
  const { limit = policyQuotas[asListed(quota, 'quota', Object.keys(policyQuotas) as PolicyQuota[])] } = options
  for (const [at, number] of Object.entries({ limit, maxDocuments })) {
    if (number !== undefined && !(typeof number === 'number' && number > 0)) {
      refuse(optionForm, at, number, { shape: 'a number above 0' })
    }
  }
  const document = documentOf(source)
  // the whitespace inside strings counts where that of the document does
  const kind = quota === 'scp' || quota === 'rcp' ? quota : 'identity'
  const size: Size = (value) => policySize(value, { kind })
  if (size(document) <= limit) return Object.freeze([deepFreeze(document)])
  const frame = size(withStatements(document, []))
  const sids = new Set(statementsOf(document).map(({ Sid }) => Sid ?? ''))
  const parts = statementsOf(document).flatMap((statement, index) =>
    divide(statement, { index, quota, limit, frame, size, sids }),
  )
  const groups = grouped(parts, limit - frame, size)
  if (maxDocuments !== undefined && groups.length > maxDocuments) {
    refuse(policyDocumentCount, '', String(groups.length), { quota, limit: String(maxDocuments) })
  }
  return deepFreeze(groups.map((statements) => withStatements(document, statements)))
}

interface Place {
  readonly index: number
  readonly quota: string
  readonly limit: number
  /** The characters of a document without statements. */
  readonly frame: number
  readonly size: Size
  /** The Sids of the document and of the parts that it was divided into. */
  readonly sids: Set<string>
}

/** The characters of a value, as the quota counts them. */
type Size = (value: unknown) => number

/** A statement as several that fit the quota each, in order. */
const divide = (statement: Statement, place: Place): readonly Statement[] => {
  const { size } = place
  // the number behind a Sid takes room, too
  const room = place.limit - place.frame - (statement.Sid === undefined ? 0 : 3)
  const result: Statement[] = []
  const rest = [statement]
  while (rest.length > 0) {
    const part = rest.pop() as Statement
    if (size(part) <= room) result.push(part)
    else rest.push(...(filled(part, room, size) ?? refuseQuota(part, place)).reverse())
  }
  return result.map((part, index) => (index === 0 ? part : withOwnSid(part, room, place)))
}

/** A part under a number of its own, since IAM wants each Sid once; without a Sid where the number is too long for the quota. */
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
 * The longest list divided into parts of which each fills its document, or holds one value alone: alternatives say the same apart.
 * What `NotAction` and `NotResource` leave over does not.
 */
const filled = (statement: Statement, room: number, size: Size): Statement[] | undefined => {
  const lists = (['Resource', 'Action'] as const).map((element) => [element, listOf(statement[element])] as const)
  const [element, list] = lists.sort(([, a], [, b]) => size(b) - size(a)).find(([, values]) => values.length > 1) ?? []
  if (element === undefined || list === undefined) return undefined
  const parts = grouped(list, room - size({ ...statement, [element]: [] }), size)
  return parts.length > 1 ? parts.map((values) => ({ ...statement, [element]: values })) : undefined
}

/** Values in their order in as few lists as the room allows, each list with one at least. */
const grouped = <Value>(values: readonly Value[], room: number, size: Size): Value[][] => {
  const groups: Value[][] = []
  let left = 0
  for (const value of values) {
    // without the brackets of the list, and with the comma that stands between values: a string alone would be taken for a document
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
