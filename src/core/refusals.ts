import { refusal } from './refusal.js'

/**
 * Every refusal that is thrown, or that the compiler shows, by area. The types and the run time read the same entries, and
 * `docs/errors.md` is generated from them. What only the checker of definitions finds has its words beside its rule
 * (`src/states/check`), and what is no definition at all beside the parser (`src/states/parse/refusals.ts`).
 *
 * Every sentence has the form `✗ what is wrong: expected what is right. What to do`. The last part is left out where it is
 * plain. `{name}` is replaced with a fact.
 *
 * If the editor completes an argument from a list of names (Regions, services), the sentence does not repeat that list: at
 * every call the compiler would write one sentence for each of its names.
 */

// --- Anywhere -----------------------------------------------------------------------------------------

export const notAString = refusal('core/not-a-string', '✗ {at} is {found}: expected a string')

export const optionForm = refusal('core/option', '✗ {at} is {found}: expected {shape}')

export const optionUnknown = refusal('core/option-unknown', "✗ {at} has no field '{found}': expected {shape}")

// --- ARNs ---------------------------------------------------------------------------------------------

export const arnParts = refusal(
  'arn/parts-missing',
  "✗ '{found}' is not an ARN: expected arn:partition:service:region:account:resource. Leave region or account empty where the service has none, but keep the colons",
)

export const arnPartition = refusal(
  'arn/partition-unknown',
  "✗ '{found}' is not a partition: expected aws, aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f or aws-eusc",
)

export const arnService = refusal(
  'arn/service-malformed',
  "✗ '{found}' is not a service namespace: expected lower-case letters, digits and hyphens, as in 'lambda'",
)

export const arnRegion = refusal(
  'arn/region-of-another-partition',
  "✗ '{found}' is not a Region of partition '{partition}': expected a Region of '{partition}'",
)

export const arnAccount = refusal('arn/account-malformed', "✗ '{found}' is not an account ID: expected 12 digits")

export const arnRegionForbidden = refusal(
  'arn/region-forbidden',
  "✗ '{service}' ARNs have no Region here, but '{found}' was given: expected an empty Region, arn:{partition}:{service}::…",
)

export const arnAccountForbidden = refusal(
  'arn/account-forbidden',
  "✗ '{service}' ARNs have no account here, but '{found}' was given: expected an empty account",
)

export const arnRegionRequired = refusal(
  'arn/region-required',
  "✗ this '{service}' ARN has no Region: expected a Region, as in 'us-east-1'",
)

export const arnAccountRequired = refusal(
  'arn/account-required',
  "✗ this '{service}' ARN has no account: expected an account ID of 12 digits",
)

export const arnResource = refusal(
  'arn/resource-malformed',
  "✗ '{found}' is not the resource part of an ARN: expected 1 to 2,048 characters, none a control character",
)

export const arnWildcard = refusal(
  'arn/wildcard',
  "✗ '{found}' holds a wildcard or policy variable and names more than one resource: expected the ARN of one resource. If a pattern is meant, say so: arnLike(…), account.arnLike(…), .onLike(…) or .onAny()",
)

export const arnKind = refusal('arn/kind', "✗ '{found}' is not the ARN of a {kind}: expected {shape}")

export const accountPartition = refusal(
  'arn/account-partition',
  "✗ this Region is not in partition '{partition}': expected a Region of '{partition}'. Leave the partition out: it follows from the Region",
)

export const accountId = refusal('arn/account-id', "✗ '{found}' is not an account ID: expected 12 digits in a string")

export const accountRegion = refusal(
  'arn/account-region',
  "✗ this is not a Region of a known partition: expected a name such as 'us-east-1'",
)

export const accountOpenRegion = refusal(
  'arn/account-partition-open',
  "✗ Region '{found}' is known only later: expected the partition as well, 'aws' or a token",
)

export const accountNoRegion = refusal(
  'arn/account-without-region',
  "✗ this account was made without a Region, and '{service}' ARNs like this have one or may have one: expected Account(id, region). Write an ARN that has none in full, as in arn('arn:aws:{service}::…')",
)

// --- The catalog ------------------------------------------------------------------------------------

