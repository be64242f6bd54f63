import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../src/arn/account.js'
import { conditionOperators } from '../../src/policy/conditions/operators.js'
import type { PolicyDocument, Statement } from '../../src/policy/document.js'
import { Policy } from '../../src/policy/policy.js'
import { policyVariable } from '../../src/policy/variable.js'
import { forged } from '../refused.ts'
import { allEnd, anyText, anyValue, cases, ends, type Functions, leaveOutStacks, namesMore, wild } from './anything.ts'

leaveOutStacks()

const role = 'arn:aws:iam::111122223333:role/LambdaRole'
const queue = 'arn:aws:sqs:us-east-2:111122223333:orders'
const prod = Account('111122223333', 'us-east-2')

/** The interfaces offer each method only where it makes sense; a caller without a compiler reaches all of them. */
type Builder = Readonly<Record<string, (...values: readonly unknown[]) => Builder>>
const open = (policy: object): Builder => forged<Builder>(policy)

const starts: Readonly<Record<string, Builder>> = {
  identity: open(Policy.identity()),
  trust: open(Policy.trust()),
  resource: open(Policy.resource(queue)),
  'identity.allow': open(Policy.identity().allow('sqs:*')),
  'identity.on': open(Policy.identity().allow('sqs:*').on(queue)),
  'trust.service': open(Policy.trust(role).service('states')),
  'trust.principal': open(Policy.trust(role).principal(role)),
  'resource.allow': open(Policy.resource(queue).allow('sqs:*')),
  'resource.service': open(Policy.resource(queue).allow('sqs:*').service('sns')),
}

const methods =
  'allow deny on onLike onAny principal account service anyone sourceArn sourceAccount sourceOrgId sourceOrgPaths unguarded externalId where sid'.split(
    ' ',
  )

// one of each family, which share the check of their values, and one that takes no pattern
const operators = [...Object.values(conditionOperators).map(([first]) => first), 'ArnLike']

/** Every public function of the area, called with anything. */
const functions: Functions = {
  'Policy.trust': (one) => Policy.trust(forged<string>(one)),
  'Policy.resource': (one) => Policy.resource(forged<string>(one)),
  policyVariable: (one, two) => policyVariable(forged<string>(one), forged<string>(two)),
  ...Object.fromEntries(
    operators.map((operator) => [
      operator,
      (one: unknown) => starts['identity.on']?.['where']?.('aws:Key', operator, one),
    ]),
  ),
  'where of a key': (one, two) => starts['identity.on']?.['where']?.(one, 'StringEquals', two),
}

describe('anything at all', () => {
  it('given to a function ends in a value or an ArnwrightError', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (one, two, three) => allEnd(functions, one, two, three)),
      cases,
    )
  })

  it(`given to .${methods.join(', .')} ends in a value or an ArnwrightError, and so does the document`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(starts)),
        fc.tuple(anyValue, anyValue, anyValue),
        fc.integer({ min: 0, max: 3 }),
        (start, values, count) => {
          const calls = methods.map((method) => [
            `${start}.${method}`,
            () => JSON.stringify(starts[start]?.[method]?.(...values.slice(0, count))),
          ])
          allEnd(Object.fromEntries(calls), ...values)
        },
      ),
      cases,
    )
  })

  it('called in any order ends in a document or an ArnwrightError', () => {
    const values = fc.oneof(
      anyText,
      fc.constantFrom<unknown>(role, queue, 's3:GetObject', 'states', '111122223333', prod),
    )
    const calls = fc.array(fc.tuple(fc.constantFrom(...methods), fc.array(values, { maxLength: 3 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom('identity', 'trust', 'resource'), calls, (start, calls) => {
        let builder = starts[start] ?? expect.fail()
        for (const [method, values] of calls) {
          // a call that is refused leaves the policy as it was
          ends(() => {
            builder = builder[method]?.(...values) ?? builder
          })
        }
        ends(() => judge(start, forged<PolicyDocument>(JSON.parse(JSON.stringify(builder)))))
      }),
      cases,
    )
  })
})

/** What every document that comes out has to be, by the grammar of policies. */
const judge = (kind: string, document: PolicyDocument): void => {
  const statements = [document.Statement].flat()
  if (document.Version !== '2012-10-17' || statements.length === 0) expect.fail('no statement')
  const sids = statements.flatMap(({ Sid }) => Sid ?? [])
  if (new Set(sids).size !== sids.length) expect.fail('a Sid is there twice')
  for (const statement of statements) judgeStatement(kind, statement)
}

