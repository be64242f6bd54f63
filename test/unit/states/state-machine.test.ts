import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { eq, gt, isPresent } from '../../../src/expression/condition.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { Task } from '../../../src/integrations/task.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Parallel } from '../../../src/states/builders/parallel.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { Wait } from '../../../src/states/builders/wait.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { AnyState } from '../../../src/states/types/state.js'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const local = dev.arn('lambda', 'function:Local')
const echo = prod.arn('lambda', 'function:Echo')

interface Order {
  readonly id: string
  readonly total: number
}

const machine = StateMachine.named('Orders').input<Order>()

/** A flow as the run time has it, for machines that the compiler refuses or does not follow. */
interface LooseFlow {
  next(name: string, state: unknown): LooseFlow
  choose(name: string, branches: unknown): LooseFlow
  line(name: string, state: unknown): LooseFlow
  loop(name: string): LooseFlow
  meet(name: string): LooseFlow
  goto(name: string): LooseFlow
  end(): LooseFlow
  states(startAt: string, states: unknown): LooseFlow
  toJSON(): { readonly StartAt: string; readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
}

/** A Task whose catches the compiler does not count. */
interface LooseTask {
  catch(errors: string, next: string): LooseTask
}

const loose = (flow: unknown): LooseFlow => flow as LooseFlow

describe('the definition at its top', () => {
  it('names the language, the first state and all of them', () => {
    expect(JSON.stringify(machine.next('A', Pass()))).toBe(
      '{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
    )
  })

  it('leaves the language out for JSONPath, which is the default of the States Language', () => {
    expect(JSON.stringify(machine.queryLanguage('JSONPath').next('A', Pass()))).toBe(
      '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
    )
  })

  it('holds comment and timeout in a fixed order', () => {
    const { States: _, ...top } = machine.timeoutSeconds(60).comment('why').next('A', Pass()).toJSON()
    expect(JSON.stringify(top)).toBe('{"Comment":"why","QueryLanguage":"JSONata","StartAt":"A","TimeoutSeconds":60}')
  })

  it('has a state named like a member of an object', () => {
    const names = ['__proto__', 'constructor', 'toString', 'then', 'toJSON'] as const
    const flow = names.reduce((all, name) => all.next(name, Pass()), loose(machine))
    const written = JSON.parse(JSON.stringify(flow)) as { States: object }
    expect(Object.keys(written.States)).toEqual(names)
    expect(JSON.stringify(flow)).toContain('"__proto__":{"Type":"Pass","Next":"constructor"}')
  })

  it.each(['a', ' ', 'n'.repeat(80), '🙂'.repeat(80), 'größe', 'a.b', '"', '\\', '/', '~', '$.a', '{% x %}'])(
    'a state may be named %j',
    (name) => {
      const written = JSON.parse(JSON.stringify(loose(machine).next(name, Pass())))
      expect(written).toMatchObject({ StartAt: name, States: { [name]: { Type: 'Pass' } } })
    },
  )

  it.each(['', 'n'.repeat(81), '🙂'.repeat(81), undefined, 5, null, {}])('none may be named %j', (name) => {
    expect(() => loose(machine).next(name as string, Pass())).toThrow(
      expect.objectContaining({ code: 'states/state-name' }),
    )
  })
})

describe('a sequence', () => {
  it('goes from each state to the next, and ends with the last', () => {
    const { States } = machine
      .next('A', Pass())
      .next('B', Wait.seconds(1))
      .next('C', Task.lambda(local))
      .next('D', Succeed())
      .toJSON()
    expect(Object.entries(States).map(([name, { Next, End }]) => [name, Next, End])).toEqual([
      ['A', 'B', undefined],
      ['B', 'C', undefined],
      ['C', 'D', undefined],
      ['D', undefined, undefined],
    ])
  })

  it('ends with .end() as it does without', () => {
    expect(JSON.stringify(machine.next('A', Pass()).end())).toBe(JSON.stringify(machine.next('A', Pass())))
  })

  it('goes back with .goto', () => {
    const flow = machine
      .loop('Work')
      .next('Work', Pass())
      .choose('Done?', ({ input, when }) => when(eq(input.total, 0), (way) => way.next('Yes', Succeed())).otherwise())
      .next('Pause', Wait.seconds(1))
      .goto('Work')
    expect(flow.toJSON().States['Pause']).toEqual({ Type: 'Wait', Seconds: 1, Next: 'Work' })
  })

  it('goes back with .goto to a line and to a state of a record', () => {
    const { States } = loose(machine)
      .states('A', { A: Task.lambda(local).catch('E', 'C').next('B'), B: Succeed() })
      .line('C', Task.lambda(local).catch('E', 'D'))
      .goto('A')
      .line('D', Pass())
      .goto('C')
      .toJSON()
    expect(States).toMatchObject({ C: { Next: 'A' }, D: { Next: 'C' } })
  })

  it('goes forward with .goto to what another flow has named', () => {
    const begun = machine.next('A', Pass())
    begun.next('B', Pass())
    expect(begun.goto('B').line('B', Pass()).toJSON().States['A']).toMatchObject({ Next: 'B' })
  })

  it('goes forward with .goto, to a line', () => {
    const { States } = machine
      .next('A', Pass())
      .goto('C')
      .line('B', Pass())
      .goto('C')
      .line('C', Task.lambda(local).catch('States.ALL', 'B'))
      .toJSON()
    expect(States['A']?.['Next']).toBe('C')
    expect(States['B']?.['Next']).toBe('C')
    expect(States['C']?.['End']).toBe(true)
  })

  it('a line begins where the one before it ends', () => {
    const { States } = machine
      .next('A', Task.lambda(local).catch(['Refused', 'Late'], 'Sorry'))
      .next('B', Pass())
      .line('Sorry', Pass())
      .next('Tell', Fail({ error: 'Refused' }))
      .toJSON()
    expect(States['B']).toEqual({ Type: 'Pass', End: true })
    expect(States['Sorry']).toEqual({ Type: 'Pass', Next: 'Tell' })
  })

  it.each<[string, () => LooseFlow, string]>([
    ['after Succeed', () => loose(machine).next('A', Succeed()).next('B', Pass()), 'states/flow-ended'],
    ['after Fail', () => loose(machine).next('A', Fail()).next('B', Pass()), 'states/flow-ended'],
    ['after .end()', () => loose(machine).next('A', Pass()).end().next('B', Pass()), 'states/flow-ended'],
    ['after .goto()', () => loose(machine).next('A', Pass()).goto('Z').next('B', Pass()), 'states/flow-ended'],
    ['a second .goto()', () => loose(machine).next('A', Pass()).goto('Z').goto('A'), 'states/flow-ended'],
    [
      '.choose after an end',
      () =>
        loose(machine)
          .next('A', Succeed())
          .choose('B', () => undefined),
      'states/flow-ended',
    ],
    ['a way back without a loop', () => loose(machine).next('A', Pass()).goto('A'), 'states/goto-without-loop'],
    ['a name twice', () => loose(machine).next('A', Pass()).next('A', Pass()), 'states/state-duplicate'],
    ['a name twice in a line', () => loose(machine).next('A', Pass()).line('A', Pass()), 'states/state-duplicate'],
    ['no state', () => loose(machine).next('A', undefined), 'states/not-a-state'],
    ['a definition', () => loose(machine).next('A', { Type: 'Pass' }), 'states/not-a-state'],
    ['a function that gives none', () => loose(machine).next('A', () => 5), 'states/not-a-state'],
    ['a reference', () => loose(machine).next('A', ({ input }: { input: unknown }) => input), 'states/not-a-state'],
    ['a machine', () => loose(machine).next('A', machine), 'states/not-a-state'],
    [
      'a goto to no text',
      () =>
        loose(machine)
          .next('A', Pass())
          .goto(5 as unknown as string),
      'core/not-a-string',
    ],
  ])('refuses %s', (_, mistake, code) => {
    expect(mistake).toThrow(expect.objectContaining({ code }))
  })

  it.each<[string, () => LooseFlow, string, string]>([
    ['a goto to nowhere', () => loose(machine).next('A', Pass()).goto('X'), 'states/state-unknown', 'X'],
    [
      'a catch to nowhere',
      () => loose(machine).next('A', Task.lambda(local).catch('E', 'X')),
      'states/state-unknown',
      'X',
    ],
    [
      'several of them, all named',
      () => loose(machine).next('A', Task.lambda(local).catch('E', 'X').catch('F', 'Y')).goto('Z'),
      'states/state-unknown',
      "Z', 'Y', 'X",
    ],
    [
      'a line that nobody names',
      () => loose(machine).next('A', Pass()).line('B', Pass()),
      'states/state-unreachable',
      'B',
    ],
    [
      'lines that only name each other, all named',
      () => loose(machine).next('A', Pass()).line('B', Pass()).goto('C').line('C', Pass()).goto('B'),
      'states/state-unreachable',
      "B', 'C",
    ],
    [
      'a loop without an end',
      () => loose(machine).loop('A').next('A', Pass()).next('B', Pass()).goto('A'),
      'states/no-terminal-state',
      'none',
    ],
    ['nothing', () => loose(machine), 'states/no-state', 'nothing'],
  ])('has no definition with %s', (_, flow, code, found) => {
    const built = flow()
    expect(() => built.toJSON()).toThrow(expect.objectContaining({ code, found }))
    expect(() => JSON.stringify(built)).toThrow(expect.objectContaining({ code }))
  })
})

describe('.meet', () => {
  it('takes a state that earlier ones lead to by name alone', () => {
    const { States } = machine
      .next('A', Task.lambda(local).catch('States.ALL', 'C'))
      .next('B', Succeed())
      .meet('C')
      .next('C', Fail())
      .toJSON()
    expect(Object.keys(States)).toEqual(['A', 'B', 'C'])
  })

  it('is of the state that comes next', () => {
    const ended = loose(machine.next('A', Succeed()))
    for (const mistake of [
      () => ended.meet('B').next('C', Pass()),
      () => ended.loop('B'),
      () => ended.next('B', Pass()),
    ]) {
      expect(mistake).toThrow(expect.objectContaining({ code: 'states/flow-ended' }))
    }
    expect(() => ended.meet('B').next('B', Pass()).toJSON()).toThrow(
      expect.objectContaining({ code: 'states/state-unreachable' }),
    )
  })
})

describe('.choose', () => {
  it('goes on where its branches come together', () => {
    const { States } = machine
      .choose('Size?', ({ input, when }) =>
        when(gt(input.total, 100), (way) => way.next('Big', Pass()).next('Bigger', Pass()))
          .when(gt(input.total, 10), (way) => way.next('Middle', Pass()))
          .otherwise((way) => way.next('Small', Pass())),
      )
      .next('After', Succeed())
      .toJSON()
    expect(States).toEqual({
      'Size?': {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.total > 100 %}', Next: 'Big' },
          { Condition: '{% $states.input.total > 10 %}', Next: 'Middle' },
        ],
        Default: 'Small',
      },
      Big: { Type: 'Pass', Next: 'Bigger' },
      Bigger: { Type: 'Pass', Next: 'After' },
      Middle: { Type: 'Pass', Next: 'After' },
      Small: { Type: 'Pass', Next: 'After' },
      After: { Type: 'Succeed' },
    })
  })

