import { extend } from '../../core/extend.js'
import { isObject, type Json, setOwn } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { Root } from '../../expression/node.js'
import { reference } from '../../expression/reference.js'
import {
  type CapturedTemplate,
  captureTemplate,
  checkReadsResult,
  renderField,
  renderTemplate,
  templateReadsInput,
} from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import { isVariableName } from '../../expression/variable-name.js'
import type { StateDefinition } from '../definition.js'
import type { InnerFlow, RenderTarget, StateNode, StateNotes, Transition } from '../state-node.js'
import { stateKey } from '../state-node.js'
import { asObject, readPath, readRaw, readReferencePath } from './read.js'

/** What every kind of state may contain. Templates are captured here, and rendered once the query language is known. */
export interface StateDraft {
  readonly type: string
  readonly comment?: string
  readonly assign?: Json
  /** JSONata: `Output`. */
  readonly output?: Json
  /** JSONPath. */
  readonly resultSelector?: Json
  readonly inputPath?: string | null
  readonly resultPath?: string | null
  readonly outputPath?: string | null
  readonly transition?: Transition
  readonly excluded?: readonly QueryLanguage[]
  readonly wants?: readonly string[]
  readonly notes?: StateNotes
  /** Raw fields, written last. */
  readonly raw?: Json
}

/** The fields that every state has, behind the interfaces of the kinds. Each method returns a new builder. */
export abstract class StateBuilder<Draft extends StateDraft> implements StateNode {
  // declared here and assigned in the constructor: a bundler keeps every class with a computed name in its body
  declare readonly [stateKey]: StateNode
  protected readonly draft: Draft

  constructor(draft: Draft) {
    this[stateKey] = this
    this.draft = draft
  }

  get type(): string {
    return this.draft.type
  }

  get excluded(): readonly QueryLanguage[] {
    return this.draft.excluded ?? none
  }

  get wants(): readonly string[] {
    return this.draft.wants ?? none
  }

  get transition(): Transition | undefined {
    return this.draft.transition
  }

  get ends(): boolean {
    return this.draft.transition !== undefined
  }

  /** The names of the variables that it assigns. */
  get assigned(): readonly string[] {
    const { assign } = this.draft
    return assign === undefined ? none : Object.keys(Object(assign))
  }

  /** The nested workflows. */
  get flows(): readonly InnerFlow[] {
    return none
  }

  get notes(): StateNotes {
    return this.draft.notes ?? nothing
  }

  comment(text: string): this {
    return this.change({ comment: asString(text, 'comment') })
  }

