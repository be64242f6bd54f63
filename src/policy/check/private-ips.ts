import { type IpRange, isPrivateRange, readIpRange } from './ip-ranges.js'
import type { ConditionView } from './policy-view.js'

/** How many of the ranges under a key are private: all, some or none. `none` also where one is no range. */
export const privateShare = (condition: ConditionView): 'all' | 'some' | 'none' => {
  const ranges = condition.texts.map(({ value }) => readIpRange(value))
  const known = ranges.filter((range): range is IpRange => range !== undefined)
  const inside = known.filter(isPrivateRange).length
  if (inside === 0 || known.length < ranges.length) return 'none'
  return inside === known.length ? 'all' : 'some'
}
