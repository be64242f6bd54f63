import { refusal } from '../../core/refusal.js'

// What is no definition at all. It ends `parseDefinition`; the checker reports it as its only finding.

export const jsonSyntax = refusal(
  'states/json-syntax',
  '✗ the text is not JSON: {found}: expected a definition as JSON. Correct the text',
)

export const jsonRelaxed = refusal(
  'states/json-relaxed',
  '✗ the text is not JSON, but would be without its {found}: expected a definition as JSON. Remove them, or read the text with { relaxed: true }',
)

export const tooLarge = refusal(
  'states/too-large',
  '✗ the definition is larger than can be read: {found}: expected at most 33,554,432 characters and 4,000,000 values; Step Functions takes 1,048,576 bytes. Pass one definition; move parts of it into machines of their own',
)

export const tooDeep = refusal(
  'states/too-deep',
  '✗ the definition is nested more than {found} levels deep: expected at most {found} levels. Move inner workflows into machines of their own, started by states:startExecution',
)

export const cyclic = refusal(
  'states/cyclic',
  '✗ the definition contains itself: expected a tree of JSON values. Remove the reference from a part to what holds it',
)

export const notJson = refusal(
  'states/not-json',
  '✗ {found} has no form in JSON: expected strings, finite numbers, booleans, null, lists and objects. Leave it out or convert it',
)

export const notAnObject = refusal(
  'states/definition-type',
  '✗ the definition is {found}: expected an object with StartAt and States. Pass a definition in the Amazon States Language, as JSON text or as an object',
)
