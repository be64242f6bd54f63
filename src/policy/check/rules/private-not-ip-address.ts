import { privateShare } from '../private-ips.js'
import { eachStatement, type Rule } from '../rule.js'

export const privateNotIpAddress: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions) {
    if (condition.base === 'NotIpAddress' && condition.name === 'aws:sourceip' && privateShare(condition) === 'all') {
      yield {
        path: condition.path,
        message: 'aws:SourceIp is a public address: a test for none of these private ranges always holds',
        fix: 'Use aws:VpcSourceIp with aws:SourceVpc, or a public range',
      }
    }
  }
})
