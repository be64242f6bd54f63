/**
 * Whether a text can name a workflow variable by its characters: a Unicode identifier. Its length is judged apart.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export const isVariableName = (text: string): boolean => /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text)
