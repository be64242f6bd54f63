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
  fix: 'Say that a pattern is meant: arnLike(…), account.arnLike(…), .onLike(…), or .onAny() for every resource',
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

export const accountId = {
  code: 'arn/account-id',
  problem: "'{found}' is not an account ID",
  expected: '12 digits in a string',
  fix: 'Write the account ID with its leading zeros',
} as const

export const accountRegion = {
  code: 'arn/account-region',
  problem: "'{found}' is not a Region of a known partition",
  expected: "the name of a Region, as in 'us-east-1'",
  fix: 'Correct the Region; for one newer than this release, name its partition in the third argument',
} as const

export const accountNoRegion = {
  code: 'arn/account-without-region',
  problem: "a '{service}' ARN needs a Region and this account was made without one",
  expected: 'Account(id, region)',
  fix: 'Give the account a Region',
} as const

// --- Policies -----------------------------------------------------------------------------------------

export const policyEmpty = {
  code: 'policy/no-statement',
  problem: 'this policy has no statement',
  expected: 'at least one allow or deny',
  fix: 'Add one: .allow(action).on(resource)',
} as const

export const trustEmpty = {
  code: 'policy/no-trusted-principal',
  problem: 'this trust policy has no principal',
  expected: 'somebody who may assume the role',
  fix: 'Add .service(name), .principal(arn) or .account(id)',
} as const

export const statementNoResource = {
  code: 'policy/no-resource',
  problem: 'this statement has no resource',
  expected: 'what the actions may act on',
  fix: 'Add .on(arn), .onLike(pattern), or .onAny() where every resource is meant',
} as const

export const statementNoPrincipal = {
  code: 'policy/no-principal',
  problem: 'this statement has no principal',
  expected: 'who is allowed or denied',
  fix: 'Add .principal(arn), .account(id), .service(name) or .anyone()',
} as const

export const serviceUnguarded = {
  code: 'policy/service-unguarded',
  problem: 'this statement lets a service in without saying for whom it acts, so anybody may make it a confused deputy',
  expected: 'aws:SourceArn with an account in it, aws:SourceAccount, or a source organization key',
  fix: 'Add .sourceArn(…), .sourceAccount(…), .sourceOrgId(…) or .sourceOrgPaths(…), or .unguarded() where it is meant',
} as const

export const sourceAccountDiffers = {
  code: 'policy/source-account-differs',
  problem: "aws:SourceArn is in account '{inArn}' but aws:SourceAccount is '{found}'",
  expected: 'the same account in both',
  fix: 'Correct one of the two: together they match nothing',
} as const

export const otherPartition = {
  code: 'policy/other-partition',
  problem: "'{found}' is in partition '{partition}' but this policy is in '{own}'",
  expected: "a principal or resource of partition '{own}'",
  fix: 'Roles and resource-based policies delegate access only within a single partition',
} as const

export const servicePrincipal = {
  code: 'policy/service-principal',
  problem: "'{found}' is not a service principal",
  expected: "a short name such as 'states', or a whole one such as 'states.amazonaws.com'",
  fix: 'Correct the name',
} as const

export const principalForm = {
  code: 'policy/principal-form',
  problem: "'{found}' cannot be a principal here",
  expected: 'the ARN of a role, a user, a role session or an account root, without wildcards',
  fix: 'Pass such an ARN; for a whole account write .account(id)',
} as const

export const externalIdForm = {
  code: 'policy/external-id',
  problem: "'{found}' cannot be an external ID",
  expected: 'the 2 to 1,224 characters that AssumeRole accepts: letters, digits and _+=,.@:/-',
  fix: 'Rename the state machine: its ARN is what Step Functions sends as external ID',
} as const

export const actionForm = {
  code: 'policy/action-form',
  problem: "'{found}' is not an action",
  expected: "service:Action, as in 'lambda:InvokeFunction'; * and ? may stand in the name",
  fix: 'Correct the action',
} as const

export const sidForm = {
  code: 'policy/sid-form',
  problem: "'{found}' cannot be a statement ID",
  expected: 'letters and digits, once in the policy',
  fix: 'Correct the Sid',
} as const

export const conditionKeyForm = {
  code: 'policy/condition-key',
  problem: "'{found}' is not a condition key",
  expected: "service:Key, as in 'aws:SourceAccount', and for tags service:Key/tag",
  fix: 'Correct the key',
} as const

export const conditionOperator = {
  code: 'policy/condition-operator',
  problem: "'{found}' is not a condition operator",
  expected: "an operator such as 'StringEquals', in its exact case",
  fix: 'Correct the operator',
} as const

export const conditionValue = {
  code: 'policy/condition-value',
  problem: "'{found}' is not a value for {operator}",
  expected: '{shape}',
  fix: 'Correct the value or the operator',
} as const

export const conditionTwice = {
  code: 'policy/condition-twice',
  problem: "{operator} on '{found}' is there already",
  expected: 'one list of values for an operator and key',
  fix: 'Pass all values at once, as a list: any of them may match',
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
