import type { StandardSchemaV1 } from '@standard-schema/spec'
import { describe, expectTypeOf, it } from 'vitest'
import { LambdaFunction } from '../../../src/arn/lambda-function.js'
import { eq, gt, isPresent } from '../../../src/expression/condition.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import type { Reference } from '../../../src/expression/types/expression.js'
import type { LambdaInvokeResult } from '../../../src/integrations/optimized/lambda.js'
import { Task } from '../../../src/integrations/task.js'
import { Choice } from '../../../src/states/builders/choice.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Fragment } from '../../../src/states/builders/fragment.js'
import { Parallel } from '../../../src/states/builders/parallel.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { Wait } from '../../../src/states/builders/wait.js'
import type { StateMachineDefinition } from '../../../src/states/definition.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { Ended } from '../../../src/states/types/state.js'

interface Order {
  readonly id: string
  readonly total: number
}

interface Quote {
  readonly price: number
}

const machine = StateMachine.named('Orders').input<Order>()
const jsonPath = machine.queryLanguage('JSONPath')
const price = LambdaFunction.types<Order, Quote>().at('arn:aws:lambda:us-east-1:111122223333:function:Price')
const called = Task.lambda(price).payload({ id: 'a', total: 1 })

/** What the state after a flow reads. */
interface Following {
  readonly '~flow': { readonly data: unknown; readonly names: string; readonly vars: unknown; readonly wants: string }
}
type Data<Machine extends Following> = Machine['~flow']['data']
type Names<Machine extends Following> = Machine['~flow']['names']

