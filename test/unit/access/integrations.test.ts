import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../src/policy/document.js'
import type { Pattern } from '../../../src/states/integration.js'
import { optimizedPatterns } from '../integrations/optimized-patterns.ts'
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

/** What an argument asks for besides, by AWS's table of the IAM actions that an API operation authorizes. */
interface Given {
  readonly action: string
  readonly source: string
  readonly given: Readonly<Record<string, unknown>>
  readonly more: readonly { readonly Action: string; readonly Resource: string; readonly Condition?: object }[]
}

const givens: readonly Given[] = JSON.parse(readFileSync('test/cases/access/given.json', 'utf8'))

/** Each action on each resource, as text. */
const grantsOf = (statements: readonly object[]): readonly string[] =>
  (statements as readonly Statement[]).flatMap(({ Action, Resource, Condition }) =>
    [Action ?? []]
      .flat()
      .flatMap((action) =>
        [Resource ?? []].flat().map((resource) => [action, resource, JSON.stringify(Condition ?? {})].join(' ')),
      ),
  )

describe.each(
  givens.flatMap((given) => {
    const one = cases.find(({ action }) => action === given.action)
    return one === undefined ? [] : patternsOf(one).map(([pattern]) => ({ one, ...given, pattern }))
  }),
)('$action, $pattern, with $given', ({ one, pattern, source, given, more }) => {
  it(`needs what ${source} says besides`, () => {
    const grants = (args: object): readonly string[] => {
      const { executionRole } = accessOf({ Call: { ...taskOf(one, pattern), Arguments: args } })
      return grantsOf([executionRole.permissionsPolicy?.Statement ?? []].flat())
    }
    const without = grants(one.arguments)
    const found = grants({ ...one.arguments, ...given })
    expect(found.filter((grant) => !without.includes(grant)).sort()).toEqual([...grantsOf(more)].sort())
    expect(found).toEqual(expect.arrayContaining([...without]))
  })
})

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_mediaconvert.html: templates and presets are optional
it('a MediaConvert job without a template needs no more presets than its outputs name', () => {
  const job = (Settings: object) => ({
    Resource: 'arn:aws:states:::mediaconvert:createJob',
    Arguments: { Role: 'arn:aws:iam::123456789012:role/Convert', Settings },
  })
  const resources = (Settings: unknown) => {
    const { executionRole, unknowns } = accessOf({ Call: job(Settings as object) })
    const [first] = [executionRole.permissionsPolicy?.Statement ?? []].flat()
    return [first?.Resource, unknowns.length]
  }
  const start = 'arn:aws:mediaconvert:us-east-1:123456789012'
  expect(resources({ OutputGroups: [{ Outputs: [{}] }] })).toEqual([`${start}:queues/Default`, 0])
  expect(resources({ OutputGroups: [{ Outputs: [{ Preset: 'a' }, { Preset: 'b' }] }] })).toEqual([
    [`${start}:queues/Default`, `${start}:presets/a`, `${start}:presets/b`],
    0,
  ])
  expect(resources('{% $states.input.settings %}')).toEqual([[`${start}:queues/Default`, `${start}:presets/*`], 1])
})
