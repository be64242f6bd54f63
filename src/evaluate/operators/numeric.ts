import type { Operator } from './operator.js'

// "an integer or decimal value": no exponents, no other bases.
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

const readNumber = (text: string): number | undefined => (decimal.test(text) ? Number(text) : undefined)

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric */
const numeric = (compare: (found: number, wanted: number) => boolean): Operator<number> => ({
  takesVariables: false,
  read: readNumber,
  fits: (wanted, text) => {
    const found = readNumber(text)
    return found !== undefined && compare(found, wanted)
  },
})

export const numericEquals = /* @__PURE__ */ numeric((found, wanted) => found === wanted)
export const numericLessThan = /* @__PURE__ */ numeric((found, wanted) => found < wanted)
export const numericLessThanEquals = /* @__PURE__ */ numeric((found, wanted) => found <= wanted)
export const numericGreaterThan = /* @__PURE__ */ numeric((found, wanted) => found > wanted)
export const numericGreaterThanEquals = /* @__PURE__ */ numeric((found, wanted) => found >= wanted)
