import { refusal } from '../core/refusal.js'

/**
 * What the types over the catalogue refuse. They stand apart from the codes of the run time, which judges actions and keys by
 * their form and leaves the rest to `checkPolicy`.
 */

export const serviceUnknown = refusal(
  'catalog/service-unknown',
  "✗ '{found}' is not the prefix of a service: expected a prefix as in 's3:GetObject'. Correct the prefix; a service newer than this list passes where its action is typed as string",
)

export const serviceCase = refusal(
  'catalog/service-case',
  "✗ '{found}' is not the prefix of a service: expected '{service}'. Write the prefix in lower case",
)

export const actionUnknown = refusal(
  'catalog/action-unknown',
  "✗ '{service}' has no action '{found}': expected {nearest}. Correct the name; an action newer than this list passes where it is typed as string",
)

export const actionPattern = refusal(
  'catalog/action-pattern',
  "✗ no action of '{service}' matches '{found}': expected a pattern that at least one action matches. Correct the pattern",
)

export const actionResource = refusal(
  'catalog/action-resource',
  "✗ {action} does not act on '{found}': expected {shapes}. Name such a resource, or give the action a statement of its own",
)

export const actionWithoutResource = refusal(
  'catalog/action-without-resource',
  "✗ {action} acts on no resource of its own, '{found}' would allow nothing: expected '*'. Give the action a statement of its own, on any resource",
)

export const conditionKey = refusal(
  'catalog/condition-key',
  "✗ {action} does not support the condition key '{found}': expected {keys} or a global key. Correct the key, or give the action a statement of its own",
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
  "✗ the policy variable '{found}' is not a condition key: expected a global condition key or one of the service. Correct the key; one newer than this list passes where the text is typed as string",
)

export const variableMultivalued = refusal(
  'policy/variable-multivalued',
  "✗ the policy variable '{found}' has several values: expected a key with one value. Compare the key in a condition with ForAllValues or ForAnyValue instead",
)
