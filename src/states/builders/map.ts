import type { Json } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import type * as sentences from '../../core/refusals.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { printPath } from '../../expression/print.js'
import { reference } from '../../expression/reference.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { Expression, JsonTemplate, QueryLanguage, Reference, ValueOf } from '../../expression/types/expression.js'
import { mapNeeds } from '../map-needs.js'
import type { NeedsOf } from '../need.js'
import type { InnerFlow, RenderTarget } from '../state-node.js'
import type { ContextObject, VariableReferences } from '../types/flow.js'
import type { AnyScope, BranchOutput, InnerFault, OuterVariables } from '../types/inner.js'
import type { WithType } from '../types/start.js'
import type { AtPath, Live } from '../types/state.js'
import type { AnyFlow, Sequence } from './flow.js'
import type { GroupState } from './group.js'
import { HandlingBuilder, type HandlingDraft } from './handling.js'
import {
  type BothIn,
  type ItemReader,
  type Numeral,
  ReaderDraft,
  type ResultWriterOptions,
  WriterDraft,
} from './item-reader.js'
import { inRange, renderValue } from './numbers.js'
import { type InnerOptions, readFlow, sourceFor } from './parallel.js'
import { asObject, oneOf } from './read.js'
import { makeScope, type ScopeSource } from './scope.js'

type Mode = 'INLINE' | 'DISTRIBUTED'

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html#contextobject-format-map */
export interface MapItem<Item> {
  readonly Index: number
  readonly Value: Item
  /** Of an object whose fields are the items. */
  readonly Key: string
  /** Where the item was read from: `STATE_DATA`, or the ARN or URI of what a reader read. */
  readonly Source: string
}

/** What the function given to `.itemSelector(…)` can read. */
export interface ItemScope<Item, Data, Vars> {
  /** The item: `Map.Item.Value` of the context object. */
  readonly item: Reference<Item>
  /** Its place in the list, from 0. */
  readonly index: Reference<number>
  /** The input of the Map state. */
  readonly input: Reference<Data>
  readonly vars: VariableReferences<Vars>
  /** The context object, which tells of the item too. */
  readonly context: Reference<ContextObject & { readonly Map: { readonly Item: MapItem<Item> } }>
}

/** What batches of items start with. */
export interface Batch<Item> {
  readonly Items: readonly Item[]
}

/** What a distributed Map puts out that writes its results to Amazon S3. */
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

/** How the results of a distributed Map come out. */
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
  : Sentence<typeof sentences.onlyDistributed, { found: Field }>

