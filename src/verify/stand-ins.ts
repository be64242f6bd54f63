import { isAccountId, splitArn } from '../arn/parse-arn.js'
import { fillTokens, hasToken } from '../arn/tokens.js'
import { isObject } from '../core/json.js'

// Document, statements, statement, Condition, operator, key, value: nothing deeper is read.
const depth = 7

/**
 * Names of the account that a template is deployed to: `AWS::AccountId`, `AWS_ACCOUNT_ID`, `Token[AWS.AccountId.1]`,
 * `data.aws_caller_identity.current.account_id`. A name with another word in it, such as `ProdAccountId`, may be any account.
 */
const deployingAccount = /^(?:.*\.)?(?:aws[_:]*)?account_?id$|^Token\[AWS\.AccountId/i

/**
 * Stand-ins for the tokens of other tools while their values are unknown. The same token always gets the same stand-in, so
 * that strings that will be equal are equal. The name of a token reveals what it is: `${AWS::AccountId}`,
 * `${data.aws_caller_identity.current.account_id}`. A template is assumed to be deployed where the machine is.
 */
export class StandIns {
  readonly #partition: string
  readonly #region: string
  readonly #account: string | undefined
  /** The original strings, by the strings they were filled in to. */
  readonly #written = new Map<string, string>()

  /** @param machineArn - may contain tokens itself */
  constructor(machineArn: string) {
    const { partition = '', region = '', account = '' } = splitArn(machineArn) ?? {}
    this.#partition = partition === '' || hasToken(partition) ? 'aws' : partition
    this.#region = region === '' || hasToken(region) ? 'us-east-1' : region
    this.#account = isAccountId(account) ? account : undefined
  }

  /** A string as it will be once the other tool has filled in its values. */
  text(text: string): string {
    const filled = fillTokens(text, (name) => this.#standIn(name))
    if (filled !== text) this.#written.set(filled, text)
    return filled
  }

  /** A string as its author wrote it. */
  written(filled: string): string {
    return this.#written.get(filled) ?? filled
  }

  /** What a statement or a call acts on: a token at its beginning stands for an ARN. */
  resource(text: string): string {
    const filled = this.text(text)
    return filled !== text && text.startsWith('${') && !filled.startsWith('arn:')
      ? `arn:${this.#partition}:token:::${filled}`
      : filled
  }

  /** Like {@link text}, for every string of a document. A document without tokens is returned unchanged. */
  document<Document>(document: Document): Document {
    // anything that is not JSON is left for `evaluate` to refuse; only strings change, never the shape
    return this.#hasTokens(document, depth) ? (this.#fillAll(document, depth, false) as Document) : document
  }

  #standIn(name: string): string {
    if (/account/i.test(name)) {
      const own = deployingAccount.test(name) ? this.#account : undefined
      return own ?? String(hash(name)).padStart(10, '0').padStart(12, '9')
    }
    if (/partition/i.test(name)) return this.#partition
    if (/url_?suffix|dns_?suffix/i.test(name)) return 'amazonaws.com'
    if (/region/i.test(name)) return this.#region
    const plain = name.replace(/[^\w.-]/g, '-')
    return plain === name ? `token-${name}` : `token-${plain}-${hash(name)}`
  }

  #hasTokens(value: unknown, left: number): boolean {
    if (typeof value === 'string') return hasToken(value) && this.text(value) !== value
    if (typeof value !== 'object' || value === null || left === 0) return false
    return Object.values(value).some((part) => this.#hasTokens(part, left - 1))
  }

  #fillAll(value: unknown, left: number, isResource: boolean): unknown {
    if (typeof value === 'string') return isResource ? this.resource(value) : this.text(value)
    if (left === 0) return value
    if (Array.isArray(value)) return value.map((part) => this.#fillAll(part, left - 1, isResource))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const names = key === 'Resource' || key === 'NotResource'
        return [key, this.#fillAll(part, left - 1, names)]
      }),
    )
  }
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** An account that has nothing to do with the workflow. */
export const otherAccountThan = (...accounts: readonly string[]): string =>
  ['111111111111', '222222222222', '333333333333', '444444444444'].find((id) => !accounts.includes(id)) ?? ''

// names that nobody uses, in place of a wildcard
const anyText = 'any-zqx'
const anyAccount = '909090909090'

/**
 * One string that matches a pattern, made with names that no policy mentions: what is allowed on it is allowed on every
 * string of the pattern, except those denied by name.
 */
export const representative = (pattern: string): string => {
  if (pattern === '*') return pattern
  const facts = splitArn(pattern)
  const fill = (text: string): string => {
    // an escape is the character it stands for
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
