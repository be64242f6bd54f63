import { readExactArn } from '../../arn/arn.js'
import { joinArn } from '../../arn/format-arn.js'
import { parseArn } from '../../arn/parse-arn.js'
import { hasToken, isPattern } from '../../arn/tokens.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { type Chain, type Draft, PolicyBuilder } from '../builders/policy-builder.js'
import type { Effect, PolicyVersion, Principal, WrittenPolicy } from '../document.js'
import type { PolicyKind } from '../kind.js'
import { policyNames } from '../policy-names.js'
import { readPrincipalArn } from '../principal-arn.js'
import { type Inverted, oneOrMany } from '../statement.js'
import { unlistedText } from '../unlisted.js'
import { readBucketPrincipal } from './bucket-principal.js'
import { carriers } from './carriers.js'
import {
  githubSubject,
  hostOf,
  judgePlace,
  judgeProvider,
  judgeProviderGuard,
  judgeTenant,
} from './identity-provider.js'
import { judgeAction, judgeActionOfKind } from './judge-action.js'
import { judgeKey, judgeOperator, judgeValues, judgeVariables } from './judge-condition.js'
import { judgeOwnResource, judgeResources } from './judge-resource.js'
import { githubHost, namedProviders, providerShapes, samlAudiences } from './providers.js'
import { scpRestrictions } from './scp-restrictions.js'
import type { GithubSubject } from './trust-policy.js'
import { withoutExternalId } from './without-external-id.js'

/** What applies to a whole document. */
export interface Frame {
  readonly kind: PolicyKind
  /** The resource of a resource-based policy, or the role of a trust policy. */
  readonly carrier?: ArnFacts
  /** What a statement of a resource-based policy acts on if it names nothing. */
  readonly resource?: string
  readonly version: PolicyVersion
  readonly id?: string
  /** Whether it is a service control policy for a partition with the older, restricted language. */
  readonly restricted?: boolean
}

/**
 * The builder behind the whole language: every kind of policy and every form of statement, judged by the catalog. Whatever
 * the interfaces do not offer, or offer only with a sentence in the way, is refused here in the same words.
 */
export class LanguageBuilder extends PolicyBuilder {
  private readonly frame: Frame

  constructor(frame: Frame, partition?: string, chain?: Chain) {
    super(frame.kind, frame.resource, partition, chain)
    this.frame = frame
  }

  override allow(...actions: readonly unknown[]): this {
    if (this.kind === 'rcp') refuse(refusal.rcpOnlyDenies, 'allow', 'Allow')
    return this.begin('Allow', this.readActions(actions))
  }

  override deny(...actions: readonly unknown[]): this {
    return this.begin('Deny', this.readActions(actions))
  }

  allowNotAction(...actions: readonly unknown[]): this {
    if (this.kind === 'rcp') refuse(refusal.rcpOnlyDenies, 'allowNotAction', 'Allow')
    if (this.frame.restricted) this.refuseRestricted('allowNotAction')
    return this.begin('Allow', this.readActions(actions)).invert('action')
  }

  denyNotAction(...actions: readonly unknown[]): this {
    if (this.kind === 'rcp') refuse(refusal.notActionNotAllowed, 'denyNotAction', 'NotAction', this.named())
    return this.begin('Deny', this.readActions(actions)).invert('action')
  }

  override on(...resources: readonly string[]): this {
    this.judgePlace()
    // the only string that is not an ARN: everything, for actions without a resource type
    const exact = resources.filter((resource) => resource !== '*')
    if (exact.length < resources.length) this.judgeEverything()
    return this.withinEach(exact, (resource) => readExactArn(resource, 'resource')).judged(resources, 'resource')
  }

  override onLike(...patterns: readonly string[]): this {
    this.judgePlace()
    return this.withinEach(patterns, (pattern) => parseArn(pattern, 'pattern')).judged(patterns, 'pattern')
  }

  override onAny(): this {
    if (this.kind === 'trust') refuse(refusal.resourceNotAllowed, 'onAny', 'Resource')
    this.judgeOrder('onAny')
    this.judgeEverything()
    return super.onAny()
  }

  notOn(...resources: readonly string[]): this {
    this.judgeNotResource()
    return this.withinEach(resources, (resource) => readExactArn(resource, 'resource')).except(resources)
  }

