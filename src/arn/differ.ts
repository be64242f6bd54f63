import { hasToken } from './tokens.js'

/** Whether two facts cannot be the same. A token may turn out to be anything. */
export const differ = (one: string, other: string): boolean => one !== other && !hasToken(one) && !hasToken(other)
