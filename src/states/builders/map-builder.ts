import type { Json } from '../../core/json.js'
import { capitalize } from '../../core/letter-case.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { nodeOf } from '../../expression/node.js'
import { printPath } from '../../expression/print.js'
import { reference } from '../../expression/reference.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import { isMapLabel } from '../map-label.js'
import { mapNeeds } from '../map-needs.js'
import type { NeedsOf } from '../need.js'
import { type InnerFlow, pathInside, type RenderTarget } from '../state-node.js'
import { HandlingBuilder, type HandlingDraft } from './handling.js'
import { readFlow } from './inner-flow.js'
import { type ReaderDraft, readerOf } from './item-reader.js'
import { inRange, renderValue } from './numbers.js'
import { asObject } from './read.js'
import { WriterDraft } from './result-writer.js'
import { makeScope, type ScopeSource } from './scope.js'

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

/** The implementation of Map states, inline and distributed. */
export class MapBuilder extends HandlingBuilder<MapDraft> {
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
    // a list that is not a path cannot be an ItemsPath
    return this.excluding(nodeOf(value) === undefined ? ['JSONPath'] : excluded, { items: value })
  }

  itemReader(reader: unknown): MapBuilder {
    this.distributed('itemReader')
    const draft = readerOf(reader) ?? refuse(refusal.optionForm, 'reader', reader, { shape: 'an ItemReader' })
    return this.excluding(draft.excluded, { reader: draft })
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
    const { maxItemsPerBatch, maxInputBytesPerBatch } = asObject(
      options,
      'options',
      'maxItemsPerBatch, maxInputBytesPerBatch',
    )
    if (maxItemsPerBatch === undefined && maxInputBytesPerBatch === undefined) {
      const missing = 'maxItemsPerBatch or maxInputBytesPerBatch'
      refuse(refusal.argumentsMissing, 'options', missing, { action: 'itemBatcher' })
    }
    const batch = {
      ...readNumber(maxItemsPerBatch, 'maxItemsPerBatch', 1, 100_000_000),
      ...readNumber(maxInputBytesPerBatch, 'maxInputBytesPerBatch', 1, 262_144),
    }
    const { value, excluded } = captureTemplate({ batch, batchInput })
    // captured from an object with these fields
    return this.excluding(excluded, value as Pick<MapDraft, 'batch' | 'batchInput'>)
  }

  resultWriter(options: unknown): MapBuilder {
    this.distributed('resultWriter')
    const writer = new WriterDraft(
      asObject(options, 'options', 'bucket, prefix, expectedBucketOwner, outputType, transformation'),
    )
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
    return this.change({ label: isMapLabel(asString(text, 'label')) ? text : refuse(refusal.mapLabel, 'label', text) })
  }

  processor(workflow: unknown, options?: unknown): MapBuilder {
    const { source, executionType } = this.draft
    if (executionType === undefined)
      return this.change({ processor: readFlow(workflow, 'processor', options, source, true) })
    // its child executions have a type of their own
    const record = source.record.with({ settings: { ...source.record.settings, type: executionType } })
    return this.change({ processor: readFlow(workflow, 'processor', options, { ...source, record }, false) })
  }

  private numeral(name: string, value: unknown, most: number, whole = true): MapBuilder {
    const captured = captureTemplate(readNumber(value, name, 0, most, whole))
    // captured from an object with one field of that name
    return this.excluding(captured.excluded, captured.value as Partial<MapDraft>)
  }

  private distributed(field: string): void {
    if (this.draft.executionType === undefined) refuse(refusal.onlyDistributed, field, capitalize(field))
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
    const flow = draft.processor ?? refuse(refusal.mapOpen, 'ItemProcessor', 'nothing')
    fields['ItemProcessor'] = {
      ProcessorConfig:
        draft.executionType === undefined
          ? { Mode: 'INLINE' }
          : { Mode: 'DISTRIBUTED', ExecutionType: draft.executionType },
      ...flow.write(target.record, pathInside(target, 'ItemProcessor')),
    }
    if (draft.writer !== undefined) fields['ResultWriter'] = draft.writer.render(target)
    this.renderHandling(fields, target)
  }
}

/** A number in its range or an expression, under its name; nothing for `undefined`. */
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