  it('goes straight on where .otherwise() names no way', () => {
    const { States } = machine
      .choose('Big?', ({ input, when }) => when(gt(input.total, 1), (way) => way.next('Big', Pass())).otherwise())
      .next('After', Pass())
      .toJSON()
    expect(States['Big?']?.['Default']).toBe('After')
    expect(States['Big']?.['Next']).toBe('After')
  })

  it('goes straight on with a branch that holds no state', () => {
    const { States } = machine
      .choose('Skip?', ({ input, when }) =>
        when(gt(input.total, 1), (way) => way).otherwise((way) => way.next('Work', Pass())),
      )
      .next('After', Pass())
      .toJSON()
    expect(States['Skip?']).toMatchObject({ Choices: [{ Next: 'After' }], Default: 'Work' })
  })

  it('goes elsewhere with .goto on a way', () => {
    const { States } = machine
      .loop('Start')
      .next('Start', Pass())
      .choose('Again?', ({ input, when }) => when(gt(input.total, 1), (way) => way.goto('Start')).otherwise())
      .next('After', Pass())
      .toJSON()
    expect(States['Again?']).toMatchObject({ Choices: [{ Next: 'Start' }], Default: 'After' })
  })

  it('in JSONPath writes rules of JSONPath', () => {
    const { States } = machine
      .queryLanguage('JSONPath')
      .choose('Big?', ({ input, when }) => when(gt(input.total, 1), (way) => way.next('Big', Pass())).otherwise())
      .next('After', Pass())
      .toJSON()
    expect(States['Big?']).toEqual({
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThan: 1, Next: 'Big' }],
      Default: 'After',
    })
  })

  it('stands inside a way', () => {
    const { States } = machine
      .choose('A?', ({ input, when }) =>
        when(gt(input.total, 1), (way) =>
          way
            .choose('B?', ({ input: inner, when: or }) =>
              or(eq(inner.id, 'x'), (deep) => deep.next('X', Pass())).otherwise((deep) => deep.next('Y', Fail())),
            )
            .next('Both', Pass()),
        ).otherwise(),
      )
      .next('After', Pass())
      .toJSON()
    expect(Object.entries(States).map(([name, { Next, Default }]) => [name, Next ?? Default])).toEqual([
      ['A?', 'After'],
      ['B?', 'Y'],
      ['X', 'Both'],
      ['Y', undefined],
      ['Both', 'After'],
      ['After', undefined],
    ])
  })

  it('nothing follows where every way ended', () => {
    const flow = loose(machine).choose('A?', ({ input, when }: never) =>
      // the compiler refuses what follows, so the scope is written loosely here
      (when as (test: unknown, way: unknown) => { otherwise(way: unknown): unknown })(
        isPresent(input),
        (way: LooseFlow) => way.next('B', Succeed()),
      ).otherwise((way: LooseFlow) => way.next('C', Fail())),
    )
    expect(() => flow.next('D', Pass())).toThrow(expect.objectContaining({ code: 'states/flow-ended' }))
    expect(Object.keys(flow.toJSON().States)).toEqual(['A?', 'B', 'C'])
  })

  it.each<[string, unknown, string]>([
    ['no function', undefined, 'states/not-a-function'],
    ['a function that gives no branches', () => undefined, 'states/choice-without-branches'],
    ['a branch that is no function', ({ when }: Scope) => when(jsonata`true`, 5), 'states/not-a-function'],
    ['a branch that gives no flow', ({ when }: Scope) => when(jsonata`true`, () => 5), 'states/not-a-function'],
    [
      'a branch that gives another flow',
      ({ when }: Scope) => when(jsonata`true`, () => StateMachine.named('Other').next('B', Pass())),
      'states/foreign-flow',
    ],
    [
      'a branch that gives an earlier flow',
      ({ when }: Scope) => when(jsonata`true`, () => machine),
      'states/foreign-flow',
    ],
    ['a test that is none', ({ when }: Scope) => when(true, (way: unknown) => way), 'expression/condition-operand'],
  ])('refuses %s', (_, branches, code) => {
    expect(() => loose(machine).choose('A?', branches)).toThrow(expect.objectContaining({ code }))
  })

  it('has no definition while a way leads nowhere', () => {
    const open = loose(
      machine.choose('A?', ({ input, when }) => when(gt(input.total, 1), (way) => way.next('B', Pass())).otherwise()),
    )
    for (const mistake of [() => open.toJSON(), () => open.end(), () => open.line('C', Pass())]) {
      expect(mistake).toThrow(expect.objectContaining({ code: 'states/branch-without-state', found: 'A?' }))
    }
  })
})