  notOnLike(...patterns: readonly string[]): this {
    this.judgeNotResource()
    return this.withinEach(patterns, (pattern) => parseArn(pattern, 'pattern')).except(patterns)
  }

  override principal(...principals: readonly string[]): this {
    const read = this.frame.carrier?.service === 's3' ? readBucketPrincipal : readPrincipalArn
    return this.withinEach(principals, read).grant({ AWS: oneOrMany(principals, 'principal') })
  }

  override anyone(): this {
    if (this.kind !== 'trust' || this.chain?.draft.effect !== 'Deny') return super.anyone()
    // a trust does not take `*` alone
    return this.grant({ AWS: '*' })
  }

  canonicalUser(...ids: readonly string[]): this {
    this.judgeNamed()
    // only a role has a trust policy
    const service = this.frame.carrier?.service ?? 'iam'
    if (service !== 's3' && !hasToken(service)) {
      refuse(refusal.canonicalUserElsewhere, 'canonicalUser', service, { service })
    }
    for (const id of ids) {
      if (!/^[0-9a-f]{64}$/i.test(asString(id, 'canonicalUser')) && !hasToken(id)) {
        refuse(refusal.canonicalUserForm, 'canonicalUser', id)
      }
    }
    return this.grant({ CanonicalUser: oneOrMany(ids, 'canonicalUser') })
  }

  notPrincipal(...principals: readonly string[]): this {
    this.judgeNamed()
    if (this.kind === 'trust') refuse(refusal.notPrincipalNotAllowed, 'notPrincipal', 'NotPrincipal', this.named())
    if (this.last().effect === 'Allow') {
      const policy = `an Allow of ${policyNames[this.kind]}`
      refuse(refusal.notPrincipalNotAllowed, 'notPrincipal', 'NotPrincipal', { policy })
    }
    const all = [...new Set(principals.flatMap((principal) => withOwners(principal)))]
    return this.withinEach(principals, readPrincipalArn)
      .grant({ AWS: oneOrMany(all, 'notPrincipal') })
      .invert('principal')
  }

  saml(...providers: readonly string[]): this {
    for (const provider of providers) judgeProvider(provider, /^saml-provider\/.+$/, providerShapes.saml)
    const builder = this.withinEach(providers, (provider) => readExactArn(provider, 'provider'))
    const audience = samlAudiences[builder.partition ?? 'aws'] ?? samlAudiences['aws'] ?? ''
    return builder
      .trustProvider(oneOrMany(providers, 'saml'), 'sts:AssumeRoleWithSAML')
      .condition('SAML:aud', 'StringEquals', audience)
  }

  webIdentity(provider: string): this {
    if (Object.hasOwn(namedProviders, asString(provider, 'provider'))) {
      return this.trustProvider(provider, 'sts:AssumeRoleWithWebIdentity')
    }
    judgeProvider(provider, /^oidc-provider\/.+$/, providerShapes.oidc)
    return this.withinEach([provider], (text) => readExactArn(text, 'provider')).trustProvider(
      provider,
      'sts:AssumeRoleWithWebIdentity',
    )
  }

  audience(...audiences: readonly string[]): this {
    const { conditions } = this.last()
    const equal = conditions?.['StringEquals']
    if (equal?.['SAML:aud'] !== undefined) {
      const StringEquals = Object.freeze({ ...equal, 'SAML:aud': oneOrMany(audiences, 'audience') })
      return this.change({ conditions: Object.freeze({ ...conditions, StringEquals }) })
    }
    const host = this.host()
    // just looked up
    const claim = Object.hasOwn(namedProviders, host) ? namedProviders[host as keyof typeof namedProviders] : 'aud'
    return this.condition(`${host}:${claim}`, 'StringEquals', oneOrMany(audiences, 'audience'))
  }

  subject(...subjects: readonly string[]): this {
    for (const subject of subjects) {
      if (isPattern(asString(subject, 'subject'))) {
        refuse(refusal.providerPlace, 'subject', subject, { shape: 'a subject as the provider writes it' })
      }
    }
    return this.condition(`${this.host()}:sub`, 'StringEquals', oneOrMany(subjects, 'subject'))
  }

  subjectLike(...patterns: readonly string[]): this {
    for (const pattern of patterns) judgeTenant(this.host(), pattern)
    return this.condition(`${this.host()}:sub`, 'StringLike', oneOrMany(patterns, 'subjectLike'))
  }

