import { jsonata } from '../../../src/expression/jsonata.js'
import { reference } from '../../../src/expression/reference.js'
import { sdkTasks as Task } from '../../../src/integrations/sdk-tasks.js'
import type { Refusals } from '../refusals.ts'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

const token = reference<string>('context', ['Task', 'Token'])
const input = reference<{ readonly id: string }>('input')
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/Orders'
const start = Task.states.startExecution({
  StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:Pay',
  Input: { token },
})
/** What a caller without a compiler may call. */
const loose = start as unknown as { sync(): { waitForTaskToken(): unknown } }

export default {
  sameWords: [
    // @ts-expect-error states/task-token-not-passed
    () => Task.lambda.invoke({ FunctionName: 'Echo' }).waitForTaskToken(),
    // @ts-expect-error states/task-token-not-passed
    () => Task.sdk('sqs', 'sendMessage', { QueueUrl, MessageBody: '17' }).waitForTaskToken(),
    // @ts-expect-error states/sdk-service-unknown: nothing starts so
    () => Task.sdk('!', 'putLogEvents'),
    // @ts-expect-error states/sdk-service-unknown
    () => Task.sdk('DynamoDB', 'query'),
    // @ts-expect-error states/sdk-action-unknown
    () => Task.sdk('dynamodb', 'Query'),
    // @ts-expect-error states/sdk-action-unknown
    () => Task.sdk('dynamodb', 'describeTables'),
    // exactly four begin like it
    // @ts-expect-error states/sdk-action-unknown
    () => Task.sdk('sqs', 'listX'),
    // @ts-expect-error states/sdk-action-unknown
    () => Task.sdk('dynamodb', 'get item'),
    // @ts-expect-error states/sdk-action-unknown
    () => Task.sdk('s3', '!!'),
  ],
  ownWords: [
    // @ts-expect-error states/integration-pattern: the method is not there
    () => Task.dynamodb.getItem({ TableName: 'Orders', Key: { id: { S: token } } }).waitForTaskToken(),
    // @ts-expect-error states/integration-pattern: the method takes no version
    () => Task.glue.startJobRun({ JobName: 'Work' }).sync(2),
    // @ts-expect-error integrations/pattern-twice: the method is not there
    () => start.sync().sync(2),
    // @ts-expect-error states/sdk-service-unknown: the editor completes the services that start so
    () => Task.sdk('dynamo', 'query'),
    // @ts-expect-error states/sdk-action-unknown: the editor completes the actions that start so
    () => Task.sdk('dynamodb', 'que'),
  ],
  runTimeOnly: [
    {
      code: 'states/task-token-not-passed',
      because: 'another expression is there, which may hold the token',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: input.id }).waitForTaskToken(),
    },
    {
      code: 'states/task-token-not-passed',
      because: 'text of JSONata is not read by the compiler',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: jsonata<string>`$uuid()` }).waitForTaskToken(),
    },
    {
      code: 'states/argument-missing',
      because: 'a value that may be absent is taken',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: undefined }),
    },
    {
      code: 'states/argument-missing',
      because: 'one of several has to be there',
      run: () => Task.sns.publish({ Message: 'hello' }),
    },
    {
      code: 'states/argument-missing',
      because: 'one of several has to be there',
      run: () => Task.http.invoke({ ApiEndpoint: 'https://example.com', Method: 'GET' }),
    },
    {
      code: 'states/sdk-service-unknown',
      because: 'text that is known only then',
      run: () => Task.sdk(text('cloudwatchlogz'), 'putLogEvents'),
    },
    {
      code: 'states/sdk-action-unknown',
      because: 'text that is known only then',
      run: () => Task.sdk('dynamodb', text('qeury')),
    },
    {
      code: 'integrations/pattern-twice',
      because: 'types that the caller gave away',
      run: () => loose.sync().waitForTaskToken(),
    },
  ],
} satisfies Refusals
