import './promise-with-resolvers.ts'
import { StateMachine as Interpreter } from 'aws-local-stepfunctions'
import { describe, expect, it } from 'vitest'
import { LambdaFunction } from '../../src/arn/lambda-function.js'
import { isNumeric, isString, matches, numeric, timestamp } from '../../src/expression/choice-tests.js'
import { and, eq, gt, gte, isPresent, lt, not, or } from '../../src/expression/condition.js'
import { States } from '../../src/expression/intrinsic.js'
import { Task } from '../../src/integrations/task.js'
import type { AnyFlow } from '../../src/states/builders/flow.js'
import { MapState } from '../../src/states/builders/map.js'
import { Parallel } from '../../src/states/builders/parallel.js'
import { Pass } from '../../src/states/builders/pass.js'
import { Succeed } from '../../src/states/builders/succeed.js'
import { StateMachine } from '../../src/states/state-machine.js'
import { checked, type OutputOf } from './interpreter.ts'

interface Order {
  readonly id: string
  readonly total: number
  readonly limit: number
  readonly due: string
  readonly lines: readonly { readonly sku: string; readonly price: number }[]
}

const order: Order = {
  id: 'o1',
  total: 7,
  limit: 5,
  due: '2030-01-01T00:00:00Z',
  lines: [
    { sku: 'a', price: 2 },
    { sku: 'b', price: 5 },
  ],
}

type JSONValue = string | number | boolean | null | JSONValue[] | { [name: string]: JSONValue }
type Handlers = { readonly [state: string]: (args: never) => unknown }

/** Runs a definition in `aws-local-stepfunctions`, an interpreter of the States Language in JSONPath. */
const run = async (machine: AnyFlow, input: unknown, handlers: Handlers = {}): Promise<unknown> => {
  // the interpreter checks the definition that it is given itself
  const interpreter = new Interpreter(JSON.parse(JSON.stringify(checked(machine))))
  const taskResourceLocalHandlers = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (args: unknown) => handler(args as never) as JSONValue,
    ]),
  )
  return await interpreter.run(JSON.parse(JSON.stringify(input)), { overrides: { taskResourceLocalHandlers } }).result
}

const price = LambdaFunction.types<{ readonly id: string }, { readonly total: number }>().at(
  'arn:aws:lambda:us-east-1:111122223333:function:Price',
)
const machine = StateMachine.named('Run').queryLanguage('JSONPath').input<Order>()

