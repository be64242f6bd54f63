/**
 * "Tutorial: Accessing cross-account AWS resources", step by step.
 * https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
 *
 * Each document of the tutorial comes out of the library; they are compared as JSON, without regard to the order of keys and
 * to whether a single value stands in a list. Each rule that the tutorial states in prose has what it allows and what it
 * refuses, for the compiler (`@ts-expect-error`, proven by `tsc -p test`) and for texts known only at run time.
 */
import { describe, expect, it } from 'vitest'
import { jsonata, States } from '../../../src/expression.js'
import {
  Account,
  access,
  arn,
  isArnwrightError,
  type Json,
  Pass,
  Policy,
  StateMachine,
  Task,
} from '../../../src/index.js'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

/** JSON without regard to the order of keys and to one value in a list of one. */
const plain = (value: unknown): Json => normalize(JSON.parse(JSON.stringify(value)))

const normalize = (value: Json): Json => {
  if (Array.isArray(value)) return value.length === 1 ? normalize(value[0]) : value.map(normalize)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, normalize(part)]))
}

/** What a mistake is refused with. */
const codeOf = (mistake: () => unknown): string => {
  try {
    mistake()
  } catch (error) {
    if (isArnwrightError(error)) return error.code
    throw error
  }
  return 'accepted'
}

// the accounts and names of the tutorial
const development = Account('123456789012', 'us-east-1')
const production = Account('111122223333', 'us-east-2')
const echo = arn('arn:aws:lambda:us-east-2:111122223333:function:Echo')
const lambdaRole = arn('arn:aws:iam::111122223333:role/LambdaRole')
const executionRole = arn('arn:aws:iam::123456789012:role/ExecutionRole')
const stateMachine = arn('arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount')

const start = StateMachine.named(stateMachine).runAs(executionRole)
const machine = start.queryLanguage('JSONPath').next('Cross-account call', Task.lambda(echo).assume(lambdaRole))

const documents = {
  definition: {
    StartAt: 'Cross-account call',
    States: {
      'Cross-account call': {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Credentials: { RoleArn: 'arn:aws:iam::111122223333:role/LambdaRole' },
        Parameters: { FunctionName: 'arn:aws:lambda:us-east-2:111122223333:function:Echo' },
        End: true,
      },
    },
  },
  targetTrust: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: 'arn:aws:iam::123456789012:role/ExecutionRole' },
        Condition: {
          StringEquals: { 'sts:ExternalId': 'arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount' },
        },
      },
    ],
  },
  targetPermissions: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:us-east-2:111122223333:function:Echo',
      },
    ],
  },
  executionPermissions: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/LambdaRole' }],
  },
} as const

describe('Prerequisites', () => {
  it('the ARN of the cross-account resource is noted, as in the example of a Lambda function ARN', () => {
    const example = arn('arn:aws:lambda:us-east-2:123456789012:function:functionName')
    expect(example).toBe('arn:aws:lambda:us-east-2:123456789012:function:functionName')
    expect(Account('123456789012', 'us-east-2').arn('lambda', 'function:functionName')).toBe(example)
  })

  it('the target role is an IAM role', () => {
    expect(production.arn('iam', 'role/LambdaRole')).toBe(lambdaRole)
    // @ts-expect-error arn/kind: a user is no role
    expect(codeOf(() => Task.lambda(echo).assume('arn:aws:iam::111122223333:user/Somebody'))).toBe('arn/kind')
    expect(codeOf(() => Task.lambda(echo).assume(text('arn:aws:iam::111122223333:user/Somebody')))).toBe('arn/kind')
  })
})

describe('Step 1: Update the Task state definition to specify the target role', () => {
  it('gives the definition', () => {
    expect(plain(machine)).toEqual(plain(documents.definition))
  })

  it('gives the same call in JSONata, which new machines are written in', () => {
    const { QueryLanguage, States } = start.next('Cross-account call', Task.lambda(echo).assume(lambdaRole)).toJSON()
    expect(QueryLanguage).toBe('JSONata')
    const { Parameters, ...task } = documents.definition.States['Cross-account call']
    expect(States['Cross-account call']).toEqual({ ...task, Arguments: Parameters })
  })

  it('takes the name, the permissions and the logging level of the settings page', () => {
    const { settings } = start
      .logTo(development.arn('logs', 'log-group:/aws/vendedlogs/states/testCrossAccount'), { level: 'ERROR' })
      .next('A', Pass())
    expect(settings).toMatchObject({
      name: 'testCrossAccount',
      roleArn: executionRole,
      loggingConfiguration: { level: 'ERROR' },
    })
  })

  it("gives the state machine's IAM role ARN and the state machine ARN to note", () => {
    expect(machine.settings).toEqual({
      name: 'testCrossAccount',
      stateMachineArn: stateMachine,
      roleArn: executionRole,
    })
  })
})

