import type { Call } from '../access/call.js'
import { joinArn } from '../arn/format-arn.js'
import { matchResourceArn } from '../arn/match-resource-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { isPattern, unescapePattern } from '../arn/tokens.js'
import type { EvaluationPolicies } from '../evaluate/policies.js'
import type { EvaluationRequest } from '../evaluate/request.js'
import type { PolicyDocument } from '../policy/document.js'
import { type Acting, type Chain, resourceOf } from './chain.js'
import { type Context, contextsOf, mergeContexts, otherContextsOf } from './context.js'
import { neighboursOf } from './neighbours.js'
import {
  accountOf,
  ask,
  assumeContext,
  callContext,
  factsOf,
  keysOf,
  leftTo,
  outcomeOf,
  policiesOf,
  rcpOf,
  type Scene,
  scpOf,
  stepFunctions,
  trustLeftTo,
} from './scene.js'
import { otherAccountThan } from './stand-ins.js'
import type { Attempt, AttemptKind } from './verification.js'

/** What an attacker has in an account of their own. */
const everything: PolicyDocument = Object.freeze({
  Version: '2012-10-17',
  Statement: Object.freeze({ Effect: 'Allow', Action: '*', Resource: '*' }),
})

// the organization of an unrelated account
const otherOrganization: Context = {
  'aws:PrincipalOrgID': 'o-neighbour0',
  'aws:PrincipalOrgPaths': ['o-neighbour0/r-none/'],
}
const otherSourceOrganization: Context = {
  'aws:SourceOrgID': 'o-neighbour0',
  'aws:SourceOrgPaths': ['o-neighbour0/r-none/'],
}

/**
 * Requests that have to be denied: those of others, and those of the workflow's own roles for what it does not need.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export const attemptsOn = (scene: Scene, chain: Chain): readonly Attempt[] => new Attempts(scene, chain).all()

/** A call that a role does not need to make. */
interface Question {
  readonly kind: AttemptKind
  readonly what: string
  readonly role: Acting
  readonly action: string
  readonly resource: string
  readonly context: Context
}

/** What a role needs for an action. */
interface Needed {
  readonly exact: Set<string>
  readonly patterns: Set<string>
  /** Those of both that are needed without conditions. */
  readonly freely: Set<string>
}

class Attempts {
  private readonly scene: Scene
  private readonly chain: Chain
  private readonly made = new Map<string, Attempt>()
  private readonly otherAccount: string
  /** The roles that Tasks assume, by ARN. */
  private readonly targets: ReadonlyMap<string, Acting>
  private readonly needed: ReadonlyMap<string, Needed>

  constructor(scene: Scene, chain: Chain) {
    this.scene = scene
    this.chain = chain
    this.needed = this.readNeeded()
    const assuming = scene.calls.filter(({ role }) => role !== undefined)
    this.targets = new Map(assuming.flatMap((call) => chain.acting(call)).map((role) => [role.arn, role]))
    this.otherAccount = otherAccountThan(
      scene.machine.account,
      ...[...this.targets.keys()].map((arn) => accountOf(arn) ?? ''),
    )
  }

  all(): readonly Attempt[] {
    this.onExecutionRole()
    for (const target of this.targets.values()) this.onTargetRole(target)
    for (const call of this.scene.calls) {
      for (const role of this.chain.acting(call)) this.withCall(call, role)
    }
    return [...this.made.values()]
  }

  private onExecutionRole(): void {
    const { scene, otherAccount } = this
    const { machine, roleArn, documents } = scene
    const trust = { trust: documents.executionRole.trust, ...rcpOf(scene, accountOf(roleArn)) }
    const service = (kind: AttemptKind, what: string, source: Context): void =>
      this.attempt(
        kind,
        roleArn,
        what,
        { principal: stepFunctions(machine), action: 'sts:AssumeRole', resource: roleArn, context: source },
        trust,
      )
    const foreign = joinArn({ ...machine, account: otherAccount })
    service('otherAccount', 'Step Functions, for a state machine of another account', {
      'aws:SourceArn': foreign,
      'aws:SourceAccount': otherAccount,
      ...otherSourceOrganization,
    })
    const neighbour = joinArn({ ...machine, resource: `${machine.resource}-neighbour` })
    service(
      'otherMachine',
      'Step Functions, for another state machine of the account',
      mergeContexts(documents.context, { 'aws:SourceArn': neighbour, 'aws:SourceAccount': machine.account }),
    )
    const partition = otherPartition(machine.partition)
    service('otherPartition', 'Step Functions, for a state machine of another partition', {
      'aws:SourceArn': joinArn({ ...machine, partition }),
      'aws:SourceAccount': otherAccount,
      ...otherSourceOrganization,
    })
    service('noMachine', 'Step Functions, for a request that names no state machine', {
      'aws:SourceArn': null,
      'aws:SourceAccount': null,
      'aws:SourceOrgID': null,
      'aws:SourceOrgPaths': null,
    })
    this.otherPrincipals(roleArn, trust, {})
  }