export const serviceUnknown = refusal(
  'catalog/service-unknown',
  "✗ '{found}' is not the prefix of a service: expected {nearest}. Correct the prefix; an action of a service newer than this list is unlisted(action)",
)

export const serviceCase = refusal(
  'catalog/service-case',
  "✗ '{found}' is not the prefix of a service: expected '{service}'. Write the prefix in lower case",
)

export const actionUnknown = refusal(
  'catalog/action-unknown',
  "✗ '{service}' has no action '{found}': expected {nearest}. Correct the name; an action newer than this list is unlisted(action)",
)

export const actionPattern = refusal(
  'catalog/action-pattern',
  "✗ no action of '{service}' matches '{found}': expected a pattern that at least one action matches, spelled as AWS spells it. Correct the pattern",
)

export const actionResource = refusal(
  'catalog/action-resource',
  "✗ {action} does not act on '{found}': expected {shapes}. Name such a resource, several of them with .onLike(pattern), or give the action a statement of its own",
)

export const actionWithoutResource = refusal(
  'catalog/action-without-resource',
  "✗ {action} has no resource type, so '{found}' would allow nothing: expected '*'. Give the action a statement of its own, on any resource",
)

export const actionOnEverything = refusal(
  'catalog/action-on-everything',
  "✗ '*' is every resource that {action} acts on: expected {shapes}. Name such a resource, or write .onAny() where everything is meant",
)

export const conditionKey = refusal(
  'catalog/condition-key',
  "✗ {action} does not support the condition key '{found}': expected {keys} or a global key. Correct the key, or give the action a statement of its own; a key newer than this list is unlisted(key)",
)

export const conditionKeyCase = refusal(
  'catalog/condition-key-case',
  "✗ the condition key '{found}' is not spelled as AWS spells it: expected '{key}'. IAM ignores case, but only one spelling can be searched for",
)

export const operatorOfKey = refusal(
  'catalog/operator-of-key',
  "✗ {found} does not fit '{key}', which {holds}: expected {operators}. Choose one of those",
)

// --- Policies -----------------------------------------------------------------------------------------

export const policyEmpty = refusal(
  'policy/no-statement',
  '✗ this policy has no statement: expected at least one. Add .allow(action).on(resource)',
)

export const trustEmpty = refusal(
  'policy/no-trusted-principal',
  '✗ this trust policy has no principal: expected who may assume the role. Add .service(name), .principal(arn) or .account(id)',
)

export const statementNoResource = refusal(
  'policy/no-resource',
  '✗ this statement has no resource: expected what the actions may act on. Add .on(arn), .onLike(pattern) or .onAny()',
)

export const statementNoPrincipal = refusal(
  'policy/no-principal',
  '✗ this statement has no principal: expected who is allowed or denied. Add .principal(arn), .account(id), .service(name) or .anyone()',
)

export const nothingNamed = refusal(
  'policy/nothing-named',
  '✗ {at} is {found}: expected at least one value, since IAM takes no empty list',
)

export const serviceUnguarded = refusal(
  'policy/service-unguarded',
  '✗ this statement does not say on whose behalf the service acts, so anybody can make it a confused deputy: expected aws:SourceArn with an account in it, aws:SourceAccount or a source organization key. Add .sourceArn(…), .sourceAccount(…), .sourceOrgId(…) or .sourceOrgPaths(…), or .unguarded() if that is meant',
)

export const sourceAccountDiffers = refusal(
  'policy/source-account-differs',
  "✗ aws:SourceArn is in account '{inArn}' but aws:SourceAccount is '{found}': expected the same account in both, or nothing matches",
)

export const otherPartition = refusal(
  'policy/other-partition',
  "✗ '{found}' is in partition '{partition}' but this policy is in '{own}': expected one partition. Access is delegated only within a single partition",
)

export const servicePrincipal = refusal(
  'policy/service-principal',
  "✗ '{found}' is not a service principal: expected {nearest}. Write any other service in full, as in 'appfabric.amazonaws.com'",
)

export const principalForm = refusal(
  'policy/principal-form',
  "✗ '{found}' cannot be a principal here: expected the ARN of a role, user, role session or account root, without wildcards. For a whole account write .account(id)",
)

export const principalTwice = refusal(
  'policy/principal-twice',
  '✗ this statement has a principal already: expected one kind of principal. Begin another statement with .allow(…) or .deny(…)',
)

