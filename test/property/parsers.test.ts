import fc from 'fast-check'
import { describe, it } from 'vitest'
import { access } from '../../src/access/access.js'
import { States } from '../../src/expression/intrinsic.js'
import { jsonata } from '../../src/expression/jsonata.js'
import { checkStateMachine } from '../../src/integrations/check-state-machine.js'
import { StateMachine as ReadMachine } from '../../src/integrations/state-machine.js'
import { Task } from '../../src/integrations/task.js'
import { checkPolicy } from '../../src/policy/check/check-policy.js'
import { Policy } from '../../src/policy/language/policy.js'
import { parsePolicy } from '../../src/policy/parse/parse-policy.js'
import { parseDefinition } from '../../src/states/parse/parse-definition.js'
import { StateMachine } from '../../src/states/state-machine.js'
import { forged } from '../refused.ts'
import { anyText, anyValue, cases, ends, leaveOutStacks } from './anything.ts'

leaveOutStacks()

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Trust',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/R' },
      Action: ['sts:AssumeRole'],
      Condition: { StringEquals: { 'sts:ExternalId': '${aws:username}' }, Bool: { 'aws:SecureTransport': true } },
    },
    { Effect: 'Deny', NotAction: 's3:Get*', NotResource: ['arn:aws:s3:::bucket/*'] },
  ],
}

const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'F', Payload: '{% $states.input.a ? [1, 2] : $x %}' },
      Credentials: { RoleArn: 'arn:aws:iam::111122223333:role/R' },
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }],
      Assign: { x: '{% $states.result %}' },
      Next: 'B',
    },
    B: { Type: 'Choice', Choices: [{ Condition: '{% $x = 1 %}', Next: 'C' }], Default: 'D' },
    C: {
      QueryLanguage: 'JSONPath',
      Type: 'Pass',
      Parameters: { 'a.$': "States.Format('{}', $.a)" },
      ResultPath: '$.b',
      Next: 'D',
    },
    D: { Type: 'Map', ItemProcessor: { StartAt: 'E', States: { E: { Type: 'Succeed' } } }, End: true },
  },
}

/** A text with some of its parts cut out, repeated, or replaced by others: near to what is accepted, and mostly not. */
const damaged = (text: string, other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(6), fc.oneof(other, fc.constant(''))), { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.reduce((whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length), text))

const marks = fc.constantFrom(
  ...'{ } [ ] " : , \\ \n \u0000 null true 1e999 -0 "__proto__": /* // {% %} $ ( ) é 😀'.split(' '),
)

/** A document with one of its values replaced by anything, at any depth. */
const altered = (document: unknown): fc.Arbitrary<unknown> => {
  const paths: (readonly string[])[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    if (path.length > 0) paths.push(path)
    if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) visit(part, [...path, name])
    }
  }
  visit(document, [])
  return fc.tuple(fc.constantFrom(...paths), anyValue).map(([path, value]) => {
    const copy: unknown = structuredClone(document)
    let holder = forged<Record<string, unknown>>(copy)
    for (const name of path.slice(0, -1)) holder = forged<Record<string, unknown>>(holder[name])
    holder[path.at(-1) ?? ''] = value
    return copy
  })
}

const near = (document: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: anyValue },
    { weight: 2, arbitrary: altered(document) },
    { weight: 2, arbitrary: damaged(JSON.stringify(document), marks) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  )

const expressions = fc.oneof(
  anyText,
  damaged("$map($states.input.list[a > 1 and b in ['x']], function($v, $i) { {'k': $v & `n`} }) ~> $sum()", anyText),
  damaged("States.Format('a\\'{}', States.ArrayGetItem($.list[0]['b'], $$.Execution.Id))", anyText),
)

const machine = StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:M').runAs(
  'arn:aws:iam::123456789012:role/R',
)
const task = Task.lambda('arn:aws:lambda:us-east-1:123456789012:function:F')
const written = (text: unknown): string =>
  JSON.stringify(machine.next('A', forged<typeof task>(task.assume(forged<'{% $role %}'>(text)))))

const parsed = (given: unknown) =>
  ReadMachine.parse(given)
    .named('arn:aws:states:us-east-1:123456789012:stateMachine:M')
    .runAs('arn:aws:iam::123456789012:role/R')

/** Every function that reads what others wrote, with what it reads; those of ARNs are in `arn.test.ts`. */
const parsers: readonly (readonly [name: string, given: fc.Arbitrary<unknown>, parse: (given: unknown) => unknown])[] =
  [
    ['parsePolicy', near(policy), (given) => parsePolicy(forged(given))],
    ['Policy.parse', near(policy), (given) => Policy.parse(forged(given))],
    ['checkPolicy', near(policy), (given) => checkPolicy(forged(given), { kind: 'resource' })],
    ['parseDefinition', near(definition), (given) => parseDefinition(forged(given))],
    ['checkStateMachine', near(definition), (given) => checkStateMachine(forged(given))],
    ['StateMachine.parse', near(definition), (given) => JSON.stringify(ReadMachine.parse(forged(given)))],
    ['access to a parsed machine', near(definition), (given) => access(parsed(given))],
    ['jsonata', expressions, (text) => jsonata(forged<TemplateStringsArray>(Object.assign([text], { raw: [text] })))],
    ['States.Format', expressions, (text) => States.Format(forged<''>(text))],
    ['the role that a Task assumes', fc.oneof(anyValue, expressions), written],
    ['StateMachine.named', anyValue, (name) => StateMachine.named(forged<'M'>(name))],
  ]

describe('whatever it is given', () => {
  it.each(parsers)('%s ends in a value or an ArnwrightError', (_, given, parse) => {
    fc.assert(
      fc.property(given, (value) => ends(() => parse(value))),
      cases,
    )
  })
})
