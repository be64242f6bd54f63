import type { Operator } from './operator.js'

// The W3C profile of ISO 8601: a year, a month, a day, or a time with its zone; four digits are a year.
// https://www.w3.org/TR/NOTE-datetime
const iso8601 =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:(Z)|([+-])(\d{2}):?(\d{2})))?)?)?$/
const epochSeconds = /^-?\d+(?:\.\d+)?$/

/** Milliseconds since 1970; `undefined` if the string is not a date in one of the two forms. */
export const readDate = (text: string): number | undefined => {
  const parts = iso8601.exec(text)
  if (parts === null) return epochSeconds.test(text) ? Number(text) * 1000 : undefined
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((at) => Number(parts[at] ?? (at < 4 ? 1 : 0)))
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (hour === undefined || minute === undefined || second === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const fraction = Number(`0.${parts[7] ?? '0'}`) * 1000
  const offset = parts[9] === undefined ? 0 : (Number(parts[10]) * 60 + Number(parts[11])) * (parts[9] === '-' ? -1 : 1)
  // Date.UTC reads years below 100 as 19xx
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date */
const date = (compare: (found: number, wanted: number) => boolean): Operator<number> => ({
  takesVariables: false,
  read: readDate,
  fits: (wanted, text) => {
    const found = readDate(text)
    return found !== undefined && compare(found, wanted)
  },
})

export const dateEquals = /* @__PURE__ */ date((found, wanted) => found === wanted)
export const dateLessThan = /* @__PURE__ */ date((found, wanted) => found < wanted)
export const dateLessThanEquals = /* @__PURE__ */ date((found, wanted) => found <= wanted)
export const dateGreaterThan = /* @__PURE__ */ date((found, wanted) => found > wanted)
export const dateGreaterThanEquals = /* @__PURE__ */ date((found, wanted) => found >= wanted)
