import { privateShare } from '../private-ips.js'
import { eachStatement, type Rule } from '../rule.js'

export const privateIpAddress: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions) {
    if (condition.base === 'IpAddress' && condition.name === 'aws:sourceip' && privateShare(condition) === 'all') {
      yield {
        path: condition.path,
        message: 'aws:SourceIp is a public address: these private ranges never match',
        fix: 'Use aws:VpcSourceIp with aws:SourceVpc, or a public range',
      }
    }
  }
})
