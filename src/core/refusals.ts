/**
 * Every refusal of the library, by area: the one list of codes. The types and the run time read the same
 * entries; `docs/errors.md` is generated from them.
 *
 * Where the refused argument completes in the editor from a list of names (Regions, services), the sentence does not repeat
 * it: the compiler would write one sentence for each name of the list at every call.
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
  expected: '1 to 2,048 characters, none of them a control character',
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
  problem: "this Region is not in partition '{partition}'",
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
  problem: 'this is not a Region of a known partition',
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

export const nothingNamed = {
  code: 'policy/nothing-named',
  problem: '{at} is {found}',
  expected: 'at least one value, since IAM takes no empty list',
  fix: 'Pass at least one, or leave the call out',
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
  problem: 'this is not a service principal',
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

// --- Expressions --------------------------------------------------------------------------------------

export const referenceInText = {
  code: 'expression/reference-in-text',
  problem: "the reference '{found}' was put into a plain text",
  expected: 'a value of its own, or a place in a jsonata template',
  fix: 'Write jsonata`… ${reference} …`, or States.Format in JSONPath',
} as const

export const otherLanguage = {
  code: 'expression/other-language',
  problem: '{found} belongs to {language}, but this state is written in {own}',
  expected: 'what {own} has for it',
  fix: 'Use a reference, which both have, or change the query language of the state',
} as const

export const templateKey = {
  code: 'expression/template-key',
  problem: "the field '{found}' ends with .$, and JSONPath would take its value for a path",
  expected: 'field names that do not end so',
  fix: 'Pass the value as a reference: its field then gets the ending',
} as const

export const templateValue = {
  code: 'expression/template-value',
  problem: '{found} cannot be written as JSON',
  expected: 'text, numbers, booleans, null, lists and objects of these, and expressions, nested at most 500 deep',
  fix: 'Leave it out or convert it',
} as const

export const conditionOperand = {
  code: 'expression/condition-operand',
  problem: '{found} cannot be tested',
  expected: 'a reference or an expression on the left, and tests inside and, or and not',
  fix: 'Compare a reference with a constant, as in gt(input.total, 100)',
} as const

export const conditionJsonPath = {
  code: 'expression/condition-jsonpath',
  problem: '{found} has no operator in a JSONPath Choice',
  expected: 'a path compared with text, a number, a boolean or null',
  fix: 'Write the state in JSONata',
} as const

export const pathForm = {
  code: 'expression/path-form',
  problem: "'{found}' is not a reference path",
  expected: "a path such as '$.order.id'",
  fix: 'Correct the path',
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

export const noState = {
  code: 'states/no-state',
  problem: 'this machine has no state',
  expected: 'at least one',
  fix: "Add one: .next('Name', Task.lambda(arn)), or all at once with .states('Name', states)",
} as const

export const notAState = {
  code: 'states/not-a-state',
  problem: '{found} is not a state',
  expected: 'a state such as Task.lambda(arn) or Pass(), or a function that returns one',
  fix: 'Pass a state',
} as const

export const flowEnded = {
  code: 'states/flow-ended',
  problem: 'nothing can follow here, since every way ended before',
  expected: 'a state that goes on',
  fix: 'Begin another line of states, reached by name, with .line(name, state)',
} as const

export const noTransition = {
  code: 'states/no-transition',
  problem: 'this state says neither where it goes nor that it ends',
  expected: '.next(name) or .end()',
  fix: 'Add one of the two',
} as const

export const wayWithoutState = {
  code: 'states/way-without-state',
  problem: "a way of the Choice '{found}' leads to no state",
  expected: 'a state on each way, or after all of them',
  fix: "Add one, such as .next('Done', Succeed())",
} as const

export const stateLanguage = {
  code: 'states/query-language',
  problem: 'this state is written in {found}, but its machine is in {own}',
  expected: 'a state of {own}; a JSONPath machine may hold JSONata states, a JSONata machine no JSONPath states',
  fix: "Write the state in {own}, or choose .queryLanguage('{found}') for the machine",
} as const

export const stateOtherAccount = {
  code: 'states/other-account',
  problem: "the function is in account '{found}' but the machine is in '{own}'",
  expected: 'a function of the same account, or a role to assume there',
  fix: "Add .assume(role); or .viaResourcePolicy() where the function's own policy allows the machine's role",
} as const

export const stateOtherPartition = {
  code: 'states/other-partition',
  problem: "the resource is in partition '{found}' but the machine is in '{own}'",
  expected: "a resource of partition '{own}'",
  fix: 'Nothing is delegated from one partition to another: run a machine in each',
} as const

export const rolePartition = {
  code: 'states/role-other-partition',
  problem: "role is in partition '{found}' but the resource is in '{partition}'",
  expected: "a role of partition '{partition}'",
  fix: 'Roles delegate access only within a single partition',
} as const

export const roleAccount = {
  code: 'states/role-other-account',
  problem: "role is in account '{found}' but the resource is in '{account}'",
  expected: "a role of account '{account}'",
  fix: "Write .viaResourcePolicy() before .assume(…) where the resource's own policy allows that role",
} as const

export const roleTwice = {
  code: 'states/role-twice',
  problem: 'this Task assumes a role already',
  expected: 'at most one role for a Task',
  fix: 'Remove one of the two; another role needs another Task',
} as const

export const runAsAccount = {
  code: 'states/execution-role-other-account',
  problem: "the execution role is in account '{found}' but the machine is in '{own}'",
  expected: "a role of account '{own}'",
  fix: "Pass a role of the machine's account; roles of others are assumed by Tasks",
} as const

export const machineName = {
  code: 'states/machine-name',
  problem: "'{found}' cannot be the name of a state machine",
  expected: '1 to 80 characters, no white space, wildcards, brackets, or any of "#%\\^|~`$&,;:/',
  fix: 'Correct the name',
} as const

export const wholeSeconds = {
  code: 'states/seconds',
  problem: '{at} is {found}',
  expected: 'whole seconds from {least} to 99,999,999, or an expression',
  fix: 'Correct the number',
} as const

export const numberRange = {
  code: 'states/number-range',
  problem: '{at} is {found}',
  expected: '{shape}',
  fix: 'Correct the number',
} as const

export const timestampForm = {
  code: 'states/timestamp',
  problem: "'{found}' is not a timestamp",
  expected: "RFC 3339 with upper-case T and Z, as in '2030-01-01T00:00:00Z'",
  fix: 'Correct the timestamp',
} as const

export const errorNames = {
  code: 'states/error-names',
  problem: "'{found}' cannot stand in this list of errors",
  expected: 'at least one error name; States.ALL alone, and in the last of its kind',
  fix: 'Correct the list',
} as const

export const variableName = {
  code: 'states/variable-name',
  problem: "'{found}' cannot be the name of a variable",
  expected: "1 to 80 letters, digits and _, no digit first, and not 'states'",
  fix: 'Correct the name',
} as const

export const notAnObject = {
  code: 'states/not-an-object',
  problem: '{at} is {found}',
  expected: 'an object with named fields',
  fix: 'Pass an object',
} as const

export const notAFunction = {
  code: 'states/not-a-function',
  problem: '{at} is {found}',
  expected: 'a function that writes what follows',
  fix: 'Pass a function',
} as const

export const notAListed = {
  code: 'states/value-unknown',
  problem: "'{found}' is no value of {at}",
  expected: '{shape}',
  fix: 'Correct the value',
} as const

// --- Access -------------------------------------------------------------------------------------------

export const accessNoRole = {
  code: 'access/no-execution-role',
  problem: 'the execution role of this machine is not known',
  expected: 'a machine with .runAs(role), since the roles it assumes have to trust that role',
  fix: 'Add .runAs(role)',
} as const

export const accessNoArn = {
  code: 'access/no-machine-arn',
  problem: 'the ARN of this machine is not known',
  expected: 'StateMachine.named(arn), since it guards the execution role and is the external ID of target roles',
  fix: "Name the machine by its ARN: StateMachine.named(account.arn('states', 'stateMachine:NAME'))",
} as const

export const accessUnknownResource = {
  code: 'access/integration-unknown',
  problem: "'{found}' is no integration whose permissions are known",
  expected: 'lambda:invoke, or the ARN of a Lambda function or an activity',
  fix: 'Correct the Resource of the state',
} as const

export const accessNotAMachine = {
  code: 'access/not-a-machine',
  problem: '{found} is not a machine',
  expected: 'a machine with states, made by StateMachine.named(…)',
  fix: 'Pass the machine',
} as const
