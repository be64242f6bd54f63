import type { Path } from '../policy-view.js'
import type { Rule } from '../rule.js'

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html (the pattern of PolicyDocument)
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[^\u0009\u000A\u000D\u0020-\u00FF]/u

/** IAM accepts tabs, line breaks and the characters up to U+00FF. */
export const character: Rule = function* (policy) {
  // anything nested deeper than this in a policy is reported as being of the wrong type
  const rest: { value: unknown; path: Path }[] = [{ value: policy.document, path: [] }]
  while (rest.length > 0) {
    const { value, path } = rest.pop() ?? { value: undefined, path: [] }
    if (typeof value === 'string') {
      const found = forbidden.exec(value)?.[0]
      if (found !== undefined)
        yield {
          path,
          message: `IAM does not take the character '${found}' (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
          fix: 'Use characters up to U+00FF',
        }
    } else if (typeof value === 'object' && value !== null && path.length < 8) {
      for (const [key, item] of Object.entries(value))
        rest.push({ value: item, path: [...path, Array.isArray(value) ? Number(key) : key] })
    }
  }
}
