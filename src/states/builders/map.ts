import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import type { Expression, JsonTemplate, QueryLanguage, Reference, ValueOf } from '../../expression/types/expression.js'
import type { Begin } from '../types/arrivals.js'
import type { ContextObject, VariableReferences } from '../types/flow.js'
import type { AnyScope, BranchOutput, InnerFault, OuterVariables } from '../types/inner.js'
import type { WithType } from '../types/start.js'
import type { AtPath, Live, StateFacts } from '../types/state.js'
import type { AnyFlow, Sequence } from './flow.js'
import type { GroupState } from './group.js'
import type { BothIn, ItemReader, Numeral } from './item-reader.js'
import { MapBuilder } from './map-builder.js'
import { type InnerOptions, sourceFor } from './parallel.js'
import { oneOf } from './read.js'
import type { ResultWriterOptions } from './result-writer.js'

type Mode = 'INLINE' | 'DISTRIBUTED'

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html#contextobject-format-map */
export interface MapItem<Item> {
  readonly Index: number
  readonly Value: Item
  /** For an object whose fields are the items. */
  readonly Key: string
  /** The source of the item: `STATE_DATA`, or the ARN or URI of what a reader read. */
  readonly Source: string
}

/** What a function given to `.itemSelector(…)` can read. */
export interface ItemScope<Item, Data, Vars> {
  /** The item: `Map.Item.Value` of the context object. */
  readonly item: Reference<Item>
  /** Its index in the list, from 0. */
  readonly index: Reference<number>
  /** The input of the Map state. */
  readonly input: Reference<Data>
  readonly vars: VariableReferences<Vars>
  /** The context object, which describes the item as well. */
  readonly context: Reference<ContextObject & { readonly Map: { readonly Item: MapItem<Item> } }>
}

/** What the processor of a batch starts with. */
export interface Batch<Item> {
  readonly Items: readonly Item[]
}

/** The output of a distributed Map that writes its results to Amazon S3. */
export interface MapRunResult {
  readonly MapRunArn: string
  readonly ResultWriterDetails: { readonly Bucket: string; readonly Key: string }
}

interface BatchOptions<In> {
  /** At least 1. */
  readonly maxItemsPerBatch?: Numeral<In>
  /** 1 to 262,144. */
  readonly maxInputBytesPerBatch?: Numeral<In>
}

/** In what form a distributed Map puts out its results. */
type Written = 'outputs' | 'flattened' | 'details' | 'exported'

type WrittenBy<Options> = Options extends { readonly bucket: unknown }
  ? 'exported'
  : Options extends { readonly transformation: 'FLATTEN' }
    ? 'flattened'
    : Options extends { readonly transformation: 'NONE' }
      ? 'details'
      : 'outputs'

type ResultOf<Output, As extends Written> = As extends 'outputs'
  ? readonly Output[]
  : As extends 'exported'
    ? MapRunResult
    : As extends 'flattened'
      ? readonly (Output extends readonly (infer Part)[] ? Part : Output)[]
      : readonly unknown[]

type OnlyDistributed<Kind extends Mode, Field extends string> = Kind extends 'DISTRIBUTED'
  ? unknown
  : Sentence<typeof sentences.onlyDistributed, { found: Capitalize<Field> }>

/**
 * A Map state that has no processor yet. `Item` is an item of the list, `Start` what the processor starts with.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html
 */
export interface MapStart<
  Scope extends AnyScope['~scope'],
  Item,
  Start,
  Language extends QueryLanguage,
  Kind extends Mode,
  As extends Written = 'outputs',
