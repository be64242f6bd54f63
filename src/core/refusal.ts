/** A rule that the library refuses to break: one entry serves the compiler and the run time. */
export interface Refusal<Text extends string = string> {
  /** Stable, never containing data: `area/what-is-wrong`. */
  readonly code: string
  /** The sentence: `✗ what is wrong: expected what is right. What to do`. `{name}` is replaced by the fact of that name. */
  readonly text: Text
}

/* @__NO_SIDE_EFFECTS__ */
export function refusal<const Text extends string>(code: string, text: Text): Refusal<Text> {
  // the mark above lets a bundler leave out the refusals that are not used
  return { code, text }
}

/** The parts of a refusal's sentence, unfilled. */
export const partsOf = ({
  text,
}: Refusal): { readonly what: string; readonly expected: string; readonly fix?: string } => {
  const [what = '', right = ''] = text.slice(2).split(': expected ')
  const [expected = '', fix] = right.split('. ')
  return fix === undefined ? { what, expected } : { what, expected, fix }
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
 * The sentence that a user reads where a refusal stands as a type: what is wrong, what was expected and what to do;
 * `ArnwrightError.message` holds the same words.
 */
export type Sentence<R extends Refusal, Facts = unknown> = Fill<R['text'], Facts>

/** Replaces each `{name}` by its fact; a name without a fact becomes `…`, as in {@link Fill}. */
export const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '…')
