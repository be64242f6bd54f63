import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.ts'
import { States } from '../../../src/expression/intrinsic.ts'
import { jsonata } from '../../../src/expression/jsonata.ts'
import { reference } from '../../../src/expression/reference.ts'
import { allTasks as Task } from '../../../src/integrations/all-tasks.ts'
import { StateMachine } from '../../../src/integrations/state-machine.ts'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-1')
const machine = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
const TopicArn = 'arn:aws:sns:us-east-1:123456789012:Topic'
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/Orders'

describe('a Task of a service', () => {
  it('has what every Task has', () => {
    const task = Task.glue
      .startJobRun({ JobName: 'Work' })
      .sync()
      .assume(prod.arn('iam', 'role/Glue'))
      .comment('Works')
      .timeoutSeconds(600)
      .heartbeatSeconds(60)
      .retry({ errors: ['States.TaskFailed'], maxAttempts: 2 })
      .catch('States.ALL', 'Failed')
      .assign(({ result }) => ({ run: result.Id }))
      .output(({ result }) => ({ state: result.JobRunState }))
    const { States: states } = machine
      .next('Work', task)
      .line('Failed', Task.sns.publish({ TopicArn, Message: 'failed' }))
      .toJSON()
    expect(states['Work']).toEqual({
      Type: 'Task',
      Comment: 'Works',
      Resource: 'arn:aws:states:::glue:startJobRun.sync',
      Arguments: { JobName: 'Work' },
      Credentials: { RoleArn: 'arn:aws:iam::111122223333:role/Glue' },
      TimeoutSeconds: 600,
      HeartbeatSeconds: 60,
      Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
      Assign: { run: '{% $states.result.Id %}' },
      Output: { state: '{% $states.result.JobRunState %}' },
      End: true,
    })
  })

  it('is in the partition of its machine', () => {
    const china = StateMachine.named('arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Orders')
    const task = Task.dynamodb.getItem({ TableName: 'Orders', Key: { id: { S: '17' } } })
    expect(china.next('Get', task).toJSON().States['Get']).toMatchObject({
      Resource: 'arn:aws-cn:states:::dynamodb:getItem',
    })
  })

  it('leaves the arguments that it was given as they were', () => {
    const args = { QueueUrl, MessageBody: { id: 17 } }
    const task = Task.sqs.sendMessage(args)
    args.MessageBody.id = 18
    expect(machine.next('Send', task).toJSON().States['Send']).toMatchObject({
      Arguments: { MessageBody: { id: 17 } },
    })
  })

  it('that is used twice with different patterns keeps each', () => {
    const task = Task.glue.startJobRun({ JobName: 'Work' })
    const { States: states } = machine.next('Run', task.sync()).next('Start', task).toJSON()
    expect([states['Run']?.['Resource'], states['Start']?.['Resource']]).toEqual([
      'arn:aws:states:::glue:startJobRun.sync',
      'arn:aws:states:::glue:startJobRun',
    ])
  })
})

// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
describe('what a Task acts on in another account', () => {
  const topic = Task.sns.publish({ TopicArn: prod.arn('sns', 'Topic'), Message: 'hello' })

  it('is refused where no role is assumed', () => {
    expect(() => machine.next('Send', topic)).toThrow("the resource is in account '111122223333'")
  })

  it('is reached with a role, or by its own policy', () => {
    expect(() => machine.next('Send', topic.assume(prod.arn('iam', 'role/Send')))).not.toThrow()
    expect(() => machine.next('Send', topic.viaResourcePolicy())).not.toThrow()
  })

  it('is reached with a role of its account only', () => {
    expect(() => topic.assume(dev.arn('iam', 'role/Send'))).toThrow("role is in account '123456789012'")
  })

  it('is seen in the URL of a queue, and in the ARN of an event bus', () => {
    const entry = {
      EventBusName: prod.arn('events', 'event-bus/Orders'),
      Source: 'orders',
      DetailType: 'new',
      Detail: {},
    }
    const hosts = ['sqs.us-east-1', 'sqs-fips.us-west-2', 'queue', 'us-west-2.queue', 'vpce-0a1b.sqs.us-east-1.vpce']
    for (const task of [
      ...hosts.map((host) =>
        Task.sqs.sendMessage({ QueueUrl: `https://${host}.amazonaws.com/111122223333/Orders`, MessageBody: '17' }),
      ),
      Task.events.putEvents({ Entries: [entry] }),
    ]) {
      expect(() => machine.next('Send', task)).toThrow("the resource is in account '111122223333'")
    }
    for (const url of [QueueUrl, 'https://queue.amazonaws.com/123456789012/Orders', 'https://localhost/000/Orders']) {
      expect(() => machine.next('Send', Task.sqs.sendMessage({ QueueUrl: url, MessageBody: '17' }))).not.toThrow()
    }
  })

  it('is nobody’s where only the names are known', () => {
    expect(() => machine.next('Get', Task.dynamodb.getItem({ TableName: 'Orders', Key: {} }))).not.toThrow()
  })
})

// https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#wait-token-contextobject
describe('the token is seen', () => {
  /** As a caller without a compiler has it. */
  const send = Task.sqs.sendMessage as unknown as (args: unknown) => { waitForTaskToken(): unknown }
  const context = reference<{ readonly Task: { readonly Token: string } }>('context')
  it.each([
    ['as itself', context.Task.Token],
    ['in the whole context', context],
    ['in the Task of the context', context.Task],
    ['in JSONata', jsonata<string>`$uppercase(${context.Task.Token})`],
    ['in text of JSONata', jsonata<string>`$states.context.Task.Token`],
    ['in an intrinsic function', States.Format('token {}', context.Task.Token)],
    ['in a list inside', { list: [{ token: context.Task.Token }] }],
  ])('%s', (_, token) => {
    expect(() => send({ QueueUrl, MessageBody: token }).waitForTaskToken()).not.toThrow()
  })

  it.each([
    ['in another field of the context', reference<string>('context', ['Execution', 'Id'])],
    ['in another field of its Task', reference<string>('context', ['Task', 'Tokens'])],
    ['in a variable of that name', reference<string>('variable', ['Task', 'Token'])],
    ['in plain text', '$$.Task.Token'],
  ])('but not %s', (_, value) => {
    expect(() => send({ QueueUrl, MessageBody: value }).waitForTaskToken()).toThrow('passes it to nobody')
  })
})

describe('an activity', () => {
  const arn = dev.arn('states', 'activity:Approve')

  it('is its own Resource, and gets the state’s input where no arguments are given', () => {
    expect(machine.next('Wait', Task.activity(arn).heartbeatSeconds(600)).toJSON().States['Wait']).toEqual({
      Type: 'Task',
      Resource: 'arn:aws:states:us-east-1:123456789012:activity:Approve',
      HeartbeatSeconds: 600,
      End: true,
    })
  })

  it('gets its arguments in both languages', () => {
    const task = Task.activity(arn, { order: reference<string>('input', ['id']) })
    const path = machine.queryLanguage('JSONPath')
    expect(machine.next('Wait', task).toJSON().States['Wait']).toMatchObject({
      Arguments: { order: '{% $states.input.id %}' },
    })
    expect(path.next('Wait', task).toJSON().States['Wait']).toMatchObject({ Parameters: { 'order.$': '$.id' } })
  })

  it('is in the account of its machine', () => {
    // @ts-expect-error the compiler sees it too
    expect(() => machine.next('Wait', Task.activity(prod.arn('states', 'activity:Approve')))).toThrow(
      "in account '111122223333'",
    )
  })
})
