import { refusal } from '../../core/refusal.js'

// What a string may have that JSON has not, or has and should not.

export const duplicateKey = refusal(
  'states/json-duplicate-key',
  "✗ the key '{found}' occurs here more than once: expected each key once; the last one counts, the others are lost. Remove or rename the others",
)

export const jsonComment = refusal(
  'states/json-comment',
  '✗ the text contains comments, {found} in all: expected JSON, which has none; Step Functions refuses them. Remove them; the field Comment says something about a state or machine',
)

export const jsonTrailingComma = refusal(
  'states/json-trailing-comma',
  '✗ a comma stands before a closing bracket, {found} times in all: expected JSON, which has none there; Step Functions refuses them. Remove it',
)

export const jsonSubstitution = refusal(
  'states/json-substitution',
  '✗ {found} is outside quotes; it was read as a string: expected JSON once a deployment tool has put a value there. Nothing, where a tool does so; else put it in quotes',
)
