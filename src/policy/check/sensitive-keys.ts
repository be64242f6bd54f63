import { withoutVariables } from './texts.js'

/**
 * Keys in whose values no part may be left open.
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

/** Whether a wildcard, or one that a variable inserts, stands for other characters under this operator. */
export const isOpenOperator = (base: string): boolean => base.endsWith('Like') || base.startsWith('Arn')

/** Replaces a variable in a string that is judged: no document may contain this character. */
export const variableSign = '\0'

/**
 * Whether a wildcard or variable in a value is too permissive for the key: `forbidden` for the sensitive keys; `userid` if it
 * is on the left of the colon in `aws:userid`, and not alone there.
 */
export const permissiveness = (
  name: string,
  value: string,
  open: readonly string[],
): 'forbidden' | 'userid' | undefined => {
  if (name !== 'aws:userid' && !sensitive.has(name)) return undefined
  // the colon inside a variable does not belong to the value, and an escape is the character it stands for
  const text = withoutVariables(value, (inner) => (['*', '?', '$'].includes(inner) ? '.' : variableSign))
  const isOpen = (part: string): boolean => open.some((character) => part.includes(character))
  if (!isOpen(text)) return undefined
  if (name !== 'aws:userid') return 'forbidden'
  const colon = text.indexOf(':')
  const left = text.slice(0, Math.max(colon, 0))
  return colon === -1 || (isOpen(left) && left.length > 1) ? 'userid' : undefined
}
