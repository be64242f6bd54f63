import type { QueryLanguage } from '../../expression/types/expression.js'
import type { MachineContext } from '../types/flow.js'
import type { FragmentFault } from '../types/inner.js'
import type { AnyFlow, Sequence } from './flow.js'
import { fragmentKey } from './fragment-source.js'

/** A piece of a workflow for several machines: what it starts with, and what the compiler knows about its states. */
export interface Fragment<Input, Facts extends AnyFlow['~flow']> {
  readonly '~fragment': readonly [Input, Facts]
}

/**
 * Writes a fragment: the function adds states to the flow it is given. They lead to one another, or on to what follows the
 * fragment.
 */
export type FragmentStart<Input, Language extends QueryLanguage> = <
  Inner extends AnyFlow,
  Fault = FragmentFault<Inner['~flow']>,
>(
  workflow: [Fault] extends [never]
    ? (flow: Sequence<MachineContext<Language>, never, Input, never, never, never>) => Inner
    : NoInfer<Fault>,
) => Fragment<Input, Inner['~flow']>

/**
 * A piece of a workflow for several machines, or for several places in one: `.use(prefix, fragment)` adds its states, with
 * the prefix before each name. The states read the fragment's input and their own variables.
 *
 * @param _language - the query language of its states. Default: JSONata
 * @example
 * const called = Fragment<{ id: string }>()((flow) =>
 *   flow.next('Call', ({ input }) => Task.lambda(echo).payload({ id: input.id })),
 * )
 * StateMachine.named('Orders').input<{ id: string }>().use('First: ', called)
 */
export const Fragment =
  <Input, const Language extends QueryLanguage = 'JSONata'>(_language?: Language): FragmentStart<Input, Language> =>
  (workflow) =>
    // the interface computes the facts, which the function does not carry
    Object.freeze({ [fragmentKey]: workflow }) as never
