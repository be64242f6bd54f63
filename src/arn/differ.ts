import { hasToken } from './tokens.js'

/** Whether two facts cannot be the same: an unknown one agrees with everything. */
export const differ = (one: string, other: string): boolean => one !== other && !hasToken(one) && !hasToken(other)