describe('the input of a state', () => {
  it('is the input of the execution at first', () => {
    machine.next('A', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<Order>>()
      return Pass()
    })
  })

  it('is unknown where nothing was said', () => {
    StateMachine.named('M').next('A', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<unknown>>()
      return Pass()
    })
  })

  it('is what a schema gives out', () => {
    const schema = {} as StandardSchemaV1<string, Order>
    StateMachine.named('M')
      .input(schema)
      .next('A', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<Order>>()
        return Pass()
      })
  })

  it('passes through states that hand it on', () => {
    const flow = machine
      .next('A', Pass())
      .next('B', Wait.seconds(1))
      .next('C', Pass().assign({ x: 1 }))
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<Order>()
  })

  it('is the output of the state before', () => {
    const flow = machine.next('A', ({ input }) => Pass().output({ order: input.id, kind: 'x', list: [input.total, 1] }))
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<{ order: string; kind: 'x'; list: [number, 1] }>()
    flow.next('B', ({ input }) => {
      expectTypeOf(input.order).toEqualTypeOf<Reference<string>>()
      // @ts-expect-error the field went with the output
      void input.id
      return Pass()
    })
  })

  it('is what jsonata was said to give', () => {
    const flow = machine.next('A', Pass().output(jsonata<Quote>`$x`))
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<Quote>()
  })

  it('is the result of a Task, with the types that the ARN carries', () => {
    const flow = machine.next('A', called)
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<LambdaInvokeResult<Quote>>()
    const made = machine.next(
      'A',
      Task.lambda(price)
        .payload({ id: 'a', total: 1 })
        .output(({ result }) => ({ price: result.Payload.price, code: result.StatusCode })),
    )
    expectTypeOf<Data<typeof made>>().toEqualTypeOf<{ price: number; code: number }>()
  })

  it('is that of the ways of a Choice together', () => {
    const flow = machine.choose('Big?', ({ input, when }) =>
      when(gt(input.total, 100), (way) => way.next('A', Pass().output({ a: 1 })))
        .when(gt(input.total, 10), (way) => way.next('B', Pass().output({ b: 'x' })))
        .otherwise(),
    )
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<{ a: 1 } | { b: 'x' } | Order>()
  })

  it('leaves out the ways that end', () => {
    const flow = machine.loop('Big?').choose('Big?', ({ input, when }) =>
      when(gt(input.total, 100), (way) => way.next('A', Fail()))
        .when(gt(input.total, 10), (way) => way.next('B', Pass()).goto('Big?'))
        .otherwise((way) => way.next('C', Pass().output(1))),
    )
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<1>()
  })

  it('is never where every way ends', () => {
    const flow = machine.choose('Big?', ({ input, when }) =>
      when(gt(input.total, 100), (way) => way.next('A', Fail())).otherwise((way) => way.next('B', Fail())),
    )
    expectTypeOf<Data<typeof flow>>().toBeNever()
    expectTypeOf<Names<typeof flow>>().toEqualTypeOf<'Big?' | 'A' | 'B'>()
  })

  it('is what a state without work makes of its own', () => {
    const waited = machine.next('A', Wait.seconds(1).output({ a: 1 }))
    expectTypeOf<Data<typeof waited>>().toEqualTypeOf<{ a: 1 }>()
    const part = jsonPath.next('A', Wait.seconds(1).inputPath('$.id'))
    expectTypeOf<Data<typeof part>>().toEqualTypeOf<string>()
    const none = jsonPath.next('A', Pass().inputPath(null))
    expectTypeOf<Data<typeof none>>().toEqualTypeOf<{}>()
    const both = jsonPath.next('A', Pass().inputPath('$.id').resultPath('$.copy').outputPath('$.copy'))
    expectTypeOf<Data<typeof both>>().toEqualTypeOf<string>()
    const copied = jsonPath.next('A', Pass().resultPath('$.copy'))
    expectTypeOf<Data<typeof copied>>().toEqualTypeOf<Order & { readonly copy: Order }>()
    const made = jsonPath.next('A', Pass().inputPath('$.id').result(1))
    expectTypeOf<Data<typeof made>>().toEqualTypeOf<1>()
    const ended = jsonPath.next('A', Succeed().inputPath('$.total').outputPath('$'))
    expectTypeOf<Data<typeof ended>>().toEqualTypeOf<Ended<number>>()
  })

  it('has the variables that a Wait sets', () => {
    machine.next('A', Wait.seconds(1).assign({ tries: 0 })).next('B', ({ vars }) => {
      expectTypeOf(vars.tries).toEqualTypeOf<Reference<0>>()
      return Pass()
    })
  })

  it('is unknown at the beginning of a line', () => {
    machine.next('A', Succeed()).line('B', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<unknown>>()
      return Pass()
    })
  })

  it('follows the paths of JSONPath', () => {
    const put = jsonPath.next('A', called.resultPath('$.quote'))
    expectTypeOf<Data<typeof put>>().toEqualTypeOf<Order & { readonly quote: LambdaInvokeResult<Quote> }>()
    const dropped = jsonPath.next('A', called.resultPath(null))
    expectTypeOf<Data<typeof dropped>>().toEqualTypeOf<Order>()
    const selected = jsonPath.next(
      'A',
      called.resultSelector(({ result }) => ({ price: result.Payload.price })),
    )
    expectTypeOf<Data<typeof selected>>().toEqualTypeOf<{ price: number }>()
    const part = jsonPath.next('A', called.outputPath('$.Payload'))
    expectTypeOf<Data<typeof part>>().toEqualTypeOf<Quote>()
    const deep = jsonPath.next('A', called.resultPath('$.quote').outputPath('$.quote.Payload.price'))
    expectTypeOf<Data<typeof deep>>().toEqualTypeOf<number>()
    const nothing = jsonPath.next('A', called.outputPath(null))
    expectTypeOf<Data<typeof nothing>>().toEqualTypeOf<{}>()
    const unknown = jsonPath.next('A', called.outputPath('$.Payload[0]'))
    expectTypeOf<Data<typeof unknown>>().toBeUnknown()
    const written = jsonPath.next('A', ({ input }) => Pass().parameters({ id: input.id }))
    expectTypeOf<Data<typeof written>>().toEqualTypeOf<{ id: string }>()
    const constant = jsonPath.next('A', Pass().result({ a: 1 }).resultPath('$.b'))
    expectTypeOf<Data<typeof constant>>().toEqualTypeOf<Order & { readonly b: { readonly a: 1 } }>()
  })
})

