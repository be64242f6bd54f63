/** What `npm run example` prints, which the README promises: the documents of the two texts that the project starts from. */
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const printed = execFileSync(process.execPath, ['scripts/run-typescript.mjs', 'docs/examples/print.ts'], {
  encoding: 'utf8',
})

const documents = Object.fromEntries(
  printed
    .trim()
    .split('\n\n')
    .map((block) => {
      const [title = '', ...lines] = block.split('\n')
      return [title, JSON.parse(lines.join('\n'))]
    }),
)

const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:testCrossAccount'
const lambdaRole = 'arn:aws:iam::111122223333:role/LambdaRole'

const policy = (statement: object): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...statement }],
})

const trust = (Principal: object, Condition: object): object =>
  policy({ Principal, Action: 'sts:AssumeRole', Condition })

// https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html, steps 1 to 4, in JSONata
// https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html, for the trust in Step Functions
it('prints the workflow and the five IAM documents of the two texts', () => {
  expect(documents).toEqual({
    'The workflow': {
      QueryLanguage: 'JSONata',
      StartAt: 'Cross-account call',
      States: {
        'Cross-account call': {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Credentials: { RoleArn: lambdaRole },
          Arguments: { FunctionName: 'arn:aws:lambda:us-east-2:111122223333:function:Echo' },
          End: true,
        },
      },
    },
    '1. Trust policy of the execution role': trust(
      { Service: 'states.amazonaws.com' },
      { ArnEquals: { 'aws:SourceArn': machineArn }, StringEquals: { 'aws:SourceAccount': '123456789012' } },
    ),
    '2. Permissions of the execution role': policy({ Action: 'sts:AssumeRole', Resource: lambdaRole }),
    [`3. Trust policy of the target role, ${lambdaRole}`]: trust(
      { AWS: 'arn:aws:iam::123456789012:role/ExecutionRole' },
      { StringEquals: { 'sts:ExternalId': machineArn } },
    ),
    '4. Permissions of the target role': policy({
      Action: 'lambda:InvokeFunction',
      Resource: 'arn:aws:lambda:us-east-2:111122223333:function:Echo',
    }),
    '5. A trust policy for any state machine of one account': trust(
      { Service: 'states.amazonaws.com' },
      {
        ArnLike: { 'aws:SourceArn': 'arn:aws:states:us-east-1:111122223333:stateMachine:*' },
        StringEquals: { 'aws:SourceAccount': '111122223333' },
      },
    ),
  })
})
