import type { RequestContext } from './context.js'
import { asLiteral, holdsLiterals } from './pattern.js'

/** A place in a string that the request fills in. */
interface Variable {
  /** In lowercase: keys are not case-sensitive. */
  readonly key: string
  /** The key as written. */
  readonly name: string
  readonly fallback: string | undefined
}

/** A string with policy variables. The parts between them are patterns, in which an escaped `${*}` is literal already. */
export interface Template {
  readonly parts: readonly (string | Variable)[]
}

// `${key}` or `${key, 'default'}`, and escapes for the three characters that a pattern cannot contain otherwise. Any other
// form is taken literally.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
const place = /\$\{(?:([*?$])|([^\s{},*?$']+)(?:, '([^']*)')?)\}/g

/**
 * A string as IAM reads it in version 2012-10-17: a template if it contains variables, otherwise the string with its escapes
 * resolved.
 */
export const readTemplate = (text: string): string | Template => {
  if (!text.includes('${')) return text
  const parts: (string | Variable)[] = []
  let plain = ''
  let from = 0
  for (const found of text.matchAll(place)) {
    plain += text.slice(from, found.index)
    from = found.index + found[0].length
    const [, escaped, name, fallback] = found
    if (escaped !== undefined) plain += asLiteral(escaped)
    else if (name !== undefined) {
      parts.push(plain, { key: name.toLowerCase(), name, fallback })
      plain = ''
    }
  }
  plain += text.slice(from)
  return parts.length === 0 ? plain : { parts: [...parts, plain] }
}

/**
 * The string with the request's values filled in, each taken literally: a `*` in a tag is a `*`. `undefined` if a variable
 * has neither a value nor a default: "any attempt to match it fails and causes the statement to be invalid". A multivalued
 * key cannot be a variable.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export const fillTemplate = (template: Template, context: RequestContext): string | undefined => {
  let text = ''
  for (const part of template.parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    const values = context.get(part.key)
    const value = values?.length === 1 ? values[0] : values === undefined || values === null ? part.fallback : undefined
    if (value === undefined || holdsLiterals(value)) return undefined
    text += asLiteral(value)
  }
  return text
}

/** The variables of a template that the context does not mention. */
export const missingVariables = (template: Template, context: RequestContext): readonly string[] =>
  template.parts.flatMap((part) => (typeof part !== 'string' && context.get(part.key) === undefined ? [part.name] : []))
