import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { AnyFlow, DefinitionFault, FlowFacts } from '../../states/builders/flow.js'
import type { MachineContext } from '../../states/types/flow.js'

/** `Machine` where its documents can be derived, else the sentence. */
export type CheckMachine<Machine extends AnyFlow> =
  Machine['~flow'] extends FlowFacts<
    infer Context extends MachineContext,
    infer Names extends string,
    unknown,
    unknown,
    infer Wants extends string,
    infer Lines extends string
  >
    ? [Names] extends [never]
      ? Sentence<typeof refusal.noState>
      : 'arn' extends Context['named']
        ? 'role' extends Context['role']
          ? unknown extends DefinitionFault<Names, Wants, Lines>
            ? Machine
            : DefinitionFault<Names, Wants, Lines>
          : Sentence<typeof refusal.accessNoRole>
        : Sentence<typeof refusal.accessNoArn>
    : Machine