  private onTargetRole({ arn, documents }: Acting): void {
    if (documents === undefined) return
    const { scene, otherAccount } = this
    const { machine, machineArn, roleArn } = scene
    const trust = { trust: documents.trust, ...rcpOf(scene, accountOf(arn)) }
    const own = { ...policiesOf(scene.documents.executionRole), ...scpOf(scene, roleArn), ...trust }
    const assume = (kind: AttemptKind, what: string, externalId: string | null): void =>
      this.attempt(
        kind,
        arn,
        what,
        {
          principal: roleArn,
          action: 'sts:AssumeRole',
          resource: arn,
          context: mergeContexts(assumeContext(scene), { 'sts:ExternalId': externalId }),
        },
        own,
      )
    assume('withoutExternalId', 'the execution role, without the external ID', null)
    const neighbour = joinArn({ ...machine, resource: `${machine.resource}-neighbour` })
    assume('otherExternalId', 'the execution role, for another state machine of the account', neighbour)
    const foreign = joinArn({ ...machine, account: otherAccount })
    this.foreignRole('otherAccount', 'a state machine of another account', otherAccount, arn, trust, foreign)
    this.otherPrincipals(arn, trust, { 'sts:ExternalId': machineArn })
    const { partition, region, account } = machine
    const abroad = otherPartition(partition)
    this.attempt(
      'otherPartition',
      arn,
      'the role of that name in another partition',
      {
        principal: roleArn.replace(`arn:${partition}:`, `arn:${abroad}:`),
        action: 'sts:AssumeRole',
        resource: arn,
        context: { 'sts:ExternalId': `arn:${abroad}:states:${region}:${account}:${machine.resource}` },
      },
      { identity: everything, ...trust },
    )
  }

  /** Principals that are not the workflow's, and may do everything in their own accounts. */
  private otherPrincipals(arn: string, trust: EvaluationPolicies, context: Context): void {
    const { machine } = this.scene
    const external = typeof context['sts:ExternalId'] === 'string' ? context['sts:ExternalId'] : null
    const { otherAccount } = this
    this.foreignRole('otherPrincipal', 'a role of another account', otherAccount, arn, trust, external)
    const home = joinArn({ ...machine, service: 'iam', region: '', resource: 'role/neighbour' })
    this.attempt(
      'otherRole',
      arn,
      'another role of the account of the state machine',
      {
        principal: home,
        action: 'sts:AssumeRole',
        resource: arn,
        context: mergeContexts(assumeContext(this.scene), { 'sts:ExternalId': external }),
      },
      { identity: everything, ...trust },
    )
  }

  private foreignRole(
    kind: AttemptKind,
    what: string,
    account: string,
    arn: string,
    trust: EvaluationPolicies,
    externalId: string | null,
  ): void {
    const { partition } = this.scene.machine
    this.attempt(
      kind,
      arn,
      what,
      {
        principal: `arn:${partition}:iam::${account}:role/${nameOf(this.scene.roleArn)}`,
        action: 'sts:AssumeRole',
        resource: arn,
        context: mergeContexts(assumeContext(this.scene), otherOrganization, { 'sts:ExternalId': externalId }),
      },
      { identity: everything, ...trust },
    )
  }

