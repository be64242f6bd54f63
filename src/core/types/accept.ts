/**
 * The type of a parameter that takes a value where a check accepts it: `Judged` is the value's own type then, and
 * a sentence, or what would be right, otherwise.
 *
 * A union of two and not one conditional type: the compiler asks first whether the parameter wants a literal,
 * finds the answer in the first part, and never writes out the second. `NoInfer` keeps it from looking for the
 * type argument in there. On a file with ten checked calls that is a third of the instantiations.
 *
 * @example
 * declare const allow: <const Action extends string>(action: Accept<Action, CheckAction<Action>>) => void
 */
export type Accept<Value, Judged> = ([Judged] extends [Value] ? Value : never) | NoInfer<Judged>