describe("Step 2: Update the target role's trust policy", () => {
  it('gives the trust policy, from the workflow', () => {
    const [target] = access(machine).targetRoles
    expect(target?.roleArn).toBe(lambdaRole)
    expect(plain(target?.trustPolicy)).toEqual(plain(documents.targetTrust))
  })

  it('gives the trust policy, written by hand', () => {
    const trust = Policy.trust(lambdaRole).principal(executionRole).externalId(stateMachine)
    expect(plain(trust)).toEqual(plain(documents.targetTrust))
  })

  it('lets an IAM user of the source account assume the role, where it says so', () => {
    expect(plain(Policy.trust().principal('arn:aws:iam::123456789012:user/Developer'))).toMatchObject({
      Statement: { Principal: { AWS: 'arn:aws:iam::123456789012:user/Developer' }, Action: 'sts:AssumeRole' },
    })
  })
})

describe('Step 3: Add the required permission in the target role', () => {
  it('gives the permission, from the workflow', () => {
    expect(plain(access(machine).targetRoles[0]?.permissionsPolicy)).toEqual(plain(documents.targetPermissions))
  })

  it('gives the permission, written by hand', () => {
    expect(plain(Policy.identity().allow('lambda:InvokeFunction').on(echo))).toEqual(plain(documents.targetPermissions))
  })
})

describe('Step 4: Add permission in execution role to assume the target role', () => {
  it('gives the permission, from the workflow', () => {
    expect(plain(access(machine).executionRole.permissionsPolicy)).toEqual(plain(documents.executionPermissions))
  })

  it('gives the permission, written by hand', () => {
    expect(plain(Policy.identity().allow('sts:AssumeRole').on(lambdaRole))).toEqual(
      plain(documents.executionPermissions),
    )
  })
})

describe('a state machine can assume only one role at a given time, by the definition of the Task', () => {
  const task = Task.lambda(echo).assume(lambdaRole)

  it('one role for each Task', () => {
    const other = Account('444455556666', 'us-east-1')
    const two = start
      .next('Production', task)
      .next('Elsewhere', Task.lambda(other.arn('lambda', 'function:F')).assume(other.arn('iam', 'role/R')))
    expect(access(two).targetRoles.map(({ roleArn }) => roleArn)).toEqual([
      lambdaRole,
      'arn:aws:iam::444455556666:role/R',
    ])
  })

  it('never two', () => {
    // @ts-expect-error states/role-twice
    expect(codeOf(() => task.assume(lambdaRole))).toBe('states/role-twice')
    // @ts-expect-error states/role-twice
    expect(codeOf(() => Task.lambda(echo).assume('$.roleArn').assume(lambdaRole))).toBe('states/role-twice')
    const untyped: { assume(role: string): unknown } = task as never
    expect(codeOf(() => untyped.assume(text(lambdaRole)))).toBe('states/role-twice')
  })
})

describe('roles and resource-based policies delegate access across accounts only within a single partition', () => {
  it('within one', () => {
    expect(codeOf(() => Task.lambda(echo).assume('arn:aws:iam::111122223333:role/LambdaRole'))).toBe('accepted')
    const beijing = Account('111122223333', 'cn-north-1')
    expect(
      codeOf(() => Task.lambda(beijing.arn('lambda', 'function:Echo')).assume(beijing.arn('iam', 'role/LambdaRole'))),
    ).toBe('accepted')
  })

  it('no role of another', () => {
    // @ts-expect-error states/role-other-partition
    expect(codeOf(() => Task.lambda(echo).assume('arn:aws-cn:iam::111122223333:role/LambdaRole'))).toBe(
      'states/role-other-partition',
    )
    expect(codeOf(() => Task.lambda(echo).assume(text('arn:aws-cn:iam::111122223333:role/LambdaRole')))).toBe(
      'states/role-other-partition',
    )
    const china = 'arn:aws-cn:lambda:cn-north-1:111122223333:function:Echo'
    // @ts-expect-error states/role-other-partition
    expect(codeOf(() => Task.lambda(china).assume(lambdaRole))).toBe('states/role-other-partition')
    expect(codeOf(() => Task.lambda(text(china)).assume(text(lambdaRole)))).toBe('states/role-other-partition')
  })

  it('no trust in a principal of another', () => {
    const role = 'arn:aws-cn:iam::111122223333:role/LambdaRole'
    // @ts-expect-error policy/other-partition
    expect(codeOf(() => Policy.trust(role).principal(executionRole))).toBe('policy/other-partition')
    expect(codeOf(() => Policy.trust(text(role)).principal(text(executionRole)))).toBe('policy/other-partition')
  })

  it('no bucket policy in China (Beijing) for users of the standard partition', () => {
    const bucket = arn('arn:aws-cn:s3:::bucket')
    const user = 'arn:aws:iam::111122223333:user/California'
    // @ts-expect-error policy/other-partition
    expect(codeOf(() => Policy.resource(bucket).allow('s3:ListBucket').principal(user))).toBe('policy/other-partition')
    expect(codeOf(() => Policy.resource(text(bucket)).allow('s3:ListBucket').principal(text(user)))).toBe(
      'policy/other-partition',
    )
    expect(
      codeOf(() =>
        Policy.resource(bucket).allow('s3:ListBucket').principal('arn:aws-cn:iam::111122223333:user/Beijing'),
      ),
    ).toBe('accepted')
  })
})

