// https://states-language.net/spec.html#variables
const identifier = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u

/** Whether a workflow variable may have the name: 1 to 80 characters of an identifier, and not `states`. */
export const isVariableName = (name: string): boolean => identifier.test(name) && name !== 'states'
