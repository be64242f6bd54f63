import { readExactArn } from '../arn/arn.js'
import { checkKind } from '../arn/kinds.js'
import { hasToken } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import type { CheckKind } from '../arn/types/kinds.js'
import type { FactsOf } from '../arn/types/read-arn.js'
import type { Accept } from '../core/accept.js'
import { asString } from '../core/refuse.js'
import { renderField } from '../expression/template.js'
import type { JsonTemplate, QueryLanguage } from '../expression/types/expression.js'
import { asObject } from '../states/builders/read.js'
import { TaskBuilder, type TaskDraft } from '../states/builders/task-builder.js'
import type { RenderTarget } from '../states/state-node.js'
import type { Waits } from '../states/types/state.js'
import { activityNeeds } from './activity-needs.js'
import { argumentsDraft } from './service-task.js'
import type { LanguagesIn, Plain } from './types/arguments.js'
import type { ServiceTask } from './types/service-task.js'

/** A Task that a worker does, in Standard machines. */
export interface ActivityTask<Language extends QueryLanguage, Target>
  extends ServiceTask<unknown, Language, unknown, never, never, ActivityReach<Target>> {
  /** Sets the type of the worker's output. */
  returns<Result>(): ServiceTask<Result, Language, Result, never, never, ActivityReach<Target>>
}

type ActivityReach<Target> = Target | Waits<'activities'>

type TargetOf<Value> = FactsOf<Value> extends infer Facts extends ArnFacts ? Facts : ArnFacts

class ActivityBuilder extends TaskBuilder {
  returns(): this {
    return this
  }

  protected override resource(): string {
    return this.draft.integration
  }

  protected override renderArguments(fields: Record<string, unknown>, { language }: RenderTarget): void {
    // without arguments the worker gets the state's whole input
    if (Object.keys(this.draft.parameters).length > 0) {
      renderField(fields, language === 'JSONata' ? 'Arguments' : 'Parameters', this.draft.parameters, language)
    }
  }
}

/**
 * A Task that waits for a worker, which polls for work.
 *
 * @param activityArn - the ARN of the activity
 * @param args - what the worker gets. Default: the state's input
 * @throws {ArnwrightError} `arn/kind`, `states/express-unsupported`, and as `arn`
 * @example
 * activity('arn:aws:states:us-east-1:123456789012:activity:Approve', { order: 17 }).heartbeatSeconds(600)
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html
 */
export const activity = <const Value extends string, const In = Plain, Checked = CheckKind<Value, 'activity'>>(
  activityArn: Accept<Value, Checked>,
  args?: { readonly [name: string]: JsonTemplate<In> },
): ActivityTask<LanguagesIn<In>, TargetOf<Value>> => {
  const text = asString(activityArn, 'activity')
  if (!hasToken(text) || text.startsWith('arn:'))
    checkKind(readExactArn(text, 'activity'), 'activity', text, 'activity')
  const draft: TaskDraft = {
    type: 'Task',
    integration: text,
    needs: activityNeeds,
    ...argumentsDraft(args === undefined ? {} : asObject(args, 'arguments')),
    notes: { reaches: text, waits: 'activities' },
  }
  // the interface computes the facts, which the one builder does not carry
  return new ActivityBuilder(draft) as unknown as ActivityTask<LanguagesIn<In>, TargetOf<Value>>
}
