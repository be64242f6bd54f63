import { describe, expectTypeOf, it } from 'vitest'
import { jsonata } from '../../../src/expression/jsonata.js'
import type { Reference } from '../../../src/expression/types/expression.js'
import { allTasks as Task } from '../../../src/integrations/all-tasks.js'
import { StateMachine } from '../../../src/integrations/state-machine.js'
import type { SdkMetadata } from '../../../src/integrations/types/common.js'
import type { StateFacts, Waits } from '../../../src/states/types/state.js'

const machine = StateMachine.named('Orders').input<{
  readonly id: string
  readonly count: number
  readonly kind: string
}>()
const TopicArn = 'arn:aws:sns:us-east-1:123456789012:Topic'
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/Orders'

/** What a state puts out. */
type Output<State extends { readonly '~state': StateFacts }> = State['~state']['output']

describe('the arguments of a Task', () => {
  it('are values, references and expressions of their types', () => {
    machine.next('A', ({ input }) => Task.dynamodb.getItem({ TableName: input.id, Key: { id: { S: input.id } } }))
    machine.next('A', ({ input }) => Task.sqs.sendMessage({ QueueUrl, MessageBody: input, DelaySeconds: input.count }))
    machine.next('A', Task.sqs.sendMessage({ QueueUrl, MessageBody: jsonata<string>`$uuid()` }))
    machine.next('A', ({ input }) => {
      // @ts-expect-error a number is no text
      Task.dynamodb.getItem({ TableName: input.count, Key: {} })
      // @ts-expect-error a text is no number
      Task.sqs.sendMessage({ QueueUrl, MessageBody: 'a', DelaySeconds: input.id })
      // @ts-expect-error nor is an expression for one
      return Task.sqs.sendMessage({ QueueUrl, MessageBody: 'a', DelaySeconds: jsonata<string>`"1"` })
    })
  })

  it('may be what nothing is known of, and what may be absent', () => {
    StateMachine.named('Any').next('A', ({ input }) =>
      Task.sqs.sendMessage({ QueueUrl, MessageBody: input, DelaySeconds: input.any }),
    )
    machine.next('A', Task.athena.startQueryExecution({ QueryString: 'SELECT 1' }).sync()).next('B', ({ input }) => {
      expectTypeOf(input.QueryExecution.QueryExecutionId).toEqualTypeOf<Reference<string | undefined>>()
      return Task.athena.getQueryResults({ QueryExecutionId: input.QueryExecution.QueryExecutionId })
    })
  })

  it('are known at any depth', () => {
    Task.ecs.runTask({ TaskDefinition: 'a', Overrides: { ContainerOverrides: [{ Name: 'app', Command: ['ls'] }] } })
    // @ts-expect-error an override has no Names
    Task.ecs.runTask({ TaskDefinition: 'a', Overrides: { ContainerOverrides: [{ Names: 'app' }] } })
    // @ts-expect-error it is FARGATE
    Task.ecs.runTask({ TaskDefinition: 'a', LaunchType: 'FARGAT' })
    // @ts-expect-error text is wanted
    Task.dynamodb.putItem({ TableName: 'a', Item: { id: { N: 17 } } })
  })

  it('take any text where one of some is wanted, if it is known only when the workflow runs', () => {
    machine.next('A', ({ input }) => Task.ecs.runTask({ TaskDefinition: 'a', LaunchType: input.kind }))
  })

  it('are refused in a machine of another language', () => {
    const path = machine.queryLanguage('JSONPath')
    path.next('A', ({ input }) => Task.sqs.sendMessage({ QueueUrl, MessageBody: input.id }))
    const { '~state': facts } = Task.sqs.sendMessage({ QueueUrl, MessageBody: jsonata<string>`$uuid()` })
    expectTypeOf(facts.language).toEqualTypeOf<'JSONata'>()
  })
})

