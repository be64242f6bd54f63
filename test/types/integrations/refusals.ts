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
    // @ts-expect-error integrations/token-missing
    () => Task.sqs.sendMessage({ QueueUrl, MessageBody: '17' }).waitForTaskToken(),
    // @ts-expect-error integrations/token-missing
    () => Task.lambda.invoke({ FunctionName: 'Echo' }).waitForTaskToken(),
    // @ts-expect-error integrations/token-missing
    () => Task.sdk('sqs', 'sendMessage', { QueueUrl, MessageBody: '17' }).waitForTaskToken(),
    // @ts-expect-error integrations/sdk-service-unknown
    () => Task.sdk('cloudwatchlogz', 'putLogEvents'),
    // @ts-expect-error integrations/sdk-service-unknown: nothing starts so
    () => Task.sdk('!', 'putLogEvents'),
    // @ts-expect-error integrations/sdk-service-unknown
    () => Task.sdk('DynamoDB', 'query'),
    // @ts-expect-error integrations/sdk-action-unknown
    () => Task.sdk('dynamodb', 'qeury'),
    // @ts-expect-error integrations/sdk-action-unknown
    () => Task.sdk('dynamodb', 'Query'),
    // @ts-expect-error integrations/sdk-action-unknown
    () => Task.sdk('dynamodb', 'describeTables'),
    // @ts-expect-error integrations/sdk-action-unknown
    () => Task.sdk('dynamodb', 'get item'),
    // @ts-expect-error integrations/sdk-action-unknown
    () => Task.sdk('s3', '!!'),
    // @ts-expect-error integrations/sdk-action-unsupported
    () => Task.sdk('bedrockagentcore', 'invokeHarness'),
  ],
  ownWords: [
    // @ts-expect-error integrations/arguments-missing: the compiler names the property
    () => Task.dynamodb.getItem({ TableName: 'Orders' }),
    // @ts-expect-error integrations/argument-unknown: the compiler names the property
    () => Task.dynamodb.getItem({ TableName: 'Orders', Key: {}, Consistent: true }),
    // @ts-expect-error integrations/pattern-unsupported: the method is not there
    () => Task.sqs.sendMessage({ QueueUrl, MessageBody: '17' }).sync(),
    // @ts-expect-error integrations/pattern-unsupported: the method is not there
    () => Task.dynamodb.getItem({ TableName: 'Orders', Key: { id: { S: token } } }).waitForTaskToken(),
    // @ts-expect-error integrations/pattern-unsupported: the method takes no version
    () => Task.glue.startJobRun({ JobName: 'Work' }).sync(2),
    // @ts-expect-error integrations/pattern-twice: the method is not there
    () => start.sync().sync(2),
    // @ts-expect-error integrations/sdk-service-unknown: the editor completes the services that start so
    () => Task.sdk('dynamo', 'query'),
    // @ts-expect-error integrations/sdk-action-unknown: the editor completes the actions that start so
    () => Task.sdk('dynamodb', 'que'),
  ],
  runTimeOnly: [
    {
      code: 'integrations/token-missing',
      because: 'another expression is there, which may hold the token',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: input.id }).waitForTaskToken(),
    },
    {
      code: 'integrations/token-missing',
      because: 'text of JSONata is not read by the compiler',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: jsonata<string>`$uuid()` }).waitForTaskToken(),
    },
    {
      code: 'integrations/argument-case',
      because: 'of arguments without types any name passes',
      run: () => Task.sdk('dynamodb', 'query', { tableName: 'Orders' }),
    },
    {
      code: 'integrations/arguments-missing',
      because: 'a value that may be absent is taken',
      run: () => Task.sqs.sendMessage({ QueueUrl, MessageBody: undefined }),
    },
    {
      code: 'integrations/arguments-missing',
      because: 'one of several has to be there',
      run: () => Task.sns.publish({ Message: 'hello' }),
    },
    {
      code: 'integrations/arguments-missing',
      because: 'one of several has to be there',
      run: () => Task.http.invoke({ ApiEndpoint: 'https://example.com', Method: 'GET' }),
    },
    {
      code: 'integrations/sdk-service-unknown',
      because: 'text that is known only then',
      run: () => Task.sdk(text('cloudwatchlogz'), 'putLogEvents'),
    },
    {
      code: 'integrations/sdk-action-unknown',
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
