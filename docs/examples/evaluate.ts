import { evaluate, explain } from '../../src/evaluate.js'

const invoke = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: 'arn:aws:lambda:us-east-2:111122223333:function:Echo',
    Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
  },
} as const

export const evaluation = evaluate(
  {
    principal: 'arn:aws:iam::111122223333:role/LambdaRole',
    action: 'lambda:InvokeFunction',
    resource: 'arn:aws:lambda:us-east-2:111122223333:function:Other',
  },
  { identity: [{ name: 'invoke', document: invoke }] },
)

export const text = explain(evaluation)
