import { readExactArn } from '../../arn/arn.js'
import { splitArn } from '../../arn/parse-arn.js'
import { hasToken, isPattern, maskTokens } from '../../arn/tokens.js'
import { isObject } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse, show } from '../../core/refuse.js'
import { namesWho } from '../builders/policy-builder.js'
import type { ConditionBlock } from '../document.js'
import { sharedProviders } from './providers.js'
import type { GithubSubject } from './trust-policy.js'

/** The name of an identity provider, which is the prefix of its keys. */
export const hostOf = (provider: string): string => {
  const at = provider.indexOf(oidc)
  return at === -1 ? provider : provider.slice(at + oidc.length)
}
const oidc = ':oidc-provider/'

/** Refuses an ARN that is none of an identity provider of this form. */
export const judgeProvider = (provider: unknown, form: RegExp, shape: string): void => {
  const facts = readExactArn(provider, 'provider')
  if (hasToken(facts.resource) || hasToken(facts.service)) return
  if (facts.service !== 'iam' || !form.test(facts.resource)) {
    refuse(refusal.identityProvider, 'provider', provider, { shape })
  }
}

/** A name that becomes part of a subject: data cannot widen it. */
export const judgePlace = (value: unknown, at: string, shape: string, form: RegExp): string => {
  const text = asString(value, at)
  if (isPattern(text) || !form.test(text)) refuse(refusal.providerPlace, at, text, { shape })
  return text
}

const oneOf = (what: 'branch' | 'tag'): string =>
  `the name of one ${what}; for several write .webIdentity(provider).audience('sts.amazonaws.com').subjectLike('repo:owner/name:ref:refs/${what === 'tag' ? 'tags' : 'heads'}/…*')`

/**
 * The end of the subject that GitHub writes for a run of one branch, tag or environment, or of pull requests.
 * @see https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
 */
export const githubSubject = (subject: GithubSubject): string => {
  // callers without a compiler may pass anything, and of two keys one would be dropped
  const given = isObject(subject) ? Object.entries(subject).filter(([, value]) => value !== undefined) : []
  const [[key, value] = [], ...others] = given
  if (others.length === 0) {
    if (key === 'branch') return `ref:refs/heads/${judgePlace(value, key, oneOf(key), /^\S+$/)}`
    if (key === 'tag') return `ref:refs/tags/${judgePlace(value, key, oneOf(key), /^\S+$/)}`
    if (key === 'environment') return `environment:${judgePlace(value, key, 'the name of an environment', /./)}`
    if (key === 'pullRequests' && value === true) return 'pull_request'
  }
  const keys = isObject(subject) ? `{${Object.keys(subject).map((name) => ` ${name}`)} }` : `'${show(subject)}'`
  return refuse(refusal.githubSubject, 'subject', keys)
}

/** Whether many share a provider, so that the subject has to tell the tenant. */
const isShared = (host: string): boolean => sharedProviders.some((name) => name === host)

/** Whether a subject, or a pattern over subjects, is of one tenant: `repo:octo/*` is, `repo:octo*` is not. */
const namesTenant = (pattern: string): boolean =>
  !isPattern(maskTokens(pattern)) || /^[^:*?]+:[^:/*?]+[:/]/.test(maskTokens(pattern))

/** Refuses a pattern over the subjects of a shared provider that tenants of others match. */
export const judgeTenant = (host: string, pattern: string): void => {
  if (isShared(host) && !namesTenant(asString(pattern, 'subjectLike'))) {
    refuse(refusal.providerTenant, 'subjectLike', pattern)
  }
}

/** Refuses a web identity whose audience is not said, or of a shared provider the subject. */
export const judgeProviderGuard = (providers: readonly string[], conditions: ConditionBlock = {}): void => {
  const said = Object.entries(conditions).flatMap(([operator, block]) =>
    namesWho.test(operator) ? Object.entries(block) : [],
  )
  for (const provider of providers) {
    if (splitArn(provider)?.resource.startsWith('saml-provider/') === true) continue
    const host = hostOf(provider)
    const says = (claim: string, fits: (value: string) => boolean = () => true): boolean =>
      said.some(([key, values]) => key === `${host}:${claim}` && [values].flat().every((value) => fits(String(value))))
    if (!(says('aud') || says('app_id')) || (isShared(host) && !says('sub', namesTenant))) {
      refuse(refusal.providerUnguarded, '/Condition', 'no audience or subject')
    }
  }
}
