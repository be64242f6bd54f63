import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import { accessOf, definitionOf, executionRole, machineArn, parsedMachine } from './parsed-machine.ts'

const own = 'arn:aws:dynamodb:us-east-1:123456789012:table'

const tableOf = (state: Readonly<Record<string, unknown>>, language: 'JSONata' | 'JSONPath' = 'JSONata') => {
  const { executionRole, unknowns } = accessOf(
    { Call: { Resource: 'arn:aws:states:::dynamodb:getItem', ...state } },
    language,
  )
  const [statement] = [executionRole.permissionsPolicy?.Statement ?? []].flat()
  return { resource: statement?.Resource, unknown: unknowns[0]?.why }
}

describe('an argument in JSONata', () => {
  it.each<[string, unknown, unknown]>([
    ['a name', 'Orders', `${own}/Orders`],
    ['an ARN', 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders', `${own}/Orders`],
    ['an expression', '{% $states.input.table %}', `${own}/*`],
    ['a text with an expression after it', "{% 'orders-' & $states.input.tenant %}", `${own}/orders-*`],
    ['a text around an expression', "{% 'a-' & $x & '-b' %}", `${own}/a-*-b`],
    ['a condition, of which nothing is known', "{% 'a' & $x = 'b' ? 'c' : 'd' %}", `${own}/*`],
    ['a call, of which nothing is known', "{% 'a' & $uppercase($x) %}", `${own}/*`],
    ['an ARN that is an expression', "{% 'arn:aws:dynamodb:us-east-1:123456789012:table/' & $x %}", `${own}/*`],
    // a field of JSONPath is a name like others
    ['what JSONPath would compute', undefined, undefined],
  ])('%s', (_, TableName, resource) => {
    if (TableName === undefined) {
      expect(() => tableOf({ Arguments: { 'TableName.$': '$.table' } })).toThrow(
        expect.objectContaining({ code: 'access/argument-missing', at: '/States/Call/Arguments' }),
      )
      return
    }
    const found = tableOf({ Arguments: { TableName } })
    expect(found.resource).toBe(resource)
    expect(found.unknown).toBe(
      String(TableName).startsWith('{%') ? `TableName is known only at run time: ${TableName}` : undefined,
    )
  })

  it('may be all that an expression gives', () => {
    expect(tableOf({ Arguments: '{% $states.input %}' })).toEqual({
      resource: `${own}/*`,
      unknown: 'TableName is known only at run time: {% $states.input %}',
    })
  })
})

// https://docs.aws.amazon.com/general/latest/gr/sqs-service.html
it.each([
  ['sqs-fips.us-west-2', 'us-west-2'],
  ['us-west-2.queue', 'us-west-2'],
  ['queue', 'us-east-1'],
])('a queue of host %s.amazonaws.com is in Region %s', (host, region) => {
  const QueueUrl = `https://${host}.amazonaws.com/123456789012/Orders`
  const { executionRole, findings } = accessOf({
    Call: { Resource: 'arn:aws:states:::sqs:sendMessage', Arguments: { QueueUrl, MessageBody: 'x' } },
  })
  const [statement] = [executionRole.permissionsPolicy?.Statement ?? []].flat()
  expect(statement?.Resource).toBe(`arn:aws:sqs:${region}:123456789012:Orders`)
  expect(findings.map(({ code }) => code)).toEqual(region === 'us-east-1' ? [] : ['access/other-region'])
})

// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html: the name of a computed field ends with .$
it.each([
  ['sns:publish', { Message: 'm' }, 'TopicArn', 'sns:us-east-1:123456789012:{}'],
  ['lambda:invoke', {}, 'FunctionName', 'lambda:us-east-1:123456789012:function:{}'],
])('%s is refused in JSONPath at the field that computes what is wrong', (call, args, name, end) => {
  const Parameters = { ...args, [`${name}.$`]: `States.Format('arn:aws-cn:${end}', $.x)` }
  expect(() => accessOf({ Call: { Resource: `arn:aws:states:::${call}`, Parameters } }, 'JSONPath')).toThrow(
    expect.objectContaining({ code: 'access/other-partition', at: `/States/Call/Parameters/${name}.$` }),
  )
})

it('a role is refused in JSONPath at the field that computes it', () => {
  const call = {
    Resource: 'arn:aws:states:::dynamodb:getItem',
    Parameters: { TableName: 'T', Key: {} },
    Credentials: { 'RoleArn.$': '$.role' },
  }
  const machine = parsedMachine(definitionOf({ Call: call }, 'JSONPath'))
  for (const role of [executionRole, 'arn:aws-cn:iam::123456789012:role/R', 'arn:aws:iam::123456789012:user/U']) {
    expect(() => access(machine, { assumes: { Call: role } })).toThrow(
      expect.objectContaining({ at: '/States/Call/Credentials/RoleArn.$' }),
    )
  }
})

// https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html: StateMachine.Id is the machine's ARN
describe('the machine itself, by the context object', () => {
  it.each([
    ['JSONata', { Arguments: { StateMachineArn: '{% $states.context.StateMachine.Id %}' } }],
    ['JSONPath', { Parameters: { 'StateMachineArn.$': '$$.StateMachine.Id' } }],
  ] as const)('is known in %s', (language, state) => {
    const Resource = 'arn:aws:states:::states:startExecution'
    const { executionRole, unknowns } = accessOf({ Call: { Resource, ...state } }, language)
    expect(executionRole.permissionsPolicy?.Statement).toEqual([
      { Effect: 'Allow', Action: 'states:StartExecution', Resource: machineArn },
    ])
    expect(unknowns).toEqual([])
  })
})

describe('an argument in JSONPath', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, boolean]>([
    ['a name', { TableName: 'Orders' }, `${own}/Orders`, false],
    ['a path', { 'TableName.$': '$.table' }, `${own}/*`, true],
    ['a formatted text', { 'TableName.$': "States.Format('orders-{}', $.tenant)" }, `${own}/orders-*`, true],
    ['an escaped brace', { 'TableName.$': "States.Format('orders_\\\\{\\\\}{}', $.tenant)" }, `${own}/orders_`, true],
    // no expression in this language, and no name either, but IAM takes it as it is
    ['what JSONata would compute', { TableName: '{% $x %}' }, `${own}/{% $x %}`, false],
  ])('%s', (_, Parameters, resource, isUnknown) => {
    const found = tableOf({ Parameters }, 'JSONPath')
    expect(String(found.resource).startsWith(resource)).toBe(true)
    expect(found.unknown !== undefined).toBe(isUnknown)
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
  it('may be all of the input', () => {
    expect(tableOf({}, 'JSONPath')).toEqual({
      resource: `${own}/*`,
      unknown: 'TableName is known only at run time: the input',
    })
  })
})

describe('an argument that is put in later', () => {
  it.each<[string, unknown, string]>([
    ['a name in a token', '${OrdersTable}', `${own}/\${OrdersTable}`],
    ['an ARN in a token', '${OrdersTableArn}', '${OrdersTableArn}'],
    ['an ARN of an attribute', '${OrdersTable.Arn}', '${OrdersTable.Arn}'],
    ['a token within', 'orders-${Stage}', `${own}/orders-\${Stage}`],
    ['Ref', { Ref: 'OrdersTable' }, `${own}/\${OrdersTable}`],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['OrdersTable', 'Arn'] }, '${OrdersTable.Arn}'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'OrdersTable.Arn' }, '${OrdersTable.Arn}'],
    ['Fn::Sub', { 'Fn::Sub': 'orders-${Stage}' }, `${own}/orders-\${Stage}`],
    ['Fn::Join', { 'Fn::Join': ['-', ['orders', { Ref: 'Stage' }]] }, `${own}/orders-\${Stage}`],
  ])('%s', (_, TableName, resource) => {
    expect(tableOf({ Arguments: { TableName } })).toEqual({ resource, unknown: undefined })
  })
})

