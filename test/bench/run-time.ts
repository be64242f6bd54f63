import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bench } from 'tinybench'
import { medianOf } from './median-of.js'

/** How long building and serializing takes, beside JSON.stringify of the same plain objects. */
export interface RunTime {
  readonly name: string
  /** Medians, in microseconds. */
  readonly library: number
  /** The same documents written as literals, built and serialized each time. */
  readonly literals: number
  /** JSON.stringify of plain objects that are there already. */
  readonly stringify: number
}

/** What a user writes, as JavaScript that gives a list of documents. */
interface Program {
  readonly name: string
  readonly code: string
}

const tutorial = `
  const dev = Account('123456789012', 'us-east-1')
  const prod = Account('111122223333', 'us-east-2')
  const machine = StateMachine.named(dev.arn('states', 'stateMachine:testCrossAccount'))
    .runAs(dev.arn('iam', 'role/ExecutionRole'))
    .next('Cross-account call', Task.lambda(prod.arn('lambda', 'function:Echo')).assume(arn('arn:aws:iam::111122223333:role/LambdaRole')))
  const { executionRole, targetRoles: [target] } = access(machine)
  return [machine, executionRole.trustPolicy, executionRole.permissionsPolicy, target.trustPolicy, target.permissionsPolicy]`

// https://docs.aws.amazon.com/service-authorization/latest/reference/: five actions that act on one kind of resource each
const actions: Readonly<Record<string, { readonly on: string; readonly names: readonly string[] }>> = {
  s3: {
    on: 'arn:aws:s3:::bucket',
    names: ['ListBucket', 'GetBucketAcl', 'GetBucketPolicy', 'PutBucketTagging', 'DeleteBucket'],
  },
  sqs: {
    on: 'arn:aws:sqs:us-east-1:123456789012:queue',
    names: ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'PurgeQueue', 'GetQueueUrl'],
  },
  sns: {
    on: 'arn:aws:sns:us-east-1:123456789012:topic',
    names: ['Publish', 'Subscribe', 'GetTopicAttributes', 'DeleteTopic', 'TagResource'],
  },
  lambda: {
    on: 'arn:aws:lambda:us-east-1:123456789012:function:Echo',
    names: ['InvokeFunction', 'GetFunction', 'DeleteFunction', 'GetPolicy', 'PublishVersion'],
  },
  dynamodb: {
    on: 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders',
    names: ['GetItem', 'PutItem', 'Query', 'Scan', 'DeleteItem'],
  },
  states: {
    on: 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders',
    names: ['StartExecution', 'DescribeStateMachine', 'UpdateStateMachine', 'DeleteStateMachine', 'ListExecutions'],
  },
  iam: {
    on: 'arn:aws:iam::123456789012:role/Worker',
    names: ['PassRole', 'GetRole', 'DeleteRole', 'TagRole', 'UpdateRole'],
  },
  kms: {
    on: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    names: ['Encrypt', 'Decrypt', 'GenerateDataKey', 'DescribeKey', 'CreateGrant'],
  },
  logs: {
    on: 'arn:aws:logs:us-east-1:123456789012:log-group:orders',
    names: ['CreateLogStream', 'PutRetentionPolicy', 'DeleteLogGroup', 'FilterLogEvents', 'DescribeLogStreams'],
  },
  events: {
    on: 'arn:aws:events:us-east-1:123456789012:rule/nightly',
    names: ['PutRule', 'DeleteRule', 'PutTargets', 'RemoveTargets', 'DescribeRule'],
  },
  ecr: {
    on: 'arn:aws:ecr:us-east-1:123456789012:repository/app',
    names: ['BatchGetImage', 'PutImage', 'DescribeImages', 'DeleteRepository', 'ListImages'],
  },
  ecs: {
    on: 'arn:aws:ecs:us-east-1:123456789012:cluster/main',
    names: [
      'DescribeClusters',
      'DeleteCluster',
      'UpdateCluster',
      'ListContainerInstances',
      'PutClusterCapacityProviders',
    ],
  },
  secretsmanager: {
    on: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3',
    names: ['GetSecretValue', 'PutSecretValue', 'DescribeSecret', 'DeleteSecret', 'RotateSecret'],
  },
  ssm: {
    on: 'arn:aws:ssm:us-east-1:123456789012:parameter/app',
    names: ['GetParameter', 'PutParameter', 'DeleteParameter', 'GetParameters', 'GetParameterHistory'],
  },
  kinesis: {
    on: 'arn:aws:kinesis:us-east-1:123456789012:stream/clicks',
    names: ['PutRecord', 'GetRecords', 'DescribeStream', 'DeleteStream', 'GetShardIterator'],
  },
  firehose: {
    on: 'arn:aws:firehose:us-east-1:123456789012:deliverystream/clicks',
    names: ['PutRecord', 'PutRecordBatch', 'DescribeDeliveryStream', 'DeleteDeliveryStream', 'UpdateDestination'],
  },
  glue: {
    on: 'arn:aws:glue:us-east-1:123456789012:job/nightly',
    names: ['StartJobRun', 'GetJob', 'DeleteJob', 'UpdateJob', 'GetJobRun'],
  },
  athena: {
    on: 'arn:aws:athena:us-east-1:123456789012:workgroup/main',
    names: ['StartQueryExecution', 'GetQueryExecution', 'GetWorkGroup', 'StopQueryExecution', 'DeleteWorkGroup'],
  },
  codebuild: {
    on: 'arn:aws:codebuild:us-east-1:123456789012:project/app',
    names: ['StartBuild', 'StopBuild', 'BatchGetProjects', 'UpdateProject', 'DeleteProject'],
  },
  batch: {
    on: 'arn:aws:batch:us-east-1:123456789012:job-queue/main',
    names: ['SubmitJob', 'UpdateJobQueue', 'DeleteJobQueue', 'TagResource', 'UntagResource'],
  },
}