> {
  readonly '~state': StateFacts<Language, unknown, never, never>
  readonly '~lacks': Sentence<typeof sentences.mapOpen>
  /** The list of items. Default: the input of the state. */
  items<Value, const In = BothIn>(
    list: Expression<readonly Value[], In> | readonly JsonTemplate<In>[],
  ): MapStart<Scope, Value, Value, Language & keyof In, Kind, As>
  /** JSONPath: the part of the input that the state works on; `null` means an empty object. */
  inputPath<const Path extends string | null>(
    path: Path,
  ): MapStart<
    Scope,
    ItemOf<AtPath<Live<Scope[2]>, Path>>,
    ItemOf<AtPath<Live<Scope[2]>, Path>>,
    Language & 'JSONPath',
    Kind,
    As
  >
  /**
   * Distributed only: reads the items from Amazon S3.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
   */
  itemReader<Value, In extends QueryLanguage>(
    this: OnlyDistributed<Kind, 'itemReader'>,
    reader: ItemReader<Value, In>,
  ): MapStart<Scope, Value, Value, Language & In, Kind, As>
  /**
   * What the processor starts with, made from each item. Default: the item.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemselector.html
   */
  itemSelector<const In = BothIn, const T extends JsonTemplate<In> = JsonTemplate<In>>(
    template: T | ((scope: ItemScope<Item, Live<Scope[2]>, Scope[3]>) => T),
  ): MapStart<Scope, Item, ValueOf<T>, Language & keyof In, Kind, As>
  /**
   * Distributed only: the processor starts with several items at once, in `Items`, and with `batchInput` as `BatchInput`.
   * @throws {ArnwrightError} `states/number-range`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
   */
  itemBatcher<const In = BothIn>(
    this: OnlyDistributed<Kind, 'itemBatcher'>,
    options: BatchOptions<In>,
  ): MapStart<Scope, Item, Batch<Start>, Language & keyof In, Kind, As>
  itemBatcher<const In = BothIn, const T extends JsonTemplate<In> = JsonTemplate<In>>(
    this: OnlyDistributed<Kind, 'itemBatcher'>,
    options: BatchOptions<In>,
    batchInput: T,
  ): MapStart<Scope, Item, Batch<Start> & { readonly BatchInput: ValueOf<T> }, Language & keyof In, Kind, As>
  /**
   * Distributed only: writes the results to a bucket, or just says in what form they are put out.
   * @throws {ArnwrightError} `states/argument-missing`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
   */
  resultWriter<const Options extends ResultWriterOptions<In>, const In = BothIn>(
    this: OnlyDistributed<Kind, 'resultWriter'>,
    options: Options,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, WrittenBy<Options>>
  /**
   * The most items that are processed at once. 0 means as many as possible: 40 inline, 10,000 distributed. Default: 0.
   * @throws {ArnwrightError} `states/number-range`
   */
  maxConcurrency<const In = BothIn>(most: Numeral<In>): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /**
   * Distributed only: how many items may fail before the state fails: 0 to 100,000,000. Default: 0.
   * @throws {ArnwrightError} `states/number-range`
   */
  toleratedFailureCount<const In = BothIn>(
    this: OnlyDistributed<Kind, 'toleratedFailureCount'>,
    count: Numeral<In>,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /**
   * Distributed only: what percentage of the items may fail before the state fails: 0 to 100. Default: 0.
   * @throws {ArnwrightError} `states/number-range`
   */
  toleratedFailurePercentage<const In = BothIn>(
    this: OnlyDistributed<Kind, 'toleratedFailurePercentage'>,
    percentage: Numeral<In>,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /**
   * Distributed only: a name that appears in the ARNs of its runs: 1 to 40 characters, unique in the machine.
   * @throws {ArnwrightError} `states/map-label`
   */
  label(this: OnlyDistributed<Kind, 'label'>, label: string): MapStart<Scope, Item, Start, Language, Kind, As>
  /**
   * What is done with each item: a workflow of its own. Inline, it can read the variables assigned before, but not assign to
   * their names; distributed, it sees none of them.
   *
   * @param workflow - adds states to the flow that it is given, and returns it
   * @param options - `comment`: a comment for readers of the definition
   * @throws {ArnwrightError} as `next`, and `states/variable-of-outer-scope` when the definition is written
   */
  processor<Inner extends AnyFlow, Fault = InnerFault<Inner['~flow'], Scope[1]>>(
    workflow: [Fault] extends [never]
      ? (
          flow: Sequence<
            Scope[0],
            Scope[1],
            Start,
            Kind extends 'INLINE' ? OuterVariables<Scope[3]> : never,
            never,
            Begin<Scope[1], unknown, never>
          >,
        ) => Inner
      : NoInfer<Fault>,
    options?: InnerOptions,
  ): GroupState<
    ResultOf<BranchOutput<Inner['~flow']['data']>, As>,
    Language,
    ResultOf<BranchOutput<Inner['~flow']['data']>, As>,
    never,
    never,
    Scope[1] | Inner['~flow']['names']
  >
}

type ItemOf<Data> = Data extends readonly (infer Item)[] ? Item : unknown

/** The scope inside executions of the given type. */
type OfType<Scope extends AnyScope['~scope'], Type extends 'STANDARD' | 'EXPRESS'> = readonly [
  WithType<Scope[0], Type>,
  Scope[1],
  Scope[2],
  Scope[3],
]

/** Why a distributed Map is refused there: an Express execution cannot start others. */
type InExpress<Scope extends AnyScope> = [Scope['~scope'][0]['type']] extends ['EXPRESS']
  ? Sentence<typeof sentences.expressPattern, { found: 'a distributed Map' }>
  : never

type Start<Scope extends AnyScope['~scope'], Kind extends Mode> = MapStart<
  Scope,
  ItemOf<Live<Scope[2]>>,
  ItemOf<Live<Scope[2]>>,
  QueryLanguage,
  Kind
>

/**
 * Map states, which run a workflow for each item of a list. Not named `Map`, which would hide JavaScript's collection of that
 * name.
 *
 * @example
 * StateMachine.named('Orders')
 *   .input<{ orders: { id: string }[] }>()
 *   .next('Each', (scope) =>
 *     MapState.inline(scope)
 *       .items(scope.input.orders)
 *       .processor((flow) => flow.next('Ship', ({ input }) => Task.lambda(echo).payload({ id: input.id }))),
 *   )
 */
export const MapState = {
  /**
   * Runs the processor within the execution, for up to 40 items at once.
   * @param scope - what the function given to `.next(name, scope => …)` receives
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html
   */
  inline: <Scope extends AnyScope>(scope: Scope): Start<Scope['~scope'], 'INLINE'> =>
    // the interface computes the facts, which the one builder does not carry
    new MapBuilder({ type: 'Map', source: sourceFor(scope) }) as never,
  /**
   * Runs the processor in child executions, up to 10,000 at once.
   * @param scope - that of a Standard machine, as for `inline`
   * @param executionType - the type of the child executions
   * @throws {ArnwrightError} `states/express-unsupported`
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
   */
  distributed: <Scope extends AnyScope, const Type extends 'STANDARD' | 'EXPRESS', Fault = InExpress<Scope>>(
    scope: [Fault] extends [never] ? Scope : NoInfer<Fault>,
    executionType: Type,
  ): Start<OfType<Scope['~scope'], Type>, 'DISTRIBUTED'> => {
    const source = sourceFor(scope)
    if (source.record.settings.type === 'EXPRESS') refuse(refusal.expressPattern, 'scope', 'a distributed Map')
    const type = oneOf(executionType, 'executionType', ['STANDARD', 'EXPRESS'])
    // the interface computes the facts, which the one builder does not carry
    return new MapBuilder({ type: 'Map', source, executionType: type }) as never
  },
} as const
