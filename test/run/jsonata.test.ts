import { describe, expect, it } from 'vitest'
import { LambdaFunction } from '../../src/arn/lambda-function.js'
import { matches } from '../../src/expression/choice-tests.js'
import { eq, gt, gte, lt } from '../../src/expression/condition.js'
import { jsonata } from '../../src/expression/jsonata.js'
import { add, concat, count, filter, map, multiply, sum } from '../../src/expression/operators.js'
import { Task } from '../../src/integrations/task.js'
import { Fail } from '../../src/states/builders/fail.js'
import { Fragment } from '../../src/states/builders/fragment.js'
import { MapState } from '../../src/states/builders/map.js'
import { Parallel } from '../../src/states/builders/parallel.js'
import { Pass } from '../../src/states/builders/pass.js'
import { Succeed } from '../../src/states/builders/succeed.js'
import { Wait } from '../../src/states/builders/wait.js'
import { StateMachine } from '../../src/states/state-machine.js'
import { type OutputOf, run, StateError } from './interpreter.ts'

// Each expectation has the type that the machine promises, so that the compiler and the interpreter judge the same value.

interface Line {
  readonly sku: string
  readonly price: number
  readonly pieces: number
}
interface Order {
  readonly id: string
  readonly lines: readonly Line[]
}

const order: Order = {
  id: 'o1',
  lines: [
    { sku: 'a', price: 2, pieces: 3 },
    { sku: 'b', price: 5, pieces: 1 },
  ],
}

const price = LambdaFunction.types<{ readonly id: string }, { readonly total: number }>().at(
  'arn:aws:lambda:us-east-1:111122223333:function:Price',
)
const machine = StateMachine.named('Run').input<Order>()

