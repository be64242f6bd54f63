import type { QueryLanguage } from '../../expression/types/expression.js'
import type { MachineContext } from '../types/flow.js'
import type { FragmentFault } from '../types/inner.js'
import type { AnyFlow, Sequence } from './flow.js'
import { fragmentKey } from './fragment-source.js'

/** A piece of workflow for many machines: what it starts with, and what the compiler knows of its states. */
export interface Fragment<Input, Facts extends AnyFlow['~flow']> {
  readonly '~fragment': readonly [Input, Facts]
}

/**
 * Writes a fragment: adds states to the flow that the function is given. They lead to one another, or on to what follows.
 */
type FragmentStart<Input, Language extends QueryLanguage> = <Way extends AnyFlow, Fault = FragmentFault<Way['~flow']>>(
  way: [Fault] extends [never]
    ? (flow: Sequence<MachineContext<Language>, never, Input, never, never, never>) => Way
    : NoInfer<Fault>,
) => Fragment<Input, Way['~flow']>

/**
 * A piece of workflow for many machines, or for several places of one: `.use(prefix, fragment)` puts its states there, each
 * with a name that begins with the prefix. It reads its input and its own variables.
 *
 * @param _language - the language of its states; left out, JSONata
 * @example
 * const called = Fragment<{ id: string }>()((flow) =>
 *   flow.next('Call', ({ input }) => Task.lambda(echo).payload({ id: input.id })),
 * )
 * StateMachine.named('Orders').input<{ id: string }>().use('First: ', called)
 */
export const Fragment =
  <Input, const Language extends QueryLanguage = 'JSONata'>(_language?: Language): FragmentStart<Input, Language> =>
  (way) =>
    // the interface computes the facts that the function does not carry
    Object.freeze({ [fragmentKey]: way }) as never
