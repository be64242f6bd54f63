import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessOf, machineArn } from './parsed-machine.ts'

/**
 * Workflows of public repositories that call actions through the AWS SDK, and what their authors granted to the role. Facts alone:
 * the calls, with the arguments that matter, and the grants on these calls, with names in place of what a template puts in.
 * Everything derived has to be granted, and everything granted derived, but for what the case states.
 */
interface Case {
  readonly name: string
  readonly source: string
  readonly language: 'JSONata' | 'JSONPath'
  readonly calls: Readonly<Record<string, object>>
  readonly granted: readonly { readonly actions: readonly string[]; readonly resources: readonly string[] }[]
  /** What the author grants and the calls do not need, and why. */
  readonly more?: Readonly<Record<string, string>>
  /** What AWS documents and the author left out, and why. */
  readonly less?: Readonly<Record<string, string>>
}

const cases: readonly Case[] = JSON.parse(readFileSync('test/cases/access/sdk-roles.json', 'utf8'))

const derived = ({ calls, language }: Case) =>
  accessOf(
    Object.fromEntries(
      Object.entries(calls).map(([call, given]) => [
        call,
        { Resource: `arn:aws:states:::aws-sdk:${call}`, [language === 'JSONata' ? 'Arguments' : 'Parameters']: given },
      ]),
    ),
    language,
  )

/** Whether a pattern of IAM fits a text: written anew, so that nothing here is judged by what it judges. */
const fits = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[\\s\\S]*')
      .replaceAll('?', '[\\s\\S]')}$`,
    'i',
  ).test(text)

const isGranted = ({ granted }: Case, action: string, resource: string): boolean =>
  granted.some(
    ({ actions, resources }) =>
      actions.some((pattern) => fits(pattern, action)) && resources.some((pattern) => fits(pattern, resource)),
  )

const needed = (one: Case) =>
  [derived(one).executionRole.permissionsPolicy?.Statement ?? []]
    .flat()
    .flatMap(({ Action, Resource }) =>
      [Action ?? []].flat().flatMap((action) => [Resource ?? []].flat().map((resource) => ({ action, resource }))),
    )

describe.each(cases)('$name', (one) => {
  it('needs nothing that its author did not grant', () => {
    const beyond = needed(one).filter(({ action, resource }) => !isGranted(one, action, resource))
    expect([...new Set(beyond.map(({ action }) => action))].sort()).toEqual(Object.keys(one.less ?? {}).sort())
  })

  it('needs all that its author granted, but for what is stated', () => {
    const actions = needed(one).map(({ action }) => action)
    const unneeded = one.granted
      .flatMap((grant) => grant.actions)
      .filter((pattern) => !actions.some((action) => fits(pattern, action)))
    expect(unneeded.sort()).toEqual(Object.keys(one.more ?? {}).sort())
  })

  it('has the whole trust of a role of Step Functions', () => {
    // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
    expect(derived(one).executionRole.trustPolicy).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'states.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            ArnEquals: { 'aws:SourceArn': machineArn },
            StringEquals: { 'aws:SourceAccount': '123456789012' },
          },
        },
      ],
    })
  })

  it('grants no other action and no wildcard among the actions', () => {
    for (const { action } of needed(one)) expect(action).toMatch(/^[\w-]+:\w+$/)
    expect(derived(one)).toMatchObject({ targetRoles: [], resourcePolicies: [] })
  })
})

it('holds workflows over many services, each with its source', () => {
  const services = new Set(cases.flatMap(({ calls }) => Object.keys(calls).map((call) => call.split(':')[0])))
  expect(services.size).toBeGreaterThanOrEqual(15)
  for (const { source } of cases) expect(source).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/[0-9a-f]{40}\//)
})
