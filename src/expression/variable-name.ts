/**
 * Whether a string can be the name of a workflow variable by its characters: a Unicode identifier. Its length is checked
 * separately.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export const isIdentifier = (text: string): boolean => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text)

/**
 * Whether a string can be the name of a workflow variable: an identifier of 1 to 80 characters that is not `states`.
 * @see https://states-language.net/spec.html#variables
 */
export const isVariableName = (name: string): boolean =>
  isIdentifier(name) && [...name].length <= 80 && name !== 'states'