describe('variables', () => {
  it('are read by the states after', () => {
    machine
      .next('A', ({ input }) => Pass().assign({ total: input.total, kind: 'x' }))
      .next('B', ({ vars }) => {
        expectTypeOf(vars.total).toEqualTypeOf<Reference<number>>()
        expectTypeOf(vars.kind).toEqualTypeOf<Reference<'x'>>()
        // @ts-expect-error nobody assigned it
        void vars.missing
        return Pass()
      })
  })

  it('are made from the result of a Task', () => {
    machine
      .next(
        'A',
        called.assign(({ result }) => ({ price: result.Payload.price })),
      )
      .next('B', ({ vars }) => {
        expectTypeOf(vars.price).toEqualTypeOf<Reference<number>>()
        return Pass()
      })
  })

  it('are not there before', () => {
    machine.next('A', ({ vars }) => {
      expectTypeOf<keyof typeof vars>().toBeNever()
      return Pass()
    })
  })

  it('behind a Choice are those that every way assigned', () => {
    machine
      .choose('Big?', ({ input, when }) =>
        when(gt(input.total, 100), (way) => way.next('A', Pass().assign({ both: 1, one: 1 })))
          .when(gt(input.total, 10), (way) => way.next('B', Fail()))
          .otherwise((way) => way.next('C', Pass().assign({ both: 1, other: 1 }))),
      )
      .next('D', ({ vars }) => {
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'both'>()
        return Pass()
      })
  })

  it('of before a Choice stay', () => {
    machine
      .next('Before', Pass().assign({ kept: 'x' }))
      .choose('Big?', ({ input, vars, when }) => {
        expectTypeOf(vars.kept).toEqualTypeOf<Reference<'x'>>()
        return when(gt(input.total, 100), (way) => way.next('A', Pass().assign({ lost: 1 }))).otherwise()
      })
      .next('After', ({ vars }) => {
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'kept'>()
        return Pass()
      })
  })
})

describe('what ways by name bring', () => {
  interface ErrorOutput {
    readonly Error: string
    readonly Cause: string
  }

  it('is the error that was caught', () => {
    machine.next('A', called.catch('States.ALL', 'B')).line('B', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<ErrorOutput>>()
      return Pass()
    })
  })

  it('is what the catcher puts out', () => {
    machine
      .next(
        'A',
        called
          .catch('Busy', 'B', { output: ({ errorOutput }) => ({ why: errorOutput.Cause, code: 1 }) })
          .catch('States.ALL', 'C', { output: { kept: true } }),
      )
      .line('B', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ why: string; code: number }>>()
        return Pass()
      })
      .line('C', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ kept: true }>>()
        return Pass()
      })
  })

  it('is the input with the error in it, in JSONPath', () => {
    jsonPath
      .next(
        'A',
        called
          .catch('Busy', 'B', { resultPath: '$.error' })
          .catch('Late', 'C', { resultPath: null })
          .catch('States.ALL', 'D', { resultPath: '$' }),
      )
      .line('B', ({ input }) => {
        expectTypeOf(input.id).toEqualTypeOf<Reference<string>>()
        expectTypeOf(input.error).toEqualTypeOf<Reference<ErrorOutput>>()
        return Pass()
      })
      .line('C', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<Order>>()
        return Pass()
      })
      .line('D', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<ErrorOutput>>()
        return Pass()
      })
  })

  it('is a union where several ways lead there', () => {
    const flow = machine
      .next('A', called.catch('States.ALL', 'D', { output: { a: 1 } }))
      .next('B', called.catch('States.ALL', 'D', { output: { b: 1 } }))
      .next('C', Pass().output({ c: 1 }))
      .choose('Sure?', ({ input, when }) => when(gt(input.c, 1), (way) => way.goto('D')).otherwise())
      .next('Done', Succeed())
      .line('D', Pass())
    expectTypeOf<Exclude<Data<typeof flow>, Ended<unknown>>>().toEqualTypeOf<{ a: 1 } | { b: 1 } | { c: 1 }>()
  })

  it('is what a Choice hands on, or its rule puts out', () => {
    const flow = machine
      .next(
        'A',
        Choice()
          .when(jsonata<boolean>`true`, 'B')
          .when(jsonata<boolean>`false`, 'C', { output: { c: 1 }, assign: { v: 1 } })
          .otherwise('D'),
      )
      .line('B', ({ input, vars }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<Order>>()
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<never>()
        return Pass()
      })
      .line('C', ({ input, vars }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ c: 1 }>>()
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'v'>()
        return Pass()
      })
      .line('D', ({ input }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<Order>>()
        return Pass()
      })
    expectTypeOf(flow.toJSON()).toEqualTypeOf<StateMachineDefinition>()
  })

  it('is of any type where no way above leads there, or its name is not known', () => {
    const name: string = 'B'
    machine.next('A', called.catch('States.ALL', name)).line('B', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<unknown>>()
      return Pass()
    })
  })

  it('meets what flows to the next state', () => {
    const flow = machine
      .next(
        'A',
        called
          .output({ a: 1 })
          .assign({ x: 1, y: 1 })
          .catch('States.ALL', 'B', { assign: { x: 'late' } }),
      )
      .meet('B')
      .next('B', ({ input, vars }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ a: 1 } | ErrorOutput>>()
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'x'>()
        return Pass()
      })
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<{ a: 1 } | ErrorOutput>()
    expectTypeOf(flow.toJSON()).toEqualTypeOf<StateMachineDefinition>()
  })

  it('has the variables that every way assigns, of either type', () => {
    machine
      .next('A', called.assign({ first: 1 }))
      .next('B', called.assign({ second: 1 }).catch('States.ALL', 'D', { assign: { third: 'b' } }))
      .next('C', called.assign({ fourth: 1 }).catch('States.ALL', 'D', { assign: { third: 'c', fifth: 1 } }))
      .line('D', ({ vars }) => {
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'first' | 'third'>()
        expectTypeOf(vars.first).toEqualTypeOf<Reference<1>>()
        // @ts-expect-error the state that failed did not assign it
        vars.second
        return Pass()
      })
      .next('E', ({ vars }) => {
        expectTypeOf<keyof typeof vars>().toEqualTypeOf<'first' | 'third'>()
        return Pass()
      })
  })

  it('fits where it goes back', () => {
    const flow = jsonPath
      .loop('A')
      .next('A', called.resultPath('$.quote').catch('States.ALL', 'A', { resultPath: '$.error' }))
      .next('B', ({ input }) => Choice().when(eq(input.total, 1), 'A').otherwise('C'))
      .line('C', Pass())
    expectTypeOf(flow.toJSON()).toEqualTypeOf<StateMachineDefinition>()
  })
})