export const externalIdForm = refusal(
  'policy/external-id',
  "✗ '{found}' cannot be an external ID: expected 2 to 1,224 of the characters that AssumeRole accepts: letters, digits and _+=,.@:/-. Step Functions sends the ARN of the state machine, which has to consist of these",
)

export const actionForm = refusal(
  'policy/action-form',
  "✗ '{found}' is not an action: expected service:Action, as in 'lambda:InvokeFunction'; the name may contain * and ?",
)

export const sidForm = refusal(
  'policy/sid-form',
  "✗ '{found}' cannot be a statement ID: expected letters and digits, unique in the policy",
)

export const conditionKeyForm = refusal(
  'policy/condition-key',
  "✗ '{found}' is not a condition key: expected service:Key, as in 'aws:SourceAccount', and for tags service:Key/tag",
)

export const conditionOperator = refusal(
  'policy/condition-operator',
  "✗ '{found}' is not a condition operator: expected one such as 'StringEquals', in its exact case",
)

export const conditionValue = refusal(
  'policy/condition-value',
  "✗ '{found}' is not a value for {operator}: expected {shape}",
)

export const conditionTwice = refusal(
  'policy/condition-twice',
  "✗ {operator} on '{found}' is there already: expected all its values in one list",
)

export const variableOpen = refusal(
  'policy/variable-open',
  "✗ a policy variable in '{found}' has no closing brace: expected a closing brace after each dollar sign with an opening one. Close it, or escape the dollar sign as AWS documents it",
)

export const variableDefault = refusal(
  'policy/variable-default',
  "✗ '{found}' is not a policy variable with a default: expected a comma, one space and the default in single quotes, as in key, 'none'. Correct what follows the comma",
)

export const variableKey = refusal(
  'policy/variable-key',
  "✗ the policy variable '{found}' is not a condition key: expected a global condition key or one of the service. Correct the key",
)

export const variableMultivalued = refusal(
  'policy/variable-multivalued',
  "✗ the policy variable '{found}' has several values: expected a key with one value. Compare the key in a condition with ForAllValues or ForAnyValue instead",
)

export const policyVersion = refusal(
  'policy/version',
  "✗ '{found}' is not a version of the policy language: expected '2012-10-17' or '2008-10-17'",
)

export const scpLanguage = refusal(
  'policy/scp-language',
  "✗ '{found}' is not a language of service control policies: expected 'full' or 'restricted'",
)

export const variableVersion = refusal(
  'policy/variable-version',
  "✗ '{found}' is plain text in version 2008-10-17: expected version 2012-10-17, which has policy variables. Leave the version out",
)

export const principalNotAllowed = refusal(
  'policy/principal-not-allowed',
  '✗ {policy} names no principal: expected it to apply to what it is attached to. Leave the principal out; Policy.resource(arn) says who may use a resource',
)

export const notPrincipalNotAllowed = refusal(
  'policy/not-principal-not-allowed',
  '✗ {policy} takes no NotPrincipal: expected principals by name. To exempt some principals, deny everybody with ArnNotEquals on aws:PrincipalArn',
)

export const resourceNotAllowed = refusal(
  'policy/resource-not-allowed',
  '✗ a trust policy names no resource: expected it to apply to the role that carries it. Leave the resource out',
)

export const everythingOfOwn = refusal(
  'policy/everything-of-own',
  "✗ this policy cannot name '*': expected the resource that carries it, which is meant if none is named. Leave it out, or name a part of the resource with .on(…) or .onLike(…)",
)

export const idNotAllowed = refusal(
  'policy/id-not-allowed',
  '✗ {policy} has no Id: expected one in resource-based policies only. Leave it out, or name its statements with .sid(id)',
)

export const trustedEverybody = refusal(
  'policy/trusted-everybody',
  '✗ everybody of any AWS account could assume this role: expected roles, users, accounts, services or identity providers. Name an account and narrow it with aws:PrincipalArn or aws:PrincipalOrgID',
)

export const policyCarrier = refusal(
  'policy/carrier',
  "✗ '{found}' does not carry a policy of this kind: expected {shape}. {instead}",
)

