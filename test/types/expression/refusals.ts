import { timestamp } from '../../../src/expression/choice-tests.js'
import { and, eq, gt, isNull, isPresent, lt, not, or } from '../../../src/expression/condition.js'
import { States } from '../../../src/expression/intrinsic.js'
import { jsonata } from '../../../src/expression/jsonata.js'
import { Task } from '../../../src/integrations/task.js'
import { Choice } from '../../../src/states/builders/choice.js'
import { Fail } from '../../../src/states/builders/fail.js'
import { Pass } from '../../../src/states/builders/pass.js'
import { Succeed } from '../../../src/states/builders/succeed.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import type { Refusals } from '../refusals.ts'

/** What a caller without a compiler may pass. */
const fromElsewhere = <Value>(value: unknown): Value => value as Value

const machine = StateMachine.named('Orders').input<{
  readonly id: string
  readonly total: number
  readonly a: string
}>()
const jsonPath = machine.queryLanguage('JSONPath')
const fn = 'arn:aws:lambda:us-east-1:123456789012:function:Echo'

export default {
  sameWords: [],
  ownWords: [
    // @ts-expect-error expression/other-language: what a template may hold is a type
    () => machine.next('A', Pass().output(States.Format('{}', 1))).toJSON(),
    // @ts-expect-error expression/other-language: as above
    () => machine.next('A', Succeed().output({ deep: [States.Format('{}', 1)] })).toJSON(),
    // @ts-expect-error expression/other-language: as above
    () => jsonPath.next('A', Pass().parameters({ id: jsonata`$uuid()` })).toJSON(),
    // @ts-expect-error expression/other-language: as above
    () => jsonPath.next('A', Task.lambda(fn).resultSelector({ id: jsonata`$uuid()` })).toJSON(),
    // @ts-expect-error expression/template-value: as above
    () => Pass().output({ made: () => 1 }),
    // @ts-expect-error expression/template-value: as above
    () => Pass().output({ big: 10n }),
    // @ts-expect-error expression/template-value: plain data holds no expressions
    () => jsonPath.next('A', Pass().result(States.Format('{}', 1))),
    // @ts-expect-error expression/template-value: an argument is a text, a number, a boolean or null
    () => States.Format('{}', { a: 1 }),
    // @ts-expect-error expression/condition-operand: the left side is an expression
    () => eq(1, 1),
    // @ts-expect-error expression/condition-operand: constants of tests are no lists and objects
    () => machine.next('A', ({ input }) => Pass().output(eq(input.id, { id: 1 }))),
    // @ts-expect-error expression/condition-operand: a test is wanted
    () => and(true),
    // @ts-expect-error expression/condition-operand: as above
    () => not(false),
    // @ts-expect-error expression/condition-operand: as above
    () => Choice().when(true, 'A'),
    // @ts-expect-error expression/condition-operand: an expression is wanted
    () => isPresent('$.a'),
    // @ts-expect-error core/not-a-string: a text is a type
    () => States.Format(5),
    // @ts-expect-error expression/path-form: a path is a pattern of a type
    () => Task.lambda(fn).resultPath('quote'),
  ],
  runTimeOnly: [
    {
      code: 'expression/inside-text',
      because: 'the compiler does not read the text of a template',
      run: () => jsonata`"hello ${'you'}"`,
    },
    {
      code: 'expression/inside-text',
      because: 'as above, for a name and a comment',
      run: () => jsonata`$states.input.\`${'name'}\``,
    },
    {
      code: 'expression/inside-text',
      because: 'as above',
      run: () => jsonata`1 /* ${'note'} */`,
    },
    {
      code: 'expression/reference-spread',
      because: 'to the compiler a reference has the fields of its value',
      run: () => machine.next('A', ({ input }) => Pass().output({ ...input, more: 1 })),
    },
    {
      code: 'expression/input-over-result',
      because: 'a reference does not carry where it starts',
      run: () => jsonPath.next('A', ({ input }) => Task.lambda(fn).assign({ id: input.id })).toJSON(),
    },
    {
      code: 'expression/input-over-result',
      because: 'as above',
      run: () => jsonPath.next('A', ({ input }) => Task.lambda(fn).resultSelector({ id: input.id })).toJSON(),
    },
    {
      code: 'states/number-range',
      because: 'numbers are not judged by the compiler',
      run: () => States.ArrayRange(1, 2, 0),
    },
    {
      code: 'states/timestamp',
      because: 'timestamps are judged as text',
      run: () => timestamp('2030-01-01'),
    },
    {
      code: 'expression/reference-in-text',
      because: 'any value may stand in a template literal',
      run: () => machine.next('A', ({ input }) => Pass().output(`Hello ${input.id}`)),
    },
    {
      code: 'expression/other-language',
      because: 'a test has its place in both languages, but in JSONPath only in a Choice',
      run: () => jsonPath.next('A', ({ input }) => Pass().parameters({ big: gt(input.total, 1) })).toJSON(),
    },
    {
      code: 'expression/other-language',
      because: 'the fields of the JSONPath state are told apart when it is written',
      run: () => jsonPath.next('A', ({ input }) => Pass().parameters({ list: [[input.id], { a: 1 }] })).toJSON(),
    },
    {
      code: 'expression/template-key',
      because: 'names of fields are not judged by the compiler',
      run: () => jsonPath.next('A', Pass().parameters({ 'id.$': '$.id' })).toJSON(),
    },
    {
      code: 'expression/template-key',
      because: 'as above, at any depth',
      run: () => jsonPath.next('A', Pass().parameters({ deep: [{ 'id.$': 'text' }] })).toJSON(),
    },
    { code: 'expression/template-value', because: 'NaN is a number', run: () => Pass().output(Number.NaN) },
    {
      code: 'expression/template-value',
      because: 'raw fields are unknown to the compiler',
      run: () => machine.next('A', ({ input }) => Pass().with({ Raw: input.id })),
    },
    {
      code: 'expression/template-value',
      because: 'the text of a tagged template takes any value',
      run: () => jsonata`$sum(${() => 1})`,
    },
    { code: 'expression/condition-operand', because: 'a list may be empty', run: () => and() },
    { code: 'expression/condition-operand', because: 'a list may be empty', run: () => or() },
    {
      code: 'expression/condition-operand',
      because: 'NaN is a number',
      run: () => machine.next('A', ({ input }) => Pass().output(lt(input.total, Number.NaN))),
    },
    {
      code: 'expression/condition-jsonpath',
      because: 'a value that is true or false is a test in JSONata, and none in JSONPath',
      run: () =>
        jsonPath
          .input<{ readonly paid: boolean }>()
          .choose('Paid?', ({ input, when }) => when(input.paid, (flow) => flow.next('A', Pass())).otherwise())
          .next('B', Succeed())
          .toJSON(),
    },
    {
      code: 'expression/condition-jsonpath',
      because: 'of data of which nothing is known any comparison may be written',
      run: () =>
        jsonPath
          .input<{ readonly total: number }>()
          .choose('Big?', ({ input, when }) =>
            when(gt(input.total, fromElsewhere<number>(null)), (flow) => flow.next('A', Pass())).otherwise(),
          )
          .next('B', Succeed())
          .toJSON(),
    },
    {
      code: 'expression/input-beside-path',
      because: 'a reference does not tell the compiler where it is written',
      run: () =>
        jsonPath
          .input<{ readonly total: number }>()
          .next('A', ({ input }) => Pass().inputPath('$.order').parameters({ total: input.total }))
          .toJSON(),
    },
    {
      code: 'expression/input-over-result',
      because: 'a reference does not tell the compiler where it is written',
      run: () =>
        jsonPath
          .next('A', ({ input }) => Task.lambda(fn).catch('States.ALL', 'B', { assign: { seen: input.a } }))
          .line('B', Fail())
          .toJSON(),
    },
    {
      code: 'expression/path-form',
      because: 'any text may be the path of the output',
      run: () => Task.lambda(fn).outputPath('quote'),
    },
    {
      code: 'expression/path-form',
      because: 'the path of a catcher is text',
      run: () => Task.lambda(fn).catch('E', 'A', { resultPath: 'error' }),
    },
    {
      code: 'states/variable-name',
      because: 'the variables together look like an object',
      run: () => machine.next('A', ({ vars }) => Pass().output(vars)).toJSON(),
    },
    {
      code: 'expression/template-value',
      because: 'depth is not judged by the compiler',
      run: () =>
        machine
          .next('A', ({ input }) => {
            let test = isNull(input.a)
            for (let depth = 0; depth < 10_000; depth++) test = not(test)
            return Pass().output(test)
          })
          .toJSON(),
    },
  ],
} satisfies Refusals
