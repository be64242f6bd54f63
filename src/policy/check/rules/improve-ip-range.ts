import { type IpRange, readIpRange } from '../../conditions/ip-range.js'
import { eachStatement, type Rule } from '../rule.js'

/** A range in its usual notation; trailing groups of zeros in an IPv6 range become `::`. */
const written = ({ version, network, prefix }: IpRange): string => {
  const parts = (count: number, bits: number): readonly bigint[] =>
    Array.from(
      { length: count },
      (_, index) => (network >> BigInt(bits * (count - 1 - index))) & ((1n << BigInt(bits)) - 1n),
    )
  if (version === 4) return `${parts(4, 8).join('.')}/${prefix}`
  const groups = parts(8, 16).map((group) => group.toString(16))
  while (groups.at(-1) === '0') groups.pop()
  return `${groups.join(':')}${groups.length === 8 ? '' : '::'}/${prefix}`
}

export const improveIpRange: Rule = eachStatement(function* (statement) {
  for (const { family, texts } of statement.conditions) {
    if (family !== 'ip') continue
    for (const { value, path } of texts) {
      const range = readIpRange(value)
      if (range !== undefined && range.address !== range.network)
        yield {
          path,
          message: `'${value}' has bits behind its mask, which are not read`,
          fix: `Write '${written(range)}'`,
        }
    }
  }
})
