import { eachStatement, type Rule } from '../rule.js'

export const unsupportedSid: Rule = eachStatement(function* (statement, policy) {
  // the policies of some resources accept more characters
  if (policy.kind === 'resource') return
  const sid = statement.value['Sid']
  if (typeof sid === 'string' && !/^[A-Za-z0-9]*$/.test(sid))
    yield {
      path: [...statement.path, 'Sid'],
      message: `the Sid '${sid}' has other characters than letters and digits`,
      fix: 'Use A to Z, a to z and 0 to 9',
    }
})