  githubActions(provider: string, repository: string, subject?: GithubSubject): this {
    judgeProvider(provider, new RegExp(`^oidc-provider/${githubHost.replaceAll('.', '\\.')}$`), providerShapes.github)
    judgePlace(repository, 'repository', 'owner/name', /^[^/\s]+\/[^/\s]+$/)
    const trust = this.webIdentity(provider).audience('sts.amazonaws.com')
    return subject === undefined
      ? trust.subjectLike(`repo:${repository}:*`)
      : trust.subject(`repo:${repository}:${githubSubject(subject)}`)
  }

  eksServiceAccount(provider: string, namespace: string, serviceAccount: string): this {
    judgeProvider(provider, /^oidc-provider\/oidc\.eks[^/]*\/id\/[^/]+$/, providerShapes.eks)
    judgePlace(namespace, 'namespace', 'the name of a namespace', /^\S+$/)
    judgePlace(serviceAccount, 'serviceAccount', 'the name of a service account', /^\S+$/)
    return this.webIdentity(provider)
      .audience('sts.amazonaws.com')
      .subject(`system:serviceaccount:${namespace}:${serviceAccount}`)
  }

  eksPodIdentity(): this {
    return this.service('pods.eks').withSessionTags()
  }

  withSessionTags(): this {
    return this.withAction('sts:TagSession')
  }

  withSourceIdentity(): this {
    return this.withAction('sts:SetSourceIdentity')
  }

  override where(key: unknown, operator: string, ...values: readonly unknown[]): this {
    const draft = this.last()
    if (this.frame.restricted && draft.effect === 'Allow') this.refuseRestricted('allowCondition')
    const text = unlistedText(key)
    if (text !== undefined) return this.judgedWhere(text, operator, ...values)
    const name = asString(key, 'key')
    judgeKey(draft.not?.action ? ['*'] : [draft.actions].flat(), name, asString(operator, 'operator'))
    judgeOperator(name, operator)
    judgeValues(name, operator, values.flat())
    return this.judgedWhere(name, operator, ...values)
  }

  override toJSON(): WrittenPolicy {
    const { Statement } = super.toJSON()
    const { version, id } = this.frame
    const statements = this.kind === 'trust' ? Object.freeze(Statement.flatMap(withoutExternalId)) : Statement
    return Object.freeze({ Version: version, ...(id === undefined ? {} : { Id: id }), Statement: statements })
  }

  protected override make(partition: string | undefined, chain: Chain | undefined): this {
    // nothing extends this class
    return new LanguageBuilder(this.frame, partition, chain) as this
  }

  protected override judge(draft: Draft): void {
    super.judge(draft)
    const { actions, resources, placed, not, principal, conditions } = draft
    const own = this.frame.carrier
    if (this.kind === 'resource' && placed !== true && not?.action !== true && own !== undefined) {
      const text = [resources ?? joinArn(own)].flat()
      if (!text.includes('*') && !hasToken(own.resource)) judgeResources([actions].flat(), text, true)
    }
    if (this.kind === 'trust' && typeof principal === 'object' && principal.Federated !== undefined) {
      judgeProviderGuard([principal.Federated].flat(), conditions)
    }
  }

  protected override grant(named: Principal): this {
    // `.allow(…)` and `.deny(…)` of a trust policy began a statement that waits for its principal
    const waiting = this.kind === 'trust' && this.chain !== undefined && this.chain.draft.principal === undefined
    return waiting ? this.change({ principal: Object.freeze(named) }) : super.grant(named)
  }

  protected override begin(effect: Effect, actions: readonly string[]): this {
    const begun = super.begin(effect, actions)
    // the only principal of a resource control policy is everybody
    return this.kind === 'rcp' ? begun.change({ principal: '*' }) : begun
  }

  /** Actions as strings. Those marked as unlisted are judged by their form alone. */
  private readActions(actions: readonly unknown[]): readonly string[] {
    return actions.map((action) => {
      const text = unlistedText(action)
      if (text !== undefined) return text
      const name = asString(action, 'action')
      if (!name.includes(':')) this.judgeForm(name)
      judgeActionOfKind(
        this.kind,
        { service: this.frame.carrier?.service, restricted: this.frame.restricted === true },
        name,
      )
      judgeAction(name)
      return name
    })
  }

