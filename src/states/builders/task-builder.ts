import { parseArn } from '../../arn/parse-arn.js'
import type { Json } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { renderField, renderTemplate } from '../../expression/template.js'
import type { Pattern } from '../integration.js'
import type { NeedsOf } from '../need.js'
import type { RenderTarget } from '../state-node.js'
import { readStatedPermission } from '../stated-permission.js'
import { HandlingBuilder, type HandlingDraft } from './handling.js'
import { readSeconds, renderValue } from './numbers.js'

/** What every Task may contain, whichever service it calls. */
export interface TaskDraft extends HandlingDraft {
  /** What follows `arn:partition:states:::`, such as `lambda:invoke`. */
  readonly integration: string
  /** Determines what the call needs. */
  readonly needs: NeedsOf
  /** `Arguments` in JSONata, `Parameters` in JSONPath. */
  readonly parameters: { readonly [name: string]: Json }
  /** The role to assume. */
  readonly role?: Json
  readonly timeoutSeconds?: Json
  readonly heartbeatSeconds?: Json
  /** The patterns that the integration supports, if it says so. */
  readonly patterns?: readonly Pattern[]
}

/** The fields of a Task, behind the interfaces of the integrations. */
export class TaskBuilder extends HandlingBuilder<TaskDraft> {
  get needs(): NeedsOf {
    return this.draft.needs
  }

  reaches(...arns: readonly unknown[]): this {
    const read = arns.map((arn) => {
      const text = asString(arn, 'reaches')
      parseArn(text, 'reaches')
      return text
    })
    return this.change({ notes: { ...this.notes, mayReach: [...(this.notes.mayReach ?? []), ...read] } })
  }

  requires(...permissions: readonly unknown[]): this {
    const read = permissions.map(readStatedPermission)
    return this.change({ notes: { ...this.notes, requires: [...(this.notes.requires ?? []), ...read] } })
  }

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

  /**
   * Copies field by field, by name, and in the same order for all Tasks. Engines copy that several times as fast as fields
   * they have to look up, and read all drafts through one hidden class.
   */
  protected override copy(): TaskDraft {
    const { draft } = this
    return {
      type: draft.type,
      integration: draft.integration,
      needs: draft.needs,
      parameters: draft.parameters,
      excluded: draft.excluded,
      notes: draft.notes,
      role: draft.role,
      timeoutSeconds: draft.timeoutSeconds,
      heartbeatSeconds: draft.heartbeatSeconds,
      patterns: draft.patterns,
      retry: draft.retry,
      catch: draft.catch,
      wants: draft.wants,
      transition: draft.transition,
      comment: draft.comment,
      assign: draft.assign,
      output: draft.output,
      resultSelector: draft.resultSelector,
      inputPath: draft.inputPath,
      resultPath: draft.resultPath,
      outputPath: draft.outputPath,
      raw: draft.raw,
      // a field that is undefined means the same as an absent one
    } satisfies { readonly [Name in keyof Required<TaskDraft>]: TaskDraft[Name] } as TaskDraft
  }

  protected resource({ partition }: RenderTarget): string {
    return `arn:${partition}:states:::${this.draft.integration}`
  }

  protected renderArguments(fields: Record<string, unknown>, { language }: RenderTarget): void {
    fields[language === 'JSONata' ? 'Arguments' : 'Parameters'] = renderTemplate(this.draft.parameters, language)
  }

  protected override renderOwn(fields: Record<string, unknown>, target: RenderTarget): void {
    const { draft } = this
    fields['Resource'] = this.resource(target)
    this.renderArguments(fields, target)
    if (draft.role !== undefined) {
      const credentials: Record<string, unknown> = {}
      renderField(credentials, 'RoleArn', draft.role, target.language)
      fields['Credentials'] = credentials
    }
    renderValue(fields, 'TimeoutSeconds', draft.timeoutSeconds, target.language)
    renderValue(fields, 'HeartbeatSeconds', draft.heartbeatSeconds, target.language)
    this.renderHandling(fields, target)
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