describe('JSONPath machines put out what their types promise', () => {
  it('every kind of test, and ways that meet again', async () => {
    const built = machine
      .choose('Which?', ({ input, when }) =>
        when(and(gt(input.total, numeric(input.limit)), or(matches(input.id, 'x*'), not(isString(input.id)))), (flow) =>
          flow.next('Wrong', Pass().result('wrong')),
        )
          .when(
            and(
              isNumeric(input.total),
              isPresent(input.id),
              lt(input.due, timestamp('2031-01-01T00:00:00Z')),
              gte(input.total, numeric(input.limit)),
            ),
            (flow) => flow.next('Right', ({ input: now }) => Pass().parameters({ right: now.id })),
          )
          .otherwise((flow) => flow.next('Other', Pass().result({ other: true }))),
      )
      .next('Done', ({ input }) => Pass().parameters({ out: input }))
    const expected: OutputOf<typeof built> = { out: { right: 'o1' } }
    expect(await run(built, order)).toEqual(expected)
    const other: OutputOf<typeof built> = { out: { other: true } }
    expect(await run(built, { ...order, total: 1 })).toEqual(other)
  })

  it('a loop that counts in the data', async () => {
    const built = StateMachine.named('Loop')
      .queryLanguage('JSONPath')
      .input<{ readonly count: number; readonly most: number }>()
      .loop('Add')
      .next('Add', ({ input }) => Pass().parameters({ count: States.MathAdd(input.count, 1), most: input.most }))
      .choose('Again?', ({ input, when }) =>
        when(lt(input.count, numeric(input.most)), (flow) => flow.goto('Add')).otherwise(),
      )
      .next('Done', ({ input }) => Pass().parameters({ counted: input.count }))
    const expected: OutputOf<typeof built> = { counted: 4 }
    expect(await run(built, { count: 0, most: 4 })).toEqual(expected)
  })

  it('branches beside each other, one of which ends early', async () => {
    const built = machine
      .next('Both', (scope) =>
        Parallel(scope)
          .branch((flow) =>
            flow.next('Price', ({ input }) =>
              Task.lambda(price)
                .payload({ id: input.id })
                .resultSelector(({ result }) => ({ total: result.Payload.total })),
            ),
          )
          .branch((flow) =>
            flow
              .choose('Big?', ({ input, when }) =>
                when(gt(input.total, 5), (way) =>
                  way.next('Yes', ({ input: now }) => Pass().parameters({ big: now.id })).next('End', Succeed()),
                ).otherwise(),
              )
              .next('No', Pass().result('small')),
          )
          .resultPath('$.both'),
      )
      .next('Join', ({ input }) =>
        Pass().parameters({ id: input.id, total: input.both[0].total, second: input.both[1] }),
      )
    const expected: OutputOf<typeof built> = { id: 'o1', total: 9, second: { big: 'o1' } }
    const handlers = { Price: () => ({ Payload: { total: 9 } }) }
    expect(await run(built, order, handlers)).toEqual(expected)
    const small: OutputOf<typeof built> = { id: 'o1', total: 9, second: 'small' }
    expect(await run(built, { ...order, total: 2 }, handlers)).toEqual(small)
  })

  it('maps in maps', async () => {
    const built = StateMachine.named('Maps')
      .queryLanguage('JSONPath')
      .input<{ readonly orders: readonly Order[]; readonly shop: string }>()
      .next('Orders', (orders) =>
        MapState.inline(orders)
          .items(orders.input.orders)
          .itemSelector(({ item, index, input }) => ({ order: item, at: index, shop: input.shop }))
          .processor((flow) =>
            flow
              .next('Lines', (lines) =>
                MapState.inline(lines)
                  .items(lines.input.order.lines)
                  .processor((inner) =>
                    inner.next('Line', ({ input }) =>
                      Pass().parameters({ text: States.Format('{}: {}', input.sku, input.price) }),
                    ),
                  )
                  .resultPath('$.done'),
              )
              .next('Order', ({ input }) => Pass().parameters({ at: input.at, shop: input.shop, lines: input.done })),
          ),
      )
    const expected: OutputOf<typeof built> = [
      { at: 0, shop: 's', lines: [{ text: 'a: 2' }, { text: 'b: 5' }] },
      { at: 1, shop: 's', lines: [] },
    ]
    expect(await run(built, { orders: [order, { ...order, lines: [] }], shop: 's' })).toEqual(expected)
  })

  it('an error that is caught and joins the way again', async () => {
    const built = machine
      .next('Price', ({ input }) =>
        Task.lambda(price)
          .payload({ id: input.id })
          .catch('States.ALL', 'Guess', { resultPath: '$.error' })
          .resultPath('$.price'),
      )
      .next('Found', ({ input }) => Pass().parameters({ total: input.price.Payload.total }))
      .goto('Tell')
      .line('Guess', Pass().result({ total: 1 }))
      .meet('Tell')
      .next('Tell', ({ input }) => Pass().parameters({ told: input.total }))
    const broken = {
      Price: () => {
        throw new Error('broken')
      },
    }
    const expected: OutputOf<typeof built> = { told: 1 }
    expect(await run(built, order, broken)).toEqual(expected)
    expect(await run(built, order, { Price: () => ({ Payload: { total: 8 } }) })).toEqual({ told: 8 })
  })

  it('each intrinsic function', async () => {
    const built = machine
      .next('Lists', ({ input }) =>
        Pass().parameters({
          texts: States.StringSplit('a,b,b', ','),
          text: States.JsonToString(input.lines),
          id: input.id,
          one: { a: 1, b: 2 },
          other: { b: 'two' },
        }),
      )
      .next('Call', ({ input }) =>
        Pass().parameters({
          format: States.Format("it's {} and {}", input.id, 2),
          json: States.StringToJson<Order['lines']>(input.text),
          list: States.Array(input.id, 1, true, null),
          parts: States.ArrayPartition(input.texts, 2),
          has: States.ArrayContains(input.texts, 'a'),
          range: States.ArrayRange(1, 7, 3),
          item: States.ArrayGetItem(input.texts, 1),
          length: States.ArrayLength(input.texts),
          unique: States.ArrayUnique(input.texts),
          encoded: States.Base64Encode(input.id),
          decoded: States.Base64Decode('bzE='),
          hash: States.Hash(input.id, 'SHA-1'),
          merged: States.JsonMerge(input.one, input.other, false),
          sum: States.MathAdd(2, -3),
        }),
      )
    const expected: OutputOf<typeof built> = {
      format: "it's o1 and 2",
      json: [...order.lines],
      list: ['o1', 1, true, null],
      parts: [['a', 'b'], ['b']],
      has: true,
      range: [1, 4, 7],
      item: 'b',
      length: 3,
      unique: ['a', 'b'],
      encoded: 'bzE=',
      decoded: 'o1',
      // echo -n o1 | sha1sum
      hash: '',
      merged: { a: 1, b: 'two' },
      sum: -1,
    }
    expect(await run(built, order)).toEqual({ ...expected, hash: expect.stringMatching(/^[0-9a-f]{40}$/) })
    const random = machine.next('Random', Pass().parameters({ number: States.MathRandom(1, 5), id: States.UUID() }))
    const { number, id } = (await run(random, order)) as OutputOf<typeof random>
    expect(number).toBeGreaterThanOrEqual(1)
    // the last number is not drawn by Step Functions, and is by this interpreter
    expect(number).toBeLessThanOrEqual(5)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('equality of texts, numbers and booleans', async () => {
    const built = machine.choose('Same?', ({ input, when }) =>
      when(and(eq(input.id, 'o1'), eq(input.total, 7)), (flow) => flow.next('Yes', Pass().result('yes'))).otherwise(
        (flow) => flow.next('No', Pass().result('no')),
      ),
    )
    const yes: OutputOf<typeof built> = 'yes'
    expect(await run(built, order)).toBe(yes)
  })
})