interface Scope {
  when(test: unknown, way: unknown): unknown
}

describe('the record form', () => {
  it('keeps the order of the record behind the first state', () => {
    const { StartAt, States } = machine
      .states('B', { A: Succeed(), B: Pass().next('C'), C: Task.lambda(local).catch('States.ALL', 'A').next('A') })
      .toJSON()
    expect(StartAt).toBe('B')
    expect(Object.keys(States)).toEqual(['B', 'A', 'C'])
    expect(States['C']).toMatchObject({ Next: 'A', Catch: [{ Next: 'A' }] })
  })

  it.each<[string, string, unknown, string]>([
    ['no record', 'A', undefined, 'states/not-an-object'],
    ['a list', '0', [Pass().end()], 'states/not-an-object'],
    ['a first state that is not there', 'X', { A: Pass().end() }, 'states/state-unknown'],
    ['a first state of the prototype', 'toString', { A: Pass().end() }, 'states/state-unknown'],
    ['no name of a first state', undefined as unknown as string, { A: Pass().end() }, 'core/not-a-string'],
    ['what is no state', 'A', { A: 5 }, 'states/not-a-state'],
    ['a state that says not where it goes', 'A', { A: Pass() }, 'states/no-transition'],
    ['an empty name', '', { '': Pass().end() }, 'states/state-name'],
  ])('refuses %s', (_, startAt, states, code) => {
    expect(() => loose(machine).states(startAt, states)).toThrow(expect.objectContaining({ code }))
  })

  it('refuses a state that nobody names, and one that nobody wrote', () => {
    expect(() => loose(machine).states('A', { A: Pass().end(), B: Pass().end() }).toJSON()).toThrow(
      expect.objectContaining({ code: 'states/state-unreachable', found: 'B' }),
    )
    expect(() =>
      loose(machine)
        .states('A', { A: Pass().next('B') })
        .toJSON(),
    ).toThrow(expect.objectContaining({ code: 'states/state-unknown', found: 'B' }))
  })
})

