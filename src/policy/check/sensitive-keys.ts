import { withoutVariables } from './texts.js'

/**
 * Keys for whose values no part may be left open.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive
 */
const sensitive: ReadonlySet<string> = new Set(
  [
    'aws:PrincipalAccount',
    'aws:PrincipalOrgID',
    'aws:ResourceAccount',
    'aws:ResourceOrgID',
    'aws:SourceAccount',
    'aws:SourceOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:VpceAccount',
    'aws:VpceOrgID',
  ].map((key) => key.toLowerCase()),
)

/** Operators under which a wildcard, or what a variable puts there, stands for other text. */
export const isOpenOperator = (base: string): boolean => base.endsWith('Like') || base.startsWith('Arn')

/** What stands for a variable in a string that is judged: no document may hold it. */
export const variableSign = '\0'

/**
 * Whether one of the open characters in a value, wildcards or variables, says too much for the key: `forbidden` for the sensitive
 * keys, `userid` where it stands on the left of the colon of `aws:userid` and not alone there.
 */
export const permissiveness = (
  name: string,
  value: string,
  open: readonly string[],
): 'forbidden' | 'userid' | undefined => {
  if (name !== 'aws:userid' && !sensitive.has(name)) return undefined
  // the colon inside a variable is none of the value's own, and an escape is the character it stands for
  const text = withoutVariables(value, (inner) => (['*', '?', '$'].includes(inner) ? '.' : variableSign))
  const isOpen = (part: string): boolean => open.some((character) => part.includes(character))
  if (!isOpen(text)) return undefined
  if (name !== 'aws:userid') return 'forbidden'
  const colon = text.indexOf(':')
  const left = text.slice(0, Math.max(colon, 0))
  return colon === -1 || (isOpen(left) && left.length > 1) ? 'userid' : undefined
}
