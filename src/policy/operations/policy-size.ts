import { policyDocument } from '../../core/refusals.js'
import { asOptions, refuse } from '../../core/refuse.js'
import { asKind, type PolicyKind } from '../kind.js'
import { writtenBy } from '../policy-source.js'

/** How a document is counted. */
export interface PolicySizeOptions {
  /** What the document is for. Default: `identity`. */
  readonly kind?: PolicyKind
}

/** The kinds of policy for which IAM does not count whitespace. */
const isCompact = (kind: PolicyKind): boolean => kind !== 'scp' && kind !== 'rcp' && kind !== 'resource'

/**
 * The size of a document as AWS counts it against a quota. Takes an object, JSON text or a builder.
 *
 * - IAM policies (identity, boundary, session, trust): characters, without whitespace. Spaces inside strings are not counted
 *   either, since IAM is not documented to tell them apart; if only that difference keeps a document within its quota, split
 *   it.
 * - SCPs and RCPs: characters as saved, including whitespace. An object is written without any.
 * - Resource-based policies: bytes as saved, since the services' quotas are in KB.
 *
 * Any JSON value is counted, however deep.
 *
 * @throws {ArnwrightError} `core/option`; `policy/document` for a value that contains itself
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 * @see https://repost.aws/knowledge-center/organization-scp-size
 */
export const policySize = (source: unknown, options: PolicySizeOptions = {}): number => {
  const { kind = 'identity' } = asOptions(options, 'kind')
  asKind(kind)
  const count = isCompact(kind) ? charactersWithout : kind === 'resource' ? bytesOf : lengthOf
  if (typeof source === 'string') return count(source)
  let size = 0
  const rest: unknown[] = [writtenBy(source)]
  // the values around the current one; each stays on the list until everything in it is counted
  const around = new Set<unknown>()
  while (rest.length > 0) {
    const value = rest.pop()
    if (value instanceof Counted) {
      around.delete(value.value)
      continue
    }
    if (around.has(value)) refuse(policyDocument, '', value, { problems: 'it holds itself' })
    if (typeof value === 'object' && value !== null) {
      around.add(value)
      rest.push(new Counted(value))
    }
    if (typeof value === 'string') size += count(JSON.stringify(value))
    else if (Array.isArray(value)) {
      size += 2 + Math.max(0, value.length - 1)
      for (const item of value) rest.push(item ?? null)
    } else if (typeof value === 'object' && value !== null) {
      // a value that JSON leaves out does not count
      const fields = Object.entries(value).filter(([, field]) => field !== undefined)
      size += 2 + Math.max(0, fields.length - 1)
      for (const [key, field] of fields) {
        size += count(JSON.stringify(key)) + 1
        rest.push(field)
      }
    } else size += String(value).length
  }
  return size
}

/** Follows the contents of a value on the list, and says that they were all counted. */
class Counted {
  constructor(readonly value: unknown) {}
}

const charactersWithout = (text: string): number => text.replace(/\s/g, '').length

const lengthOf = (text: string): number => text.length

/** The length in UTF-8. A character beyond the basic plane is two code units here, and four bytes. */
const bytesOf = (text: string): number => {
  let bytes = 0
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}
