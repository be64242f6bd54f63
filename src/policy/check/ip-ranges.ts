/** An IP range: its bits in front of the mask, and what stands behind. */
export interface IpRange {
  readonly version: 4 | 6
  readonly address: bigint
  readonly prefix: number
  /** The address without the bits that the mask leaves open. */
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

const readV6 = (text: string): bigint | undefined => {
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
 * Reads an address or a range in CIDR form, version 4 or 6; `undefined` for anything else.
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

// RFC 1918, RFC 6598 and RFC 4193; loopback and link-local addresses never reach AWS either
const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
]

/** Whether every address of a range is private: none of them is what AWS sees as the source of a request. */
export const isPrivateRange = (range: IpRange): boolean =>
  privateRanges.some((text) => {
    const outer = readIpRange(text)
    if (outer === undefined || outer.version !== range.version || range.prefix < outer.prefix) return false
    const open = BigInt((range.version === 4 ? 32 : 128) - outer.prefix)
    return range.network >> open === outer.network >> open
  })
