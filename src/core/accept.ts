/**
 * The type of a parameter that refuses some values: `Value` where the check gives it back, else the sentence.
 *
 * How to use it: a signature computes its check once, as the default of a type parameter, and hands it to the parameter.
 *
 *     arn<const Text extends string, Checked = CheckArn<Text>>(text: Accept<Text, Checked>): …
 *
 * Discussion: the parameter could be `CheckArn<Text> extends Text ? Text : CheckArn<Text>` itself. But the compiler asks for
 * the constraint of such a type at every call, and computes every sentence in it for texts of which nothing is known; a
 * defaulted type parameter is opaque, so that a call which is fine never computes a sentence. `NoInfer` keeps the argument
 * from being taken for `Checked`. Measured on the tutorial: about half the instantiations.
 */
export type Accept<Value, Checked> = [Checked] extends [Value] ? Value : NoInfer<Checked>

/**
 * As {@link Accept}, for a rest parameter: `Values` and `Checked` are the tuples of the arguments and of their checks. A
 * tuple keeps each argument's own type, where one type for all would have to be that of the first.
 *
 *     on<const Values extends readonly string[], Checked extends readonly unknown[] = EachArn<Values>>(
 *       ...values: AcceptEach<Values, Checked>): …
 */
export type AcceptEach<Values extends readonly unknown[], Checked extends readonly unknown[]> = [Checked] extends [
  Values,
]
  ? Values
  : NoInfer<Checked>