describe('a flow is a value', () => {
  it('can be extended twice, in different directions', () => {
    const base = machine.next('A', Pass()).next('B', Pass())
    const before = JSON.stringify(base)
    const one = base.next('C', Succeed())
    const other = base.next('D', Wait.seconds(1)).next('C', Fail())
    const third = base.choose('C', ({ input, when }) =>
      when(gt(input.total, 1), (way) => way.next('D', Succeed())).otherwise((way) => way.next('E', Fail())),
    )
    expect(Object.keys(one.toJSON().States)).toEqual(['A', 'B', 'C'])
    expect(Object.keys(other.toJSON().States)).toEqual(['A', 'B', 'D', 'C'])
    expect(Object.keys(third.toJSON().States)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(one.toJSON().States['C']).toEqual({ Type: 'Succeed' })
    expect(other.toJSON().States['C']).toEqual({ Type: 'Fail' })
    expect(other.toJSON().States['B']?.['Next']).toBe('D')
    expect(JSON.stringify(base)).toBe(before)
  })

  it('an older one can take a name that a newer one has', () => {
    const base = machine.next('A', Pass())
    const newer = base.next('B', Pass()).next('C', Pass())
    const again = base.next('C', Pass()).next('B', Pass())
    expect(Object.keys(newer.toJSON().States)).toEqual(['A', 'B', 'C'])
    expect(Object.keys(again.toJSON().States)).toEqual(['A', 'C', 'B'])
    for (const flow of [newer, again]) {
      expect(() => loose(flow).next('A', Pass())).toThrow(expect.objectContaining({ code: 'states/state-duplicate' }))
      expect(() => loose(flow).next('B', Pass())).toThrow(expect.objectContaining({ code: 'states/state-duplicate' }))
    }
  })

  it('a refused state leaves it as it was', () => {
    const base = loose(machine).next('A', Pass())
    expect(() => base.next('B', 5)).toThrow()
    expect(() => base.next('A', Pass())).toThrow()
    expect(Object.keys(base.next('B', Pass()).toJSON().States)).toEqual(['A', 'B'])
  })

  it('a start can be used for several machines', () => {
    expect(machine.next('A', Pass()).toJSON()).not.toEqual(machine.next('B', Pass()).toJSON())
    const express = machine.type('EXPRESS')
    expect([machine.next('A', Pass()).settings.type, express.next('A', Pass()).settings.type]).toEqual([
      undefined,
      'EXPRESS',
    ])
  })

  it('a state can be used in several places', () => {
    const pass = Pass().comment('same')
    const { States } = machine.next('A', pass).next('B', pass).toJSON()
    expect(States).toEqual({
      A: { Type: 'Pass', Comment: 'same', Next: 'B' },
      B: { Type: 'Pass', Comment: 'same', End: true },
    })
  })

  it('writes the same bytes each time', () => {
    const flow = machine.next('A', Task.lambda(local).payload({ b: 1, a: 2 })).next('B', Succeed())
    expect(JSON.stringify(flow)).toBe(JSON.stringify(flow))
    expect(JSON.stringify(flow)).toContain('"Payload":{"b":1,"a":2}')
  })
})

describe('large machines', () => {
  const count = 1_000
  const names = Array.from({ length: count }, (_, index) => `State ${index}`)

  it('1,000 states in a sequence', () => {
    const flow = names.reduce((all, name) => all.next(name, Pass()), loose(machine))
    const { States } = flow.toJSON()
    expect(Object.keys(States)).toEqual(names)
    expect(States['State 998']?.['Next']).toBe('State 999')
    expect(States['State 999']?.['End']).toBe(true)
    expect(() => flow.next('State 500', Pass())).toThrow(expect.objectContaining({ code: 'states/state-duplicate' }))
  })

  it('1,000 states in a record', () => {
    const states = Object.fromEntries(
      names.map((name, index) => [name, index === count - 1 ? Pass().end() : Pass().next(`State ${index + 1}`)]),
    )
    expect(Object.keys(loose(machine).states('State 0', states).toJSON().States)).toEqual(names)
  })

  it('1,000 lines, each the target of a catch', () => {
    const first = names.reduce((task, name) => task.catch(`E.${name}`, name), Task.lambda(local) as LooseTask)
    const flow = names.reduce((all, name) => all.line(name, Pass()), loose(machine).next('Call', first))
    expect(Object.keys(flow.toJSON().States)).toHaveLength(count + 1)
  })

  it('300 choices inside one another', () => {
    const nest = (depth: number, flow: LooseFlow): LooseFlow =>
      flow.choose(`C${depth}`, ({ when }: { when(test: unknown, way: unknown): { otherwise(): unknown } }) =>
        when(jsonata`true`, (way: LooseFlow) =>
          depth === 0 ? way.next('Deep', Pass()) : nest(depth - 1, way),
        ).otherwise(),
      )
    const { States } = nest(300, loose(machine)).next('After', Succeed()).toJSON()
    expect(Object.keys(States)).toHaveLength(303)
    expect(Object.values(States).filter(({ Default }) => Default === 'After')).toHaveLength(301)
  })
})

describe('the query language of a machine', () => {
  it.each<[string, AnyState]>([
    ['ResultPath', Pass().resultPath('$.a')],
    ['a reference path', Task.lambda(local).assume('$.roleArn')],
    ['Result', Pass().result(1)],
  ])('JSONata refuses a state with %s', (_, state) => {
    expect(() => loose(machine).next('A', state)).toThrow(
      expect.objectContaining({ code: 'states/query-language', found: 'JSONPath' }),
    )
  })

  it('JSONPath takes states of JSONata, which say so', () => {
    const { States } = machine
      .queryLanguage('JSONPath')
      .next('A', Pass().output({ a: 1 }))
      .next('B', Pass().resultPath('$.b'))
      .next('C', Pass())
      .toJSON()
    expect(States['A']?.['QueryLanguage']).toBe('JSONata')
    expect(States['B']?.['QueryLanguage']).toBeUndefined()
    expect(States['C']?.['QueryLanguage']).toBeUndefined()
  })
})

describe('what is found when the definition is written', () => {
  it('names the field by its place in the definition, inside other states too', () => {
    const start = StateMachine.named('Orders').queryLanguage('JSONPath').input<{ id: string }>()
    const early = (scope: { input: { id: never } }) => Task.lambda(local).assign({ id: scope.input.id })
    expect(() =>
      start
        .next('First', Pass())
        .next('Second', early as never)
        .toJSON(),
    ).toThrow(expect.objectContaining({ code: 'expression/input-over-result', at: '/States/Second/Assign' }))
    const both = start.next('Both', (scope) => Parallel(scope).branch((flow) => flow.next('Inner', early as never)))
    expect(() => both.toJSON()).toThrow(
      expect.objectContaining({
        code: 'expression/input-over-result',
        at: '/States/Both/Branches/0/States/Inner/Assign',
      }),
    )
  })
})

describe('what a machine reaches', () => {
  const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
  const far: string = echo
  const china: string = 'arn:aws-cn:lambda:cn-north-1:123456789012:function:F'

  it('its own account, also in another Region', () => {
    const other = Account('123456789012', 'eu-west-1').arn('lambda', 'function:F')
    expect(named.next('A', Task.lambda(other)).toJSON().StartAt).toBe('A')
  })

  it.each<[string, () => unknown, string]>([
    ['another account', () => named.next('A', Task.lambda(far)), 'states/other-account'],
    ['another partition', () => named.next('A', Task.lambda(china)), 'states/other-partition'],
    [
      'another partition through a policy',
      () => named.next('A', Task.lambda(china).viaResourcePolicy()),
      'states/other-partition',
    ],
    [
      "another account than its role's, where it has a name alone",
      () => machine.runAs(dev.arn('iam', 'role/R')).next('A', Task.lambda(far)),
      'states/other-account',
    ],
  ])('not %s', (_, mistake, code) => {
    expect(mistake).toThrow(expect.objectContaining({ code }))
  })

  it('another account through a role, or through the policy of the function', () => {
    expect(named.next('A', Task.lambda(far).assume('arn:aws:iam::111122223333:role/R')).toJSON().StartAt).toBe('A')
    expect(named.next('A', Task.lambda(far).viaResourcePolicy()).toJSON().StartAt).toBe('A')
  })

  it('anything where nothing is known of it', () => {
    for (const fn of [
      '${Token[TOKEN.1]}',
      'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:F',
    ]) {
      expect(named.next('A', Task.lambda(fn)).toJSON().StartAt).toBe('A')
    }
    expect(machine.next('A', Task.lambda(far)).toJSON().StartAt).toBe('A')
  })

  it.each<[string, string, string]>([
    ['another account', 'arn:aws:iam::111122223333:role/R', 'states/execution-role-other-account'],
    ['another partition', 'arn:aws-cn:iam::123456789012:role/R', 'states/other-partition'],
    ['what is no role', 'arn:aws:iam::123456789012:user/U', 'arn/kind'],
    ['several roles', 'arn:aws:iam::123456789012:role/*', 'arn/wildcard'],
    ['no ARN', 'R', 'arn/parts-missing'],
  ])('runs as no role of %s', (_, role, code) => {
    expect(() => named.runAs(role)).toThrow(expect.objectContaining({ code }))
  })
})

// Field names: https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
describe('the settings beside the definition', () => {
  it('are those that were said', () => {
    const { settings } = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
      .runAs(dev.arn('iam', 'role/ExecutionRole'))
      .type('EXPRESS')
      .logTo(dev.arn('logs', 'log-group:/aws/vendedlogs/states/orders'), { level: 'ERROR', includeExecutionData: true })
      .tracing()
      .encryptWith(dev.arn('kms', 'key/1234abcd'), { dataKeyReuseSeconds: 900 })
      .next('A', Pass())
    expect(settings).toEqual({
      name: 'Orders',
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders',
      roleArn: 'arn:aws:iam::123456789012:role/ExecutionRole',
      type: 'EXPRESS',
      loggingConfiguration: {
        level: 'ERROR',
        includeExecutionData: true,
        destinations: [
          {
            cloudWatchLogsLogGroup: {
              logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/vendedlogs/states/orders:*',
            },
          },
        ],
      },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd',
        kmsDataKeyReusePeriodSeconds: 900,
      },
    })
    expect(Object.isFrozen(settings)).toBe(true)
    expect(Object.isFrozen(settings.loggingConfiguration?.destinations[0])).toBe(true)
  })

  it('leave out what was not said', () => {
    expect(machine.next('A', Pass()).settings).toEqual({ name: 'Orders' })
    expect(machine.logTo('arn:aws:logs:us-east-1:123456789012:log-group:l:*').settings.loggingConfiguration).toEqual({
      level: 'ALL',
      includeExecutionData: false,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:l:*' } }],
    })
    expect(machine.tracing(false).settings.tracingConfiguration).toEqual({ enabled: false })
    expect(machine.encryptWith('arn:aws:kms:us-east-1:123456789012:key/k').settings.encryptionConfiguration).toEqual({
      type: 'CUSTOMER_MANAGED_KMS_KEY',
      kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k',
    })
  })

  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_CloudWatchLogsLogGroup.html: the ARN ends with `:*`
  it.each([
    [
      'arn:aws:logs:us-east-1:123456789012:log-group:${Name}',
      'arn:aws:logs:us-east-1:123456789012:log-group:${Name}:*',
    ],
    ['arn:aws:logs:us-east-1:123456789012:log-group:l:*', 'arn:aws:logs:us-east-1:123456789012:log-group:l:*'],
    // Fn::GetAtt gives the whole ARN, with its end
    ['${LogGroup.Arn}', '${LogGroup.Arn}'],
  ])('the ARN of a log group ends as AWS wants it: %s', (given, written) => {
    const { loggingConfiguration } = machine.logTo(given as 'arn:aws:logs:us-east-1:123456789012:log-group:l').settings
    expect(loggingConfiguration?.destinations).toEqual([{ cloudWatchLogsLogGroup: { logGroupArn: written } }])
  })

  it('the name around a token is judged, too', () => {
    expect(StateMachine.named('Orders-${Stage}').settings.name).toBe('Orders-${Stage}')
    expect(() => StateMachine.named('bad name* ${Stage}' as 'Orders')).toThrow(
      expect.objectContaining({ code: 'states/machine-name' }),
    )
  })

  it('the name of a machine is that in its ARN', () => {
    expect(StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders').settings.name).toBe('Orders')
  })

  it.each(['a', 'Orders-2_x.y', 'größe', 'a(b)', "it's", 'n'.repeat(80)])('a machine may be named %s', (name) => {
    expect(StateMachine.named(name).settings.name).toBe(name)
  })

  it.each([
    '',
    'a b',
    'a\tb',
    'a*',
    'a?',
    'a/b',
    'a:b',
    'a,b',
    'a;b',
    'a"b',
    'a#b',
    'a$b',
    'a%b',
    'a&b',
    'a<b',
    'a>b',
    'a[b',
    'a]b',
    'a^b',
    'a`b',
    'a{b',
    'a|b',
    'a}b',
    'a~b',
    'a\\b',
    'a\u0000b',
    'a\u0085b',
    'n'.repeat(81),
    // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-version.html
    'arn:aws:states:us-east-1:123456789012:stateMachine:Orders:1',
    'arn:aws:states:us-east-1:123456789012:stateMachine:${AWS::StackName}-Orders:live',
  ])('none may be named %j', (name) => {
    expect(() => StateMachine.named(name as string)).toThrow(expect.objectContaining({ code: 'states/machine-name' }))
  })

  it.each<[string, () => unknown, string]>([
    ['a log group of another kind', () => machine.logTo('arn:aws:s3:::bucket' as string), 'arn/kind'],
    ['a key alias', () => machine.encryptWith('arn:aws:kms:us-east-1:123456789012:alias/a' as string), 'arn/kind'],
    ['a name of a log group', () => machine.logTo('orders' as string), 'arn/parts-missing'],
    [
      'a key of another partition',
      () =>
        StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:M').encryptWith(
          'arn:aws-cn:kms:cn-north-1:123456789012:key/k' as string,
        ),
      'states/other-partition',
    ],
    [
      'a data key for too long',
      () => machine.encryptWith('arn:aws:kms:us-east-1:123456789012:key/k', { dataKeyReuseSeconds: 901 }),
      'states/number-range',
    ],
    [
      'another level',
      () => machine.logTo('arn:aws:logs:us-east-1:123456789012:log-group:l', { level: 'all' as 'ALL' }),
      'states/value-unknown',
    ],
    ['another type', () => machine.type('express' as 'EXPRESS'), 'states/value-unknown'],
    ['another language', () => machine.queryLanguage('jsonata' as 'JSONata'), 'states/value-unknown'],
    [
      'options that are none',
      () => machine.encryptWith('arn:aws:kms:us-east-1:123456789012:key/k', null as never),
      'states/not-an-object',
    ],
  ])('refuse %s', (_, mistake, code) => {
    expect(mistake).toThrow(expect.objectContaining({ code }))
  })
})

describe('what a machine writes', () => {
  const machine = StateMachine.named('Orders').next(
    'Call',
    Task.lambda(echo)
      .payload({ order: { list: [1, 2] } })
      .retry({ errors: 'States.Timeout' }),
  )

  it('is the same each time, whatever is done to what was written before', () => {
    const text = JSON.stringify(machine)
    const written = machine.toJSON()
    Object.assign(written.States, { Other: {} })
    Object.assign(written.States['Call'] ?? {}, { Comment: 'changed' })
    expect(JSON.stringify(machine)).toBe(text)
  })

  it('shares with the machine only what nobody can change', () => {
    const call = machine.toJSON().States['Call']
    const parts = [call?.['Arguments'], call?.['Retry']]
    for (const part of parts) {
      expect(part === null || typeof part !== 'object' || Object.isFrozen(part)).toBe(true)
      if (typeof part === 'object') parts.push(...Object.values(part ?? {}))
    }
    expect(parts.length).toBeGreaterThan(8)
  })
})
