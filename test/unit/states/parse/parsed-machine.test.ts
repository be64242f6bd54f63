import { describe, expect, it } from 'vitest'
import { access } from '../../../../src/access/access.ts'
import { Account } from '../../../../src/arn/account.ts'
import { eq } from '../../../../src/expression/condition.ts'
import { jsonata } from '../../../../src/expression/jsonata.ts'
import { checkStateMachine } from '../../../../src/integrations/check-state-machine.ts'
import { StateMachine } from '../../../../src/integrations/state-machine.ts'
import { Task } from '../../../../src/integrations/task.ts'
import { Fail } from '../../../../src/states/builders/fail.ts'
import { MapState } from '../../../../src/states/builders/map.ts'
import { Parallel } from '../../../../src/states/builders/parallel.ts'
import { Pass } from '../../../../src/states/builders/pass.ts'
import { Succeed } from '../../../../src/states/builders/succeed.ts'
import { codeOf, forged } from '../../../refused.ts'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machineArn = dev.arn('states', 'stateMachine:Orders')
const roleArn = dev.arn('iam', 'role/ExecutionRole')
const local = dev.arn('lambda', 'function:Local')
const echo = prod.arn('lambda', 'function:Echo')

const call = (fn: string, more: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: fn },
  ...more,
  End: true,
})

/** As somebody wrote it: fields in no order, and one that the language does not know. */
const written = {
  States: {
    First: { Next: 'Both', Type: 'Pass' },
    Both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: call(local) } },
        { States: { Right: { Type: 'Wait', Seconds: 1, End: true } }, StartAt: 'Right' },
      ],
      End: true,
      Custom: null,
    },
  },
  Note: 'mine',
  StartAt: 'First',
}

const parsed = StateMachine.parse(written).named(machineArn).runAs(roleArn)

/** The methods as the run time has them, for names and values that the compiler refuses. */
interface Loose {
  next(name: unknown, state: unknown): Loose
  change(name: unknown, change: unknown): Loose
  with(fields: unknown): Loose
  assumeOneOf(name: unknown, roles: unknown): Loose
}
const loose = forged<Loose>(parsed)

describe('what comes back', () => {
  it.each([
    ['an object', written],
    ['a text', JSON.stringify(written)],
    ['names like members of objects', JSON.parse('{"StartAt":"__proto__","States":{"__proto__":{"Type":"Succeed"}}}')],
    ['nothing of a machine', {}],
    ['states that are none', { StartAt: 5, States: { A: null, B: 'x', C: [] } }],
  ])('is what went in: %s', (_, definition) => {
    const text = typeof definition === 'string' ? definition : JSON.stringify(definition)
    expect(JSON.stringify(StateMachine.parse(definition))).toBe(text)
    expect(JSON.stringify(StateMachine.parse(definition).definition)).toBe(text)
  })

  it('is a copy that nobody changes', () => {
    const own = structuredClone(written)
    const machine = StateMachine.parse(own)
    own.States.First.Next = 'Elsewhere'
    expect(JSON.stringify(machine)).toBe(JSON.stringify(written))
    expect(Object.isFrozen(machine.definition.States['First'])).toBe(true)
  })

  it('tells of comments and commas where they are read', () => {
    const text = '{ "StartAt": "A", // first\n "States": { "A": { "Type": "Succeed" }, } }'
    expect(codeOf(() => StateMachine.parse(text))).toBe('states/json-relaxed')
    const machine = StateMachine.parse(text, { relaxed: true })
    expect(machine.findings.map(({ code }) => code)).toEqual(['states/json-comment', 'states/json-trailing-comma'])
    expect(JSON.stringify(machine)).toBe('{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}')
  })

  it('tells of a key that stands twice', () => {
    const { findings } = StateMachine.parse('{"StartAt":"A","StartAt":"A","States":{"A":{"Type":"Succeed"}}}')
    expect(findings).toMatchObject([{ code: 'states/json-duplicate-key', pointer: '/StartAt' }])
  })
})

