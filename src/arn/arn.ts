import type { Accept } from '../core/accept.js'
import { Recent } from '../core/recent.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { checkKnownKind } from './kinds.js'
import { parseArn } from './parse-arn.js'
import { isPattern } from './tokens.js'
import type { ArnFacts } from './types/arn.js'
import type { ArnOf, CheckArn, CheckArnLike } from './types/read-arn.js'

/**
 * The ARN of one resource. The compiler parses a literal, and refuses a malformed one; a string known only at run time is
 * parsed then, by the same rules and with the same words. Tokens of other tools, `${…}`, are kept unchanged.
 *
 * A wildcard or a policy variable is refused, so that a name taken from data cannot widen a policy. Use `arnLike(…)` where a
 * pattern is meant.
 *
 * @throws {ArnwrightError} as `parseArn`; `arn/wildcard`; `arn/kind` if the resource part of a kind that the library knows (a
 * role, a Lambda function, a state machine, …) is malformed
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const arn = <const Text extends string, Checked = CheckArn<Text>>(text: Accept<Text, Checked>): ArnOf<Text> => {
  readExactArn(text, 'arn')
  // the brand exists in the types only; the string was just checked
  return text as unknown as ArnOf<Text>
}

/**
 * A pattern of ARNs: the Region, the account and the resource may contain `*` and `?`, and the resource IAM policy variables.
 *
 * @throws {ArnwrightError} as `parseArn`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const arnLike = <const Text extends string, Checked = CheckArnLike<Text>>(
  text: Accept<Text, Checked>,
): ArnOf<Text> => {
  parseArn(asString(text, 'arn'), 'arn')
  // the brand exists in the types only; the string was just checked
  return text as unknown as ArnOf<Text>
}

/** The facts of a string that must name one resource. */
export const readExactArn = (value: unknown, at: string): ArnFacts => {
  const text = asString(value, at)
  const known = exact.get(text)
  if (known !== undefined) return known
  if (isPattern(text)) refuse(refusal.arnWildcard, at, text)
  const facts = parseArn(text, at)
  checkKnownKind(facts, text, at)
  return exact.keep(text, facts)
}

const exact = /* @__PURE__ */ new Recent<ArnFacts>()
