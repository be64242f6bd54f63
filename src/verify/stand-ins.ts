import { splitArn } from '../arn/parse-arn.js'
import { fillTokens, hasToken } from '../arn/tokens.js'
import { isObject } from '../core/json.js'

/**
 * What stands for a token of another tool while its value is not known: the same for the same token, so that two texts that
 * will be equal are. Its name tells what it is: `${AWS::AccountId}`, `${data.aws_caller_identity.current.account_id}`.
 */
const standIn = (name: string): string => {
  if (/account/i.test(name)) return String(hash(name)).padStart(10, '0').padStart(12, '9')
  if (/partition/i.test(name)) return 'aws'
  if (/url_?suffix|dns_?suffix/i.test(name)) return 'amazonaws.com'
  return /region/i.test(name) ? 'us-east-1' : `token-${hash(name)}`
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** A text as it will be once the other tool has put its values in. */
export const filled = (text: string): string => fillTokens(text, standIn)

/** As {@link filled}, for every text of a document; the document itself where it has no token. */
export const filledDocument = <Document>(document: Document): Document =>
  // what is no JSON is left to `evaluate` to refuse
  hasTokens(document, depth) ? (fillAll(document, depth) as Document) : document

// Document, statements, statement, Condition, operator, key, value: nothing deeper is read.
const depth = 7

const hasTokens = (value: unknown, left: number): boolean => {
  if (typeof value === 'string') return hasToken(value) && filled(value) !== value
  if (typeof value !== 'object' || value === null || left === 0) return false
  return Object.values(value).some((part) => hasTokens(part, left - 1))
}

const fillAll = (value: unknown, left: number): unknown => {
  if (typeof value === 'string') return filled(value)
  if (left === 0) return value
  if (Array.isArray(value)) return value.map((part) => fillAll(part, left - 1))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillAll(part, left - 1)]))
}

/** An account that the workflow has nothing to do with. */
export const otherAccountThan = (...accounts: readonly string[]): string =>
  ['111111111111', '222222222222', '333333333333', '444444444444'].find((id) => !accounts.includes(id)) ?? ''

// in the place of a wildcard: names that nobody gives
const anyText = 'any-zqx'
const anyAccount = '909090909090'

/**
 * One text out of a pattern, with names that no policy speaks of: what is allowed on it is allowed on every text of the pattern
 * that is not denied by name.
 */
export const representative = (pattern: string): string => {
  if (pattern === '*') return pattern
  const facts = splitArn(pattern)
  const fill = (text: string): string => {
    // escapes are characters
    const texts = text.split(/(\$\{[*?$]\})/)
    return texts
      .map((part, at) => (at % 2 === 1 ? part[2] : part.replace(/\*+/g, anyText).replace(/\?/g, 'z')))
      .join('')
  }
  if (facts === undefined) return fill(pattern)
  const { partition, service, region, account, resource } = facts
  const owner = account.includes('*') || account.includes('?') ? anyAccount : account
  return `arn:${fill(partition)}:${service}:${fill(region)}:${owner}:${fill(resource)}`
}
