import type { Json } from '../../core/json.js'
import { asString } from '../../core/refuse.js'
import { captureTemplate, checkReadsResult, renderField, renderTemplate } from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import { asComment, asObject, readReferencePath } from './read.js'
import { addRetriers, type Retrier, type RetryRule, readErrors } from './retry.js'
import { readVariables, StateBuilder, type StateDraft, scoped } from './state-builder.js'

/** A catcher, kept until the query language is known. */
interface CatcherDraft {
  readonly comment: string | undefined
  readonly errors: readonly string[]
  readonly next: string
  readonly output: Json | undefined
  readonly resultPath: string | null | undefined
  readonly assign: Json | undefined
}

/** What Task, Parallel and Map states have in common: work that may fail. */
export interface HandlingDraft extends StateDraft {
  readonly retry?: readonly RetryRule[]
  readonly catch?: readonly CatcherDraft[]
}

/** What a catcher does with the error besides going on. */
export interface CatchOptions {
  readonly comment?: string
  /** JSONPath: the field of the input that the error is put into; `null` drops it. */
  readonly resultPath?: string | null
  /** JSONata: the input of the next state. */
  readonly output?: unknown
  /** Variables to assign. */
  readonly assign?: unknown
}

/** What functions given for a catcher can read. */
const caught = ['errorOutput', 'context'] as const

/** The fields of a state whose work may fail. */
export abstract class HandlingBuilder<Draft extends HandlingDraft> extends StateBuilder<Draft> {
  protected override get hasResult(): boolean {
    return true
  }

  retry(...retriers: readonly Retrier[]): this {
    return this.change(draftPart<Draft>({ retry: addRetriers(this.draft.retry ?? [], retriers) }))
  }

  catch(errors: string | readonly string[], next: string, options: CatchOptions = {}): this {
    const before = this.draft.catch ?? []
    asObject(options, 'options', 'output, resultPath, assign, comment')
    // only the last one is followed by another for the first time
    const last = before.at(-1)
    if (last !== undefined) readErrors(last.errors, false, 'catch')
    const { comment, output, resultPath, assign } = options
    const assigned = assign === undefined ? undefined : readVariables(scoped(assign, caught))
    const given = output === undefined ? undefined : captureTemplate(scoped(output, caught))
    const catcher: CatcherDraft = {
      errors: readErrors(errors, true, 'catch'),
      next: asString(next, 'next'),
      comment: asComment(comment),
      resultPath: resultPath === undefined ? undefined : readReferencePath(resultPath),
      output: given?.value,
      assign: assigned?.value,
    }
    const excluded: QueryLanguage[] = [...(assigned?.excluded ?? [])]
    if (resultPath !== undefined) excluded.push('JSONata')
    if (output !== undefined) excluded.push('JSONPath')
    return this.excluding(excluded, draftPart<Draft>({ catch: [...before, catcher], wants: [...this.wants, next] }))
  }

  override get assigned(): readonly string[] {
    return [super.assigned, ...(this.draft.catch ?? []).map(({ assign }) => Object.keys(assign ?? {}))].flat()
  }

  override prefixed(prefix: string): this {
    const { catch: catchers } = this.draft
    const same = super.prefixed(prefix)
    if (catchers === undefined) return same
    const moved = catchers.map((catcher) => ({ ...catcher, next: `${prefix}${catcher.next}` }))
    return same.change(draftPart<Draft>({ catch: moved }))
  }

  protected renderHandling(fields: Record<string, unknown>, target: RenderTarget): void {
    const { draft } = this
    if (draft.retry !== undefined) fields['Retry'] = draft.retry
    if (draft.catch !== undefined) fields['Catch'] = draft.catch.map((catcher) => catchRule(catcher, target))
  }
}

// every draft of a kind has these fields, which the compiler cannot infer for a type parameter
const draftPart = <Draft extends HandlingDraft>(part: Partial<HandlingDraft>): Partial<Draft> => part as Partial<Draft>

const catchRule = (
  { comment, errors, next, output, resultPath, assign }: CatcherDraft,
  { language }: RenderTarget,
): object => {
  const rule: Record<string, unknown> = {}
  if (comment !== undefined) rule['Comment'] = comment
  rule['ErrorEquals'] = errors
  // in JSONPath the error is at `$`
  if (assign !== undefined && language === 'JSONPath') checkReadsResult(assign, 'Assign of a catcher')
  if (resultPath !== undefined) rule['ResultPath'] = resultPath
  if (assign !== undefined) rule['Assign'] = renderTemplate(assign, language)
  if (output !== undefined) renderField(rule, 'Output', output, language)
  rule['Next'] = next
  return rule
}
