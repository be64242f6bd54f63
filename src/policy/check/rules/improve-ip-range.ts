import { readIpRange } from '../../conditions/ip-range.js'
import { eachStatement, type Rule } from '../rule.js'

export const improveIpRange: Rule = eachStatement(function* (statement) {
  for (const { family, texts } of statement.conditions) {
    if (family !== 'ip') continue
    for (const { value, path } of texts) {
      const range = readIpRange(value)
      if (range !== undefined && range.address !== range.network)
        yield { path, message: `'${value}' has bits behind its mask, which are not read`, fix: 'Write them as zeros' }
    }
  }
})
