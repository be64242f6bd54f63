import { privateShare } from '../private-ips.js'
import { eachStatement, type Rule } from '../rule.js'

export const privateIpAddressSubset: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (condition.base === 'IpAddress' && condition.name === 'aws:sourceip' && privateShare(condition) === 'some')
      yield {
        path: condition.path,
        message: 'aws:SourceIp is a public address: the private ranges here never match',
        fix: 'Remove them',
      }
})