describe('the Task reaches another account by the role that it assumes', () => {
  it('the function of the target account, with a role', () => {
    expect(codeOf(() => start.next('A', Task.lambda(echo).assume(lambdaRole)).toJSON())).toBe('accepted')
  })

  it('not without one', () => {
    // @ts-expect-error states/other-account
    expect(codeOf(() => start.next('A', Task.lambda(echo)))).toBe('states/other-account')
    expect(codeOf(() => start.next('A', Task.lambda(text(echo))))).toBe('states/other-account')
  })

  it("without one where the function's own policy allows it, and it is said", () => {
    expect(codeOf(() => start.next('A', Task.lambda(echo).viaResourcePolicy()).toJSON())).toBe('accepted')
  })
})

describe('the ARN of the role may come from the input of the state', () => {
  it('by a reference path, from the field that holds it', () => {
    const { States } = start.queryLanguage('JSONPath').next('A', Task.lambda(echo).assume('$.lambdaRole')).toJSON()
    expect(States['A']?.['Credentials']).toEqual({ 'RoleArn.$': '$.lambdaRole' })
  })

  it('by a typed reference', () => {
    const { States } = start
      .queryLanguage('JSONPath')
      .input<{ readonly lambdaRole: string }>()
      .next('A', ({ input }) => Task.lambda(echo).assume(input.lambdaRole))
      .toJSON()
    expect(States['A']?.['Credentials']).toEqual({ 'RoleArn.$': '$.lambdaRole' })
  })

  it('by an intrinsic function', () => {
    const { States: states } = start
      .queryLanguage('JSONPath')
      .input<{ readonly accountId: string }>()
      .next('A', ({ input }) =>
        Task.lambda(echo).assume(States.Format('arn:aws:iam::{}:role/LambdaRole', input.accountId)),
      )
      .toJSON()
    expect(states['A']?.['Credentials']).toEqual({
      'RoleArn.$': "States.Format('arn:aws:iam::{}:role/LambdaRole', $.accountId)",
    })
  })

  it('by JSONata', () => {
    const { States } = start.next('A', Task.lambda(echo).assume(jsonata<string>`$states.input.lambdaRole`)).toJSON()
    expect(States['A']?.['Credentials']).toEqual({ RoleArn: '{% $states.input.lambdaRole %}' })
  })

  it('from a field that is there, and is text', () => {
    const typed = start.queryLanguage('JSONPath').input<{ readonly lambdaRole: string }>()
    // @ts-expect-error the input has no such field; at run time nothing is known of it
    expect(codeOf(() => typed.next('A', ({ input }) => Task.lambda(echo).assume(input.role)))).toBe('accepted')
  })

  it('a reference path has no place in a JSONata machine', () => {
    // @ts-expect-error states/query-language
    expect(codeOf(() => start.next('A', Task.lambda(echo).assume('$.lambdaRole')))).toBe('states/query-language')
    expect(codeOf(() => start.next('A', Task.lambda(echo).assume(text('$.lambdaRole'))))).toBe('states/query-language')
  })
})

describe('the IAM role must exist in the target account', () => {
  it('the account of the function', () => {
    expect(codeOf(() => Task.lambda(echo).assume(production.arn('iam', 'role/LambdaRole')))).toBe('accepted')
  })

  it('not that of the machine', () => {
    // @ts-expect-error states/role-other-account
    expect(codeOf(() => Task.lambda(echo).assume(development.arn('iam', 'role/LambdaRole')))).toBe(
      'states/role-other-account',
    )
    expect(codeOf(() => Task.lambda(echo).assume(text('arn:aws:iam::123456789012:role/LambdaRole')))).toBe(
      'states/role-other-account',
    )
  })
})

