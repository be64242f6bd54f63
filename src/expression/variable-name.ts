/**
 * Whether a string can name a workflow variable by its characters: a Unicode identifier. Its length is judged apart.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export const isIdentifier = (text: string): boolean => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text)

/**
 * Whether a workflow variable may have the name: 1 to 80 characters of an identifier, and not `states`.
 * @see https://states-language.net/spec.html#variables
 */
export const isVariableName = (name: string): boolean =>
  isIdentifier(name) && [...name].length <= 80 && name !== 'states'
