import type { NeedsOf } from '../states/need.js'

/** Of a call whose permissions no table tells: `access` says so. */
export const noNeeds: NeedsOf = () => undefined