describe("the state machine's name must include only characters that AssumeRole supports", () => {
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: ExternalId, [\w+=,.@:\/-]*, 2 to 1,224 characters
  const withName = (name: string) =>
    StateMachine.named(text(`arn:aws:states:us-east-1:123456789012:stateMachine:${name}`))
      .runAs(text(executionRole))
      .next('A', Task.lambda(echo).assume(lambdaRole))

  it.each(['testCrossAccount', 'a', 'A-b_c.d', 'a+b=c@d', 'n'.repeat(80)])('%s', (name) => {
    expect(access(withName(name)).targetRoles[0]?.trustPolicy.Statement).toMatchObject([
      {
        Condition: { StringEquals: { 'sts:ExternalId': `arn:aws:states:us-east-1:123456789012:stateMachine:${name}` } },
      },
    ])
  })

  it.each(['größe', 'テスト', "it's", 'a!b', 'a(b)'])('not %s', (name) => {
    expect(codeOf(() => access(withName(name)))).toBe('policy/external-id')
    const id = text(`arn:aws:states:us-east-1:123456789012:stateMachine:${name}`)
    expect(codeOf(() => Policy.trust().principal(executionRole).externalId(id))).toBe('policy/external-id')
  })

  it('nor a name that no machine has', () => {
    // @ts-expect-error states/machine-name
    expect(codeOf(() => StateMachine.named('test cross account'))).toBe('states/machine-name')
    expect(codeOf(() => StateMachine.named(text('test cross account')))).toBe('states/machine-name')
  })

  it('an external ID that is written out is judged by the compiler too', () => {
    const trust = Policy.trust().principal(executionRole)
    // @ts-expect-error policy/external-id
    expect(codeOf(() => trust.externalId('test cross account'))).toBe('policy/external-id')
    expect(codeOf(() => trust.externalId(text('test cross account')))).toBe('policy/external-id')
  })
})

describe('the trust policy controls who can assume the target role', () => {
  it('nobody, as long as it names nobody', () => {
    const trust = Policy.trust()
    // @ts-expect-error policy/no-trusted-principal
    expect(codeOf(() => trust.toJSON())).toBe('policy/no-trusted-principal')
    expect(codeOf(() => JSON.stringify(trust))).toBe('policy/no-trusted-principal')
  })

  it('a role, and not what is none', () => {
    const trust = Policy.trust()
    // @ts-expect-error policy/principal-form
    expect(codeOf(() => trust.principal(echo))).toBe('policy/principal-form')
    expect(codeOf(() => trust.principal(text(echo)))).toBe('policy/principal-form')
  })

  it('one role, and not a pattern', () => {
    const trust = Policy.trust()
    // @ts-expect-error policy/principal-form
    expect(codeOf(() => trust.principal('arn:aws:iam::123456789012:role/*'))).toBe('policy/principal-form')
    expect(codeOf(() => trust.principal(text('arn:aws:iam::123456789012:role/*')))).toBe('policy/principal-form')
  })
})

describe('the target role must have the permission to invoke the function, and the execution role to assume that role', () => {
  const result = access(machine)

  it('the execution role may not invoke the function itself', () => {
    expect(JSON.stringify(result.executionRole.permissionsPolicy)).not.toContain('lambda:')
  })

  it('the target role may assume nothing', () => {
    expect(JSON.stringify(result.targetRoles[0]?.permissionsPolicy)).not.toContain('sts:')
  })

  it('a permission names what it acts on', () => {
    const open = Policy.identity().allow('sts:AssumeRole')
    // @ts-expect-error policy/no-resource
    expect(codeOf(() => open.toJSON())).toBe('policy/no-resource')
    expect(codeOf(() => JSON.stringify(open))).toBe('policy/no-resource')
  })

  it('target roles in one or more accounts', () => {
    const elsewhere = Account('444455556666', 'eu-west-1')
    const two = machine.next(
      'Another',
      Task.lambda(elsewhere.arn('lambda', 'function:F')).assume(elsewhere.arn('iam', 'role/R')),
    )
    expect(access(two).executionRole.permissionsPolicy?.Statement).toMatchObject([
      { Action: 'sts:AssumeRole', Resource: [lambdaRole, 'arn:aws:iam::444455556666:role/R'] },
    ])
  })

  it('the documents are known once the machine and its role are', () => {
    const unnamed = StateMachine.named('testCrossAccount').runAs(executionRole).next('A', Pass())
    // @ts-expect-error access/no-machine-arn
    expect(codeOf(() => access(unnamed))).toBe('access/no-machine-arn')
    const roleless = StateMachine.named(stateMachine).next('A', Pass())
    // @ts-expect-error access/no-execution-role
    expect(codeOf(() => access(roleless))).toBe('access/no-execution-role')
  })
})
