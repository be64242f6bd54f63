// What a text may have that JSON has not, or has and should not.

export const duplicateKey = {
  code: 'states/json-duplicate-key',
  problem: "the key '{found}' stands here more than once",
  expected: 'each key once; the last one counts, the others are lost',
  fix: 'Remove or rename the others',
} as const

export const jsonComment = {
  code: 'states/json-comment',
  problem: 'the text holds comments, {found} in all',
  expected: 'JSON, which has none; Step Functions refuses them',
  fix: 'Remove them; the field Comment says something about a state or machine',
} as const

export const jsonTrailingComma = {
  code: 'states/json-trailing-comma',
  problem: 'a comma stands before a closing bracket, {found} times in all',
  expected: 'JSON, which has none there; Step Functions refuses them',
  fix: 'Remove it',
} as const

export const jsonSubstitution = {
  code: 'states/json-substitution',
  problem: '{found} stands outside quotes; it was read as a text',
  expected: 'JSON once a deployment tool has put a value there',
  fix: 'Nothing, where a tool does so; else put it in quotes',
} as const