describe('an argument that cannot be', () => {
  const at = '/States/Call/Arguments/TableName'
  it.each<[string, unknown, object]>([
    ['a pattern', 'orders-*', { code: 'access/argument', at }],
    ['a policy variable', '${aws:username}', { code: 'access/argument', at }],
    ['a number', 5, { code: 'access/argument', at }],
    ['nothing', '', { code: 'access/argument', at }],
    ['a list', ['Orders'], { code: 'access/argument', at }],
    ['an object', { Name: 'Orders' }, { code: 'access/argument', at }],
    [
      'an ARN of another service',
      'arn:aws:s3:::orders',
      { code: 'access/argument', at, expected: 'an ARN such as arn:aws:dynamodb:us-east-1:123456789012:table/…' },
    ],
    ['an ARN of another kind', 'arn:aws:dynamodb:us-east-1:123456789012:backup/b', { code: 'access/argument', at }],
    ['half an ARN', 'arn:aws:dynamodb', { code: 'access/argument', at }],
    [
      'an ARN of another partition',
      'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/Orders',
      { code: 'access/other-partition', at },
    ],
  ])('%s', (_, TableName, error) => {
    expect(() => tableOf({ Arguments: { TableName } })).toThrow(expect.objectContaining(error))
  })

  it('is named with all the others', () => {
    const states = {
      A: { Resource: 'arn:aws:states:::dynamodb:getItem', Arguments: { TableName: '*' } },
      B: { Resource: 'arn:aws:states:::ecs:runTask', Arguments: {} },
      C: { Resource: 'arn:aws:states:::nowhere:call' },
      D: { Resource: 'arn:aws-cn:states:::sqs:sendMessage', Arguments: { QueueUrl: 'orders' } },
      E: { Resource: 'arn:aws:states:::glue:startJobRun.waitForTaskToken', Arguments: { JobName: 'x' } },
    }
    let findings: readonly { readonly code: string; readonly pointer: string }[] = []
    try {
      accessOf(states)
    } catch (error) {
      ;({ findings } = error as { findings: typeof findings })
    }
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['access/argument', '/States/A/Arguments/TableName'],
      ['access/argument-missing', '/States/B/Arguments'],
      ['access/integration-unknown', '/States/C/Resource'],
      ['access/other-partition', '/States/D/Resource'],
      ['access/argument', '/States/D/Arguments/QueueUrl'],
      ['access/integration-unknown', '/States/E/Resource'],
    ])
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html: "You can append a version number or alias to any of the formats"
describe('a function with a qualifier in its name and one beside it', () => {
  const functionOf = (args: object): unknown => {
    const { executionRole } = accessOf({
      Call: { Resource: 'arn:aws:states:::lambda:invoke', Arguments: args },
    })
    return [executionRole.permissionsPolicy?.Statement ?? []].flat()[0]?.Resource
  }
  const own = 'arn:aws:lambda:us-east-1:123456789012:function'

  it.each([
    ['F', `${own}:F:live`],
    ['F:live', `${own}:F:live`],
    [`${own}:F:live`, `${own}:F:live`],
    ['210987654321:function:F:live', 'arn:aws:lambda:us-east-1:210987654321:function:F:live'],
    ['${Name}', '${Name}:live'],
    ['${AWS::StackName}-F', `${own}:\${AWS::StackName}-F:live`],
    ['${FunctionArn}:live', '${FunctionArn}:live'],
    ['F:${Alias}', `${own}:F:\${Alias}`],
    ['${FunctionArn}:$LATEST.PUBLISHED', '${FunctionArn}:$LATEST.PUBLISHED', '$LATEST.PUBLISHED'],
    ['F:$LATEST.PUBLISHED', `${own}:F:$LATEST.PUBLISHED`, '$LATEST.PUBLISHED'],
    ['210987654321:function:F', 'arn:aws:lambda:us-east-1:210987654321:function:F:$LATEST', '$LATEST'],
  ])('%s is called with one', (FunctionName, resource, Qualifier = 'live') => {
    expect(functionOf({ FunctionName, Qualifier })).toBe(resource)
  })

  it.each(['F:$OTHER', 'F:$LATEST.OTHER', 'F:li.ve', 'F:'])('%s is not a function', (FunctionName) => {
    expect(() => functionOf({ FunctionName })).toThrow(
      expect.objectContaining({ code: 'access/argument', found: FunctionName }),
    )
  })

  it('is refused where they differ', () => {
    expect(() => functionOf({ FunctionName: 'F:live', Qualifier: 'test' })).toThrow(
      expect.objectContaining({ code: 'access/argument', at: '/States/Call/Arguments/Qualifier', found: 'test' }),
    )
  })
})
