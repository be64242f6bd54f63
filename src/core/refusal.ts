/**
 * A rule that the library refuses to break: one entry serves the compiler and the run time.
 * `{name}` in a text is replaced by the fact of that name.
 */
export interface Refusal {
  /** Stable, never containing data: `area/what-is-wrong`. */
  readonly code: string
  /** What is wrong, in the user's terms, with what was found. */
  readonly problem: string
  /** What would have been right. */
  readonly expected: string
  /** What to do. */
  readonly fix: string
}

/**
 * A text with its `{name}` places filled, computed by the compiler.
 *
 * @example
 * type T = Fill<"'{found}' is not a partition", { found: 'awss' }>
 * //=> "'awss' is not a partition"
 */
export type Fill<Text extends string, Facts> = Text extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}${Name extends keyof Facts ? Facts[Name] & string : '…'}${Fill<After, Facts>}`
  : Text

/**
 * The sentence that a user reads where a refusal stands as a type. It starts with `✗`, says what is wrong,
 * what was expected and what to do; `ArnwrightError.message` holds the same words.
 */
export type Sentence<R extends Refusal, Facts = unknown> = Fill<
  `✗ ${R['problem']}: expected ${R['expected']}. ${R['fix']}`,
  Facts
>

/** Replaces each `{name}` by its fact; a name without a fact becomes `…`, as in {@link Fill}. */
export const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '…')
