import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { AnyFlow, BranchFault, DefinitionFault } from '../../states/builders/flow.js'
import type { MachineContext } from '../../states/types/flow.js'

/** `Machine` if its documents can be derived, otherwise the sentence. */
export type CheckMachine<Machine extends AnyFlow> = CheckFacts<Machine, Machine['~flow']>

type CheckFacts<Machine, Facts extends AnyFlow['~flow']> = [Facts['names']] extends [never]
  ? Sentence<typeof refusal.noState>
  : Facts['context'] extends MachineContext<QueryLanguage, string, string, 'arn', 'role'>
    ? unknown extends Defined<Facts>
      ? Machine
      : Defined<Facts>
    : 'arn' extends Facts['context']['named']
      ? 'role' extends Facts['context']['role']
        ? Machine
        : Sentence<typeof refusal.accessNoRole>
      : Sentence<typeof refusal.accessNoArn>

type Defined<Facts extends AnyFlow['~flow']> = BranchFault<
  Facts['open'],
  DefinitionFault<Facts['names'], Facts['wants'], Facts['entries']>
>