export const trustAction = refusal(
  'policy/trust-action',
  "✗ '{found}' is not an action for a trust policy: expected one on its role, such as sts:AssumeRole or sts:TagSession. Permissions of the role go into Policy.identity()",
)

export const rcpOnlyDenies = refusal(
  'policy/rcp-only-denies',
  '✗ a resource control policy only denies: expected .deny(action). All else is allowed by RCPFullAWSAccess, which AWS attaches',
)

export const notActionNotAllowed = refusal(
  'policy/not-action-not-allowed',
  '✗ {policy} takes no NotAction: expected actions by name. Write .deny(action), with a wildcard at the end for several',
)

export const rcpAction = refusal(
  'policy/rcp-action',
  "✗ resource control policies do not act on '{found}': expected actions of a service that supports them, not '*'. Leave it out",
)

export const scpWildcard = refusal(
  'policy/scp-wildcard',
  "✗ '{found}' has a wildcard before its end: expected names, or a wildcard at the end, in the restricted language of service control policies. Write the actions out",
)

export const scpRestricted = refusal(
  'policy/scp-restricted',
  '✗ the restricted language of service control policies has no {element} here: expected {instead}. Deny instead, or write Policy.scp() where the partition takes the whole language',
)

export const actionOfOtherService = refusal(
  'policy/action-of-other-service',
  "✗ '{found}' is not an action of {service}, whose resource carries this policy: expected actions of {service}. Give other actions a policy of their own resource",
)

export const resourceOfOtherService = refusal(
  'policy/resource-of-other-service',
  "✗ '{found}' is not the resource that carries this policy, or a part of it: expected {own}. Give other resources policies of their own",
)

export const canonicalUserForm = refusal(
  'policy/canonical-user',
  "✗ '{found}' is not a canonical user: expected its 64 hexadecimal digits. For an account ID write .account(id)",
)

export const canonicalUserElsewhere = refusal(
  'policy/canonical-user-elsewhere',
  '✗ a resource of {service} takes no canonical user: expected accounts, roles or users. Write .account(id)',
)

export const identityProvider = refusal(
  'policy/identity-provider',
  "✗ '{found}' is not an identity provider for this: expected {shape}. Write the ARN that IAM shows for it",
)

export const providerUnguarded = refusal(
  'policy/provider-unguarded',
  '✗ this statement lets in everybody whom the identity provider knows: expected the audience and, for a provider that others use too, the subject. Add .audience(…) and .subject(…) or .subjectLike(…)',
)

export const providerPlace = refusal(
  'policy/provider-place',
  "✗ '{found}' cannot be the {at} here: expected {shape}, without wildcards",
)

export const githubSubject = refusal(
  'policy/github-subject',
  '✗ {found} does not say which workflows are meant: expected one of { branch }, { tag }, { environment } and { pullRequests: true }. Leave it out where every workflow of the repository is meant',
)

export const providerTenant = refusal(
  'policy/provider-tenant',
  "✗ '{found}' lets in everybody who uses this identity provider: expected an owner of yours before the first wildcard, as in 'repo:octo/*' or 'organization:octo:*'. Write the owner's name in full",
)

// --- Expressions --------------------------------------------------------------------------------------

export const referenceInText = refusal(
  'expression/reference-in-text',
  "✗ the reference '{found}' was put into a plain string: expected a value of its own. Write jsonata`… ${reference} …`, or States.Format in JSONPath",
)

export const insideText = refusal(
  'expression/inside-text',
  '✗ a value was put into a string, a name or a comment of JSONata: expected a place of its own. Join strings with &',
)

export const referenceSpread = refusal(
  'expression/reference-spread',
  "✗ the fields of the reference '{found}' were asked for, which are known only when the workflow runs: expected fields by their names. In JSONata merge objects with $merge",
)

export const inputOverResult = refusal(
  'expression/input-over-result',
  '✗ in JSONPath {found} reads the result, and this is a reference to the input: expected data of the result. Set a variable in a state before, or write the state in JSONata',
)

export const inputBesidePath = refusal(
  'expression/input-beside-path',
  '✗ this state works on {found} of its input, and refers to its whole input: expected one of the two. Write the references and leave inputPath out',
)

export const otherLanguage = refusal(
  'expression/other-language',
  '✗ {found} belongs to {language}, but this state is written in {own}: expected what {own} has for it',
)

