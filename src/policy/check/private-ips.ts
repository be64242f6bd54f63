import { type IpRange, isWithin, readIpRange } from '../conditions/ip-range.js'
import type { ConditionView } from './policy-view.js'

/** How many of the ranges under a key are private: all, some or none. Also `none` if one of them is not a range. */
export const privateShare = (condition: ConditionView): 'all' | 'some' | 'none' => {
  const ranges = condition.texts.map(({ value }) => readIpRange(value))
  const known = ranges.filter((range): range is IpRange => range !== undefined)
  const inside = known.filter(isPrivate).length
  if (inside === 0 || known.length < ranges.length) return 'none'
  return inside === known.length ? 'all' : 'some'
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

/** Whether every address of a range is private, so that AWS never sees it as the source of a request. */
const isPrivate = (range: IpRange): boolean =>
  privateRanges.some((text) => {
    const outer = readIpRange(text)
    return outer !== undefined && isWithin(range, outer)
  })
