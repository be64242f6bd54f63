import { readExactArn } from '../../arn/arn.js'
import { isAccountId, isOpenPart, parseArn, splitArn } from '../../arn/parse-arn.js'
import { hasToken, isPattern, maskTokens } from '../../arn/tokens.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import { isObject } from '../../core/json.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import { isAction } from '../action-form.js'
import { addCondition, withCondition } from '../conditions/block.js'
import { valueShapes } from '../conditions/fitting.js'
import type { Effect, Principal, PrincipalMap, Statement, WrittenPolicy } from '../document.js'
import { checkExternalId } from '../external-id.js'
import type { PolicyKind } from '../kind.js'
import { policyNames } from '../policy-names.js'
import { readPrincipalArn } from '../principal-arn.js'
import { serviceText } from '../service-principal.js'
import { oneOrMany, type StatementParts, writePolicy, writeStatement } from '../statement.js'

/** A statement that is being written, and whether `.unguarded()` was called in it. */
export interface Draft extends StatementParts {
  readonly unguarded?: boolean
  /** Resources were named, so these are not just the policy's own. */
  readonly placed?: boolean
}

/** The statements so far, the last one first, so that adding one never copies the others. */
export interface Chain {
  readonly draft: Draft
  readonly before: Chain | undefined
}

// in lower case, as in a Guard
const guardKeys: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
])

/**
 * The one implementation behind the interfaces of the root; the builder of `arnwright/policy` extends it. Each method returns
 * a new builder. The interfaces offer each method only where it makes sense; here the parts of the last statement are filled
 * in, and `toJSON` judges whether anything is missing.
 */
export class PolicyBuilder {
  protected readonly kind: PolicyKind
  /** The resource of a resource-based policy. */
  protected readonly resource: string | undefined
  /** The partition, once an ARN has revealed it. */
  protected readonly partition: string | undefined
  protected readonly chain: Chain | undefined

  constructor(kind: PolicyKind, resource?: string, partition?: string, chain?: Chain) {
    this.kind = kind
    this.resource = resource
    this.partition = partition
    this.chain = chain
  }

  allow(...actions: readonly string[]): this {
    return this.begin('Allow', actions)
  }

  deny(...actions: readonly string[]): this {
    return this.begin('Deny', actions)
  }

  on(...resources: readonly string[]): this {
    return this.withinEach(resources, (resource) => readExactArn(resource, 'resource')).place(resources, 'resource')
  }

  onLike(...patterns: readonly string[]): this {
    return this.withinEach(patterns, (pattern) => parseArn(pattern, 'pattern')).place(patterns, 'pattern')
  }

  onAny(): this {
    return this.change({ resources: '*' })
  }

  principal(...principals: readonly string[]): this {
    return this.withinEach(principals, readPrincipalArn).grant({ AWS: oneOrMany(principals, 'principal') })
  }

  account(...accounts: readonly (string | { readonly id: string; readonly partition: string })[]): this {
    let builder: this = this
    const texts = accounts.map((account) => {
      // JavaScript callers may pass anything
      if (!isObject(account)) return checkAccountId(account)
      const id = checkAccountId(account.id)
      const root = `arn:${asString(account.partition, 'account')}:iam::${id}:root`
      builder = builder.inPartition(readPrincipalArn(root).partition, id)
      return root
    })
    return builder.grant({ AWS: oneOrMany(texts, 'account') })
  }

  service(...names: readonly string[]): this {
    return this.grant({ Service: oneOrMany(names.map(serviceText), 'service') })
  }

  anyone(): this {
    if (this.kind === 'trust') refuse(refusal.trustedEverybody, 'anyone', '*')
    return this.grant('*')
  }

  sourceArn(...sources: readonly string[]): this {
    return this.withinEach(sources, (source) => parseArn(source, 'sourceArn')).guard(
      'aws:SourceArn',
      sources.some(isPattern) ? 'ArnLike' : 'ArnEquals',
      sources,
    )
  }

  sourceAccount(id: string): this {
    return this.guard('aws:SourceAccount', 'StringEquals', [checkAccountId(id)])
  }

  sourceOrgId(...ids: readonly string[]): this {
    return this.guardOrganization('aws:SourceOrgID', 'StringEquals', ids)
  }

  sourceOrgPaths(...paths: readonly string[]): this {
    return this.guardOrganization('aws:SourceOrgPaths', 'ForAnyValue:StringLike', paths)
  }

  unguarded(): this {
    return this.change({ unguarded: true })
  }

  externalId(...ids: readonly string[]): this {
    let builder: this = this
    for (const id of ids) {
      checkExternalId(id)
      const facts = splitArn(id)
      if (facts !== undefined) builder = builder.within(facts, id)
    }
    const { conditions } = builder.last()
    return builder.change({
      conditions: addCondition(conditions, 'sts:ExternalId', 'StringEquals', oneOrMany(ids, 'externalId')),
    })
  }