describe('access', () => {
  const built = StateMachine.named(machineArn)
    .runAs(roleArn)
    .logTo(dev.arn('logs', 'log-group:orders'))
    .next('Own', Task.lambda(local).qualifier('PROD'))
    .next('Other', Task.lambda(echo).assume('arn:aws:iam::111122223333:role/LambdaRole'))
    .next('Through its policy', Task.lambda(echo).viaResourcePolicy())
    .next(
      'Runtime',
      Task.lambda(echo).assume(jsonata<string>`$states.input.role`, {
        oneOf: ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/B'],
      }),
    )
    .next('Each', (scope) =>
      MapState.distributed(scope, 'STANDARD').processor((flow) => flow.next('Item', Task.lambda(local))),
    )
    .next('Both', (scope) => Parallel(scope).branch((flow) => flow.next('In', Task.lambda(local))))

  it('gives the documents that the machine as it was built gets', () => {
    const again = StateMachine.parse(JSON.stringify(built))
      .named(machineArn)
      .runAs(roleArn)
      .logTo(dev.arn('logs', 'log-group:orders'))
      .viaResourcePolicy('Through its policy')
      .assumeOneOf('Runtime', ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/B'])
    expect(access(again)).toEqual(access(built))
  })

  it('goes into branches and processors, old and new', () => {
    const old = { Type: 'Map', Iterator: { StartAt: 'Item', States: { Item: call(local) } }, End: true }
    const machine = StateMachine.parse({ StartAt: 'Each', States: { Each: old } })
      .named(machineArn)
      .runAs(roleArn)
    expect(access(machine).executionRole.reasons[0]?.states).toEqual(['/States/Each/Iterator/States/Item'])
    expect(access(parsed).executionRole.reasons[0]?.states).toEqual(['/States/Both/Branches/0/States/Left'])
  })

  it('refuses a function of another account without a role, as for a machine that was built', () => {
    const other = StateMachine.parse({ StartAt: 'A', States: { A: call(echo) } })
    expect(codeOf(() => access(other.named(machineArn).runAs(roleArn)))).toBe('states/other-account')
    expect(codeOf(() => other.named(machineArn).next('B', Pass()))).toBe('states/other-account')
    const two = StateMachine.parse({
      StartAt: 'A',
      States: { A: { ...call(echo), End: undefined, Next: 'B' }, B: { ...call(echo) } },
    })
    expect(() => access(two.named(machineArn).runAs(roleArn))).toThrow(
      expect.objectContaining({
        code: 'access/states',
        findings: [
          expect.objectContaining({ code: 'states/other-account', pointer: '/States/A' }),
          expect.objectContaining({ code: 'states/other-account', pointer: '/States/B' }),
        ],
      }),
    )
    const said = access(other.named(machineArn).runAs(roleArn).viaResourcePolicy('A'))
    expect(said.resourcePolicies.map(({ resourceArn }) => resourceArn)).toEqual([echo])
  })

  it('takes a Lambda function as the Resource itself', () => {
    const machine = StateMachine.parse({ StartAt: 'A', States: { A: { Type: 'Task', Resource: local, End: true } } })
    const { executionRole } = access(machine.named(machineArn).runAs(roleArn))
    expect(executionRole.permissionsPolicy?.Statement).toMatchObject([{ Resource: local }])
  })

  it('needs the ARN and the role', () => {
    const machine = StateMachine.parse(written)
    expect(codeOf(() => access(forged<typeof parsed>(machine)))).toBe('access/no-machine-arn')
    expect(codeOf(() => access(forged<typeof parsed>(machine.named(machineArn))))).toBe('access/no-execution-role')
    expect(codeOf(() => access(forged<typeof parsed>(machine.named('Orders').runAs(roleArn))))).toBe(
      'access/no-machine-arn',
    )
  })

  it.each([
    ['no roles', 'A', [], 'states/roles-declared'],
    ['a role that is written out', 'B', ['arn:aws:iam::111122223333:role/A'], 'states/roles-declared'],
    ['what is no role', 'A', ['arn:aws:s3:::bucket'], 'arn/kind'],
    ['a pattern', 'A', ['arn:aws:iam::111122223333:role/*'], 'arn/wildcard'],
    ['a state that is not there', 'C', ['arn:aws:iam::111122223333:role/A'], 'states/state-unknown'],
  ])('cannot be told of %s', (_, name, roles, code) => {
    const machine = StateMachine.parse({
      StartAt: 'A',
      States: {
        A: call(echo, { Credentials: { 'RoleArn.$': '$.role' } }),
        B: call(echo, { Credentials: { RoleArn: 'arn:aws:iam::111122223333:role/A' } }),
      },
    })
    expect(codeOf(() => machine.assumeOneOf(name, roles))).toBe(code)
  })
})

describe('a state in the place of another', () => {
  it('is its document, changed; all else is as it was', () => {
    const changed = parsed.change('First', (state) => ({ ...state, Comment: 'new' }))
    const expected = { ...written, States: { ...written.States, First: { ...written.States.First, Comment: 'new' } } }
    expect(JSON.stringify(changed)).toBe(JSON.stringify(expected))
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(written))
    expect(changed.definition.States['Both']).toBe(parsed.definition.States['Both'])
    expect(changed.settings).toEqual(parsed.settings)
  })

  it('may be in a branch', () => {
    const changed = parsed.change('Right', () => ({ Type: 'Fail' }))
    expect(JSON.stringify(changed)).toBe(
      JSON.stringify(written).replace('{"Type":"Wait","Seconds":1,"End":true}', '{"Type":"Fail"}'),
    )
  })

  it('may be built, and then goes where the other went', () => {
    const { States } = parsed.change('First', () => Task.lambda(local)).definition
    expect(States['First']).toMatchObject({ Type: 'Task', Next: 'Both' })
    expect(parsed.change('Left', () => Pass()).definition.States['Both']).toMatchObject({
      Branches: [{ States: { Left: { Type: 'Pass', End: true } } }, {}],
    })
    expect(parsed.change('First', () => Pass().end()).definition.States['First']).toEqual({ Type: 'Pass', End: true })
  })

  it('brings the permissions that it needs', () => {
    const machine = parsed.change('Left', () => Task.lambda(echo).viaResourcePolicy())
    expect(access(machine).executionRole.permissionsPolicy?.Statement).toMatchObject([{ Resource: echo }])
    expect(access(machine).resourcePolicies).toHaveLength(1)
    expect(codeOf(() => parsed.change('Left', () => Task.lambda(echo)))).toBe('states/other-account')
  })

  it.each([
    ['a state that is not there', 'None', () => ({}), 'states/state-unknown'],
    ['what is no function', 'First', { Type: 'Pass' }, 'states/not-a-function'],
    ['what is no state', 'First', () => 5, 'states/not-an-object'],
    ['what JSON has not', 'First', () => ({ Type: () => 1 }), 'states/not-json'],
  ])('is not %s', (_, name, change, code) => {
    expect(codeOf(() => loose.change(name, change))).toBe(code)
  })

  it('is one of one name', () => {
    const branch = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }
    const twice = StateMachine.parse({ StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [branch, branch] } } })
    expect(codeOf(() => twice.change('A', (state) => state))).toBe('states/state-duplicate')
  })
})

