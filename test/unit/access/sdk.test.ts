import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessOf } from './parsed-machine.ts'

/**
 * Calls through the AWS SDK. The actions are those that AWS's Service Authorization Reference lists for the API action, the
 * resources those that it lists for them: https://docs.aws.amazon.com/service-authorization/latest/reference/
 */
interface Case {
  readonly call: string
  /** AWS's page, where it is another than the Service Authorization Reference. */
  readonly source?: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly statements: readonly object[]
  readonly unknowns?: readonly string[]
}

const cases: readonly Case[] = JSON.parse(readFileSync('test/cases/access/sdk.json', 'utf8'))

const taskOf = (call: string, given: unknown, field = 'Arguments') => ({
  Resource: `arn:aws:states:::aws-sdk:${call}`,
  [field]: given,
})

describe('a call through the AWS SDK needs', () => {
  it.each(cases)('$call $arguments', ({ call, arguments: given, statements, unknowns = [] }) => {
    const result = accessOf({ Call: taskOf(call, given) })
    const expected = statements.map((statement) => ({ Effect: 'Allow', ...statement }))
    expect(result.executionRole.permissionsPolicy?.Statement ?? []).toEqual(expected)
    expect(result.unknowns.map(({ why }) => why)).toEqual(unknowns)
    expect(accessOf({ Call: taskOf(call, given, 'Parameters') }, 'JSONPath')).toEqual(result)
  })

  it.each(['glue:unknownAction', 'nowhere:call', 's3:ListBuckets', 'sts:assumeRole'])(
    'nothing that is known: %s',
    (call) => {
      expect(() => accessOf({ Call: taskOf(call, {}) })).toThrow(
        expect.objectContaining({ code: 'access/sdk-unknown', at: '/States/Call/Resource' }),
      )
    },
  )

  it('a role where one is passed', () => {
    expect(() => accessOf({ Call: taskOf('glue:createJob', { Role: 'arn:aws:iam::123456789012:user/U' }) })).toThrow(
      expect.objectContaining({ code: 'access/argument', at: '/States/Call/Arguments/Role' }),
    )
  })

  it('versions where a list that is known only at run time may name them, as something to look at', () => {
    const { executionRole, unknowns } = accessOf({
      Call: taskOf('s3:deleteObjects', { Bucket: 'data', Delete: { Objects: '{% $states.input.objects %}' } }),
    })
    expect(executionRole.permissionsPolicy?.Statement).toEqual([
      { Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::data/*' },
    ])
    expect(unknowns.map(({ why }) => why)).toContain('deleteObjects may need s3:DeleteObjectVersion too')
  })

  it('as much with a task token', () => {
    const [one] = cases
    expect(accessOf({ Call: taskOf(`${one?.call}.waitForTaskToken`, one?.arguments) })).toEqual(
      accessOf({ Call: taskOf(`${one?.call}`, one?.arguments) }),
    )
  })
})