export const templateKey = refusal(
  'expression/template-key',
  "✗ the field '{found}' ends with .$, and JSONPath would take its value for a path: expected another name, or a reference as the value",
)

export const templateValue = refusal(
  'expression/template-value',
  '✗ {found} cannot be written as JSON: expected strings, numbers, booleans, null, lists and objects, nested at most 500 deep, and expressions',
)

export const conditionOperand = refusal(
  'expression/condition-operand',
  '✗ {found} cannot be tested: expected a reference or expression, as in gt(input.total, 100)',
)

export const conditionJsonPath = refusal(
  'expression/condition-jsonpath',
  '✗ {found} has no operator in a JSONPath Choice: expected a path compared with text, a number, a boolean or null, or with another one as in gt(a, numeric(b)). Write the state in JSONata if JSONPath has none',
)

export const pathForm = refusal(
  'expression/path-form',
  "✗ '{found}' is not a {kind}: expected one such as '$.order.id'",
)

// --- State machines -----------------------------------------------------------------------------------

export const jsonataSyntax = refusal(
  'states/jsonata-syntax',
  "✗ '{found}' is not JSONata: {why}: expected an expression of JSONata 2.0.6. Correct the expression",
)

export const jsonataEval = refusal(
  'states/jsonata-eval',
  '✗ $eval is not available in Step Functions: expected $parse, which reads JSON, or an expression that is written out. Use $parse',
)

export const statesMemberUnknown = refusal(
  'states/states-member-unknown',
  "✗ '{found}' does not exist: expected $states.input, $states.context, $states.result or $states.errorOutput. Correct the name",
)

export const intrinsicInJsonata = refusal(
  'states/intrinsic-in-jsonata',
  '✗ a JSONata expression contains an intrinsic function: expected a function of JSONata, such as $uuid() for States.UUID(). Use the function that JSONata or Step Functions has for it',
)

export const stringPattern = refusal(
  'states/string-matches-escape',
  "✗ '{found}' is not a pattern: expected each backslash to stand before a star or another backslash. Double the backslash",
)

export const formatPlaces = refusal(
  'states/intrinsic-format-places',
  "✗ '{found}' has {places} places for arguments and gets {args}: expected one argument for each place",
)

export const stateUnknown = refusal(
  'states/state-unknown',
  "✗ there is no state '{found}' here: expected the name of a state of the same States object",
)

export const stateDuplicate = refusal(
  'states/state-duplicate',
  "✗ there is a state '{found}' already: expected a name used once in the whole machine",
)

export const stateUnreachable = refusal(
  'states/state-unreachable',
  "✗ no state leads to '{found}': expected a transition to each state but the first",
)

export const stateName = refusal(
  'states/state-name',
  "✗ '{found}' cannot be the name of a state: expected 1 to 80 characters",
)

export const noTerminalState = refusal(
  'states/no-terminal-state',
  '✗ no state ends this workflow: expected at least one with End, a Succeed or a Fail',
)

export const noState = refusal(
  'states/no-state',
  "✗ this workflow has no state: expected at least one. Add .next('Name', state), or all at once with .states('Name', states)",
)

export const settingLate = refusal(
  'states/setting-late',
  '✗ this setting of the machine stands after a state: expected all settings before the first state. Move it up',
)

export const foreignFlow = refusal(
  'states/foreign-flow',
  "✗ {at} returns another flow: expected the one that it was given, with states added. Begin with that one, as in (flow) => flow.next('Name', state)",
)

export const setTwice = refusal(
  'states/set-twice',
  '✗ {at} of this state was set before: expected it once. Put all of it in one call, or in a Pass state of its own',
)

export const notAState = refusal(
  'states/not-a-state',
  '✗ {found} is not a state: expected one such as Task.lambda(arn) or Pass(), or a function that returns one',
)

export const flowEnded = refusal(
  'states/flow-ended',
  '✗ nothing can follow here, since every branch ended before: expected a state that goes on. Begin another line of states, reached by name, with .line(name, state)',
)

export const gotoInput = refusal(
  'states/goto-input',
  "✗ what flows here does not fit the input of '{found}': expected data of the type that state starts with. Shape it before, with .output(…), or begin a line, which takes whatever leads to it",
)

