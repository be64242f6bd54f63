import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { optimizedPatterns } from '../../../src/integrations/generated/optimized-patterns.js'
import type { Pattern } from '../../../src/states/integration.js'
import { accessOf, machineArn } from './parsed-machine.ts'

/**
 * What each optimized integration needs with each of its patterns. The statements are those of the AWS page that the case names,
 * for these arguments; where AWS writes `*` and the service takes a resource that the arguments name, on that resource (the reasons
 * stand in scripts/data/integration-needs.json).
 */
interface Case {
  readonly action: string
  readonly source: string
  readonly arguments: Readonly<Record<string, unknown>>
  /** By pattern: the statements, and why some could not be narrowed; or the pattern that it is the same as. */
  readonly patterns: Readonly<Record<Pattern, string | Expected>>
}

interface Expected {
  readonly statements: readonly object[]
  readonly unknowns?: readonly string[]
}

const cases: readonly Case[] = JSON.parse(readFileSync('test/cases/access/integrations.json', 'utf8'))

const endings: Readonly<Record<Pattern, string>> = {
  requestResponse: '',
  sync: '.sync',
  'sync:2': '.sync:2',
  waitForTaskToken: '.waitForTaskToken',
}

const taskOf = ({ action, arguments: given }: Case, pattern: Pattern, field = 'Arguments') => ({
  Resource: `arn:aws:states:::${action}${endings[pattern]}`,
  [field]: given,
})

const patternsOf = ({ patterns }: Case): readonly (readonly [Pattern, Expected])[] =>
  // the keys are those of the type
  (Object.entries(patterns) as [Pattern, string | Expected][]).map(([pattern, expected]) => {
    const named = typeof expected === 'string' ? patterns[expected.slice(1) as Pattern] : expected
    if (typeof named === 'string') throw new Error(`${pattern}: ${named} is another's name`)
    return [pattern, named]
  })

const each = cases.flatMap((one) => patternsOf(one).map(([pattern, expected]) => ({ one, pattern, expected })))

// https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'states.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { ArnEquals: { 'aws:SourceArn': machineArn }, StringEquals: { 'aws:SourceAccount': '123456789012' } },
    },
  ],
}

describe.each(each)('$one.action, $pattern', ({ one, pattern, expected }) => {
  it(`needs what ${one.source} says`, () => {
    const { executionRole, unknowns } = accessOf({ Call: taskOf(one, pattern) })
    const statements = expected.statements.map((statement) => ({ Effect: 'Allow', ...statement }))
    expect(executionRole.trustPolicy).toEqual(trust)
    expect(executionRole.permissionsPolicy).toEqual(
      statements.length === 0 ? undefined : { Version: '2012-10-17', Statement: statements },
    )
    expect(unknowns.map(({ why }) => why)).toEqual(expected.unknowns ?? [])
  })

  it('needs the same in JSONPath', () => {
    expect(accessOf({ Call: taskOf(one, pattern, 'Parameters') }, 'JSONPath')).toEqual(
      accessOf({ Call: taskOf(one, pattern) }),
    )
  })
})

it('has a case for each integration and each of its patterns', () => {
  const listed = Object.entries(optimizedPatterns).flatMap(([service, actions]) =>
    Object.entries(actions).flatMap(([action, patterns]) =>
      patterns.map((pattern) => `${service}:${action} ${pattern}`),
    ),
  )
  expect(each.map(({ one, pattern }) => `${one.action} ${pattern}`).sort()).toEqual(listed.sort())
})

// --- The facts themselves ---------------------------------------------------------------------------------

interface Fact {
  readonly a: readonly string[]
}
interface Facts {
  readonly integrations: readonly {
    readonly actions: readonly {
      readonly action: string
      readonly patterns: readonly Pattern[]
      readonly permissions: Readonly<Record<string, string | { readonly static: readonly Fact[] }>>
      readonly extra?: readonly Fact[]
      readonly narrow?: readonly Fact[]
    }[]
  }[]
}

const facts = process.env['ARNWRIGHT_DATA'] ?? '../shared/data'
const file = `${facts}/optimized-integrations.json`

/** What AWS writes and the request cannot need. */
const left: Readonly<Record<string, readonly string[]>> = {
  // the request has no role: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html
  'sagemaker:createTransformJob': ['iam:PassRole'],
}
/** What AWS requires on its page and leaves out of its policy, as a whole or for this pattern. */
const more: Readonly<Record<string, readonly string[]>> = {
  // `"EndpointConfigName"` may come with a role: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html
  'sagemaker:createEndpointConfig': ['iam:PassRole'],
}

describe.skipIf(!existsSync(file))(`the policies of AWS's pages in ${facts}`, () => {
  const { integrations }: Facts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { integrations: [] }
  const actionsOf = (list: readonly Fact[] | undefined): readonly string[] => (list ?? []).flatMap(({ a }) => a)

  it.each(integrations.flatMap(({ actions }) => actions))(
    '$action',
    ({ action, patterns, permissions, extra, narrow }) => {
      const one = cases.find((found) => found.action === action) ?? expect.fail('no case')
      for (const pattern of patterns) {
        let list = permissions[pattern]
        while (typeof list === 'string') list = permissions[list.slice(1)]
        const documented = actionsOf(list?.static)
        const statements = accessOf({ Call: taskOf(one, pattern) }).executionRole.permissionsPolicy?.Statement ?? []
        const granted = [statements].flat().flatMap(({ Action }) => Action ?? [])
        expect(granted).toEqual(expect.arrayContaining(documented.filter((name) => !left[action]?.includes(name))))
        const known = [...documented, ...actionsOf(extra), ...actionsOf(narrow), ...(more[action] ?? [])]
        expect(granted.filter((name) => !known.includes(name))).toEqual([])
      }
    },
  )
})
