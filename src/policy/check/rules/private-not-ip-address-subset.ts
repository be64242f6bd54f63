import { privateShare } from '../private-ips.js'
import { eachStatement, type Rule } from '../rule.js'

export const privateNotIpAddressSubset: Rule = eachStatement(function* (statement) {
  for (const condition of statement.conditions)
    if (condition.base === 'NotIpAddress' && condition.name === 'aws:sourceip' && privateShare(condition) === 'some')
      yield {
        path: condition.path,
        message: 'aws:SourceIp is a public address: the private ranges here exclude nothing',
        fix: 'Remove them',
      }
})
