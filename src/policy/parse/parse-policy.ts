import { ArnwrightError } from '../../core/error.js'
import type { Finding } from '../../core/finding.js'
import { deepFreeze } from '../../core/freeze.js'
import { isObject } from '../../core/json.js'
import { jsonPointer } from '../../core/json-pointer.js'
import { readJsonText } from '../../core/json-text.js'
import { policyDocument } from '../../core/refusals.js'
import { asOptions, show } from '../../core/refuse.js'
import { idNotAllowed } from '../check/grammar/id-not-allowed.js'
import { noAction } from '../check/grammar/no-action.js'
import { type PolicyView, readStatements } from '../check/policy-view.js'
import { eachStatement, type Rule } from '../check/rule.js'
import { dataTypeMismatch } from '../check/rules/data-type-mismatch.js'
import { emptyArrayAction } from '../check/rules/empty-array-action.js'
import { emptyArrayResource } from '../check/rules/empty-array-resource.js'
import { invalidArnPrefix } from '../check/rules/invalid-arn-prefix.js'
import { invalidEffect } from '../check/rules/invalid-effect.js'
import { invalidPartition } from '../check/rules/invalid-partition.js'
import { invalidPolicyElement } from '../check/rules/invalid-policy-element.js'
import { invalidPrincipalFormat } from '../check/rules/invalid-principal-format.js'
import { invalidPrincipalKey } from '../check/rules/invalid-principal-key.js'
import { invalidVersion } from '../check/rules/invalid-version.js'
import { missingAction } from '../check/rules/missing-action.js'
import { missingEffect } from '../check/rules/missing-effect.js'
import { missingPrincipal } from '../check/rules/missing-principal.js'
import { missingResource } from '../check/rules/missing-resource.js'
import { missingStatement } from '../check/rules/missing-statement.js'
import { nullWithIfExists } from '../check/rules/null-with-if-exists.js'
import { rcpSyntaxErrorNotaction } from '../check/rules/rcp-syntax-error-notaction.js'
import { rcpSyntaxErrorPrincipal } from '../check/rules/rcp-syntax-error-principal.js'
import { roleTrustPolicySyntaxErrorNotprincipal } from '../check/rules/role-trust-policy-syntax-error-notprincipal.js'
import { roleTrustPolicySyntaxErrorResource } from '../check/rules/role-trust-policy-syntax-error-resource.js'
import { scpSyntaxErrorPrincipal } from '../check/rules/scp-syntax-error-principal.js'
import { uniqueSidsRequired } from '../check/rules/unique-sids-required.js'
import { unsupportedElementCombination } from '../check/rules/unsupported-element-combination.js'
import { unsupportedPrincipal } from '../check/rules/unsupported-principal.js'
import { unsupportedSid } from '../check/rules/unsupported-sid.js'
import type { PolicyDocument } from '../document.js'
import { asKind, type PolicyKind } from '../kind.js'
import { copyJson, type PolicySource, writtenBy } from '../policy-source.js'

/** How a document is read. */
export interface ParsePolicyOptions {
  /** What the document is for: elements that this kind does not have are refused. Default: any kind. */
  readonly kind?: PolicyKind
  /** Whether text may contain `//` and block comments, which are dropped. Default: `false`, since IAM accepts none. */
  readonly comments?: boolean
}

/** The checks that make a value a policy document, by their codes. */
const grammar: Readonly<Record<string, Rule>> = {
  DATA_TYPE_MISMATCH: dataTypeMismatch,
  INVALID_POLICY_ELEMENT: invalidPolicyElement,
  INVALID_VERSION: invalidVersion,
  MISSING_EFFECT: missingEffect,
  INVALID_EFFECT: invalidEffect,
  MISSING_ACTION: missingAction,
  INVALID_PRINCIPAL_FORMAT: invalidPrincipalFormat,
  INVALID_PRINCIPAL_KEY: invalidPrincipalKey,
  UNSUPPORTED_ELEMENT_COMBINATION: unsupportedElementCombination,
}

/** A condition operator that does not exist. IAM accepts one that has no keys. */
const unknownOperator: Rule = eachStatement(function* ({ conditions }) {
  for (const { operator, family, path } of conditions) {
    if (family === undefined) yield { path, message: `'${operator}' is not a condition operator` }
  }
})

/**
 * What IAM also refuses in a document that it reads, whatever actions there are: `MalformedPolicyDocument`. The operations on
 * policies do without, since they may have nothing left to write. IAM accepts condition keys without a colon and ARNs with
 * too few parts; `checkPolicy` reports those.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
const reading: Readonly<Record<string, Rule>> = {
  ...grammar,
  MISSING_STATEMENT: missingStatement,
  INVALID_ACTION: noAction,
  EMPTY_ARRAY_ACTION: emptyArrayAction,
  EMPTY_ARRAY_RESOURCE: emptyArrayResource,
  INVALID_ARN_PREFIX: invalidArnPrefix,
  INVALID_PARTITION: invalidPartition,
  INVALID_CONDITION_OPERATOR: unknownOperator,
  NULL_WITH_IF_EXISTS: nullWithIfExists,
}

/** What a kind of policy requires or does not have. The policies of some resources accept more characters in a Sid. */
const ofKind: Readonly<Record<string, Rule>> = {
  ...reading,
  UNSUPPORTED_SID: unsupportedSid,
  UNIQUE_SIDS_REQUIRED: uniqueSidsRequired,
  MISSING_PRINCIPAL: missingPrincipal,
  MISSING_RESOURCE: missingResource,
  UNSUPPORTED_PRINCIPAL: unsupportedPrincipal,
  SCP_SYNTAX_ERROR_PRINCIPAL: scpSyntaxErrorPrincipal,
  RCP_SYNTAX_ERROR_PRINCIPAL: rcpSyntaxErrorPrincipal,
  RCP_SYNTAX_ERROR_NOTACTION: rcpSyntaxErrorNotaction,
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: roleTrustPolicySyntaxErrorNotprincipal,
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: roleTrustPolicySyntaxErrorResource,
  'policy/id-not-allowed': idNotAllowed,
}