  where(key: string, operator: string, ...values: readonly unknown[]): this {
    return this.limit(key, operator, oneOrList(values))
  }

  sid(id: string): this {
    let taken = false
    for (let link = this.chain?.before; link !== undefined; link = link.before) taken ||= link.draft.sid === id
    if (taken || !/^[A-Za-z0-9]+$/.test(asString(id, 'sid'))) refuse(refusal.sidForm, 'sid', id)
    return this.change({ sid: id })
  }

  toJSON(): WrittenPolicy {
    const statements: Statement[] = []
    for (let link = this.chain; link !== undefined; link = link.before) {
      this.judge(link.draft)
      statements.push(writeStatement(link.draft))
    }
    if (statements.length === 0) {
      refuse(this.kind === 'trust' ? refusal.trustEmpty : refusal.policyEmpty, '/Statement', 'nothing')
    }
    return writePolicy(statements.reverse())
  }

  protected judge({ effect, principal, resources, conditions, unguarded }: Draft): void {
    if (!this.hasPrincipals()) {
      if (resources === undefined) refuse(refusal.statementNoResource, '/Resource', 'nothing')
      return
    }
    if (principal === undefined) refuse(refusal.statementNoPrincipal, '/Principal', 'nothing')
    // a service that is denied something cannot be a confused deputy
    if (effect === 'Allow' && isService(principal) && unguarded !== true && !isGuarded(conditions)) {
      refuse(refusal.serviceUnguarded, '/Condition', 'no guard')
    }
  }

  protected begin(effect: Effect, actions: readonly string[]): this {
    for (const action of actions) this.judgeForm(action)
    return this.add({ effect, actions: oneOrMany(actions, 'action'), resources: this.resource })
  }

  protected judgeForm(text: string): void {
    if (asString(text, 'action') !== '*' && !isAction(text)) refuse(refusal.actionForm, 'action', text)
  }

  /** Names the principal of a statement; in a trust policy this begins one. */
  protected grant(named: Principal): this {
    this.judgeNamed()
    const principal = Object.freeze(named)
    // one would replace the other
    if (this.kind === 'resource' && this.last().principal !== undefined)
      refuse(refusal.principalTwice, 'principal', named)
    return this.kind === 'trust'
      ? this.add({ effect: 'Allow', principal, actions: 'sts:AssumeRole' })
      : this.change({ principal })
  }

  protected guard(key: string, operator: string, values: readonly string[]): this {
    return this.limit(key, operator, oneOrMany(values, key))
  }