export const gotoWithoutLoop = refusal(
  'states/goto-without-loop',
  "✗ other states lead by name to '{found}', which was not announced: expected one that several transitions may lead to. Write .loop('{found}') before it if they come later, .meet('{found}') if they come earlier",
)

export const variableMaybeUnassigned = refusal(
  'states/variable-maybe-unassigned',
  "✗ there is a path to this state on which '{found}' is not assigned: expected an assignment on each path to a state that reads the variable. Assign it in a state that all paths pass, or on the paths that lack it",
)

export const eventMissing = refusal(
  'states/event-missing',
  '✗ the function is called without an event: expected one of the type it takes. Add .payload(…)',
)

export const noTransition = refusal(
  'states/no-transition',
  '✗ this state says neither where it goes nor that it ends: expected Next or End. Write .next(name) or .end()',
)

export const parallelEmptyBranches = refusal(
  'states/parallel-empty-branches',
  '✗ this Parallel has no branch: expected at least one. Add one, where it is built by .branch((flow) => …); or use a Pass state',
)

export const mapOpen = refusal(
  'states/map-without-processor',
  '✗ this Map does not say what to do with each item: expected a workflow. Add .processor((flow) => …)',
)

export const choiceBranches = refusal(
  'states/choice-without-branches',
  '✗ this Choice has no branch: expected .when(…) and .otherwise(…). Return their result',
)

export const choiceOpen = refusal(
  'states/choice-open',
  '✗ this Choice does not say what happens if no test holds: expected .otherwise(…). Write .otherwise() to go straight on, or .otherwise((flow) => …)',
)

export const branchWithoutState = refusal(
  'states/branch-without-state',
  "✗ a branch of the Choice '{found}' leads to no state: expected a state in each branch, or after all of them. Add one, such as .next('Done', Succeed())",
)

export const stateLanguage = refusal(
  'states/query-language',
  "✗ this state is written in {found}, but its machine is in {own}: expected a state of {own}; only a JSONPath machine may hold states of both. Write the state in {own}, or choose .queryLanguage('{found}')",
)

export const stateLanguages = refusal(
  'states/both-query-languages',
  '✗ this state has parts in JSONata and parts in JSONPath: expected one query language in a state. Write all of it in one',
)

export const stateOtherAccount = refusal(
  'states/other-account',
  "✗ the resource is in account '{found}' but the machine is in '{own}': expected a role to assume there. Add .assume(role); or .viaResourcePolicy() where the resource's own policy allows the machine's role",
)

export const stateOtherPartition = refusal(
  'states/other-partition',
  "✗ the resource is in partition '{found}' but the machine is in '{own}': expected one partition. Access is delegated only within a single partition",
)

export const rolePartition = refusal(
  'states/role-other-partition',
  "✗ role is in partition '{found}' but the resource is in '{partition}': expected one partition. Access is delegated only within a single partition",
)

export const roleAccount = refusal(
  'states/role-other-account',
  "✗ role is in account '{found}' but the resource is in '{account}': expected a role of account '{account}'. Write .viaResourcePolicy() before .assume(…) where the resource's own policy allows that role",
)

export const qualifierForm = refusal(
  'states/qualifier',
  "✗ '{found}' cannot be the qualifier here: expected the version or alias of a function whose ARN carries none",
)

export const rolesDeclared = refusal(
  'states/roles-declared',
  '✗ {found} cannot be declared for this role: expected at least one role ARN, for a role known only at run time',
)

export const rawField = refusal(
  'states/raw-field',
  "✗ the field '{found}' is written by the builder: expected other fields. Use the method for it",
)

export const roleTwice = refusal(
  'states/role-twice',
  '✗ this Task assumes a role already: expected at most one role for a Task',
)

export const expressPattern = refusal(
  'states/express-unsupported',
  '✗ an Express machine does not support {found}: expected calls that only wait for their answer, and inline Maps. Leave {found} out, or make the machine Standard',
)

export const runAsAccount = refusal(
  'states/execution-role-other-account',
  "✗ the execution role is in account '{found}' but the machine is in '{own}': expected a role of account '{own}'. Roles of other accounts are assumed by Tasks",
)

