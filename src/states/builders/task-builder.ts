import type { Json } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { RenderTarget } from '../state-node.js'
import { readSeconds, renderValue } from './numbers.js'
import { asObject, readPath } from './read.js'
import { copyRetrier, type Retrier, readErrors, retryRule } from './retry.js'
import { StateBuilder, type StateDraft, scoped } from './state-builder.js'

/** A catcher as it is kept until the language is known. */
interface CatcherDraft {
  readonly errors: readonly string[]
  readonly next: string
  readonly output?: Json
  readonly resultPath?: string | null
}

/** What every Task may hold, whichever service it calls. */
export interface TaskDraft extends StateDraft {
  /** What follows `arn:partition:states:::`, such as `lambda:invoke`. */
  readonly integration: string
  /** `Arguments` in JSONata, `Parameters` in JSONPath. */
  readonly parameters: { readonly [name: string]: Json }
  /** The role to assume. */
  readonly role?: Json
  readonly timeoutSeconds?: Json
  readonly heartbeatSeconds?: Json
  readonly retry?: readonly Retrier[]
  readonly catch?: readonly CatcherDraft[]
}

/** What a catcher does with the error besides going on. */
export interface CatchOptions {
  /** JSONPath: where the error goes in the state's input; `null` drops it. */
  readonly resultPath?: string | null
  /** JSONata: what the next state gets. */
  readonly output?: unknown
}

/** The fields of a Task, behind the interfaces of the integrations. */
export class TaskBuilder extends StateBuilder<TaskDraft> {
  timeoutSeconds(seconds: unknown): this {
    const { value, excluded } = readSeconds(seconds, 'timeoutSeconds', 1)
    checkHeartbeat({ ...this.draft, timeoutSeconds: value })
    return this.excluding(excluded, { timeoutSeconds: value })
  }

  heartbeatSeconds(seconds: unknown): this {
    const { value, excluded } = readSeconds(seconds, 'heartbeatSeconds', 1)
    checkHeartbeat({ ...this.draft, heartbeatSeconds: value })
    return this.excluding(excluded, { heartbeatSeconds: value })
  }

  retry(...retriers: readonly Retrier[]): this {
    const all = [...(this.draft.retry ?? []), ...retriers.map(copyRetrier)]
    // judged together: States.ALL may stand in the last one only
    for (const [index, retrier] of all.entries()) retryRule(retrier, index === all.length - 1)
    return this.change({ retry: all })
  }

  catch(errors: string | readonly string[], next: string, options: CatchOptions = {}): this {
    const before = this.draft.catch ?? []
    asObject(options, 'options')
    for (const catcher of before) readErrors(catcher.errors, false, 'catch')
    const { output, resultPath } = options
    const catcher: CatcherDraft = {
      errors: readErrors(errors, true, 'catch'),
      next: asString(next, 'next'),
      ...(resultPath === undefined ? undefined : { resultPath: readPath(resultPath) }),
      ...(output === undefined ? undefined : { output: captureTemplate(scoped(output)).value }),
    }
    const excluded: QueryLanguage[] = []
    if (resultPath !== undefined) excluded.push('JSONata')
    if (output !== undefined) excluded.push('JSONPath')
    return this.excluding(excluded, {
      catch: [...before, catcher],
      wants: [...this.wants, next],
    })
  }

  protected override renderOwn(fields: Record<string, unknown>, target: RenderTarget): void {
    const { draft } = this
    fields['Resource'] = `arn:${target.partition}:states:::${draft.integration}`
    fields[target.language === 'JSONata' ? 'Arguments' : 'Parameters'] = renderTemplate(
      draft.parameters,
      target.language,
    )
    if (draft.role !== undefined) {
      const credentials: Record<string, unknown> = {}
      renderField(credentials, 'RoleArn', draft.role, target.language)
      fields['Credentials'] = credentials
    }
    renderValue(fields, 'TimeoutSeconds', draft.timeoutSeconds, target.language)
    renderValue(fields, 'HeartbeatSeconds', draft.heartbeatSeconds, target.language)
    if (draft.retry !== undefined) {
      fields['Retry'] = draft.retry.map((retrier, index, all) => retryRule(retrier, index === all.length - 1))
    }
    if (draft.catch !== undefined) fields['Catch'] = draft.catch.map((catcher) => catchRule(catcher, target))
  }
}

// https://states-language.net/spec.html#task-state: smaller than TimeoutSeconds
const checkHeartbeat = ({ heartbeatSeconds, timeoutSeconds }: TaskDraft): void => {
  if (typeof timeoutSeconds !== 'number' || typeof heartbeatSeconds !== 'number') return
  if (heartbeatSeconds >= timeoutSeconds) {
    const shape = `less than timeoutSeconds, ${timeoutSeconds}`
    refuse(refusal.numberRange, 'heartbeatSeconds', heartbeatSeconds, { shape })
  }
}

const catchRule = ({ errors, next, output, resultPath }: CatcherDraft, { language }: RenderTarget): object => {
  const rule: Record<string, unknown> = { ErrorEquals: errors }
  if (resultPath !== undefined) rule['ResultPath'] = resultPath
  if (output !== undefined) renderField(rule, 'Output', output, language)
  rule['Next'] = next
  return rule
}
