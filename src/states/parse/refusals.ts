// What is no definition at all. It ends `parseDefinition`; the checker reports it as its only finding.

export const jsonSyntax = {
  code: 'states/json-syntax',
  problem: 'the text is not JSON: {found}',
  expected: 'a definition as JSON',
  fix: 'Correct the text',
} as const

export const jsonRelaxed = {
  code: 'states/json-relaxed',
  problem: 'the text is not JSON, but would be without its {found}',
  expected: 'a definition as JSON',
  fix: 'Remove them, or read the text with { relaxed: true }',
} as const

export const tooLarge = {
  code: 'states/too-large',
  problem: 'the definition is larger than can be read: {found}',
  expected: 'at most 33,554,432 characters and 4,000,000 values; Step Functions takes 1,048,576 bytes',
  fix: 'Pass one definition; move parts of it into machines of their own',
} as const

export const tooDeep = {
  code: 'states/too-deep',
  problem: 'the definition is nested more than {found} levels deep',
  expected: 'at most {found} levels',
  fix: 'Move inner workflows into machines of their own, started by states:startExecution',
} as const

export const cyclic = {
  code: 'states/cyclic',
  problem: 'the definition holds itself',
  expected: 'a tree of JSON values',
  fix: 'Remove the reference from a part to what holds it',
} as const

export const notJson = {
  code: 'states/not-json',
  problem: '{found} has no form in JSON',
  expected: 'text, finite numbers, booleans, null, lists and objects',
  fix: 'Leave it out or convert it',
} as const

export const notAnObject = {
  code: 'states/definition-type',
  problem: 'the definition is {found}',
  expected: 'an object with StartAt and States',
  fix: 'Pass a definition in the Amazon States Language, as JSON text or as an object',
} as const
