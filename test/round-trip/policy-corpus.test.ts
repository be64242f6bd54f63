import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPolicy } from '../../src/policy/check/check-policy.js'
import type { PolicyKind } from '../../src/policy/kind.js'
import { isSubset } from '../../src/policy/operations/is-subset.js'
import { minimizePolicy } from '../../src/policy/operations/minimize-policy.js'
import { policySize } from '../../src/policy/operations/policy-size.js'
import { parsePolicy } from '../../src/policy/parse/parse-policy.js'

const corpus = join(process.env['ARNWRIGHT_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'), 'policies')
const there = existsSync(corpus)
if (!there) console.warn(`skipped: there is no corpus at ${corpus}`)

const lines = <Line>(file: string): readonly Line[] =>
  there
    ? readFileSync(join(corpus, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line)
    : []

interface Managed {
  readonly name: string
  readonly document: unknown
}

interface Case {
  readonly id: string
  readonly policyKind: string
  readonly policy?: unknown
  readonly text?: string
  readonly expected: { readonly verdict: string; readonly level: string; readonly authority: string }
}

/** The AWS managed policies that break a rule, which `docs/checks/policy.md` tells too. */
const broken: readonly { readonly policy: string; readonly code: string }[] = JSON.parse(
  readFileSync('scripts/data/managed-policy-errors.json', 'utf8'),
)

/** Cases that AWS takes when a policy is saved, and whose text breaks a rule that Access Analyzer reports. */
const savedAllTheSame = new Set([
  'moto--valid-07', // an IAM ARN without an account
  'moto--valid-09', // an ARN of three parts
  'moto--valid-31', // operators that do not exist, without keys
  'moto--valid-36', // a condition key without a prefix
  'moto--valid-40', // a Sid with underscores
  'moto--valid-45', // 'region' and 'account-id' as Region and account
  'moto--valid-51', // 'region' as Region
  'aws-iam-policy--resource-based-policy-should-be-valid-for-resource-based-policy', // 'action' as action
  'iam-policy-json-to-t--simple', // a Principal, and statements without Resource, of no stated kind
  'aws-iam-policy--bucket-00-MyAccountOnlyNotAction', // a bucket policy without Principal
  'iam-policy-validator--dynamodb_table_access', // dynamodb:Scan never carries dynamodb:LeadingKeys
  'iam-policy-validator--s3-bucket-policy-cross-account-org', // a wildcard inside a principal
])

const kinds: readonly string[] = ['identity', 'resource', 'trust', 'scp', 'rcp', 'session']
const kindOf = ({ policyKind }: Case): PolicyKind =>
  kinds.includes(policyKind) ? (policyKind as PolicyKind) : policyKind === 'any' ? 'identity' : 'resource'

describe.skipIf(!there)('the policies of the corpus', () => {
  test('every AWS managed policy comes back as it was', () => {
    for (const { name, document } of lines<Managed>('managed.jsonl')) {
      expect(JSON.stringify(parsePolicy(document)), name).toBe(JSON.stringify(document))
      expect(JSON.stringify(parsePolicy(JSON.stringify(document))), name).toBe(JSON.stringify(document))
    }
  })

  test('every policy that is said to be valid comes back as it was', () => {
    const valid = lines<Case>('cases.jsonl').filter(({ expected, policy }) => expected.verdict === 'valid' && policy)
    // its actions are 'action', which IAM wants prefaced by a service: the case is about something else
    const noActions = 'aws-iam-policy--resource-based-policy-should-be-valid-for-resource-based-policy'
    for (const { id, policy } of valid.filter(({ id }) => id !== noActions))
      expect(JSON.stringify(parsePolicy(policy)), id).toBe(JSON.stringify(policy))
  })

  test('an AWS managed policy and its minimized form are proved to allow the same', () => {
    const unproved = lines<Managed>('managed.jsonl').filter(({ document }) => {
      const policy = parsePolicy(document)
      const minimized = minimizePolicy(policy)
      expect(policySize(minimized)).toBeLessThanOrEqual(policySize(policy))
      return isSubset(policy, minimized).answer !== 'yes' || isSubset(minimized, policy).answer !== 'yes'
    })
    expect(unproved.map(({ name }) => name)).toEqual([])
  })

  test('no AWS managed policy has an error but those that break a rule', () => {
    const found = lines<Managed>('managed.jsonl').flatMap(({ name, document }) =>
      checkPolicy(document, { kind: 'identity' })
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => `${name} ${code}`),
    )
    expect([...new Set(found)].sort()).toEqual(broken.map(({ policy, code }) => `${policy} ${code}`).sort())
  })

  test('what is said to be valid has no error', () => {
    const wrong = lines<Case>('cases.jsonl')
      .filter(({ expected }) => expected.verdict === 'valid')
      .filter((given) =>
        checkPolicy(given.policy ?? given.text, { kind: kindOf(given) }).some(({ severity }) => severity === 'error'),
      )
      .map(({ id }) => id)
    expect(wrong.filter((id) => !savedAllTheSame.has(id))).toEqual([])
  })

  test('what is said to be invalid has a finding', () => {
    const silent = lines<Case>('cases.jsonl')
      .filter(({ expected }) => expected.verdict === 'invalid')
      .filter((given) => checkPolicy(given.policy ?? given.text, { kind: kindOf(given) }).length === 0)
      .map(({ id }) => id)
    expect(silent).toEqual([])
  })
})