describe('JSONata machines put out what their types promise', () => {
  it('a choice whose ways meet again', async () => {
    const built = machine
      .next('Total', ({ input }) =>
        Pass()
          .assign({ id: input.id })
          .output({ total: sum(map(input.lines, (line) => multiply(line.price, line.pieces))) }),
      )
      .choose('Big?', ({ input, when }) =>
        when(gte(input.total, 100), (flow) => flow.next('Refuse', Fail({ error: 'TooBig' })))
          .when(
            gt(input.total, 10),
            (flow) => flow.next('Discount', ({ input: now }) => Pass().output({ reduced: multiply(now.total, 0.9) })),
            {
              assign: { kind: 'big' },
            },
          )
          .otherwise((flow) => flow.next('Keep', ({ input: now }) => Pass().output({ kept: now.total })), {
            assign: { kind: 'small' },
          }),
      )
      .next('Done', ({ input, vars }) => Pass().output({ id: vars.id, kind: vars.kind, out: input }))
    const expected: OutputOf<typeof built> = { id: 'o1', kind: 'big', out: { reduced: 9.9 } }
    expect(await run(built, order)).toEqual(expected)
    const cheap: OutputOf<typeof built> = { id: 'o1', kind: 'small', out: { kept: 6 } }
    expect(await run(built, { ...order, lines: order.lines.slice(0, 1) })).toEqual(cheap)
    await expect(run(built, { ...order, lines: [{ sku: 'c', price: 100, pieces: 1 }] })).rejects.toThrow('undefined')
  })

  it('a loop that counts in a variable', async () => {
    const built = StateMachine.named('Loop')
      .input<{ readonly most: number }>()
      .next('Begin', Pass().assign({ tries: jsonata<number>`0` }))
      .loop('Try')
      .next('Try', ({ vars }) => Pass().assign({ tries: add(vars.tries, 1) }))
      .next('Rest', Wait.seconds(0))
      .choose('Again?', ({ input, vars, when }) =>
        when(jsonata<boolean>`${vars.tries} < ${input.most}`, (flow) => flow.goto('Try')).otherwise(),
      )
      .next('Done', ({ vars }) => Succeed().output({ tries: vars.tries }))
    const expected: OutputOf<typeof built> = { tries: 4 }
    expect(await run(built, { most: 4 })).toEqual(expected)
  })

  it('branches that end in their own ways, beside each other', async () => {
    const built = machine
      .next('Know', ({ input }) => Pass().assign({ who: input.id }))
      .next('Both', (scope) =>
        Parallel(scope)
          .branch((flow) =>
            flow.next('Price', ({ input }) =>
              Task.lambda(price)
                .payload({ id: input.id })
                .output(({ result }) => ({ total: result.Payload.total })),
            ),
          )
          .branch((flow) =>
            flow
              .choose('Many?', ({ input, when }) =>
                when(gt(count(input.lines), 1), (way) =>
                  way.next('Yes', ({ vars }) => Succeed().output({ many: vars.who })),
                ).otherwise(),
              )
              .next('No', ({ input }) => Pass().output({ one: input.lines })),
          )
          .assign(({ result }) => ({ total: result[0].total })),
      )
      .next('Join', ({ input, vars }) => Pass().output({ total: vars.total, priced: input[0], second: input[1] }))
    const expected: OutputOf<typeof built> = { total: 7, priced: { total: 7 }, second: { many: 'o1' } }
    const handlers = { Price: () => ({ Payload: { total: 7 } }) }
    expect(await run(built, order, handlers)).toEqual(expected)
    const lines = order.lines.slice(0, 1)
    const single: OutputOf<typeof built> = { total: 7, priced: { total: 7 }, second: { one: lines } }
    expect(await run(built, { ...order, lines }, handlers)).toEqual(single)
  })

  it('maps in maps, which read what is around them', async () => {
    const built = StateMachine.named('Maps')
      .input<{ readonly orders: readonly Order[]; readonly rate: number }>()
      .next('Rate', ({ input }) => Pass().assign({ rate: input.rate }))
      .next('Orders', (orders) =>
        MapState.inline(orders)
          .items(orders.input.orders)
          .itemSelector(({ item, index }) => ({ order: item, at: index }))
          .processor((flow) =>
            flow
              .next('Which', ({ input }) => Pass().assign({ at: input.at, id: input.order.id }))
              .next('Lines', (lines) =>
                MapState.inline(lines)
                  .items(lines.input.order.lines)
                  .maxConcurrency(2)
                  .processor((inner) =>
                    inner.next('Line', ({ input, vars }) =>
                      Pass().output({ sku: concat(vars.id, '/', input.sku), cost: multiply(input.price, vars.rate) }),
                    ),
                  ),
              )
              .next('Order', ({ input, vars }) => Pass().output({ at: vars.at, lines: input })),
          ),
      )
    const expected: OutputOf<typeof built> = [
      {
        at: 0,
        lines: [
          { sku: 'o1/a', cost: 4 },
          { sku: 'o1/b', cost: 10 },
        ],
      },
      { at: 1, lines: [] },
    ]
    expect(await run(built, { orders: [order, { id: 'o2', lines: [] }], rate: 2 })).toEqual(expected)
  })

  it('an error that is retried, caught, and joins the way again', async () => {
    let calls = 0
    const built = machine
      .next('Price', ({ input }) =>
        Task.lambda(price)
          .payload({ id: input.id })
          .retry({ errors: 'Busy', maxAttempts: 2 })
          .catch('Busy', 'Guess', { output: { guessed: true }, assign: { why: 'busy' } })
          .output(({ result }) => ({ total: result.Payload.total })),
      )
      .goto('Tell')
      .line('Guess', Pass().output({ total: 1 }))
      .meet('Tell')
      .next('Tell', ({ input }) => Pass().output({ told: input.total }))
    const handlers = {
      Price: () => {
        calls += 1
        throw new StateError('Busy', 'too many')
      },
    }
    const expected: OutputOf<typeof built> = { told: 1 }
    expect(await run(built, order, handlers)).toEqual(expected)
    expect(calls).toBe(3)
    expect(await run(built, order, { Price: () => ({ Payload: { total: 8 } }) })).toEqual({ told: 8 })
  })

  it('a fragment in two places, with names of its own in each', async () => {
    const priced = Fragment<{ readonly id: string }>()((flow) =>
      flow
        .next('Price', ({ input }) =>
          Task.lambda(price)
            .payload({ id: input.id })
            .catch('Busy', 'Guess')
            .output(({ result }) => ({ id: 'o1', total: result.Payload.total })),
        )
        .choose('Much?', ({ input, when }) => when(gt(input.total, 5), (way) => way.goto('Tell')).otherwise())
        .next('Each', (scope) =>
          MapState.inline(scope)
            .items([1, 2])
            .processor((inner) => inner.next('One', Pass())),
        )
        .line('Guess', Pass().output({ total: 0 }))
        .meet('Tell')
        .next('Tell', ({ input }) => Pass().output({ id: 'o1', told: input.total })),
    )
    const built = machine.use('A ', priced).use('B ', priced)
    const states = Object.keys(built.toJSON().States)
    expect(states).toEqual(
      ['A ', 'B '].flatMap((at) => ['Price', 'Much?', 'Each', 'Guess', 'Tell'].map((name) => at + name)),
    )
    const busy = () => {
      throw new StateError('Busy', '')
    }
    const handlers = { 'A Price': busy, 'B Price': () => ({ Payload: { total: 9 } }) }
    const names: (typeof built)['~flow']['names'] = 'B Much?'
    expect(states).toContain(names)
    expect(await run(built, order, handlers)).toEqual({ id: 'o1', told: 9 })
  })

  it('lists of one and of none stay lists', async () => {
    const built = machine.next('Filter', ({ input }) =>
      Pass().output({
        cheap: filter(input.lines, (line) => lt(line.price, 3)),
        none: filter(input.lines, (line) => eq(line.sku, 'z')),
        like: map(
          filter(input.lines, (line) => matches(line.sku, 'a*')),
          (line, index) => ({ at: index, sku: line.sku }),
        ),
      }),
    )
    const expected: OutputOf<typeof built> = {
      cheap: [{ sku: 'a', price: 2, pieces: 3 }],
      none: [],
      like: [{ at: 0, sku: 'a' }],
    }
    expect(await run(built, order)).toEqual(expected)
  })
})
