import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import type { Json } from '../core/json.js'
import { capitalize } from '../core/letter-case.js'
import { nearestNames } from '../core/nearest-names.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { captureTemplate } from '../expression/template.js'
import { asObject } from '../states/builders/read.js'
import type { TaskDraft } from '../states/builders/task-builder.js'
import type { Pattern } from '../states/integration.js'
import type { NeedsOf } from '../states/need.js'
import { AssumingTask } from './assuming-task.js'
import { passesToken } from './passes-token.js'
import type { ActionFacts } from './service-facts.js'

/** A Task that calls an action of a service, behind the interfaces of the patterns. */
class ServiceTaskBuilder extends AssumingTask {
  protected override get target(): ArnFacts | undefined {
    return splitArn(this.notes.reaches ?? '')
  }

  sync(version?: unknown): this {
    if (version !== undefined && version !== 2) refuse(refusal.notAListed, 'sync', version, { shape: '2, or nothing' })
    return this.wait(version === 2 ? 'sync:2' : 'sync')
  }

  waitForTaskToken(): this {
    if (!passesToken(this.draft.parameters)) refuse(refusal.tokenMissing, 'arguments', 'no token')
    return this.wait('waitForTaskToken')
  }

  private wait(pattern: Exclude<Pattern, 'requestResponse'>): this {
    const { integration, notes, patterns = [] } = this.draft
    const [, before] = /(\.[\w:]+)$/.exec(integration) ?? []
    if (before !== undefined) refuse(refusal.patternTwice, 'pattern', before)
    if (!patterns.includes(pattern)) {
      const shape = ['no ending', ...patterns.map((each) => `.${each}`)].join(', ')
      refuse(refusal.patternUnsupported, 'pattern', `.${pattern}`, { action: integration, patterns: shape })
    }
    return this.change({ integration: `${integration}.${pattern}`, notes: { ...notes, waits: `.${pattern}` } })
  }
}

/** What the Tasks of a service are made from. */
export interface ServiceSource {
  /** As in the Resource: `dynamodb`. */
  readonly service: string
  /** Determines what a call needs. */
  readonly needs: NeedsOf
  /** The ARN of what a call acts on, if the arguments contain it as such. */
  readonly reaches?: (args: Readonly<Record<string, unknown>>) => unknown
}

/**
 * A Task from the arguments of an action.
 * @throws {ArnwrightError} `states/argument-unknown`, `states/argument-missing`, `expression/template-value`
 */
const serviceTask = (source: ServiceSource, action: string, facts: ActionFacts, args: unknown): ServiceTaskBuilder => {
  const integration = `${source.service}:${action}`
  const given = asObject(args, 'arguments')
  const names = facts.names.split(' ')
  const known = names.map((name) => name.replace('!', ''))
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      refuse(refusal.argumentUnknown, 'arguments', name, {
        action: integration,
        nearest: nearestNames(name, known, capitalize(name), known.join(', ')),
      })
    }
  }
  const missing = names.filter((name) => name.endsWith('!') && given[name.slice(0, -1)] === undefined)
  const choices = facts.oneOf?.split(' ') ?? []
  const lacks = [
    ...missing.map((name) => name.slice(0, -1)),
    ...(choices.length === 0 || choices.some((name) => given[name] !== undefined) ? [] : [choices.join(' or ')]),
  ]
  if (lacks.length > 0) refuse(refusal.argumentsMissing, 'arguments', lacks.join(', '), { action: integration })
  return new ServiceTaskBuilder(serviceDraft(source, integration, facts, given))
}

/** The draft of a call whose arguments were checked. */
export const serviceDraft = (
  { needs, reaches }: Omit<ServiceSource, 'service'>,
  integration: string,
  { patterns }: Pick<ActionFacts, 'patterns'>,
  args: Readonly<Record<string, unknown>>,
): TaskDraft => {
  const draft = argumentsDraft(args)
  const reached = reaches?.(draft.parameters)
  return {
    type: 'Task',
    integration,
    needs,
    ...draft,
    ...(patterns === undefined ? undefined : { patterns }),
    notes: typeof reached === 'string' && splitArn(reached) !== undefined ? { reaches: reached } : {},
  }
}

/** Arguments in the form of a draft. */
export const argumentsDraft = (
  args: Readonly<Record<string, unknown>>,
): Pick<TaskDraft, 'parameters'> & Required<Pick<TaskDraft, 'excluded'>> => {
  const { value, excluded } = captureTemplate(args)
  // capturing an object gives an object
  return { parameters: value as { readonly [name: string]: Json }, excluded }
}

/** A Task from a draft, behind an interface that the caller names. */
export const taskOf = <Task>(draft: TaskDraft): Task =>
  // the interfaces compute the facts, which the one builder does not carry
  new ServiceTaskBuilder(draft) as unknown as Task

/** The Tasks of a service: a function for each action. */
export const serviceTasks = <Tasks>(
  source: ServiceSource,
  facts: { readonly [Action in keyof Tasks]: ActionFacts },
): Tasks => {
  const made: Record<string, unknown> = {}
  for (const [action, about] of Object.entries<ActionFacts>(facts)) {
    made[action] = (args: unknown) => serviceTask(source, action, about, args)
  }
  // a function for each action, whose interface says what it takes and returns
  return Object.freeze(made) as Tasks
}
