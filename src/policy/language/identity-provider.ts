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

/** The name of an identity provider, which its condition keys begin with. */
export const hostOf = (provider: string): string => {
  const at = provider.indexOf(oidc)
  return at === -1 ? provider : provider.slice(at + oidc.length)
}
const oidc = ':oidc-provider/'

/** Refuses an ARN that is not that of an identity provider of this form. */
export const judgeProvider = (provider: unknown, form: RegExp, shape: string): void => {
  const facts = readExactArn(provider, 'provider')
  if (hasToken(facts.resource) || hasToken(facts.service)) return
  if (facts.service !== 'iam' || !form.test(facts.resource)) {
    refuse(refusal.identityProvider, 'provider', provider, { shape })
  }
}

/** A name that becomes part of a subject; refused if it could widen it. */
export const judgePlace = (value: unknown, at: string, shape: string, form: RegExp): string => {
  const text = asString(value, at)
  if (isPattern(text) || !form.test(text)) refuse(refusal.providerPlace, at, text, { shape })
  return text
}

const oneOf = (what: 'branch' | 'tag'): string =>
  `the name of one ${what}; for several write .webIdentity(provider).audience('sts.amazonaws.com').subjectLike('repo:owner/name:ref:refs/${what === 'tag' ? 'tags' : 'heads'}/…*')`

/**
 * The end of the subject that GitHub puts in tokens for one branch, tag or environment, or for pull requests.
 * @see https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
 */
export const githubSubject = (subject: GithubSubject): string => {
  // JavaScript callers may pass anything, and a second key would silently be dropped
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

/** Whether many customers share a provider, so that only the subject tells them apart. */
const isShared = (host: string): boolean => sharedProviders.some((name) => name === host)

/** Whether a subject, or a pattern of subjects, is limited to one customer: `repo:octo/*` is, `repo:octo*` is not. */
const namesTenant = (pattern: string): boolean =>
  !isPattern(maskTokens(pattern)) || /^[^:*?]+:[^:/*?]+[:/]/.test(maskTokens(pattern))

/** Refuses a pattern of subjects of a shared provider that other customers' subjects match. */
export const judgeTenant = (host: string, pattern: string): void => {
  if (isShared(host) && !namesTenant(asString(pattern, 'subjectLike'))) {
    refuse(refusal.providerTenant, 'subjectLike', pattern)
  }
}

/** Refuses a web identity whose audience is not given, or, for a shared provider, whose subject is not. */
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
