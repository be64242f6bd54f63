import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

// keys that take the name of a service principal
const keys = new Set([
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'iam:passedtoservice',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
])
// regional names, China's, and the names of EC2 and EMR there
const form =
  /^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov)$/

const viaService = /^[a-z0-9-]+\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/

export const invalidServicePrincipalFormat: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (kind === 'Service' && !hasWildcard(value) && !value.includes('${') && !form.test(value)) {
      yield { path, message: `'${value}' is not a service principal`, fix: "Write one such as 'states.amazonaws.com'" }
    }
  }
  for (const { name, key, family, base, texts } of statement.conditions) {
    if (family !== 'string') continue
    for (const { value, path } of texts) {
      if (value.includes('${') || (hasWildcard(value) && base.endsWith('Like'))) continue
      if (keys.has(name) && !form.test(value))
        yield {
          path,
          message: `'${value}' is not a service principal, which '${key}' is compared with`,
          fix: "Write one such as 'states.amazonaws.com'",
        }
      if (name === 'kms:viaservice' && !viaService.test(value))
        yield {
          path,
          message: `'${value}' does not name a service in a Region`,
          fix: "Write one such as 's3.us-east-1.amazonaws.com'",
        }
    }
  }
})
