import { findOpen } from '../../catalog/open-keys.js'
import { alsoFitting } from './also-fitting.js'
import { conditionOperators } from './operators.js'

type Family = (typeof alsoFitting)[keyof typeof alsoFitting]

const families: ReadonlyMap<string, Family> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(alsoFitting).map(([key, family]) => [key.toLowerCase(), family]),
)

/** Whether AWS uses an operator, without a prefix or suffix, with a key whose type it does not fit. */
export const alsoFits = (key: string, base: string): boolean => {
  const family = findOpen(families, key)
  return family !== undefined && conditionOperators[family].some((name) => name === base)
}