/**
 * Reads a policy document from an object, from JSON text or from a builder, in every form that IAM accepts: one statement or
 * a list, one value or a list, action names in any case. Nothing is changed or dropped: writing the result gives what was
 * read, in the same order. The result is a frozen copy.
 *
 * @throws {ArnwrightError} `policy/document`, with every problem in `findings`; `core/option`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const parsePolicy = (json: unknown, options: ParsePolicyOptions = {}): PolicyDocument => {
  const { kind, comments = false } = asOptions(options, 'kind, comments')
  if (kind !== undefined) asKind(kind)
  const findings: Finding[] = []
  const value = typeof json === 'string' ? readJson(json, comments, findings) : writtenBy(json)
  if (findings.length === 0 || value !== undefined)
    findings.push(...judge(value, kind, kind === undefined ? reading : ofKind))
  if (findings.length > 0) throw refusalOf(findings, json)
  // the rules have just checked the type of every element, which also bounds the depth of the copy
  return deepFreeze(copyJson(value)) as PolicyDocument
}

/**
 * The document of a source, as a copy: what is returned is frozen, and the caller's own object must not be.
 * @throws {ArnwrightError} `policy/document` if it is not a document, which JavaScript callers may pass
 */
export const documentOf = (source: PolicySource): PolicyDocument => {
  const value = writtenBy(source)
  const findings = judge(value, undefined, grammar)
  if (findings.length > 0) throw refusalOf(findings, value)
  // as in `parsePolicy`
  return copyJson(value) as PolicyDocument
}

const readJson = (text: string, comments: boolean, findings: Finding[]): unknown => {
  const read = readJsonText(text)
  if ('fault' in read) {
    findings.push(finding('JSON_SYNTAX_ERROR', '', `the text is not JSON: ${read.fault} (character ${read.at + 1})`))
    return undefined
  }
  for (const { kind, pointer, text: found } of read.oddities) {
    if (kind === 'duplicateKey') {
      findings.push(
        finding('policy/duplicate-key', pointer, `'${found}' occurs twice in one object`, 'Keep one of them'),
      )
    } else if (kind !== 'comment') {
      findings.push(finding('JSON_SYNTAX_ERROR', pointer, `${shown(found)} is not JSON`, 'Remove it'))
    } else if (!comments) {
      findings.push(
        finding(
          'JSON_SYNTAX_ERROR',
          pointer,
          'there is a comment, which JSON has not',
          'Read it with { comments: true }',
        ),
      )
    }
  }
  if (text.startsWith('\ufeff'))
    findings.push(finding('JSON_SYNTAX_ERROR', '', 'the text begins with a byte order mark'))
  return read.value
}

const shown = (found: string): string => (found === ',' ? 'a comma before a closing bracket' : found)

const judge = (
  value: unknown,
  kind: PolicyKind | undefined,
  rules: Readonly<Record<string, Rule>>,
): readonly Finding[] => {
  const root = isObject(value) ? value : undefined
  const version = root !== undefined && Object.hasOwn(root, 'Version') ? root['Version'] : undefined
  const view: PolicyView = {
    document: value,
    kind: kind ?? 'identity',
    resourceType: undefined,
    version: typeof version === 'string' ? version : undefined,
    root,
    statements: readStatements(root),
    quotas: {},
    text: undefined,
    syntaxError: undefined,
    duplicateKeys: [],
  }
  const findings = Object.entries(rules).flatMap(([code, rule]) =>
    [...rule(view)].map(({ path, message, fix }) => finding(code, jsonPointer(path), message, fix)),
  )
  if (rules === grammar && root !== undefined && !Object.hasOwn(root, 'Statement')) {
    findings.push(finding('MISSING_STATEMENT', '', 'the policy has no statement', 'Add one'))
  }
  return findings
}

const finding = (code: string, pointer: string, message: string, fix?: string): Finding => ({
  code,
  severity: 'error',
  pointer,
  message,
  ...(fix !== undefined && { fix }),
})

const refusalOf = (findings: readonly Finding[], found: unknown): ArnwrightError => {
  const problems = findings
    .slice(0, 5)
    .map(({ pointer, message }) => show(pointer === '' ? message : `${pointer}: ${message}`))
    .join('; ')
  return new ArnwrightError(
    policyDocument,
    { at: findings[0]?.pointer ?? '', found: typeof found, findings },
    { problems: findings.length > 5 ? `${problems}; and ${findings.length - 5} more` : problems },
  )
}