describe('the fields at the top', () => {
  it('are set and taken away, in their place', () => {
    const { Note: _, ...rest } = written
    expect(JSON.stringify(parsed.with({ Note: undefined, TimeoutSeconds: 5 }))).toBe(
      JSON.stringify({ ...rest, TimeoutSeconds: 5 }),
    )
  })

  it('do not hold the states', () => expect(codeOf(() => loose.with({ States: {} }))).toBe('states/raw-field'))
})

describe('states that are added', () => {
  it('go on after those that ended, and leave the rest as it was', () => {
    const machine = parsed.next('After', Pass()).next('Done', Succeed())
    const expected = {
      ...written,
      States: {
        First: written.States.First,
        Both: { Type: 'Parallel', Branches: written.States.Both.Branches, Next: 'After', Custom: null },
        After: { Type: 'Pass', Next: 'Done' },
        Done: { Type: 'Succeed' },
      },
    }
    expect(JSON.stringify(machine)).toBe(JSON.stringify(expected))
    expect(access(machine)).toEqual(access(parsed.with({})))
  })

  it('are reached by name too, once a state leads to them', () => {
    const machine = parsed
      .change('Both', (state) => ({ ...state, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Bad' }] }))
      .line('Bad', Fail({ error: 'Bad' }))
    expect(checkStateMachine(machine).filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'states/unknown-field' },
      { code: 'states/unknown-field' },
    ])
    expect(codeOf(() => parsed.line('Alone', Fail()).toJSON())).toBe('states/state-unreachable')
  })

  it('choose, go back and use what was set before', () => {
    const machine = parsed.choose('Again?', ({ vars, when }) =>
      when(eq(vars['tries'] ?? jsonata`1`, 1), (flow) => flow.goto('First')).otherwise((flow) =>
        flow.next('End', Succeed()),
      ),
    )
    expect(machine.toJSON().States['Again?']).toEqual({
      Type: 'Choice',
      Choices: [{ Variable: '$tries', NumericEquals: 1, Next: 'First' }],
      Default: 'End',
    })
  })

  it.each([
    ['a name that a branch has', 'Left', Pass(), 'states/state-duplicate'],
    ['a name at the top', 'First', Pass(), 'states/state-duplicate'],
    ['no name', '', Pass(), 'states/state-name'],
    ['what is no state', 'New', {}, 'states/not-a-state'],
  ])('do not have %s', (_, name, state, code) => expect(codeOf(() => loose.next(name, state))).toBe(code))

  it('do not follow where every way ended', () => {
    const machine = StateMachine.parse({ StartAt: 'A', States: { A: { Type: 'Succeed' } } })
    expect(codeOf(() => machine.next('B', Pass()))).toBe('states/flow-ended')
  })

  it('are written in the language of the machine', () => {
    const one = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }
    expect(StateMachine.parse(one).next('B', Pass().output(1)).toJSON().States['B']).toEqual({
      Type: 'Pass',
      QueryLanguage: 'JSONata',
      Output: 1,
      End: true,
    })
    const inJsonata = StateMachine.parse({ QueryLanguage: 'JSONata', ...one })
    expect(codeOf(() => inJsonata.next('B', Pass().result(1)))).toBe('states/query-language')
    expect(inJsonata.next('B', Pass().output(1)).toJSON().States['B']).toEqual({ Type: 'Pass', Output: 1, End: true })
  })

  it('may be any that a name put in later stands for', () => {
    const open = {
      StartAt: '${Start}',
      States: { A: { Type: 'Pass', Next: '${Next}' }, B: { Type: 'Pass', End: true } },
    }
    expect(StateMachine.parse(open).next('C', Pass()).toJSON()).toEqual({
      StartAt: '${Start}',
      States: { A: open.States.A, B: { Type: 'Pass', Next: 'C' }, C: { Type: 'Pass', End: true } },
    })
  })

  it('do not set a variable that a branch sets', () => {
    const inner = { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { 'x.$': '$.a' }, End: true } } }
    const machine = StateMachine.parse({
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: [inner], End: true } },
    })
    expect(codeOf(() => machine.next('B', Pass().assign({ x: 1 })).toJSON())).toBe('states/variable-of-outer-scope')
  })
})
