import { eachStatement, type Rule } from '../rule.js'

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties:
// AWS services that call for themselves belong to no organization and have no tags
const absent = (name: string): boolean =>
  name === 'aws:principalorgid' || name === 'aws:principalorgpaths' || name.startsWith('aws:principaltag/')

export const unsupportedConditionKeyForServicePrincipal: Rule = eachStatement(function* (statement) {
  const { principals } = statement
  if (principals.length === 0 || !principals.every(({ kind }) => kind === 'Service')) return
  // the fields of a certificate are tags of the session that is asked for:
  // https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
  const ofCertificates = principals.every(({ value }) => value === 'rolesanywhere.amazonaws.com')
  for (const { name, key, base, path } of statement.conditions) {
    if (ofCertificates && name.startsWith('aws:principaltag/x509')) continue
    if (absent(name) && base !== 'Null')
      yield {
        path,
        message: `a service principal never has '${key}'`,
        fix: 'Use aws:SourceOrgID, aws:SourceAccount or aws:SourceArn',
      }
  }
})