const judgeStatement = (kind: string, statement: Statement): void => {
  const { Effect, Action, Resource, Principal } = statement
  const fits =
    (Effect === 'Allow' || Effect === 'Deny') &&
    Action !== undefined &&
    // a trust policy says nothing of resources, an identity policy nothing of principals
    (kind === 'trust' || Resource !== undefined) &&
    (kind === 'identity' || Principal !== undefined) &&
    Object.values(statement).every((part) => JSON.stringify(part) !== '[]')
  if (!fits) expect.fail(`${JSON.stringify(statement)} is no statement of a policy for ${kind}`)
}

/** The parts of a document's first statement that name something. */
const named = (policy: object): readonly string[] => {
  const { Statement } = forged<{ Statement: readonly Statement[] }>(JSON.parse(JSON.stringify(policy)))
  const { Resource = [], Principal = {}, Condition = {} } = Statement[0] ?? expect.fail()
  return [
    Resource,
    Object.values(Principal),
    Object.entries(Condition).flatMap(([operator, keys]) =>
      operator.includes('Like') ? [] : [Object.keys(keys), Object.values(keys)],
    ),
  ]
    .flat(4)
    .map(String)
}

/** A policy for each place that a name taken from data comes to. */
const places: Readonly<Record<string, (text: string) => object>> = {
  resource: (text) =>
    Policy.identity()
      .allow('lambda:InvokeFunction')
      .on(prod.arn('lambda', `function:${text}`)),
  'literal resource': (text) => Policy.identity().allow('s3:GetObject').on(`arn:aws:s3:::bucket/${text}`),
  'policy of a resource': (text) =>
    Policy.resource(`arn:aws:s3:::${text}`).allow('s3:GetObject').account('111122223333'),
  principal: (text) => Policy.trust().principal(`arn:aws:iam::111122223333:role/${text}`),
  account: (text) => Policy.trust().account(text),
  'account of a principal': (text) => Policy.trust().principal(`arn:aws:iam::${text}:root`),
  'source account': (text) => Policy.trust().service('states').sourceAccount(text),
  'source organization': (text) => Policy.trust().service('states').sourceOrgId(text),
  service: (text) => Policy.trust().service(text).unguarded(),
  'external ID': (text) => Policy.trust(role).principal(role).externalId(text),
  value: (text) => Policy.identity().allow('s3:*').onAny().where('s3:prefix', 'StringEquals', text),
  'value that must not be': (text) =>
    Policy.identity().allow('s3:*').onAny().where('s3:prefix', 'StringNotEquals', text),
  'value of an ARN': (text) =>
    Policy.identity()
      .allow('s3:*')
      .onAny()
      .where('aws:PrincipalArn', 'ArnEquals', `arn:aws:iam::111122223333:role/${text}`),
}

describe('a name taken from data', () => {
  it(`cannot widen a policy as its ${Object.keys(places).join(', ')}`, () => {
    fc.assert(
      fc.property(wild, (text) => {
        for (const [place, policy] of Object.entries(places)) {
          // where IAM compares texts exactly, `*` and `?` are themselves, and only a variable says more
          const exact = /value$|must not be|organization/.test(place)
          ends(() => {
            for (const part of named(policy(text))) {
              if (part === '*') continue
              if (namesMore(exact ? part.replace(/[*?]/g, '') : part)) expect.fail(`${place}: ${part} says too much`)
            }
          })
        }
      }),
      cases,
    )
  })

  it('cannot end a policy variable early', () => {
    fc.assert(
      fc.property(wild, wild, (tag, fallback) =>
        ends(() => {
          const text = policyVariable(`aws:PrincipalTag/${tag}`, fallback)['~policyVariable']
          expect(text.match(/\$\{/g)).toHaveLength(1)
          expect(text.indexOf('}')).toBe(text.length - 1)
        }),
      ),
      cases,
    )
  })

  it('cannot make a service trust of everybody look guarded', () => {
    const states = Policy.trust().service('states')
    const guarded: Readonly<Record<string, (text: string) => object>> = {
      sourceArn: (text) => states.sourceArn(`arn:aws:states:us-east-1:${text}:stateMachine:*`),
      sourceOrgPaths: (text) => states.sourceOrgPaths(`${text}/r-ab12/*`),
    }
    fc.assert(
      fc.property(wild, fc.constantFrom('sourceArn', 'sourceOrgPaths'), (text, method) =>
        ends(() => {
          JSON.stringify(guarded[method]?.(text))
          if (/^[*?]/.test(text)) expect.fail(`${text} was taken for an account or an organization`)
        }),
      ),
      cases,
    )
  })
})