const statements = Object.entries(actions).flatMap(([service, { on, names }]) =>
  names.map(
    (name) => `.allow('${service}:${name}').on('${on}').where('aws:ResourceAccount', 'StringEquals', '123456789012')`,
  ),
)

const fn = "'arn:aws:lambda:us-east-1:123456789012:function:Price'"
const task = `Task.lambda(${fn}).payload({ kind: 'order', list: [1, 2, 3] }).retry({ errors: 'States.Timeout', maxAttempts: 2 })`
const indexes = Array.from({ length: 1000 }, (_, index) => index)

const programs: readonly Program[] = [
  { name: "the tutorial's five documents", code: tutorial },
  { name: 'a policy of 100 statements over 20 services', code: `return [Policy.identity()${statements.join('\n')}]` },
  {
    name: 'a machine of 1,000 states, one after the other',
    code: `return [StateMachine.named('Chain')${indexes.map((index) => `.next('S${index}', ${task})`).join('\n')}]`,
  },
  {
    name: 'a machine of 1,000 states, as one record',
    code: `return [StateMachine.named('Record').states('S0', {${indexes
      .map((index) => `S${index}: ${task}.${index === 999 ? 'end()' : `next('S${index + 1}')`}`)
      .join(',\n')} })]`,
  },
]

const stringifyAll = (documents: readonly unknown[]): string => documents.map((each) => JSON.stringify(each)).join('\n')

/** Medians of one run, all in this process, with the installed package. */
export const runTimes = async (consumer: string): Promise<readonly RunTime[]> => {
  const library: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(join(consumer, 'node_modules/arnwright/dist/index.js')).href
  )
  const compile = (code: string): (() => readonly unknown[]) =>
    new Function(...Object.keys(library), `return () => {${code}}`)(...Object.values(library))

  const times: RunTime[] = []
  for (const { name, code } of programs) {
    const build = compile(code)
    const documents: readonly unknown[] = build().map((each) => JSON.parse(JSON.stringify(each)))
    const literals = compile(`return [${documents.map((each) => JSON.stringify(each)).join(', ')}]`)
    const bench = new Bench({ time: 1000, warmupTime: 500 })
      .add('library', () => stringifyAll(build()))
      .add('literals', () => stringifyAll(literals()))
      .add('stringify', () => stringifyAll(documents))
    await bench.run()
    const median = (task: string): number => medianOf(bench, task) * 1000
    times.push({ name, library: median('library'), literals: median('literals'), stringify: median('stringify') })
  }
  return times
}