describe('payloads', () => {
  it('are of the type that the function takes', () => {
    machine.next('A', ({ input }) => Task.lambda(price).payload({ id: input.id, total: 1 }))
    machine.next('A', ({ input }) => Task.lambda(price).payload(input))
    machine.next('A', () => Task.lambda(price).payload({ id: jsonata<string>`$uuid()`, total: 1 }))
  })

  it('are refused at the field that is wrong', () => {
    // @ts-expect-error total is a number
    machine.next('A', ({ input }) => Task.lambda(price).payload({ id: input.id, total: input.id }))
    // @ts-expect-error total is missing
    machine.next('A', ({ input }) => Task.lambda(price).payload({ id: input.id }))
    // @ts-expect-error there is no such field
    machine.next('A', ({ input }) => Task.lambda(price).payload({ id: input.name, total: 1 }))
    // @ts-expect-error a text is wanted
    Task.lambda(price).payload({ id: jsonata<number>`1`, total: 1 })
  })

  it('are anything where the function says nothing', () => {
    const other = Task.lambda('arn:aws:lambda:us-east-1:111122223333:function:Other')
    other.payload({ a: [1, { b: null }] })
    other.payload('text')
  })
})

describe('the definition', () => {
  it('is there where every name is a state', () => {
    expectTypeOf(machine.next('A', Pass()).toJSON()).toEqualTypeOf<StateMachineDefinition>()
    expectTypeOf(
      machine.next('A', called.catch('States.ALL', 'B')).line('B', Fail()).toJSON(),
    ).toEqualTypeOf<StateMachineDefinition>()
  })

  it('counts the names of all ways', () => {
    const flow = machine
      .choose('A?', ({ input, when }) => when(gt(input.total, 1), (way) => way.loop('B').next('B', Pass())).otherwise())
      .next('C', Pass())
      .goto('B')
    expectTypeOf<Names<typeof flow>>().toEqualTypeOf<'A?' | 'B' | 'C'>()
    expectTypeOf<(typeof flow)['~flow']['wants']>().toEqualTypeOf<'B'>()
  })

  it('goes back to lines, to states of a record and to loops, also of fragments', () => {
    machine.states('A', { A: Pass().end() }).line('B', Pass()).next('C', Pass()).goto('A').line('D', Pass()).goto('B')
    const fragment = Fragment<unknown>()((flow) =>
      flow.loop('A').next('A', called.catch('States.ALL', 'B')).line('B', Pass()),
    )
    const used = machine.use('F ', fragment)
    used
      .next('After', Pass())
      .goto('F A')
      .line('Other', Pass().output({ Error: 'a', Cause: 'b' }))
      .goto('F B')
    used.next('P', (scope) => Parallel(scope).branch((flow) => flow.loop('Q').next('Q', Pass()).goto('Q')))
  })

  it('of a record knows its names', () => {
    const flow = machine.states('A', { A: Pass().next('B'), B: Succeed() })
    expectTypeOf<Names<typeof flow>>().toEqualTypeOf<'A' | 'B'>()
    expectTypeOf(flow.toJSON()).toEqualTypeOf<StateMachineDefinition>()
  })

  it('passes where names are known only at run time', () => {
    const name: string = 'A'
    expectTypeOf(machine.next(name, Pass()).next('B', Pass()).toJSON()).toEqualTypeOf<StateMachineDefinition>()
    expectTypeOf(machine.next('A', Pass()).goto(name).toJSON()).toEqualTypeOf<StateMachineDefinition>()
    const index: number = 1
    machine
      .next(`Step ${index}`, Pass())
      .next(`Step ${index + 1}`, Pass())
      .toJSON()
  })

  it('meets only what leads to it where nothing flows on', () => {
    machine
      .input<{ total: number }>()
      .choose('Big?', ({ input, when }) =>
        when(gt(input.total, 1), (flow) => flow.next('A', Pass().output({ a: 1 }).assign({ seen: 1 })).goto('C'))
          // the variables of what ended do not count
          .otherwise((flow) => flow.next('B', Succeed())),
      )
      .meet('C')
      .next('C', ({ input, vars }) => {
        expectTypeOf(input).toEqualTypeOf<Reference<{ a: 1 }>>()
        return Pass().output(vars.seen)
      })
      .toJSON()
  })
})

