/**
 * How a string relates to JSONata's delimiters. Step Functions evaluates a string that starts with `{%` and ends with `%}`,
 * with nothing outside; any other is a plain string.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export type JsonataDelimiters =
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'plain' }
  /** One of the two delimiters without the other. A string with blanks outside both is plain. */
  | { readonly kind: 'broken' }

const plain = { kind: 'plain' } as const
const broken = { kind: 'broken' } as const

/** Removes the delimiters of a JSONata expression. */
export const readDelimiters = (text: string): JsonataDelimiters => {
  const opens = text.startsWith('{%')
  const closes = text.endsWith('%}')
  if (opens && closes && text.length >= 4) return { kind: 'expression', expression: text.slice(2, -2) }
  return opens || closes ? broken : plain
}
