import type { Operator } from './operator.js'

interface Range {
  /** 4 or 16 bytes; addresses of different lengths never match. */
  readonly bytes: readonly number[]
  readonly prefix: number
}

const readV4 = (text: string): readonly number[] | undefined => {
  const parts = text.split('.', 5)
  if (parts.length !== 4) return undefined
  const bytes = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256))
  return bytes.some((byte) => byte > 255) ? undefined : bytes
}

const readGroups = (text: string): readonly number[] | undefined => {
  if (text === '') return []
  const bytes: number[] = []
  const groups = text.split(':', 9)
  for (const [index, group] of groups.entries()) {
    if (group.includes('.')) {
      const v4 = index === groups.length - 1 ? readV4(group) : undefined
      if (v4 === undefined) return undefined
      bytes.push(...v4)
    } else {
      if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined
      const value = Number.parseInt(group, 16)
      bytes.push(value >> 8, value & 0xff)
    }
  }
  return bytes.length <= 16 ? bytes : undefined
}

// https://www.rfc-editor.org/rfc/rfc4291#section-2.2
const readV6 = (text: string): readonly number[] | undefined => {
  const halves = text.split('::', 3)
  const head = readGroups(halves[0] ?? '')
  const tail = readGroups(halves[1] ?? '')
  if (head === undefined || tail === undefined || halves.length > 2) return undefined
  if (halves.length === 1) return head.length === 16 ? head : undefined
  const zeros = 16 - head.length - tail.length
  return zeros < 2 ? undefined : [...head, ...new Array<number>(zeros).fill(0), ...tail]
}

const readAddress = (text: string): readonly number[] | undefined => (text.includes(':') ? readV6(text) : readV4(text))

/**
 * Reads an address, or a range such as `203.0.113.0/24` or `2001:DB8:1234:5678::/64`. Without a prefix length it is that one
 * address.
 */
const readRange = (text: string): Range | undefined => {
  const slash = text.indexOf('/')
  const bytes = readAddress(slash === -1 ? text : text.slice(0, slash))
  if (bytes === undefined) return undefined
  if (slash === -1) return { bytes, prefix: bytes.length * 8 }
  const prefix = text.slice(slash + 1)
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bytes.length * 8 ? { bytes, prefix: Number(prefix) } : undefined
}

const contains = (range: Range, address: readonly number[]): boolean => {
  if (range.bytes.length !== address.length) return false
  let left = range.prefix
  for (const [index, byte] of range.bytes.entries()) {
    if (left <= 0) return true
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff
    if ((byte & mask) !== ((address[index] ?? 0) & mask)) return false
    left -= 8
  }
  return true
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress */
export const ipAddress: Operator<Range> = {
  takesVariables: false,
  read: readRange,
  fits: (range, text) => {
    const address = readAddress(text)
    return address !== undefined && contains(range, address)
  },
}