  /** A guard whose values begin with the ID of an organization, or with a part known later: others would match no request. */
  private guardOrganization(key: string, operator: string, values: readonly string[]): this {
    const wrong = values.find((value) => !/^(?:o-|[*?]|\$\{)/.test(asString(value, key)))
    if (wrong !== undefined) refuse(refusal.conditionValue, key, wrong, { operator, shape: valueShapes.organization })
    return this.guard(key, operator, values)
  }

  private limit(key: string, operator: string, values: unknown): this {
    const conditions = withCondition(this.last().conditions, key, operator, values)
    if (/^aws:source(?:arn|account)$/i.test(key)) checkSources(conditions, operator)
    return this.change({ conditions })
  }

  /** The same policy after a step. Each kind of builder makes one of its own kind. */
  protected make(partition: string | undefined, chain: Chain | undefined): this {
    // overridden wherever the class is extended
    return new PolicyBuilder(this.kind, this.resource, partition, chain) as this
  }

  /** The same policy, now known to be in the partition of these facts; refused if it is in another. */
  protected within(facts: ArnFacts, text: string): this {
    return this.hasPrincipals() ? this.inPartition(facts.partition, text) : this
  }

  /** Whether policies of this kind name principals, which are all in one partition. */
  protected hasPrincipals(): boolean {
    return this.kind === 'resource' || this.kind === 'trust'
  }

  /** Refuses a principal if policies of this kind name none. */
  protected judgeNamed(): void {
    if (this.hasPrincipals()) return
    refuse(refusal.principalNotAllowed, 'principal', 'Principal', { policy: policyNames[this.kind] })
  }

  /** As `within`, for several ARNs, each of which is read first. */
  protected withinEach(texts: readonly string[], read: (text: string) => ArnFacts): this {
    return texts.reduce((builder: this, text) => builder.within(read(text), text), this)
  }

  protected inPartition(partition: string, found: string): this {
    if (hasToken(partition) || partition === '*') return this
    if (this.partition === undefined) return this.make(partition, this.chain)
    if (this.partition !== partition) {
      refuse(refusal.otherPartition, 'arn', found, { partition, own: this.partition })
    }
    return this
  }

  protected add(parts: StatementParts): this {
    const { sid, effect, principal, actions, resources, conditions, not } = parts
    const draft: Draft = {
      sid,
      effect,
      principal,
      actions,
      resources,
      conditions,
      not,
      unguarded: false,
      placed: false,
    }
    return this.make(this.partition, { draft, before: this.chain })
  }

  /** Names resources. The first ones replace the policy's own resource, later ones are added. */
  protected place(resources: readonly string[], at: string): this {
    const { placed, resources: before = [] } = this.last()
    const all = placed === true ? [...[before].flat(), ...resources] : resources
    return this.change({ resources: oneOrMany(all, at), placed: true })
  }

  protected last(): Draft {
    return this.chain?.draft ?? refuse(refusal.policyEmpty, '/Statement', 'nothing')
  }

  protected change(part: Partial<Draft>): this {
    const last = this.last()
    // every draft has the same fields in the same order, so that engines give all of them one hidden class
    const draft: Draft = {
      sid: part.sid ?? last.sid,
      effect: last.effect,
      principal: part.principal ?? last.principal,
      actions: part.actions ?? last.actions,
      resources: part.resources ?? last.resources,
      conditions: part.conditions ?? last.conditions,
      not: part.not ?? last.not,
      unguarded: part.unguarded ?? last.unguarded ?? false,
      placed: part.placed ?? last.placed ?? false,
    }
    return this.make(this.partition, { draft, before: this.chain?.before })
  }
}

/** Values as they were given: a single one alone, several in one list. */
const oneOrList = (values: readonly unknown[]): unknown => (values.length > 1 ? values.flat() : values[0])

const isService = (principal: Principal | undefined): boolean =>
  typeof principal === 'object' && (principal satisfies PrincipalMap).Service !== undefined

/** Whether a condition says on whose behalf the service acts: a source ARN with an account, an account, or an organization. */
const isGuarded = (conditions: StatementParts['conditions']): boolean =>
  guardsIn(conditions).some(({ values }) => values.every(namesOne))

/** The conditions on a guard's key that hold only for what is named. */
const guardsIn = (conditions: StatementParts['conditions'] = {}): readonly Guard[] =>
  Object.entries(conditions)
    .flatMap(([operator, keys]) =>
      namesWho.test(operator)
        ? Object.entries(keys).map(([key, values]) => ({
            key: key.toLowerCase(),
            operator,
            values: [values].flat().map(String),
          }))
        : [],
    )
    .filter(({ key }) => guardKeys.has(key))

interface Guard {
  /** In lower case: condition keys are not case-sensitive. */
  readonly key: string
  readonly operator: string
  readonly values: readonly string[]
}

// Other operators hold for everybody except the one that is named, or for requests without the key: `StringNotEquals`,
// `…IfExists`, `ForAllValues:…`, `Null`.
export const namesWho = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like))$/

/** Whether a guard's value names one account or one organization: in an ARN the account counts, in a path its start. */
const namesOne = (value: string): boolean => {
  const owner = maskTokens(splitArn(value)?.account ?? value).split('/', 1)[0] ?? ''
  return owner !== '' && !isPattern(owner)
}

/**
 * Refuses conditions on the source of a call that nothing matches, or that would be alternatives and are not.
 * @param operator - that of the condition that was added last
 */
const checkSources = (conditions: NonNullable<StatementParts['conditions']>, operator: string): void => {
  const guards = guardsIn(conditions)
  const sources = guards.filter(({ key }) => key === 'aws:sourcearn')
  // `ArnEquals` and `ArnLike` mean the same, and sources under both would all have to match
  const isOfArns = (each: string): boolean => each.startsWith('Arn')
  const other = sources.find((source) => isOfArns(source.operator) && source.operator !== operator)
  if (other !== undefined && isOfArns(operator)) {
    refuse(refusal.conditionTwice, 'key', 'aws:SourceArn', { operator: other.operator })
  }
  const accounts = guards.flatMap(({ key, values }) => (key === 'aws:sourceaccount' ? values : []))
  if (accounts.length === 0 || !accounts.every(isAccountId)) return
  for (const source of sources.flatMap(({ values }) => values)) {
    const inArn = splitArn(source)?.account ?? ''
    if (isAccountId(inArn) && !accounts.includes(inArn)) {
      refuse(refusal.sourceAccountDiffers, 'sourceAccount', accounts.join(' or '), { inArn })
    }
  }
}

const checkAccountId = (id: unknown): string => {
  const text = asString(id, 'account')
  return isAccountId(text) || isOpenPart(text) ? text : refuse(refusal.accountId, 'account', text)
}
