import { findConditionKey } from '../../../catalog/condition-keys.js'
import { isService } from '../../../catalog/lookups.js'
import { isArnService } from '../../../catalog/resources.js'
import { eachStatement, type Rule } from '../rule.js'
import { arnsOf, hasWildcard, prefixOf } from '../texts.js'

// key prefixes that are not a service's: identity providers have dots in theirs, and their keys are listed under STS
const others = new Set(['aws', 'saml', 'cognito-identity-auth', 'cognito-identity-unauth', 'identitycenter', 'catalog'])

export const invalidService: Rule = eachStatement(function* (statement) {
  for (const { facts, path } of arnsOf(statement)) {
    const service = facts.service.toLowerCase()
    if (service === '') yield { path, message: 'the ARN names no service', fix: 'Write its third part' }
    if (service !== '' && !hasWildcard(service) && !service.includes('${') && !isArnService(service)) {
      yield {
        path,
        severity: 'warning',
        message: `AWS lists no service '${facts.service}'`,
        fix: 'Correct the third part of the ARN, unless the service is newer than this list',
      }
    }
  }
  for (const { key, name, path } of statement.conditions) {
    const prefix = prefixOf(name)
    if (
      prefix === '' ||
      others.has(prefix) ||
      prefix.includes('.') ||
      prefix.includes('/') ||
      prefix.includes('${') ||
      isService(prefix)
    )
      continue
    if (findConditionKey(name) === undefined) {
      yield {
        path,
        severity: 'warning',
        message: `AWS lists no service '${prefix}', whose condition key '${key}' would be`,
        fix: 'Correct the prefix, unless the service is newer than this list',
      }
    }
  }
})
