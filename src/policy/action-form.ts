/**
 * Whether a string is an action, or a pattern of the actions of one service.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const isAction = (text: string): boolean => /^[a-z0-9-]+:[A-Za-z0-9*?]+$/.test(text)