describe('a variable that one way assigns', () => {
  const orders = StateMachine.named('Orders').input<{ total: number }>()

  it('cannot be read where another way goes straight on', () => {
    orders
      .choose('Way?', ({ input, when }) =>
        when(gt(input.total, 1), (way) => way.next('A', Pass().assign({ seen: 1 }))).otherwise(),
      )
      // @ts-expect-error Property 'seen' does not exist on type 'VariableReferences<never>'
      .next('B', ({ vars }) => Pass().output({ seen: vars.seen }))
  })

  it('cannot be read where another way assigns nothing', () => {
    orders
      .choose('Way?', ({ input, when }) =>
        when(gt(input.total, 1), (way) => way.next('A', Pass())).otherwise((way) =>
          way.next('B', Pass().assign({ seen: 1 })),
        ),
      )
      // @ts-expect-error Property 'seen' does not exist on type 'VariableReferences<never>'
      .next('C', ({ vars }) => Pass().output({ seen: vars.seen }))
  })

  it('can be read where the other way ends', () => {
    orders
      .choose('Way?', ({ input, when }) =>
        when(gt(input.total, 1), (way) => way.next('A', Fail({ error: 'TooMuch' }))).otherwise((way) =>
          way.next('B', Pass().assign({ seen: 1 })),
        ),
      )
      .next('C', ({ vars }) => Pass().output({ seen: vars.seen }))
  })
})

describe('data of any type, as code without types has it', () => {
  // biome-ignore lint/suspicious/noExplicitAny: it is what is tested
  const loose = StateMachine.named('Orders').input<any>()

  it('goes on like any other', () => {
    const flow = loose
      .next('A', Pass())
      .next('B', ({ input }) => Pass().output({ x: input.total as Reference<number> }))
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<{ x: number }>()
    // biome-ignore lint/suspicious/noExplicitAny: as above
    flow.next('C', Pass().output(jsonata<any>`1`)).next('D', Succeed())
  })

  it('keeps the variables of a way', () => {
    loose
      .choose('Way?', ({ input, when }) =>
        when(isPresent(input), (way) => way.next('A', Pass().assign({ seen: 1 }))).otherwise((way) =>
          way.next('B', Pass().assign({ seen: 2 })),
        ),
      )
      .next('C', ({ vars }) => Pass().output({ seen: vars.seen }))
  })
})

describe('long chains', () => {
  it('keep their types', () => {
    const flow = machine
      .next('1', ({ input }) => Pass().assign({ v1: input.total }))
      .next('2', ({ input }) => Pass().assign({ v2: input.id }))
      .next('3', ({ vars }) => Pass().assign({ v3: vars.v1 }))
      .next('4', ({ vars }) => Pass().output({ a: vars.v2, b: vars.v3 }))
      .next('5', ({ input, vars }) => Pass().output({ ...{ a: input.a }, c: vars.v1 }))
    expectTypeOf<Data<typeof flow>>().toEqualTypeOf<{ a: string; c: number }>()
  })
})
