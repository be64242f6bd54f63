import type { JsonObject } from '../../core/json.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import { choiceBranches, conditionJsonPath, conditionOperand } from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { Test } from '../../expression/condition.js'
import { type ExpressionNode, excludedBy, nodeOf, readsInput } from '../../expression/node.js'
import { printJsonata, printJsonPath } from '../../expression/print.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { QueryLanguage, ValueOf } from '../../expression/types/expression.js'
import type { ChoiceBranch, RenderTarget, RuleDraft } from '../state-node.js'
import type { At, Gone, Lead, Leads, RawFields, StateFacts, Unchanged } from '../types/state.js'
import type { NotedRule, Rule, RuleVariables } from './branches.js'
import type { LanguagesOfCatch } from './caught.js'
import type { Placed } from './placed.js'
import { asComment, asObject, givenNothing } from './read.js'
import { readVariables, StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A Choice state of the record form, whose rules name the states they lead to.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export interface Choice<
  Language extends QueryLanguage = QueryLanguage,
  Wants extends Leads = never,
  Output = Unchanged,
> {
  readonly '~state': StateFacts<Language, Gone<Output>, never, Wants>
  readonly '~placed': Sentence<typeof refusal.noTransition>
  /** What is still missing. */
  readonly '~lacks'?: [Wants] extends [never] ? Sentence<typeof refusal.choiceBranches> : undefined
  /** A comment for readers of the definition. */
  comment(text: string): this
  /** Raw fields of the States Language, written as given. */
  with(fields: RawFields): this
  /**
   * JSONPath: the part of the input that is tested and passed on; `null` means an empty object. The state then takes no
   * references to its input.
   */
  inputPath<const Path extends string | null>(path: Path): Choice<Language & 'JSONPath', Wants, At<Output, Path>>
  /** JSONPath: the part of that which becomes the output; `null` means `{}`. */
  outputPath<const Path extends string | null>(path: Path): Choice<Language & 'JSONPath', Wants, At<Output, Path>>
  /** Goes to a state if the test holds. If several tests hold, the first one counts. */
  when<In, const Name extends string, const Does extends NotedRule>(
    test: Test<In>,
    name: Name,
    rule: Does,
  ): Choice<Language & keyof In & LanguagesOfCatch<Does>, Wants | RuleLead<Name, Does>, Output>
  // a separate signature: what rules may do doubles what each of them costs the compiler
  when<In, const Name extends string>(test: Test<In>, name: Name): Choice<Language & keyof In, Wants | Name, Output>
  /** Goes to a state if no test holds. Without it, such an input fails with `States.NoChoiceMatched`. */
  otherwise<const Name extends string, const Does extends Rule>(
    name: Name,
    rule: Does,
  ): Placed<Language & LanguagesOfCatch<Does>, Gone<Output>, never, Wants | RuleLead<Name, Does>>
  otherwise<const Name extends string>(name: Name): Placed<Language, Gone<Output>, never, Wants | Name>
  /** Declares that an input for which no test holds fails with `States.NoChoiceMatched`. */
  end(): Placed<Language, Gone<Output>, never, Wants>
}

/** Where a rule leads, and what it passes on. */
type RuleLead<Name extends string, Does> = Lead<
  Name,
  Does extends { readonly output: infer T } ? ValueOf<T> : never,
  RuleVariables<Does>
>

interface ChoiceDraft extends StateDraft {
  readonly branches: readonly ChoiceBranch[]
  readonly otherwise?: string
  readonly otherwiseRule?: RuleDraft
}

class ChoiceBuilder extends StateBuilder<ChoiceDraft> {
  override get ends(): boolean {
    return this.draft.branches.length > 0
  }

  override get wants(): readonly string[] {
    const { branches, otherwise } = this.draft
    return [...branches.map(({ next }) => next), ...(otherwise === undefined ? [] : [otherwise])]
  }

  protected override get readsInput(): boolean {
    return super.readsInput || this.draft.branches.some(({ condition }) => readsInput(condition))
  }

  override get assigned(): readonly string[] {
    const { branches, otherwiseRule } = this.draft
    return [...branches, otherwiseRule].flatMap((rule) => Object.keys(rule?.assign ?? {}))
  }

  when(test: unknown, next: string, rule?: unknown): this {
    const condition = nodeOf(test) ?? refuse(conditionOperand, 'when', test)
    const { draft, excluded } = readRule(rule)
    const branches = [...this.draft.branches, { condition, next: asString(next, 'next'), ...draft }]
    return this.excluding([...excludedBy(condition), ...excluded], { branches })
  }

  otherwise(name: string, rule?: unknown): this {
    const { draft, excluded } = readRule(rule, 'assign, output')
    return this.excluding(excluded, { otherwise: asString(name, 'otherwise'), otherwiseRule: draft })
  }

  override end(): this {
    return this
  }

  override prefixed(prefix: string): this {
    const { branches, otherwise } = this.draft
    return super.prefixed(prefix).change({
      branches: branches.map((branch) => ({ ...branch, next: `${prefix}${branch.next}` })),
      ...(otherwise === undefined ? undefined : { otherwise: `${prefix}${otherwise}` }),
    })
  }

  protected override renderOwn(fields: Record<string, unknown>, target: RenderTarget): void {
    const branches = [...this.draft.branches, ...target.branches]
    // https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html: Choices is not empty
    if (branches.length === 0) refuse(choiceBranches, 'Choices', 'nothing')
    fields['Choices'] = branches.map(({ condition, next, ...rule }) => {
      const written: Record<string, unknown> =
        target.language === 'JSONata' ? { Condition: `{% ${printJsonata(condition)} %}` } : { ...ruleOf(condition) }
      writeRule(written, rule, target.language)
      written['Next'] = next
      return written
    })
    const otherwise = this.draft.otherwise ?? target.otherwise
    if (otherwise !== undefined) fields['Default'] = otherwise
    // what the Choice itself assigns and outputs applies if no rule does
    writeRule(fields, target.otherwiseRule ?? this.draft.otherwiseRule ?? {}, target.language)
  }
}

/** A test as a JSONPath rule; there, a value alone is not a test. */
const ruleOf = (condition: ExpressionNode): JsonObject =>
  'forms' in condition
    ? condition.forms.rule(condition)
    : refuse(conditionJsonPath, 'condition', printJsonPath(condition))

/**
 * What a rule does besides going on, and the languages that it cannot be written in.
 * @throws {ArnwrightError} `states/variable-name`
 */
export const readRule = (
  rule: unknown = {},
  known = 'assign, output, comment',
): { readonly draft: RuleDraft; readonly excluded: readonly QueryLanguage[] } => {
  const { comment, assign, output } = asObject(rule, 'rule', known)
  const variables = assign === undefined ? undefined : readVariables(assign)
  return {
    draft: {
      comment: asComment(comment),
      assign: variables?.value,
      output: output === undefined ? undefined : captureTemplate(output).value,
    },
    excluded: [...(variables?.excluded ?? []), ...(output === undefined ? [] : (['JSONPath'] as const))],
  }
}

const writeRule = (
  fields: Record<string, unknown>,
  { comment, assign, output }: RuleDraft,
  language: QueryLanguage,
): void => {
  if (comment !== undefined) fields['Comment'] = comment
  if (assign !== undefined) fields['Assign'] = renderTemplate(assign, language)
  if (output !== undefined) renderField(fields, 'Output', output, language)
}

/** A Choice state of the record form, without rules yet; `.when(test, name)` adds one. */
export const Choice: () => Choice = (...given: readonly unknown[]) => {
  givenNothing(given, 'Choice', 'when')
  // the interface computes the facts, which the one builder does not carry
  return new ChoiceBuilder({ type: 'Choice', branches: [] }) as unknown as Choice
}
