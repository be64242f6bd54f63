import { type EvaluationPolicies, type EvaluationRequest, evaluate } from '../../../src/evaluate.js'
import type { PolicyDocument } from '../../../src/policy/document.js'
import type { Refusals } from '../refusals.ts'

const user = 'arn:aws:iam::111122223333:user/u'
const request = { principal: user, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' } as const

/** What is read from a file is whatever it is. */
const fromFile = <Value>(value: unknown): Value => value as Value

export default {
  sameWords: [],
  ownWords: [
    // @ts-expect-error evaluate/request: what a request is, is a type of its own
    () => evaluate('s3:GetObject', {}),
    // @ts-expect-error evaluate/request: as above
    () => evaluate({ principal: user, resource: request.resource }, {}),
    // @ts-expect-error evaluate/request: an account ID as a number has lost its zeros
    () => evaluate({ ...request, resourceAccount: 111122223333 }, {}),
    // @ts-expect-error evaluate/request: the values of condition keys are texts, numbers and booleans
    () => evaluate({ ...request, context: { 'aws:PrincipalTag/team': { name: 'a' } } }, {}),
    // @ts-expect-error evaluate/principal: who makes a request is a type of its own
    () => evaluate({ ...request, principal: { AWS: user } }, {}),
    // @ts-expect-error evaluate/policies: the kinds of policies are fields of an object
    () => evaluate(request, []),
    // @ts-expect-error evaluate/policies: as above
    () => evaluate(request, { identities: [] }),
    // @ts-expect-error evaluate/document: a document is a type of its own
    () => evaluate(request, { identity: { Statement: { Effect: 'allow', Action: '*', Resource: '*' } } }),
  ],
  runTimeOnly: [
    {
      code: 'evaluate/request',
      because: 'actions are any text with a colon, and a pattern asks for several',
      run: () => evaluate({ ...request, action: 's3:*' }, {}),
    },
    {
      code: 'evaluate/request',
      because: 'one key in two cases are two fields of an object',
      run: () => evaluate({ ...request, context: { 'aws:SourceIp': '10.0.0.1', 'AWS:sourceip': '10.0.0.2' } }, {}),
    },
    {
      code: 'evaluate/request',
      because: 'what is read from a file is judged at run time',
      run: () => evaluate(fromFile<EvaluationRequest>(null), {}),
    },
    {
      code: 'evaluate/principal',
      because: 'which ARNs make requests is judged at run time',
      run: () => evaluate({ ...request, principal: 'arn:aws:iam::111122223333:group/g' }, {}),
    },
    {
      code: 'evaluate/policies',
      because: 'what is read from a file is judged at run time',
      run: () => evaluate(request, fromFile<EvaluationPolicies>({ identity: '{}' })),
    },
    {
      code: 'evaluate/document',
      because: 'a statement of one kind of policy has the type of all',
      run: () =>
        evaluate(request, {
          identity: { Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } },
        }),
    },
    {
      code: 'evaluate/document',
      because: 'what is read from a file is judged at run time',
      run: () => evaluate(request, { identity: fromFile<PolicyDocument>({ Statement: { Effect: 'Allow' } }) }),
    },
  ],
} satisfies Refusals
