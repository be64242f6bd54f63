import type { Json } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import * as refusal from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { JsonTemplate, QueryLanguage, ValueOf } from '../../expression/types/expression.js'
import { MachineRecord } from '../machine-record.js'
import { type InnerFlow, pathInside, type RenderTarget } from '../state-node.js'
import type { Begin } from '../types/arrivals.js'
import type { MachineContext } from '../types/flow.js'
import type { AnyScope, BranchOutput, InnerFault, OuterVariables } from '../types/inner.js'
import type { AtPath, Live, StateFacts } from '../types/state.js'
import type { AnyFlow, Sequence } from './flow.js'
import type { GroupState } from './group.js'
import { HandlingBuilder, type HandlingDraft } from './handling.js'
import { readFlow } from './inner-flow.js'
import { type ScopeSource, sourceOf } from './scope.js'

/** Options of a branch or a processor. */
export interface InnerOptions {
  readonly comment?: string
}

/** A Parallel state that has no branch yet. */
export interface ParallelStart<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Branches extends readonly unknown[],
  Language extends QueryLanguage,
> {
  /**
   * Adds a branch, a workflow that runs at the same time as the other branches. It starts with the input of the state, and
   * can read the variables assigned before, but not assign to their names. The names of its states are unique in the whole
   * machine, and its states lead only to one another.
   *
   * @param branch - adds states to the flow that it is given, and returns it
   * @param options - `comment`: a comment for readers of the definition
   * @throws {ArnwrightError} as `next`, and `states/variable-of-outer-scope` when the definition is written
   */
  branch<Branch extends AnyFlow, Fault = InnerFault<Branch['~flow'], Names>>(
    branch: [Fault] extends [never]
      ? (flow: Sequence<Context, Names, Data, OuterVariables<Vars>, never, Begin<Names, unknown, never>>) => Branch
      : NoInfer<Fault>,
    options?: InnerOptions,
  ): Parallel<
    Context,
    Names | Branch['~flow']['names'],
    Data,
    Vars,
    readonly [...Branches, BranchOutput<Branch['~flow']['data']>],
    Language
  >
}

/** A Parallel state before its first branch, while it can still be said what the branches start with. */
export interface ParallelInput<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Language extends QueryLanguage = QueryLanguage,
> extends ParallelStart<Context, Names, Data, Vars, readonly [], Language> {
  readonly '~state': StateFacts<Language, unknown, never, never>
  readonly '~lacks': Sentence<typeof refusal.parallelEmptyBranches>
  /** JSONata: what every branch starts with (`Arguments`). Default: the input of the state. */
  arguments<const T extends JsonTemplate<{ readonly JSONata: true }>>(
    template: T,
  ): ParallelInput<Context, Names, ValueOf<T>, Vars, Language & 'JSONata'>
  /** JSONPath: what every branch starts with (`Parameters`). Default: the input of the state. */
  parameters<const T extends JsonTemplate<{ readonly JSONPath: true }>>(
    template: T,
  ): ParallelInput<Context, Names, ValueOf<T>, Vars, Language & 'JSONPath'>
  /** JSONPath: the part of the input that the state works on; `null` means an empty object. */
  inputPath<const Path extends string | null>(
    path: Path,
  ): ParallelInput<Context, Names, AtPath<Data, Path>, Vars, Language & 'JSONPath'>
}

/**
 * A Parallel state, whose branches run at the same time. Their outputs become a list, in their order.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html
 */
export interface Parallel<
  Context extends MachineContext,
  Names extends string,
  Data,
  Vars,
  Branches extends readonly unknown[],
  Language extends QueryLanguage,
> extends ParallelStart<Context, Names, Data, Vars, Branches, Language>,
    GroupState<Branches, Language, Branches, never, never, Names> {}

interface ParallelDraft extends HandlingDraft {
  readonly source: ScopeSource
  readonly branches: readonly InnerFlow[]
  readonly arguments?: Json
  readonly parameters?: Json
}

class ParallelBuilder extends HandlingBuilder<ParallelDraft> {
  override get flows(): readonly InnerFlow[] {
    return this.draft.branches
  }

  branch(branch: unknown, options?: unknown): ParallelBuilder {
    return this.change({
      branches: [...this.draft.branches, readFlow(branch, 'branch', options, this.draft.source, true)],
    })
  }

  arguments(template: unknown): ParallelBuilder {
    return this.only('JSONata', { arguments: captureTemplate(template).value })
  }

  parameters(template: unknown): ParallelBuilder {
    return this.only('JSONPath', { parameters: captureTemplate(template).value })
  }

  protected override renderOwn(fields: Record<string, unknown>, target: RenderTarget): void {
    const { branches } = this.draft
    // https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html: at least one branch
    if (branches.length === 0) refuse(refusal.parallelEmptyBranches, 'Branches', 'none')
    if (this.draft.parameters !== undefined)
      fields['Parameters'] = renderTemplate(this.draft.parameters, target.language)
    if (this.draft.arguments !== undefined) renderField(fields, 'Arguments', this.draft.arguments, target.language)
    fields['Branches'] = branches.map((flow, index) =>
      flow.write(target.record, pathInside(target, 'Branches', String(index))),
    )
    this.renderHandling(fields, target)
  }
}

/** What a state is written for, according to its scope. A JSONPath machine without a name accepts every state. */
export const sourceFor = (scope: unknown): ScopeSource =>
  sourceOf(scope) ?? { record: new MachineRecord({ settings: { name: '' }, language: 'JSONPath' }), prefix: '' }

/**
 * A Parallel state. `.branch(…)` adds a branch.
 *
 * @param scope - what the function given to `.next(name, scope => …)` receives: it determines what the branches start with
 * @example
 * StateMachine.named('Orders').next('Both', (scope) =>
 *   Parallel(scope)
 *     .branch((flow) => flow.next('Call', Task.lambda(echo)))
 *     .branch((flow) => flow.next('Wait', Wait.seconds(5))),
 * )
 */
export const Parallel = <Scope extends AnyScope>(
  scope: Scope,
): ParallelInput<Scope['~scope'][0], Scope['~scope'][1], Live<Scope['~scope'][2]>, Scope['~scope'][3]> =>
  new ParallelBuilder({
    type: 'Parallel',
    source: sourceFor(scope),
    branches: [],
    // the interface computes the facts, which the one builder does not carry
  }) as never
