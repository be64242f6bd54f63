import { readExactArn } from '../../arn/arn.js'
import { splitArn } from '../../arn/parse-arn.js'
import { hasToken, isPattern } from '../../arn/tokens.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
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
  if ('branch' in subject) return `ref:refs/heads/${judgePlace(subject.branch, 'branch', oneOf('branch'), /^\S+$/)}`
  if ('tag' in subject) return `ref:refs/tags/${judgePlace(subject.tag, 'tag', oneOf('tag'), /^\S+$/)}`
  return 'environment' in subject
    ? `environment:${judgePlace(subject.environment, 'environment', 'the name of an environment', /./)}`
    : 'pull_request'
}

/** Refuses a web identity whose audience is not said, or of a shared provider the subject. */
export const judgeProviderGuard = (providers: readonly string[], conditions: ConditionBlock | undefined): void => {
  const keys = new Set(Object.values(conditions ?? {}).flatMap((block) => Object.keys(block)))
  for (const provider of providers) {
    const facts = splitArn(provider)
    if (facts?.resource.startsWith('saml-provider/') === true) continue
    const host = hostOf(provider)
    const audience = keys.has(`${host}:aud`) || keys.has(`${host}:app_id`)
    const shared = sharedProviders.some((name) => name === host)
    if (!audience || (shared && !keys.has(`${host}:sub`))) {
      refuse(refusal.providerUnguarded, '/Condition', 'no audience or subject')
    }
  }
}
