import type { Finding, Severity } from '../../core/finding.js'
import { isObject } from '../../core/json.js'
import { jsonPointer } from '../../core/json-pointer.js'
import { readJsonText } from '../../core/json-text.js'
import { optionForm } from '../../core/refusals.js'
import { asOptions, refuse } from '../../core/refuse.js'
import { asKind, type PolicyKind } from '../kind.js'
import { writtenBy } from '../policy-source.js'
import { policyQuotas } from '../quotas.js'
import { type GrammarCode, grammarRules } from './grammar-rules.js'
import type { IssueCode } from './issue-codes.js'
import { type PolicyView, readStatements } from './policy-view.js'
import type { Rule } from './rule.js'
import { rules } from './rules.js'

/** A check that is not to be reported, with the reason. */
export interface Suppression {
  readonly code: IssueCode | GrammarCode
  /** The place it applies to, with everything below, as a JSON pointer. Default: the whole document. */
  readonly pointer?: string
  /** Why it is right to ignore the finding; never empty. */
  readonly reason: string
}

/** What a document is, and what is known about its surroundings. */
export interface CheckPolicyOptions {
  readonly kind: PolicyKind
  /** CloudFormation's name for the type of the resource that carries the policy, such as `AWS::S3::Bucket`. */
  readonly resourceType?: string
  readonly suppress?: readonly Suppression[]
  /** The quotas that were raised for the account, by name. */
  readonly quotas?: Partial<Record<keyof typeof policyQuotas, number>>
}

const docs = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html'

/** AWS's word for each severity, as the anchors of its page spell it. */
const anchors: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'general-warning',
  security: 'security-warning',
  suggestion: 'suggestion',
}

/** The place on AWS's page that explains a check. */
const docsOf = (severity: Severity, code: string): string =>
  `${docs}#access-analyzer-reference-policy-checks-${anchors[severity]}-${code.toLowerCase().replaceAll('_', '-')}`

interface Check {
  readonly code: string
  readonly severity: Severity
  readonly rule: Rule
  readonly docs?: string
}

const checks: readonly Check[] = [
  ...Object.entries(rules).flatMap(([key, ofSeverity]) => {
    // the keys of the table are the severities
    const severity = key as Severity
    return Object.entries(ofSeverity).map(
      ([code, rule]): Check => ({ code, severity, rule, docs: docsOf(severity, code) }),
    )
  }),
  ...Object.entries(grammarRules).map(([code, { severity, rule }]): Check => ({ code, severity, rule })),
]

/**
 * Checks a policy document as IAM Access Analyzer's `ValidatePolicy` does, but without AWS, under the same issue codes and
 * severities. Findings are in the order of AWS's list. Rules of the policy language for which AWS has no code come last,
 * under codes that begin with `policy/`.
 *
 * @param document - any value: a policy as an object or as JSON text. Whatever it is, its faults are returned as findings and
 * never thrown.
 * @throws {ArnwrightError} `core/option` if the options, above all `kind`, are not as described
 * @example
 * checkPolicy({ Version: '2012-10-17', Statement: [] }, { kind: 'identity' })
 * //=> [{ code: 'MISSING_STATEMENT', severity: 'error', pointer: '', … }]
 * @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html
 * @see docs/checks/policy.md for what is checked and what is not
 */
export const checkPolicy = (document: unknown, options: CheckPolicyOptions): readonly Finding[] => {
  judgeOptions(options)
  const policy = readPolicy(document, options)
  const findings: Finding[] = []
  for (const check of checks) {
    const { code } = check
    for (const { path, message, fix, severity } of check.rule(policy)) {
      const pointer = jsonPointer(path)
      if (isSuppressed(code, pointer, options.suppress)) continue
      findings.push({
        code,
        severity: severity ?? check.severity,
        pointer,
        message,
        ...(fix !== undefined && { fix }),
        ...(check.docs !== undefined && { docs: check.docs }),
      })
    }
  }
  return findings
}

/** Refuses wrong options. They come from the caller, who can mend them; the document may come from anywhere. */
const judgeOptions = (options: CheckPolicyOptions): void => {
  const { kind, suppress = [], quotas = {} } = asOptions(options, 'kind, resourceType, suppress, quotas')
  asKind(kind)
  asOptions(quotas, Object.keys(policyQuotas).join(', '))
  const isSuppression = (one: Suppression): boolean =>
    isObject(one) && [one.code, one.reason, one.pointer ?? ''].every((text) => typeof text === 'string')
  if (!Array.isArray(suppress) || !suppress.every(isSuppression)) {
    refuse(optionForm, 'suppress', suppress, { shape: 'a list of { code, reason, pointer }' })
  }
}

const readPolicy = (document: unknown, { kind, resourceType, quotas }: CheckPolicyOptions): PolicyView => {
  const text = typeof document === 'string' ? document : undefined
  const { value, syntaxError, duplicateKeys } = text === undefined ? readValue(document) : readText(text)
  const root = isObject(value) ? value : undefined
  const version = root !== undefined && Object.hasOwn(root, 'Version') ? root['Version'] : undefined
  return {
    document: value,
    kind,
    resourceType,
    version: typeof version === 'string' ? version : undefined,
    root,
    statements: readStatements(root),
    quotas: { ...policyQuotas, ...quotas },
    text,
    syntaxError,
    duplicateKeys,
  }
}

type ReadPolicy = Pick<PolicyView, 'syntaxError' | 'duplicateKeys'> & { readonly value: unknown }

const readText = (text: string): ReadPolicy => {
  const read = readJsonText(text)
  if ('fault' in read) {
    return { value: undefined, syntaxError: `${read.fault} (character ${read.at + 1})`, duplicateKeys: [] }
  }
  const odd = read.oddities.find(({ kind }) => kind !== 'duplicateKey')
  return {
    value: read.value,
    syntaxError: odd && `it has ${words[odd.kind]}${odd.pointer === '' ? '' : ` in ${odd.pointer}`}`,
    duplicateKeys: read.oddities
      .filter(({ kind }) => kind === 'duplicateKey')
      .map(({ text: key, pointer }) => ({ key, pointer })),
  }
}

const words = {
  comment: 'a comment',
  trailingComma: 'a comma before a closing bracket',
  substitution: 'a substitution outside quotes',
  duplicateKey: 'a key twice',
} as const

/**
 * Reads the value, or what a builder writes. The sentence that an unfinished builder throws is reported as a fault of the
 * document.
 */
const readValue = (document: unknown): ReadPolicy => {
  try {
    return { value: writtenBy(document), syntaxError: undefined, duplicateKeys: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { value: undefined, syntaxError: `its builder cannot write it: ${message}`, duplicateKeys: [] }
  }
}

const isSuppressed = (code: string, pointer: string, suppressions: readonly Suppression[] = []): boolean =>
  suppressions.some(
    (suppression) =>
      suppression.code === code &&
      suppression.reason.trim() !== '' &&
      (suppression.pointer === undefined ||
        pointer === suppression.pointer ||
        pointer.startsWith(`${suppression.pointer}/`)),
  )
