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

/**
 * Whether an open part (a wildcard or a variable) at a place of a value says too much for the key:
 * `forbidden` for the sensitive keys, `userid` where it opens the left side of the colon of `aws:userid`.
 */
export const permissiveness = (name: string, value: string, place: number): 'forbidden' | 'userid' | undefined => {
  if (sensitive.has(name)) return 'forbidden'
  if (name !== 'aws:userid') return undefined
  const colon = withoutBraces(value).indexOf(':')
  if (colon !== -1 && (place > colon || value.slice(0, colon) === '*')) return undefined
  return 'userid'
}

/** The colon inside a variable is none of the value's own. */
const withoutBraces = (value: string): string =>
  value.replace(/\$\{[^}]*\}/g, (variable) => '$'.repeat(variable.length))
