import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as access from '../../src/access.js'
import * as catalog from '../../src/catalog.js'
import * as check from '../../src/check.js'
import * as evaluate from '../../src/evaluate.js'
import * as root from '../../src/index.js'

import * as parse from '../../src/parse.js'
import * as policy from '../../src/policy.js'
import * as states from '../../src/states.js'
import { codeOf, forged } from '../refused.ts'
import { allEnd, anyValue, type Functions, leaveOutStacks } from './anything.ts'

leaveOutStacks()

/** Every function that these entries export, by its name: a new one is tried without being listed here. */
const functions: Functions = Object.fromEntries(
  Object.entries({ access, catalog, check, evaluate, parse, policy }).flatMap(([entry, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [`${entry}.${name}`, forged<Functions[string]>(value)]),
  ),
)

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }

// what is nearly right gets further than what is not at all
const nearly = fc.oneof(
  anyValue,
  fc.constantFrom<unknown>({}, [], document, [document], { ...document, Statement: {} }, { permissionsPolicy: {} }),
  fc.record({ Version: fc.constant('2012-10-17'), Statement: anyValue }),
  fc.record({ Effect: fc.constant('Allow'), Action: anyValue, Resource: anyValue }).map((Statement) => ({ Statement })),
  fc.record({ kind: anyValue, suppress: anyValue, quotas: anyValue }, { requiredKeys: [] }),
  fc.record({ quota: anyValue, limit: anyValue, maxDocuments: anyValue }, { requiredKeys: [] }),
)

describe('every exported function', () => {
  it('given anything ends in a value or an ArnwrightError', () => {
    fc.assert(
      fc.property(nearly, nearly, nearly, (one, two, three) => allEnd(functions, one, two, three)),
      { numRuns: 1_000 },
    )
  })

  it('is there', () => {
    expect(Object.keys(functions).length).toBeGreaterThan(40)
  })
})

const unknown = 'core/option-unknown'

const request = {
  principal: 'arn:aws:iam::123456789012:role/R',
  action: 'lambda:InvokeFunction',
  resource: 'arn:aws:lambda:us-east-1:123456789012:function:Echo',
}

const machine = root.StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders')
  .runAs('arn:aws:iam::123456789012:role/R')
  .next('A', root.Pass())

const task = root.Task.lambda('arn:aws:lambda:us-east-1:123456789012:function:Echo')
const group = 'arn:aws:logs:us-east-1:123456789012:log-group:orders'
const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
const object = { bucket: 'b', key: 'k' }

describe('misuse is told in words', () => {
  const options = forged<Parameters<typeof check.checkPolicy>[1]>
  it.each<readonly [name: string, call: () => unknown, code: string]>([
    ['checkPolicy without options', () => check.checkPolicy(document, options(undefined)), 'core/option'],
    ['checkPolicy without a kind', () => check.checkPolicy(document, options({})), 'core/option'],
    ['checkPolicy of no such kind', () => check.checkPolicy(document, options({ kind: 'bogus' })), 'core/option'],
    ['parsePolicy of no such kind', () => policy.parsePolicy(document, options({ kind: 'bogus' })), 'core/option'],
    ['policySize of no such kind', () => policy.policySize(document, options({ kind: 'bogus' })), 'core/option'],
    ['splitPolicy of no such quota', () => policy.splitPolicy(forged({}), forged({ quota: 'big' })), 'core/option'],
    ['checkPolicy with a slip', () => check.checkPolicy(document, options({ kind: 'identity', supress: [] })), unknown],
    ['a quota with a slip', () => check.checkPolicy(document, options({ kind: 'scp', quotas: { scpp: 1 } })), unknown],
    ['checkStateMachine with a slip', () => check.checkStateMachine({}, forged({ typ: 'EXPRESS' })), unknown],
    ['parsePolicy with a slip', () => policy.parsePolicy(document, forged({ comment: true })), unknown],
    ['splitPolicy with a slip', () => policy.splitPolicy(forged(document), forged({ quotas: 1 })), unknown],
    ['callers with a slip', () => access.callers(machine, forged({ rules: 'arn' })), unknown],
    ['verify with a slip', () => evaluate.verify(machine, {}, forged({ reach: {} })), unknown],
    ['explain with a slip', () => evaluate.explain(forged({}), forged({ form: 'text' })), unknown],
    ['access with a slip', () => root.access(machine, forged({ reach: {} })), unknown],
    ['a retrier with a slip', () => task.retry(forged({ errors: 'States.ALL', maxAttempt: 3 })), unknown],
    ['a catcher with a slip', () => task.catch('States.ALL', 'B', forged({ result: '$.error' })), unknown],
    ['a log with a slip', () => root.StateMachine.named('M').logTo(group, forged({ includeData: true })), unknown],
    ['a key with a slip', () => root.StateMachine.named('M').encryptWith(key, forged({ reuseSeconds: 300 })), unknown],
    ['roles with a slip', () => task.assume('{% $role %}', forged({ of: [] })), unknown],
    ['a permission with a slip', () => task.requires(forged({ action: 's3:GetObject', resources: [] })), unknown],
    ['a reader with a slip', () => states.ItemReader.csv(forged<typeof object>({ bucket: 'b', keys: 'k' })), unknown],
    ['a file of rows with a slip', () => states.ItemReader.csv(object, forged<object>({ header: ['a'] })), unknown],
    ['a file of a list with a slip', () => states.ItemReader.json()(object, forged({ pointer: '/a' })), unknown],
    ['evaluate with a slip', () => evaluate.evaluate(forged({ ...request, contex: {} }), {}), 'evaluate/request'],
    ['isSubset of no documents', () => policy.isSubset(forged({}), forged({})), 'policy/document'],
    ['mergePolicies of a list', () => policy.mergePolicies(forged([])), 'policy/document'],
    ['compareRole of text', () => access.compareRole(forged('role'), forged(undefined)), 'policy/document'],
    ['findAction of nothing', () => catalog.findAction(forged(undefined)), 'core/not-a-string'],
  ])('%s', (_, call, code) => {
    expect(codeOf(call)).toBe(code)
  })

  it('names the kinds', () => {
    expect(() => check.checkPolicy(document, options({ kind: 'bogus' }))).toThrow(
      '✗ kind is bogus: expected identity, boundary, session, resource, trust, scp or rcp',
    )
  })
})