describe('the result of a Task', () => {
  it('flows on to the next state', () => {
    machine.next('A', Task.glue.startJobRun({ JobName: 'a' })).next('B', ({ input }) => {
      expectTypeOf(input.JobRunId).toEqualTypeOf<Reference<string | undefined>>()
      return Task.glue.startJobRun({ JobName: 'b', JobRunId: input.JobRunId })
    })
  })

  it('is the job where it is waited for', () => {
    const task = Task.glue.startJobRun({ JobName: 'a' }).sync()
    expectTypeOf<Output<typeof task>['JobRunState']>().extract<'SUCCEEDED'>().toEqualTypeOf<'SUCCEEDED'>()
    machine.next('A', Task.ecs.runTask({ TaskDefinition: 'a' }).sync()).next('B', ({ input }) => {
      expectTypeOf<(typeof input.StopCode)['~value']>().extract<'UserInitiated'>().toEqualTypeOf<'UserInitiated'>()
      return Task.sns.publish({ TopicArn, Message: input.TaskArn })
    })
  })

  it('is what the user says, where AWS does not', () => {
    const given = Task.databrew.startJobRun({ Name: 'a' }).sync<{ readonly State: 'DONE' }>()
    expectTypeOf<Output<typeof given>>().toEqualTypeOf<{ readonly State: 'DONE' }>()
    const unknown = Task.databrew.startJobRun({ Name: 'a' }).sync()
    expectTypeOf<Output<typeof unknown>>().toEqualTypeOf<unknown>()
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrockagentcore.html, response syntax
  it('of a harness is its last message', () => {
    const HarnessArn = 'arn:aws:bedrock-agentcore:us-east-1:123456789012:harness/h'
    const task = Task.bedrockagentcore.invokeHarness({ HarnessArn, RuntimeSessionId: 's', Messages: [] })
    type Answer = Output<typeof task>
    expectTypeOf<Answer['Output']['Message']['Content'][number]['Text']>().toEqualTypeOf<string>()
    expectTypeOf<Answer['Usage']['TotalTokens']>().toEqualTypeOf<number>()
    expectTypeOf<Answer['StopReason']>().extract<'end_turn'>().toEqualTypeOf<'end_turn'>()
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr-serverless.html, the table of differences
  it('of an application of EMR Serverless is its ID, waited for or not', () => {
    const start = Task.emrServerless.startApplication({ ApplicationId: 'a' })
    expectTypeOf<Output<typeof start>['ApplicationId']>().toEqualTypeOf<string>()
    const started = start.sync()
    expectTypeOf<Output<typeof started>>().toEqualTypeOf<{ ApplicationId: string }>()
    const canceled = Task.emrServerless.cancelJobRun({ ApplicationId: 'a', JobRunId: 'j' }).sync()
    expectTypeOf<keyof Output<typeof canceled>>().toEqualTypeOf<'ApplicationId' | 'JobRunId'>()
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html, the table of differences
  it('of EMR is what its API gives, under the names of the integration', () => {
    const step = { Name: 's', HadoopJarStep: { Jar: 'command-runner.jar' } }
    const added = Task.elasticmapreduce.addStep({ ClusterId: 'j-1', Step: step }).sync()
    expectTypeOf<Output<typeof added>>().toEqualTypeOf<{ StepId: string }>()
    const terminate = Task.elasticmapreduce.terminateCluster({ ClusterId: 'j-1' })
    expectTypeOf<Output<typeof terminate>>().toEqualTypeOf<SdkMetadata>()
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html, and its sample project: $.ResponseBody.status, $.logs
  it('of Kubernetes is its object', () => {
    const cluster = { ClusterName: 'c', CertificateAuthority: 'a', Endpoint: 'https://c' }
    const call = Task.eks.call({ ...cluster, Method: 'GET', Path: '/api/v1' })
    expectTypeOf<Output<typeof call>['ResponseBody']>().toEqualTypeOf<unknown>()
    expectTypeOf<Output<typeof call>['StatusCode']>().toEqualTypeOf<number>()
    const job = Task.eks.runJob({ ...cluster, Job: {} }).sync()
    expectTypeOf<Output<typeof job>>().toHaveProperty('status')
    expectTypeOf<NonNullable<Output<typeof job>['logs']>['pods'][string]['containers']>().toHaveProperty('main')
  })

  // https://docs.aws.amazon.com/step-functions/latest/dg/connect-mediaconvert.html, response syntax
  it('of MediaConvert is the job', () => {
    const task = Task.mediaconvert.createJob({ Role: 'arn:aws:iam::123456789012:role/R', Settings: {} }).sync()
    expectTypeOf<NonNullable<Output<typeof task>['Job']>['Id']>().toEqualTypeOf<string | undefined>()
  })

  it('of a nested execution is text, or JSON in the second version', () => {
    const start = Task.states.startExecution({
      StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:A',
    })
    const first = start.sync()
    expectTypeOf<Output<typeof first>['Output']>().toEqualTypeOf<string | undefined>()
    const second = start.sync<{ readonly paid: true }>(2)
    expectTypeOf<Output<typeof second>['Output']>().toEqualTypeOf<{ readonly paid: true }>()
    expectTypeOf<(typeof second)['~state']['reach']>().extract<Waits>().toEqualTypeOf<Waits<'.sync:2'>>()
  })

  it('is what comes back with the token', () => {
    machine
      .next('A', ({ context }) =>
        Task.sqs
          .sendMessage({ QueueUrl, MessageBody: context.Task.Token })
          .waitForTaskToken<{ readonly ok: boolean }>(),
      )
      .next('B', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ readonly ok: boolean }>>()
        return Task.sns.publish({ TopicArn, Message: input.ok })
      })
  })

  it('is what output, resultSelector and assign read', () => {
    Task.sqs.sendMessage({ QueueUrl, MessageBody: 'a' }).output(({ result }) => ({ id: result.MessageId }))
    Task.sqs.sendMessage({ QueueUrl, MessageBody: 'a' }).resultSelector(({ result }) => ({ id: result.MessageId }))
    const task = Task.sqs.sendMessage({ QueueUrl, MessageBody: 'a' }).assign(({ result }) => ({ id: result.MessageId }))
    expectTypeOf<(typeof task)['~state']['assigned']>().toEqualTypeOf<readonly ['id', string | undefined]>()
  })
})

describe('a pattern', () => {
  it('is a method where the integration has it', () => {
    expectTypeOf(Task.ecs.runTask({ TaskDefinition: 'a' })).toHaveProperty('sync')
    expectTypeOf(Task.ecs.runTask({ TaskDefinition: 'a' })).toHaveProperty('waitForTaskToken')
    expectTypeOf(Task.batch.submitJob({ JobName: 'a', JobQueue: 'b', JobDefinition: 'c' })).toHaveProperty('sync')
    expectTypeOf(Task.sns.publish({ TopicArn, Message: 'a' })).toHaveProperty('waitForTaskToken')
  })

  it('is not there where it has not', () => {
    expectTypeOf(Task.dynamodb.getItem({ TableName: 'a', Key: {} })).not.toHaveProperty('sync')
    expectTypeOf(Task.dynamodb.getItem({ TableName: 'a', Key: {} })).not.toHaveProperty('waitForTaskToken')
    expectTypeOf(Task.sns.publish({ TopicArn, Message: 'a' })).not.toHaveProperty('sync')
    expectTypeOf(Task.glue.startJobRun({ JobName: 'a' })).not.toHaveProperty('waitForTaskToken')
    expectTypeOf(Task.glue.startJobRun({ JobName: 'a' }).sync()).not.toHaveProperty('sync')
  })

  it('that waits is for Standard machines', () => {
    const task = Task.glue.startJobRun({ JobName: 'a' }).sync()
    machine.next('A', task)
    machine.type('STANDARD').next('A', task)
    machine.type('EXPRESS').next('A', Task.glue.startJobRun({ JobName: 'a' }))
    // @ts-expect-error it waits for a job
    machine.type('EXPRESS').next('A', task)
    // @ts-expect-error with a role too
    machine.type('EXPRESS').next('A', task.assume('arn:aws:iam::123456789012:role/Work'))
    // @ts-expect-error and within a function
    machine.type('EXPRESS').next('A', ({ input }) => Task.glue.startJobRun({ JobName: input.id }).sync())
  })
})
