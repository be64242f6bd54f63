import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import type { AccessOptions } from '../../../src/access/options.js'
import type { Access } from '../../../src/access/result.js'
import { definitionOf, executionRole, parsedMachine } from './parsed-machine.ts'

// What a builder cannot write and a definition can have: it is refused, with the place in the state.

type Fields = Readonly<Record<string, unknown>>

const accessTo = (state: Fields, options?: AccessOptions, language?: 'JSONPath'): Access =>
  access(parsedMachine(definitionOf({ Call: state }, language)), options)

const refused = (code: string, at: string, found: string): object =>
  expect.objectContaining({ code, at: `/States/Call${at}`, found })

// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html: a role, of one partition
describe('a role to assume', () => {
  const call = { Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'Echo' } }
  const at = '/Credentials/RoleArn'

  it.each([
    ['arn:aws-cn:iam::111122223333:role/T', 'access/other-partition'],
    ['arn:aws-us-gov:iam::111122223333:role/T', 'access/other-partition'],
    ['arn:aws:iam::111122223333:user/T', 'arn/kind'],
    ['arn:aws:lambda:us-east-1:111122223333:function:F', 'arn/kind'],
    ['arn:aws:iam::111122223333:role/*', 'arn/wildcard'],
  ])('is not %s', (RoleArn, code) => {
    expect(() => accessTo({ ...call, Credentials: { RoleArn } })).toThrow(refused(code, at, RoleArn))
  })

  it('may be a token', () => {
    const { targetRoles } = accessTo({ ...call, Credentials: { RoleArn: '${RoleArn}' } })
    expect(targetRoles.map(({ roleArn }) => roleArn)).toEqual(['${RoleArn}'])
  })

  const roles = ['arn:aws:iam::111122223333:role/T1', 'arn:aws:iam::444455556666:role/T2']
  const later = { ...call, Credentials: { RoleArn: '{% $states.input.role %}' } }

  it('that is known only at run time may be one of several', () => {
    const { executionRole: role, targetRoles, unknowns } = accessTo(later, { assumes: { Call: roles } })
    expect(role.permissionsPolicy?.Statement).toEqual([{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: roles }])
    expect(targetRoles.map((target) => [target.roleArn, target.trustPolicy.Statement[0]?.Principal])).toEqual(
      roles.map((roleArn) => [roleArn, { AWS: executionRole }]),
    )
    expect(unknowns).toEqual([])
  })

  it.each<[string, Fields, string, string]>([
    ['no role', call, 'states/roles-declared', 'arn:aws:iam::111122223333:role/T'],
    [
      'a role',
      { ...call, Credentials: { RoleArn: roles[0] } },
      'states/roles-declared',
      'arn:aws:iam::111122223333:role/T',
    ],
    ['a role of elsewhere', later, 'access/other-partition', 'arn:aws-cn:iam::111122223333:role/T'],
    ['a user', later, 'arn/kind', 'arn:aws:iam::111122223333:user/T'],
  ])('is not declared for %s', (_, state, code, role) => {
    expect(() => accessTo(state, { assumes: { Call: role } })).toThrow(refused(code, at, role))
  })
})

// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html, …/input-output-resultwriter.html
describe('what a distributed Map reads and writes', () => {
  const map = {
    Type: 'Map',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'A',
      States: { A: { Type: 'Pass', End: true } },
    },
  }
  const items = { Resource: 'arn:aws:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } }

  it.each<[string, Fields, string, string, string]>([
    [
      'another call',
      { ItemReader: { ...items, Resource: 'arn:aws:states:::s3:getThing' } },
      'access/integration-unknown',
      '/ItemReader/Resource',
      'arn:aws:states:::s3:getThing',
    ],
    [
      'a call of another partition',
      { ItemReader: { ...items, Resource: 'arn:aws-cn:states:::s3:getObject' } },
      'access/other-partition',
      '/ItemReader/Resource',
      'arn:aws-cn:states:::s3:getObject',
    ],
    [
      'no bucket',
      { ItemReader: { ...items, Arguments: { Key: 'k' } } },
      'access/argument-missing',
      '/ItemReader/Arguments',
      'Bucket',
    ],
    [
      'a number for a bucket',
      { ItemReader: { ...items, Arguments: { Bucket: 5, Key: 'k' } } },
      'access/argument',
      '/ItemReader/Arguments/Bucket',
      '5',
    ],
    [
      'another way to write',
      { ResultWriter: { Resource: 'arn:aws:states:::s3:putThing', Arguments: { Bucket: 'b' } } },
      'access/integration-unknown',
      '/ResultWriter/Resource',
      'arn:aws:states:::s3:putThing',
    ],
  ])('is not %s', (_, fields, code, at, found) => {
    expect(() => accessTo({ ...map, ...fields })).toThrow(refused(code, at, found))
  })

  it('is told whole where several parts are known only at run time', () => {
    const Arguments = { Bucket: "{% 'b' %}", Key: "{% 'x/' & $states.input.day %}" }
    const { executionRole: role, unknowns } = accessTo({ ...map, ItemReader: { ...items, Arguments } })
    expect(role.permissionsPolicy?.Statement).toContainEqual({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::b/x/*',
    })
    // the bucket is a text, if one in an expression
    expect(unknowns.map(({ why }) => why)).toEqual([`where the items are is known only at run time: ${Arguments.Key}`])
    const both = accessTo({ ...map, ItemReader: { ...items, Arguments: { Bucket: '{% $b %}', Key: '{% $k %}' } } })
    expect(both.unknowns.map(({ why }) => why)).toEqual([
      'where the items are is known only at run time: {% $b %}, and only at run time: {% $k %}',
    ])
    const writer = { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: '{% $b %}' } }
    expect(accessTo({ ...map, ResultWriter: writer }).unknowns.map(({ why }) => why)).toEqual([
      'where the results go is known only at run time: {% $b %}',
    ])
  })
})

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html: a name may be put together
describe('a name with a pseudo parameter in it', () => {
  it('is whole in the executions of a distributed Map', () => {
    const stateMachineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:${AWS::StackName}-Orders'
    const map = {
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'A',
        States: { A: { Type: 'Pass', End: true } },
      },
    }
    const settings = { name: 'Orders', stateMachineArn, roleArn: executionRole }
    const statements = access(parsedMachine(definitionOf({ Call: map }), { settings })).executionRole.permissionsPolicy
    expect(JSON.stringify(statements)).toContain(
      '"arn:aws:states:us-east-1:123456789012:execution:${AWS::StackName}-Orders:*"',
    )
  })

  it('is whole where older versions of a function may be called', () => {
    const call = {
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:${AWS::StackName}-Pay' },
    }
    const statements = accessTo(call, { olderVersions: true }).executionRole.permissionsPolicy
    expect(JSON.stringify(statements)).toContain(
      '"arn:aws:lambda:us-east-1:123456789012:function:${AWS::StackName}-Pay:*"',
    )
  })
})

describe('what several arguments leave open', () => {
  it.each<[string, Fields, string]>([
    [
      'an endpoint and a method of HTTP',
      {
        Resource: 'arn:aws:states:::http:invoke',
        Parameters: {
          'ApiEndpoint.$': '$.u',
          'Method.$': '$.m',
          Authentication: { ConnectionArn: 'arn:aws:events:us-east-1:123456789012:connection/c/0a1b' },
        },
      },
      'Method is known only at run time: $.m; ApiEndpoint is known only at run time: $.u',
    ],
    [
      'the parts of an API',
      {
        Resource: 'arn:aws:states:::apigateway:invoke',
        Parameters: { 'ApiEndpoint.$': '$.u', 'Method.$': '$.m', AuthType: 'IAM_ROLE' },
      },
      'ApiEndpoint is known only at run time: $.u; Stage is not among the arguments; Method is known only at run time: $.m',
    ],
  ])('is told of each: %s', (_, state, told) => {
    const { unknowns } = accessTo(state, {}, 'JSONPath')
    expect(unknowns.map(({ why }) => why)).toContainEqual(expect.stringContaining(told))
  })
})