/**
 * A Map state before its processor. `Item` is an item of the list, `Start` what the processor starts with.
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
  /** The list whose items are processed. Left out: the input of the state. */
  items<Value, const In = BothIn>(
    list: Expression<readonly Value[], In> | readonly JsonTemplate<In>[],
  ): MapStart<Scope, Value, Value, Language & keyof In, Kind, As>
  /** JSONPath: the part of the input that the state works on; `null`: an empty object. */
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
   * Distributed: reads the items from Amazon S3.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
   */
  itemReader<Value, In extends QueryLanguage>(
    this: OnlyDistributed<Kind, 'itemReader'>,
    reader: ItemReader<Value, In>,
  ): MapStart<Scope, Value, Value, Language & In, Kind, As>
  /**
   * What the processor starts with, made from each item.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemselector.html
   */
  itemSelector<const In = BothIn, const T extends JsonTemplate<In> = JsonTemplate<In>>(
    template: T | ((scope: ItemScope<Item, Live<Scope[2]>, Scope[3]>) => T),
  ): MapStart<Scope, Item, ValueOf<T>, Language & keyof In, Kind, As>
  /**
   * Distributed: the processor starts with several items, `Items`, and with `batchInput` as `BatchInput`.
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
   * Distributed: writes the results to a bucket, or only says how they come out.
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
   */
  resultWriter<const Options extends ResultWriterOptions<In>, const In = BothIn>(
    this: OnlyDistributed<Kind, 'resultWriter'>,
    options: Options,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, WrittenBy<Options>>
  /**
   * How many items are processed at once; 0: as many as can be, 40 inline and 10,000 distributed.
   * @throws {ArnwrightError} `states/number-range`
   */
  maxConcurrency<const In = BothIn>(most: Numeral<In>): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /** Distributed: how many items may fail, before the state does. */
  toleratedFailureCount<const In = BothIn>(
    this: OnlyDistributed<Kind, 'toleratedFailureCount'>,
    count: Numeral<In>,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /** Distributed: how many items of a hundred may fail, before the state does: 0 to 100. */
  toleratedFailurePercentage<const In = BothIn>(
    this: OnlyDistributed<Kind, 'toleratedFailurePercentage'>,
    percentage: Numeral<In>,
  ): MapStart<Scope, Item, Start, Language & keyof In, Kind, As>
  /**
   * Distributed: a name that shows in the ARNs of the runs, once in the machine: 1 to 40 characters.
   * @throws {ArnwrightError} `states/map-label`
   */
  label(this: OnlyDistributed<Kind, 'label'>, label: string): MapStart<Scope, Item, Start, Language, Kind, As>
  /**
   * What is done with each item: a workflow of its own. Inline, it reads the variables set before and cannot set one of their
   * names; distributed, it sees none of them.
   *
   * @param way - adds states to the flow that it is given, and returns it
   * @param options - `comment`: a text for readers
   * @throws {ArnwrightError} as `next`, and `states/variable-of-outer-scope` when the definition is written
   */
  processor<Way extends AnyFlow, Fault = InnerFault<Way['~flow'], Scope[1]>>(
    way: [Fault] extends [never]
      ? (
          flow: Sequence<
            Scope[0],
            Scope[1],
            Start,
            Kind extends 'INLINE' ? OuterVariables<Scope[3]> : never,
            never,
            readonly [Scope[1]]
          >,
        ) => Way
      : NoInfer<Fault>,
    options?: InnerOptions,
  ): GroupState<
    ResultOf<BranchOutput<Way['~flow']['data']>, As>,
    Language,
    ResultOf<BranchOutput<Way['~flow']['data']>, As>,
    never,
    never,
    Scope[1] | Way['~flow']['names']
  >
}

interface MapDraft extends HandlingDraft {
  readonly source: ScopeSource
  readonly executionType?: 'STANDARD' | 'EXPRESS'
  readonly items?: Json
  readonly reader?: ReaderDraft
  readonly writer?: WriterDraft
  readonly itemSelector?: Json
  readonly batch?: { readonly [name: string]: Json }
  readonly batchInput?: Json
  readonly maxConcurrency?: Json
  readonly toleratedFailureCount?: Json
  readonly toleratedFailurePercentage?: Json
  readonly label?: string
  readonly processor?: InnerFlow
}

// https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html, Label
const label = /^[^\s?*<>{}[\]"#%\\^|~`$&,;:/\p{Cc}]{1,40}$/u

class MapBuilder extends HandlingBuilder<MapDraft> {
  get needs(): NeedsOf {
    return mapNeeds
  }

  override get flows(): readonly InnerFlow[] {
    return this.draft.processor === undefined ? [] : [this.draft.processor]
  }

  items(list: unknown): MapBuilder {
    const { value, excluded } = captureTemplate(list)
    if (nodeOf(value) === undefined && !Array.isArray(value)) {
      refuse(refusal.notAListed, 'items', list, { shape: 'a list, or an expression that gives one' })
    }
    // a list that is not a path is no ItemsPath
    return this.excluding(nodeOf(value) === undefined ? ['JSONPath'] : excluded, { items: value })
  }

  itemReader(reader: unknown): MapBuilder {
    this.distributed('itemReader')
    if (!(reader instanceof ReaderDraft)) return refuse(refusal.notAnObject, 'reader', reader)
    return this.excluding(reader.excluded, { reader })
  }

  itemSelector(template: unknown): MapBuilder {
    const scope = {
      ...makeScope(this.draft.source.record),
      item: reference('context', ['Map', 'Item', 'Value']),
      index: reference('context', ['Map', 'Item', 'Index']),
    }
    const { value, excluded } = captureTemplate(typeof template === 'function' ? template(scope) : template)
    return this.excluding(excluded, { itemSelector: value })
  }

  itemBatcher(options: unknown, batchInput?: unknown): MapBuilder {
    this.distributed('itemBatcher')
    const { maxItemsPerBatch, maxInputBytesPerBatch } = asObject(options, 'options')
    if (maxItemsPerBatch === undefined && maxInputBytesPerBatch === undefined) {
      refuse(refusal.numberRange, 'maxItemsPerBatch', undefined, { shape: 'it or maxInputBytesPerBatch' })
    }
    const batch = {
      ...readNumber(maxItemsPerBatch, 'maxItemsPerBatch', 1, 100_000_000),
      ...readNumber(maxInputBytesPerBatch, 'maxInputBytesPerBatch', 1, 262_144),
    }
    const { value, excluded } = captureTemplate({ batch, batchInput })
    // captured from an object of these fields
    return this.excluding(excluded, value as Pick<MapDraft, 'batch' | 'batchInput'>)
  }

  resultWriter(options: unknown): MapBuilder {
    this.distributed('resultWriter')
    const writer = new WriterDraft(asObject(options, 'options'))
    return this.excluding(writer.excluded, { writer })
  }

  maxConcurrency(most: unknown): MapBuilder {
    return this.numeral('maxConcurrency', most, 99_999_999)
  }

  toleratedFailureCount(count: unknown): MapBuilder {
    this.distributed('toleratedFailureCount')
    return this.numeral('toleratedFailureCount', count, 100_000_000)
  }

  toleratedFailurePercentage(percentage: unknown): MapBuilder {
    this.distributed('toleratedFailurePercentage')
    return this.numeral('toleratedFailurePercentage', percentage, 100, false)
  }

  label(text: string): MapBuilder {
    this.distributed('label')
    return this.change({ label: label.test(asString(text, 'label')) ? text : refuse(refusal.mapLabel, 'label', text) })
  }

  processor(way: unknown, options?: unknown): MapBuilder {
    const { source, executionType } = this.draft
    if (executionType === undefined) return this.change({ processor: readFlow(way, options, source, true) })
    // its executions have a type of their own
    const record = source.record.with({ settings: { ...source.record.settings, type: executionType } })
    return this.change({ processor: readFlow(way, options, { ...source, record }, false) })
  }

  private numeral(name: string, value: unknown, most: number, whole = true): MapBuilder {
    const captured = captureTemplate(readNumber(value, name, 0, most, whole))
    // captured from an object of one field of that name
    return this.excluding(captured.excluded, captured.value as Partial<MapDraft>)
  }

  private distributed(field: string): void {
    if (this.draft.executionType === undefined) refuse(refusal.onlyDistributed, field, field)
  }

  protected override renderOwn(fields: Record<string, unknown>, target: RenderTarget): void {
    const { draft } = this
    const { language } = target
    if (draft.items !== undefined) {
      const node = nodeOf(draft.items)
      if (language === 'JSONPath' && node !== undefined) fields['ItemsPath'] = printPath(node)
      else renderField(fields, 'Items', draft.items, language)
    }
    if (draft.reader !== undefined) fields['ItemReader'] = draft.reader.render(target)
    if (draft.itemSelector !== undefined) fields['ItemSelector'] = renderTemplate(draft.itemSelector, language)
    if (draft.batch !== undefined) {
      const batcher: Record<string, unknown> = {}
      renderValue(batcher, 'MaxItemsPerBatch', draft.batch['maxItemsPerBatch'], language)
      renderValue(batcher, 'MaxInputBytesPerBatch', draft.batch['maxInputBytesPerBatch'], language)
      if (draft.batchInput !== undefined) batcher['BatchInput'] = renderTemplate(draft.batchInput, language)
      fields['ItemBatcher'] = batcher
    }
    renderValue(fields, 'MaxConcurrency', draft.maxConcurrency, language)
    renderValue(fields, 'ToleratedFailureCount', draft.toleratedFailureCount, language)
    renderValue(fields, 'ToleratedFailurePercentage', draft.toleratedFailurePercentage, language)
    if (draft.label !== undefined) fields['Label'] = draft.label
    const flow = draft.processor ?? refuse(refusal.noState, 'processor', 'nothing')
    fields['ItemProcessor'] = {
      ProcessorConfig:
        draft.executionType === undefined
          ? { Mode: 'INLINE' }
          : { Mode: 'DISTRIBUTED', ExecutionType: draft.executionType },
      ...flow.write(target.record, [...target.path, 'ItemProcessor']),
    }
    if (draft.writer !== undefined) fields['ResultWriter'] = draft.writer.render(target)
    this.renderHandling(fields, target)
  }
}

/** A number in its range, or an expression, under its name; nothing for `undefined`. */
const readNumber = (
  value: unknown,
  name: string,
  least: number,
  most: number,
  whole = true,
): { readonly [name: string]: unknown } => {
  if (value === undefined) return {}
  if (nodeOf(value) === undefined) inRange(value, name, least, most, whole)
  return { [name]: value }
}

type ItemOf<Data> = Data extends readonly (infer Item)[] ? Item : unknown

/** The scope inside executions of their own type. */
type OfType<Scope extends AnyScope['~scope'], Type extends 'STANDARD' | 'EXPRESS'> = readonly [
  WithType<Scope[0], Type>,
  Scope[1],
  Scope[2],
  Scope[3],
]

type Start<Scope extends AnyScope['~scope'], Kind extends Mode> = MapStart<
  Scope,
  ItemOf<Live<Scope[2]>>,
  ItemOf<Live<Scope[2]>>,
  QueryLanguage,
  Kind
>

/**
 * Map states: a workflow for each item of a list. Not named `Map`, which would hide the collection of that name.
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
   * Runs the processor within the execution: up to 40 items at once.
   * @param scope - what the function given to `.next(name, scope => …)` gets
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html
   */
  inline: <Scope extends AnyScope>(scope: Scope): Start<Scope['~scope'], 'INLINE'> =>
    // the interface computes the facts that the one builder does not carry
    new MapBuilder({ type: 'Map', source: sourceFor(scope) }) as never,
  /**
   * Runs the processor as executions of their own: up to 10,000 at once.
   * @param executionType - of those executions
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
   */
  distributed: <Scope extends AnyScope, const Type extends 'STANDARD' | 'EXPRESS'>(
    scope: Scope,
    executionType: Type,
  ): Start<OfType<Scope['~scope'], Type>, 'DISTRIBUTED'> =>
    // the interface computes the facts that the one builder does not carry
    new MapBuilder({
      type: 'Map',
      source: sourceFor(scope),
      executionType: oneOf(executionType, 'executionType', ['STANDARD', 'EXPRESS']),
    }) as never,
} as const
