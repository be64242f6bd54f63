/**
 * The type of a parameter that refuses some values: `Value` if the check returns it, otherwise the sentence that says what is
 * wrong.
 *
 * How to use it: a signature computes its check once, as the default of a type parameter, and passes it to the parameter.
 *
 *     arn<const Text extends string, Checked = CheckArn<Text>>(text: Accept<Text, Checked>): …
 *
 * Discussion: the parameter could be `CheckArn<Text> extends Text ? Text : CheckArn<Text>` itself. But at every call the
 * compiler asks for the constraint of such a type, and for that computes every sentence in it, for strings about which
 * nothing is known. A defaulted type parameter is opaque, so a valid call never computes a sentence. `NoInfer` keeps
 * `Checked` from being inferred from the argument. Measured on the tutorial: about half the instantiations.
 */
export type Accept<Value, Checked> = [Checked] extends [Value] ? Value : NoInfer<Checked>

/**
 * Like {@link Accept}, for a rest parameter: `Values` and `Checked` are the tuples of the arguments and of their checks. A
 * tuple keeps the type of each argument; a single type for all of them would be that of the first.
 *
 *     on<const Values extends readonly string[], Checked extends readonly unknown[] = EachArn<Values>>(
 *       ...values: AcceptEach<Values, Checked>): …
 */
export type AcceptEach<Values extends readonly unknown[], Checked extends readonly unknown[]> = [Checked] extends [
  Values,
]
  ? Values
  : NoInfer<Checked>
