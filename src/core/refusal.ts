/** Something the library refuses: one entry serves the compiler and the run time. */
export interface Refusal<Text extends string = string> {
  /** Stable, and free of data: `area/what-is-wrong`. */
  readonly code: string
  /** The sentence: `✗ what is wrong: expected what is right. What to do`. `{name}` is replaced by the fact of that name. */
  readonly text: Text
}

/* @__NO_SIDE_EFFECTS__ */
export function refusal<const Text extends string>(code: string, text: Text): Refusal<Text> {
  // the annotation above lets a bundler drop the refusals that are not used
  return { code, text }
}

/** The parts of a refusal's sentence, with their placeholders. Where it does not say what to do, that is to give what was expected. */
export const partsOf = ({
  text,
}: Refusal): { readonly what: string; readonly expected: string; readonly fix: string } => {
  const [what = '', right = ''] = text.slice(2).split(': expected ')
  const [expected = '', fix = `Give ${expected}`] = right.split('. ')
  return { what, expected, fix }
}

/**
 * A sentence with its `{name}` placeholders filled in, computed by the compiler.
 *
 * @example
 * type T = Fill<"'{found}' is not a partition", { found: 'awss' }>
 * //=> "'awss' is not a partition"
 */
export type Fill<Text extends string, Facts> = Text extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}${Name extends keyof Facts ? Facts[Name] & string : '…'}${Fill<After, Facts>}`
  : Text

/**
 * The sentence that a user reads where a refusal is used as a type: what is wrong, what was expected and what to do.
 * `ArnwrightError.message` has the same words.
 */
export type Sentence<R extends Refusal, Facts = unknown> = Fill<R['text'], Facts>

/** Replaces each `{name}` with its fact. A name without a fact becomes `…`, as in {@link Fill}. */
export const fill = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '…')