  private judged(resources: readonly string[], at: string): this {
    const { actions, not } = this.last()
    this.judgeTexts(resources)
    const own = this.frame.carrier
    if (this.kind === 'resource' && own !== undefined) for (const resource of resources) judgeOwnResource(own, resource)
    if (not?.action !== true) judgeResources([actions].flat(), resources, this.kind !== 'resource')
    return this.place(resources, at)
  }

  private except(resources: readonly string[]): this {
    this.judgeTexts(resources)
    const own = this.frame.carrier
    if (this.kind === 'resource' && own !== undefined) for (const resource of resources) judgeOwnResource(own, resource)
    return this.place(resources, 'resource').invert('resource')
  }

  private judgeTexts(texts: readonly string[]): void {
    for (const text of texts) {
      if (isPattern(text) && hasToken(text)) this.judgeVersion(text)
      judgeVariables(text)
    }
  }

  private judgedWhere(key: string, operator: string, ...values: readonly unknown[]): this {
    const next = super.where(key, operator, ...values)
    for (const value of [next.last().conditions?.[operator]?.[key] ?? []].flat()) this.judgeVersion(String(value))
    return next
  }

  private judgeVersion(text: string): void {
    if (this.frame.version === '2008-10-17' && hasToken(text) && isPattern(text)) {
      refuse(refusal.variableVersion, 'value', text)
    }
  }

  private judgePlace(): void {
    if (this.kind === 'trust') refuse(refusal.resourceNotAllowed, 'on', 'Resource')
    this.judgeOrder('on')
    if (this.frame.restricted && this.last().effect === 'Allow') this.refuseRestricted('allowResource')
  }

  private judgeNotResource(): void {
    if (this.kind === 'trust') refuse(refusal.resourceNotAllowed, 'notOn', 'NotResource')
    this.judgeOrder('notOn')
    if (this.frame.restricted) this.refuseRestricted('notResource')
  }

  /** Refuses a resource that is named before the principal: only after that is it known what still has to be named. */
  private judgeOrder(at: string): void {
    if (this.kind === 'resource' && this.last().principal === undefined) {
      refuse(refusal.statementNoPrincipal, at, 'nothing')
    }
  }

  /** Refuses `*` if a statement that names nothing already means the policy's own resource. */
  private judgeEverything(): void {
    const service = this.frame.carrier?.service
    if (this.kind === 'resource' && service !== undefined && Object.hasOwn(carriers, service)) {
      refuse(refusal.everythingOfOwn, 'resource', '*')
    }
  }

  private refuseRestricted(what: keyof typeof scpRestrictions): never {
    return refuse(refusal.scpRestricted, what, scpRestrictions[what].element, scpRestrictions[what])
  }

  private named(): { readonly policy: string } {
    return { policy: policyNames[this.kind] }
  }

  private invert(element: keyof Inverted): this {
    return this.change({ not: { ...this.last().not, [element]: true } })
  }

  private condition(key: string, operator: string, values: string | readonly string[]): this {
    return super.where(key, operator, values)
  }

  private trustProvider(providers: string | readonly string[], action: string): this {
    this.judgeNamed()
    // the identities of a provider assume roles, and do nothing else
    if (this.kind !== 'trust') refuse(refusal.principalForm, 'provider', String(providers))
    return this.add({ effect: 'Allow', principal: Object.freeze({ Federated: providers }), actions: action })
  }

  private withAction(action: string): this {
    const { actions } = this.last()
    return this.change({ actions: oneOrMany([...new Set([actions].flat()).add(action)]) })
  }

  /** The host of the identity provider of the last statement. */
  private host(): string {
    const { principal } = this.last()
    const provider = typeof principal === 'object' ? String(principal.Federated) : ''
    return hostOf(provider)
  }
}

/** A principal and those that have to be spared with it: the root of its account, and for a session its role. */
const withOwners = (principal: string): readonly string[] => {
  const { partition, account, service, resource } = readPrincipalArn(principal)
  const root = `arn:${partition}:iam::${account}:root`
  const [kind, role] = resource.split('/')
  const ofRole =
    service === 'sts' && kind === 'assumed-role' && role !== undefined
      ? [`arn:${partition}:iam::${account}:role/${role}`]
      : []
  return [principal, ...ofRole, root]
}
