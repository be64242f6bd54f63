import { readIpRange } from '../../conditions/ip-range.js'
import { eachStatement, type Rule } from '../rule.js'

export const typeMismatchIpRange: Rule = eachStatement(function* (statement) {
  for (const { family, operator, texts } of statement.conditions) {
    if (family !== 'ip') continue
    for (const { value, path } of texts)
      if (!value.includes('${') && readIpRange(value) === undefined)
        yield {
          path,
          message: `${operator} takes an IP range, found '${value}'`,
          fix: "Write one such as '203.0.113.0/24' or '2001:db8::/32'",
        }
  }
})
