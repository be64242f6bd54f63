/**
 * Every refusal of the library, by area: the one list of codes. The types and the run time read the same
 * entries; `docs/errors.md` is generated from them.
 */

// --- ARNs ---------------------------------------------------------------------------------------------

export const notAString = {
  code: 'core/not-a-string',
  problem: '{at} is {found}',
  expected: 'a string',
  fix: 'Pass text',
} as const

export const arnParts = {
  code: 'arn/parts-missing',
  problem: "'{found}' is not an ARN",
  expected: 'six parts, arn:partition:service:region:account:resource',
  fix: 'Leave region or account empty where the service has none, but keep the colons',
} as const

export const arnPartition = {
  code: 'arn/partition-unknown',
  problem: "'{found}' is not an AWS partition",
  expected: 'aws, aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f or aws-eusc',
  fix: 'Correct the second part of the ARN',
} as const

export const arnService = {
  code: 'arn/service-malformed',
  problem: "'{found}' is not a service namespace",
  expected: "lower-case letters, digits and hyphens, as in 'lambda'",
  fix: 'Correct the third part of the ARN',
} as const

export const arnRegion = {
  code: 'arn/region-of-another-partition',
  problem: "'{found}' is not a Region of partition '{partition}'",
  expected: "a Region of '{partition}'",
  fix: 'Correct the partition or the Region: they must belong together',
} as const

export const arnAccount = {
  code: 'arn/account-malformed',
  problem: "'{found}' is not an account ID",
  expected: '12 digits',
  fix: 'Write the account ID as a string, with its leading zeros',
} as const

export const arnRegionForbidden = {
  code: 'arn/region-forbidden',
  problem: "'{service}' ARNs have no Region here, but '{found}' was given",
  expected: 'an empty Region, arn:{partition}:{service}::…',
  fix: 'Leave the fourth part empty',
} as const

export const arnAccountForbidden = {
  code: 'arn/account-forbidden',
  problem: "'{service}' ARNs have no account here, but '{found}' was given",
  expected: 'an empty account',
  fix: 'Leave the fifth part empty',
} as const

export const arnRegionRequired = {
  code: 'arn/region-required',
  problem: "this '{service}' ARN has no Region",
  expected: "a Region, as in 'us-east-1'",
  fix: 'Fill in the fourth part',
} as const

export const arnAccountRequired = {
  code: 'arn/account-required',
  problem: "this '{service}' ARN has no account",
  expected: 'an account ID of 12 digits',
  fix: 'Fill in the fifth part',
} as const

export const arnResource = {
  code: 'arn/resource-malformed',
  problem: "'{found}' is not the resource part of an ARN",
  expected: '1 to 2,048 characters without white space or control characters',
  fix: 'Correct what follows the fifth colon',
} as const

export const arnWildcard = {
  code: 'arn/wildcard',
  problem: "'{found}' holds a wildcard or a policy variable, and would name more than one resource",
  expected: 'the ARN of one resource',
  fix: 'Say that a pattern is meant: arnLike(…), account.arnLike(…) or .onLike(…)',
} as const

export const arnKind = {
  code: 'arn/kind',
  problem: "'{found}' is not the ARN of a {kind}",
  expected: '{shape}',
  fix: 'Pass the ARN of a {kind}',
} as const

export const accountPartition = {
  code: 'arn/account-partition',
  problem: "Region '{found}' is not in partition '{partition}'",
  expected: "a Region of '{partition}'",
  fix: 'Leave the partition out, it follows from the Region; or correct one of the two',
} as const

// --- State machines -----------------------------------------------------------------------------------

export const stateUnknown = {
  code: 'states/state-unknown',
  problem: "there is no state '{found}' here",
  expected: 'the name of a state of the same States object',
  fix: 'Correct the name, or add the state',
} as const

export const stateDuplicate = {
  code: 'states/state-duplicate',
  problem: "there is a state '{found}' already",
  expected: 'a name that is used once in the whole machine',
  fix: 'Give one of the two another name',
} as const

export const stateUnreachable = {
  code: 'states/state-unreachable',
  problem: "no state leads to '{found}'",
  expected: 'a transition to each state but the first',
  fix: 'Name it in a transition, or remove it',
} as const

export const stateName = {
  code: 'states/state-name',
  problem: "'{found}' cannot be the name of a state",
  expected: '1 to 80 characters',
  fix: 'Shorten the name',
} as const

export const noTerminalState = {
  code: 'states/no-terminal-state',
  problem: 'no state ends this workflow',
  expected: 'at least one state with End, a Succeed or a Fail',
  fix: 'End one of the ways',
} as const

// --- Actions and condition keys -----------------------------------------------------------------------

export const serviceUnknown = {
  code: 'catalog/service-unknown',
  problem: "'{found}' is not the prefix of a service",
  expected: "a prefix as in 's3:GetObject'",
  fix: 'Correct the prefix; a service newer than this list passes where its action is typed as string',
} as const

export const serviceCase = {
  code: 'catalog/service-case',
  problem: "'{found}' is not the prefix of a service",
  expected: "'{service}'",
  fix: 'Write the prefix in lower case',
} as const

export const actionUnknown = {
  code: 'catalog/action-unknown',
  problem: "'{service}' has no action '{found}'",
  expected: '{nearest}',
  fix: 'Correct the name; an action newer than this list passes where it is typed as string',
} as const

export const actionPattern = {
  code: 'catalog/action-pattern',
  problem: "no action of '{service}' matches '{found}'",
  expected: 'a pattern that at least one action matches',
  fix: 'Correct the pattern',
} as const

export const actionResource = {
  code: 'catalog/action-resource',
  problem: "{action} does not act on '{found}'",
  expected: '{shapes}',
  fix: 'Name such a resource, or give the action a statement of its own',
} as const

export const actionWithoutResource = {
  code: 'catalog/action-without-resource',
  problem: "{action} acts on no resource of its own, '{found}' would allow nothing",
  expected: "'*'",
  fix: 'Give the action a statement of its own, on any resource',
} as const

export const conditionKey = {
  code: 'catalog/condition-key',
  problem: "{action} does not support the condition key '{found}'",
  expected: '{keys} or a global key',
  fix: 'Correct the key, or give the action a statement of its own',
} as const

export const variableOpen = {
  code: 'policy/variable-open',
  problem: "a policy variable in '{found}' has no closing brace",
  expected: 'a closing brace after each dollar sign with an opening one',
  fix: 'Close it, or escape the dollar sign as AWS documents it',
} as const

export const variableDefault = {
  code: 'policy/variable-default',
  problem: "'{found}' is not a policy variable with a default",
  expected: "a comma, one space and the default in single quotes, as in key, 'none'",
  fix: 'Correct what follows the comma',
} as const

export const variableKey = {
  code: 'policy/variable-key',
  problem: "the policy variable '{found}' is not a condition key",
  expected: 'a global condition key or one of the service',
  fix: 'Correct the key; one newer than this list passes where the text is typed as string',
} as const

export const variableMultivalued = {
  code: 'policy/variable-multivalued',
  problem: "the policy variable '{found}' has several values",
  expected: 'a key with one value',
  fix: 'Compare the key in a condition with ForAllValues or ForAnyValue instead',
} as const