export const machineName = refusal(
  'states/machine-name',
  "✗ '{found}' cannot be the name of a state machine: expected 1 to 80 characters, no white space, wildcards, brackets, or any of \"#%\\^|~`$&,;:/",
)

export const wholeSeconds = refusal(
  'states/seconds',
  '✗ {at} is {found}: expected whole seconds from {least} to 99,999,999, or an expression',
)

export const numberRange = refusal('states/number-range', '✗ {at} is {found}: expected {shape}')

export const timestampForm = refusal(
  'states/timestamp',
  "✗ '{found}' is not a timestamp: expected RFC 3339 with upper-case T and Z, as in '2030-01-01T00:00:00Z'",
)

export const errorNames = refusal(
  'states/error-names',
  "✗ '{found}' is not allowed in this list of errors: expected error names; States.ALL alone, in the last retrier or catcher",
)

export const outerVariable = refusal(
  'states/variable-of-outer-scope',
  "✗ '{found}' is a variable of the workflow around this one: expected a name of its own. An inner scope reads outer variables and cannot set them",
)

export const flowTooDeep = refusal(
  'states/nested-too-deep',
  '✗ {found} levels of workflows are inside one another: expected at most 100',
)

export const onlyDistributed = refusal(
  'states/distributed-only-field',
  '✗ {found} is for distributed Maps, and this one is inline: expected a Map whose mode is DISTRIBUTED. Leave {found} out, or make the Map a distributed one',
)

export const mapLabel = refusal(
  'states/map-label',
  "✗ '{found}' cannot be the label of a Map: expected 1 to 40 characters, no white space, wildcards, brackets, or any of \"#%\\^|~`$&,;:/",
)

export const variableName = refusal(
  'states/variable-name',
  "✗ '{found}' cannot be the name of a variable: expected 1 to 80 letters, digits and _, no digit first, and not 'states'",
)

export const notAnObject = refusal('states/not-an-object', '✗ {at} is {found}: expected an object with named fields')

export const notAFunction = refusal(
  'states/not-a-function',
  '✗ {at} is {found}: expected a function that writes what follows, and returns it',
)

export const notAListed = refusal('states/value-unknown', "✗ '{found}' is no value of {at}: expected {shape}")

// --- Integrations -------------------------------------------------------------------------------------

export const argumentsMissing = refusal(
  'states/argument-missing',
  '✗ {action} lacks {found}: expected every argument that it requires. Add what is missing',
)

export const argumentUnknown = refusal(
  'states/argument-unknown',
  "✗ {action} has no argument '{found}': expected {nearest}. Correct the name; Step Functions writes all of them in Pascal case",
)

export const patternUnsupported = refusal(
  'states/integration-pattern',
  '✗ {action} does not support {found}: expected {patterns}. Choose one of these',
)

export const patternTwice = refusal(
  'integrations/pattern-twice',
  '✗ this Task has a pattern already, {found}: expected one pattern for a Task. Leave the other out',
)

export const tokenMissing = refusal(
  'states/task-token-not-passed',
  '✗ this Task waits for its token and passes it to nobody: expected Task.Token of the context object in its arguments. Pass it to what will call SendTaskSuccess or SendTaskFailure',
)

export const argumentCase = refusal(
  'states/sdk-parameter-name',
  "✗ the argument '{found}' begins with a lowercase letter: expected '{right}'. Step Functions writes all of them in Pascal case, whatever the API does",
)

export const argumentLetters = refusal(
  'states/sdk-parameter-case',
  "✗ '{found}' is not an argument of {action}: expected '{right}'. Correct the case of its letters: what the call may act on follows from it",
)

export const sdkServiceUnknown = refusal(
  'states/sdk-service-unknown',
  "✗ '{found}' is not a service that Step Functions calls through the AWS SDK: expected {nearest}. Correct the name; one newer than this release is written as the Resource",
)

export const sdkActionUnknown = refusal(
  'states/sdk-action-unknown',
  "✗ '{service}' has no action '{found}': expected {nearest}. Correct the name; one newer than this release is written as the Resource",
)

export const sdkUnsupported = refusal(
  'states/sdk-action-unsupported',
  "✗ Step Functions cannot call '{found}' of '{service}': expected another action. Call this one from a Lambda function",
)

// --- Access -------------------------------------------------------------------------------------------

