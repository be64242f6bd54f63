import { isService } from '../../../catalog/lookups.js'
import { oneLetterOff } from '../../../core/nearest-names.js'
import { isServicePrincipal } from '../../service-principal.js'
import { serviceShortNames } from '../../services.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

// keys whose values are service principals
const keys = new Set([
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'iam:passedtoservice',
  'iam:awsservicename',
  'aws:calledvia',
  'aws:calledviafirst',
  'aws:calledvialast',
])
const viaService = /^[a-z0-9-]+\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/

/**
 * The short name that was probably meant, if a principal is one letter off or has another domain; the prefix of a service is
 * not taken for a mistake.
 */
const nearPrincipal = (principal: string): string | undefined => {
  const [name = '', ...domain] = principal.split('.')
  if (isShortName(name)) return domain.join('.') === 'amazon.com' || domain.length === 0 ? name : undefined
  return name.length < 4 || domain[0] !== 'amazonaws' || isService(name) ? undefined : oneLetterOff(name, shortNames)
}

const shortNames = serviceShortNames.trim().split(' ')
const isShortName = (name: string): boolean => shortNames.includes(name)

export const invalidServicePrincipalFormat: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (kind !== 'Service' || hasWildcard(value) || value.includes('${')) continue
    const near = nearPrincipal(value)
    if (!isServicePrincipal(value)) {
      const right = near === undefined ? "one such as 'states.amazonaws.com'" : `'${near}.amazonaws.com'`
      yield { path, message: `'${value}' is not a service principal`, fix: `Write ${right}` }
    } else if (near !== undefined) {
      yield {
        path,
        // AWS publishes no list of its principals
        severity: 'warning',
        message: `'${value}' is no service principal that AWS's guides name`,
        fix: `Correct it (the nearest is '${near}.amazonaws.com'), unless the service is newer than this list`,
      }
    }
  }
  for (const { name, key, family, base, texts } of statement.conditions) {
    if (family !== 'string') continue
    for (const { value, path } of texts) {
      if (value.includes('${') || (hasWildcard(value) && base.endsWith('Like'))) continue
      if (keys.has(name) && !isServicePrincipal(value))
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