  assign(variables: unknown): this {
    const { value, excluded } = readVariables(scoped(variables, this.#given))
    return this.excluding(excluded, { assign: joined(this.draft.assign, value) })
  }

  output(template: unknown): this {
    return this.only('JSONata', { output: captureTemplate(scoped(template, this.#given)).value })
  }

  resultSelector(template: unknown): this {
    return this.once('resultSelector', captureTemplate(asObject(scoped(template, this.#given), 'template')).value)
  }

  inputPath(path: string | null): this {
    return this.once('inputPath', readPath(path))
  }

  resultPath(path: string | null): this {
    return this.once('resultPath', readReferencePath(path))
  }

  outputPath(path: string | null): this {
    return this.once('outputPath', readPath(path))
  }

  next(name: string): this {
    return this.change({ transition: { Next: asString(name, 'next') } })
  }

  end(): this {
    return this.change({ transition: { End: true } })
  }

  with(fields: unknown): this {
    const raw = readRaw(fields, ['Type', 'QueryLanguage', 'Next', 'End', 'Credentials'])
    return this.change({ raw: joined(this.draft.raw, raw) })
  }

  prefixed(prefix: string): this {
    const { transition, wants } = this.draft
    return this.change({
      ...(wants === undefined ? undefined : { wants: wants.map((name) => `${prefix}${name}`) }),
      ...(transition !== undefined && 'Next' in transition
        ? { transition: { Next: `${prefix}${transition.Next}` } }
        : undefined),
    })
  }

  render(target: RenderTarget): StateDefinition {
    const { draft } = this
    // an object that starts empty has room for the fields of most states
    const fields: Record<string, unknown> = {}
    fields['Type'] = draft.type
    if (target.declaresLanguage) fields['QueryLanguage'] = target.language
    if (draft.comment !== undefined) fields['Comment'] = draft.comment
    if (draft.inputPath !== undefined) fields['InputPath'] = draft.inputPath
    this.renderOwn(fields, target)
    if (target.language === 'JSONPath') this.#checkReads()
    if (draft.resultSelector !== undefined) {
      fields['ResultSelector'] = renderTemplate(draft.resultSelector, target.language)
    }
    if (draft.resultPath !== undefined) fields['ResultPath'] = draft.resultPath
    if (draft.outputPath !== undefined) fields['OutputPath'] = draft.outputPath
    if (draft.assign !== undefined) fields['Assign'] = renderTemplate(draft.assign, target.language)
    if (draft.output !== undefined) renderField(fields, 'Output', draft.output, target.language)
    if (isObject(draft.raw)) for (const [name, value] of Object.entries(draft.raw)) setOwn(fields, name, value)
    const { transition } = target
    if (transition !== undefined && 'Next' in transition) fields['Next'] = transition.Next
    else if (transition !== undefined) fields['End'] = true
    // all kinds write only JSON
    return fields as StateDefinition
  }

  /** Whether the state has a result, which JSONPath finds at `$` once the work is done. */
  protected get hasResult(): boolean {
    return false
  }

  /** Whether anything in it refers to the state's input. */
  protected get readsInput(): boolean {
    return templateReadsInput(this.draft)
  }

  /** What functions given to its methods can read. */
  get #given(): readonly Root[] {
    return this.hasResult ? ['result', 'context'] : []
  }

  #checkReads(): void {
    const { resultSelector, assign, inputPath } = this.draft
    if (inputPath !== undefined && inputPath !== '$' && this.readsInput) {
      refuse(refusal.inputBesidePath, 'InputPath', inputPath)
    }
    if (resultSelector !== undefined) checkReadsResult(resultSelector, 'ResultSelector')
    if (assign !== undefined && this.hasResult) checkReadsResult(assign, 'Assign')
  }

  /** Writes the fields of this kind of state, between the comment and the data flow. */
  protected abstract renderOwn(fields: Record<string, unknown>, target: RenderTarget): void

  /** The same builder, with a part of its draft changed. */
  protected change(part: Partial<StateDraft> | Partial<Draft>): this {
    // every kind is constructed from its draft alone
    const Kind = this.constructor as new (draft: Draft) => this
    return new Kind(Object.assign(this.copy(), part))
  }

  /** A copy of the draft that may be changed. */
  protected copy(): Draft {
    return extend(this.draft, {})
  }

  /**
   * The same, with a field of JSONPath that was not set before: what it gives is the input of what follows, for which a second
   * one would not stand.
   * @throws {ArnwrightError} `states/set-twice`
   */
  protected once(name: JsonPathField, value: Json): this {
    if (this.draft[name] !== undefined) refuse(refusal.setTwice, name, value)
    return this.only('JSONPath', { [name]: value })
  }

  /** The same, with a part that exists in one language only. */
  protected only(language: QueryLanguage, part: Partial<StateDraft> | Partial<Draft>): this {
    return this.excluding([language === 'JSONata' ? 'JSONPath' : 'JSONata'], part)
  }

  /** The same, with a part that does not exist in some languages. */
  protected excluding(languages: readonly QueryLanguage[], part: Partial<StateDraft> | Partial<Draft>): this {
    return this.change(languages.length === 0 ? part : extend(part, { excluded: [...this.excluded, ...languages] }))
  }
}

type JsonPathField = 'inputPath' | 'resultSelector' | 'resultPath' | 'outputPath'

/** Fields that were given together with those given before, which they replace by name. */
const joined = (before: Json | undefined, added: Json): Json => {
  if (!isObject(before) || !isObject(added)) return added
  const all = {}
  for (const fields of [before, added]) for (const name of Object.keys(fields)) setOwn(all, name, fields[name])
  return Object.freeze(all)
}

// what most states have: shared, so that asking for it costs nothing
const none: readonly never[] = /* @__PURE__ */ Object.freeze([])
const nothing: StateNotes = /* @__PURE__ */ Object.freeze({})

/**
 * Variables to assign.
 * @throws {ArnwrightError} `states/variable-name`
 */
export const readVariables = (variables: unknown): CapturedTemplate => {
  const captured = captureTemplate(asObject(variables, 'variables'))
  for (const name of Object.keys(asObject(captured.value, 'variables'))) {
    if (!isVariableName(name)) refuse(refusal.variableName, 'assign', name)
  }
  return captured
}

/** A template, or what a function makes from references to these. */
export const scoped = (template: unknown, roots: readonly Root[]): unknown =>
  typeof template === 'function' && roots.length > 0
    ? template(Object.fromEntries(roots.map((root) => [root, reference(root)])))
    : template
