/** An IP range: its network bits, and the length of its prefix. */
export interface IpRange {
  readonly version: 4 | 6
  readonly address: bigint
  readonly prefix: number
  /** The address without its host bits. */
  readonly network: bigint
}

const readV4 = (text: string): bigint | undefined => {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  let address = 0n
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined
    address = (address << 8n) | BigInt(part)
  }
  return address
}

const readV6 = (written: string): bigint | undefined => {
  // the last two groups may be an IPv4 address: https://www.rfc-editor.org/rfc/rfc4291#section-2.2
  const tail4 = written.slice(written.lastIndexOf(':') + 1)
  const v4 = tail4.includes('.') ? readV4(tail4) : undefined
  const text =
    v4 === undefined
      ? written
      : `${written.slice(0, -tail4.length)}${(v4 >> 16n).toString(16)}:${(v4 & 0xffffn).toString(16)}`
  const halves = text.split('::')
  if (halves.length > 2 || text.length > 45) return undefined
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const [head = [], tail = []] = groups
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  let address = 0n
  for (const group of [...head, ...Array.from({ length: missing }, () => '0'), ...tail]) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined
    address = (address << 16n) | BigInt(`0x${group}`)
  }
  return address
}

/**
 * Reads an IPv4 or IPv6 address, or a range in CIDR notation; `undefined` for anything else.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export const readIpRange = (text: string): IpRange | undefined => {
  const [address = '', mask, ...more] = text.split('/')
  if (more.length > 0) return undefined
  const version = address.includes(':') ? 6 : 4
  const bits = version === 4 ? 32 : 128
  const value = version === 4 ? readV4(address) : readV6(address)
  if (value === undefined || (mask !== undefined && !/^\d{1,3}$/.test(mask))) return undefined
  const prefix = mask === undefined ? bits : Number(mask)
  if (prefix > bits) return undefined
  const open = BigInt(bits - prefix)
  return { version, address: value, prefix, network: (value >> open) << open }
}

/** Whether every address of one range is in another. */
export const isWithin = (inner: IpRange, outer: IpRange): boolean => {
  if (inner.version !== outer.version || inner.prefix < outer.prefix) return false
  const open = BigInt((outer.version === 4 ? 32 : 128) - outer.prefix)
  return inner.network >> open === outer.network >> open
}
