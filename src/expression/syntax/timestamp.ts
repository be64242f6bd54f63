const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/

/**
 * Whether a string is an RFC 3339 timestamp as the States Language restricts it: with an uppercase `T` between date and time,
 * and `Z` or a numeric offset at the end.
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 * @see https://states-language.net/spec.html#timestamps
 */
export const isTimestamp = (text: string): boolean => {
  const parts = form.exec(text)
  if (parts === null) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return false
  // 60 is a leap second
  if (hour > 23 || minute > 59 || second > 60) return false
  return Number(parts[8] ?? 0) < 24 && Number(parts[9] ?? 0) < 60
}

const daysOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