  /** What else the role of a call may do: the same on another resource, or another action on this one. */
  private withCall(call: Call, role: Acting): void {
    if (call.role !== undefined && role.isKnown) this.neighbouringRoles(role)
    const { documents } = role
    const resource = resourceOf(this.scene, call, role)
    if (documents === undefined || splitArn(resource) === undefined) return
    // all resources of the pattern are needed, so none is another
    if (isPattern(resource)) return
    const exact = unescapePattern(resource)
    const [context = {}] = contextsOf(call.conditions)
    const foreign = abroad(exact, this.scene.machine.partition)
    for (const action of call.actions) {
      const ask = (kind: AttemptKind, what: string, other: Partial<Question>): void =>
        this.callOn({ kind, what, role, action, resource: exact, context, ...other })
      for (const { kind, resource: beside } of neighboursOf(exact)) {
        if (this.isNeeded(role, action, beside)) continue
        ask(kind, `${action} ${kind === 'neighbour' ? 'on another resource' : 'in another Region'}`, {
          resource: beside,
        })
      }
      for (const other of otherContextsOf(call.conditions)) {
        if (this.isNeededFreely(role, action, exact)) break
        const what = `${action} with another value of ${[...keysOf([call])].join(', ')}`
        ask('otherCondition', what, { context: other })
      }
      ask('otherPartition', `${action} in another partition`, { resource: foreign })
      const service = action.slice(0, action.indexOf(':'))
      ask('otherAction', `any other action of ${service}`, { action: `${service}:AnyOther` })
    }
  }

  private callOn({ kind, what, role, action, resource, context }: Question): void {
    if (role.documents === undefined) return
    // the question is what the role itself may do, so other accounts and keys are assumed to leave it to the role's account
    const account = accountOf(resource)
    const isOwn = account === undefined || account === accountOf(role.arn)
    const asksResource = !isOwn || splitArn(resource)?.service === 'kms'
    const policies: EvaluationPolicies = {
      ...policiesOf(role.documents),
      resource: asksResource ? leftTo(role.arn, 'left to the account') : [],
      ...scpOf(this.scene, role.arn),
    }
    const request = { principal: role.arn, action, resource, context: callContext(this.scene, resource, context) }
    this.attempt(kind, role.arn, what, request, policies)
  }

  private neighbouringRoles(role: Acting): void {
    const { scene } = this
    for (const { resource } of neighboursOf(role.arn)) {
      if (this.targets.has(resource)) continue
      this.attempt(
        'neighbour',
        scene.roleArn,
        'sts:AssumeRole on another role',
        { principal: scene.roleArn, action: 'sts:AssumeRole', resource, context: assumeContext(scene) },
        {
          ...policiesOf(scene.documents.executionRole),
          trust: trustLeftTo(scene.roleArn, 'left to the account'),
          ...scpOf(scene, scene.roleArn),
        },
      )
    }
  }

  /** Whether the role needs it for another call. */
  private isNeeded(role: Acting, action: string, resource: string): boolean {
    const needed = this.needed.get(`${role.arn} ${action}`)
    return (
      needed !== undefined &&
      (needed.exact.has(resource) || [...needed.patterns].some((text) => matchResourceArn(text, resource)))
    )
  }

  /** Whether the role needs it for another call whatever the conditions are, such as a key that also encrypts the machine. */
  private isNeededFreely(role: Acting, action: string, resource: string): boolean {
    const freely = this.needed.get(`${role.arn} ${action}`)?.freely ?? []
    return [...freely].some((text) => text === resource || (isPattern(text) && matchResourceArn(text, resource)))
  }

  /** The resources that each role needs for each action. */
  private readNeeded(): ReadonlyMap<string, Needed> {
    const needed = new Map<string, Needed>()
    for (const call of this.scene.calls) {
      for (const role of this.chain.acting(call)) {
        for (const action of call.actions) {
          const key = `${role.arn} ${action}`
          const own = needed.get(key) ?? { exact: new Set(), patterns: new Set(), freely: new Set() }
          const resource = resourceOf(this.scene, call, role)
          if (isPattern(resource)) own.patterns.add(resource)
          else own.exact.add(unescapePattern(resource))
          if (call.conditions === undefined) own.freely.add(isPattern(resource) ? resource : unescapePattern(resource))
          needed.set(key, own)
        }
      }
    }
    return needed
  }

  private attempt(
    kind: AttemptKind,
    roleArn: string,
    what: string,
    request: EvaluationRequest,
    policies: EvaluationPolicies,
  ): void {
    const key = JSON.stringify([kind, request])
    if (this.made.has(key)) return
    const evaluation = ask(request, policies)
    this.made.set(key, { kind, roleArn, what, outcome: outcomeOf(evaluation), evaluation })
  }
}

const otherPartition = (partition: string): string => (partition === 'aws' ? 'aws-cn' : 'aws')

const abroad = (resource: string, partition: string): string =>
  resource.replace(`arn:${partition}:`, `arn:${otherPartition(partition)}:`)

const nameOf = (roleArn: string): string => factsOf(roleArn, 'role').resource.replace(/^.*\//, '')