export const accessNoRole = refusal(
  'access/no-execution-role',
  '✗ the execution role of this machine is not known: expected a machine with .runAs(role): the roles it assumes have to trust that role',
)

export const accessNoArn = refusal(
  'access/no-machine-arn',
  '✗ the ARN of this machine is not known: expected StateMachine.named(arn): it guards the execution role and is the external ID of target roles',
)

export const accessUnknownResource = refusal(
  'access/integration-unknown',
  "✗ the permissions that '{found}' needs are not known here: expected the Resource of an integration that Step Functions has. Correct it, or state what the call needs with .requires(…) or with the option requires of access",
)

export const accessOpenResource = refusal(
  'access/resource-open',
  "✗ the Resource of this Task is '{found}', which another tool fills in: expected to know what it stands for. Name it with .reaches(arn) or with the option reaches of access, or state what the call needs with requires",
)

export const accessStates = refusal(
  'access/states',
  '✗ the roles of this machine cannot be derived: {problems}: expected states whose permissions are known. Correct each',
)

export const accessSdkUnknown = refusal(
  'access/sdk-unknown',
  "✗ the permissions of the AWS SDK integration '{found}' are not known: expected an API action whose IAM actions AWS lists. State them with .requires(…) or with the option requires of access",
)

export const accessReaches = refusal(
  'access/reaches',
  "✗ '{found}' is not something that a call may act on here: expected the ARN of what an argument names only at run time, or of what is encrypted. Leave it out",
)

export const accessOwnTarget = refusal(
  'access/own-target',
  "✗ the execution role '{found}' is its own target: expected the role of another. Leave .assume(role) out: the Task then acts as this one",
)

export const accessArgument = refusal('access/argument', "✗ '{found}' cannot be {name} of this call: expected {shape}")

export const accessArgumentMissing = refusal(
  'access/argument-missing',
  '✗ the call has no {name}: expected it among the arguments: what the call may act on follows from it',
)

export const accessPartition = refusal(
  'access/other-partition',
  "✗ '{found}' is of partition '{partition}' but the machine is of '{own}': expected one partition",
)

export const accessNotAMachine = refusal(
  'access/not-a-machine',
  '✗ {found} is not a machine: expected one with states, made by StateMachine.named(…)',
)

// --- Policy documents ---------------------------------------------------------------------------------

export const policyDocument = refusal(
  'policy/document',
  '✗ this is not a policy document: {problems}: expected a document as IAM takes it. Correct each place; the error lists them as findings',
)

export const policyVersions = refusal(
  'policy/versions-differ',
  "✗ documents of the versions '{found}' and '{other}' cannot be merged: expected one version, since the older one has no policy variables. Give them the same Version",
)

export const policyQuota = refusal(
  'policy/quota',
  "✗ statement {at} alone has {found} characters, more than the quota '{quota}' of {limit}: expected statements whose lists can be divided. Use fewer or shorter resources and conditions, or have the quota raised",
)

export const policyDocumentCount = refusal(
  'policy/document-count',
  "✗ the policy needs {found} documents of the quota '{quota}': expected at most {limit}. Use fewer statements, or have the quota raised",
)

// --- Evaluation ---------------------------------------------------------------------------------------

export const evaluateRequest = refusal('evaluate/request', '✗ the {at} of this request is {found}: expected {shape}')

export const evaluatePrincipal = refusal(
  'evaluate/principal',
  "✗ '{found}' cannot make a request: expected the ARN of a role, a role session, a user, a federated user or an account root, a service principal, or 'anonymous'. An identity provider is { federated: name }",
)

export const evaluatePolicies = refusal(
  'evaluate/policies',
  '✗ there is {found} where {at} has its policies: expected {shape}',
)

export const evaluateDocument = refusal(
  'evaluate/document',
  "✗ policy '{document}' cannot be evaluated, there is {found} at '{at}': expected {shape}. AWS refuses it too",
)

// --- Verification -------------------------------------------------------------------------------------

export const verifyDocuments = refusal(
  'verify/documents',
  '✗ there is {found} at {at} of the documents to verify: expected {shape}',
)

export const verifyArn = refusal(
  'verify/arn',
  "✗ '{found}' does not contain the account of {at}: expected an ARN with all its parts. A part may be a token of another tool, the whole may not",
)
