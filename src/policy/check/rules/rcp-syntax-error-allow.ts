import { eachStatement, type Rule } from '../rule.js'

export const rcpSyntaxErrorAllow: Rule = eachStatement(function* (statement, policy) {
  if (policy.kind !== 'rcp' || statement.effect !== 'Allow') return
  const { value } = statement
  // the only Allow in any RCP: RCPFullAWSAccess
  const everything =
    statement.actions.length === 1 &&
    statement.actions[0]?.value === '*' &&
    value['Principal'] === '*' &&
    statement.resources.length === 1 &&
    statement.resources[0]?.value === '*' &&
    !statement.has('Condition')
  if (!everything)
    yield {
      path: statement.path,
      message:
        "in a resource control policy Allow is for everything: Principal '*', Action '*', Resource '*', no Condition",
      fix: 'Say what is denied instead',
    }
})
