import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import { conditionOperand, noTransition, otherLanguage } from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { choiceRule } from '../../expression/choice-rule.js'
import type { Test } from '../../expression/condition.js'
import { excludedBy, nodeOf } from '../../expression/node.js'
import { printJsonata } from '../../expression/print.js'
import { captureTemplate, renderField, renderTemplate } from '../../expression/template.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { ChoiceBranch, RenderTarget, RuleDraft } from '../state-node.js'
import type { RawFields, StateFacts, Unchanged } from '../types/state.js'
import type { Placed } from './placed.js'
import { asObject } from './read.js'
import { readVariables, StateBuilder, type StateDraft } from './state-builder.js'

/**
 * A state that goes one of several ways: in the record form, by the names of states.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export interface Choice<Language extends QueryLanguage = QueryLanguage, Wants extends string = never> {
  readonly '~state': StateFacts<Language, Unchanged, never, Wants>
  readonly '~placed': Sentence<typeof refusal.noTransition>
  /** A text for readers. */
  comment(text: string): this
  /** Raw fields of the States Language, written as they are. */
  with(fields: RawFields): this
  /** Goes to a state where the test holds; of several the first. */
  when<In, const Name extends string>(test: Test<In>, name: Name): Choice<Language & keyof In, Wants | Name>
  /** Goes to a state where no test holds. Without it such an input fails with `States.NoChoiceMatched`. */
  otherwise<const Name extends string>(name: Name): Placed<Language, Unchanged, never, Wants | Name>
  /** Fails with `States.NoChoiceMatched` where no test holds. */
  end(): Placed<Language, Unchanged, never, Wants>
}

interface ChoiceDraft extends StateDraft {
  readonly branches: readonly ChoiceBranch[]
  readonly otherwise?: string
}

class ChoiceBuilder extends StateBuilder<ChoiceDraft> {
  override get ends(): boolean {
    return this.draft.branches.length > 0
  }

  override get wants(): readonly string[] {
    const { branches, otherwise } = this.draft
    return [...branches.map(({ next }) => next), ...(otherwise === undefined ? [] : [otherwise])]
  }

  when(test: unknown, next: string): this {
    const condition = nodeOf(test) ?? refuse(conditionOperand, 'when', test)
    const branches = [...this.draft.branches, { condition, next: asString(next, 'next') }]
    return this.excluding(excludedBy(condition), { branches })
  }

  otherwise(name: string): this {
    return this.change({ otherwise: asString(name, 'otherwise') })
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
    if (branches.length === 0) refuse(noTransition, 'Choices', 'nothing')
    fields['Choices'] = branches.map(({ condition, next, ...rule }) => {
      const written: Record<string, unknown> =
        target.language === 'JSONata' ? { Condition: `{% ${printJsonata(condition)} %}` } : { ...choiceRule(condition) }
      writeRule(written, rule, target.language)
      written['Next'] = next
      return written
    })
    const otherwise = this.draft.otherwise ?? target.otherwise
    if (otherwise !== undefined) fields['Default'] = otherwise
    // what a Choice itself sets and puts out holds where no rule does
    if (target.otherwiseRule !== undefined) writeRule(fields, target.otherwiseRule, target.language)
  }
}

/**
 * What a rule does besides going on.
 * @throws {ArnwrightError} `states/variable-name`, `states/query-language`
 */
export const readRule = (rule: unknown, own: QueryLanguage): RuleDraft => {
  const { assign, output } = asObject(rule, 'rule')
  if (output !== undefined && own === 'JSONPath') {
    refuse(otherLanguage, 'rule', 'output', { language: 'JSONata', own })
  }
  return {
    ...(assign === undefined ? undefined : { assign: readVariables(assign).value }),
    ...(output === undefined ? undefined : { output: captureTemplate(output).value }),
  }
}

const writeRule = (fields: Record<string, unknown>, { assign, output }: RuleDraft, language: QueryLanguage): void => {
  if (assign !== undefined) fields['Assign'] = renderTemplate(assign, language)
  if (output !== undefined) renderField(fields, 'Output', output, language)
}

/** A Choice state without its ways; `.when(test, name)` adds one. */
export const Choice = (): Choice =>
  // the interface computes the facts that the one builder does not carry
  new ChoiceBuilder({ type: 'Choice', branches: [] }) as unknown as Choice
