import type { Call } from '../access/call.js'
import { joinArn } from '../arn/format-arn.js'
import { matchResourceArn } from '../arn/match-resource-arn.js'
import { splitArn } from '../arn/parse-arn.js'
import { isPattern, unescapePattern } from '../arn/tokens.js'
import type { Lack } from '../evaluate/evaluation.js'
import type { NamedPolicy } from '../evaluate/policies.js'
import { listOf, statementsOf } from '../policy/operations/statements.js'
import { type Context, contextsOf } from './context.js'
import type { NamedDocument, Role } from './documents.js'
import {
  accountOf,
  ask,
  assumeContext,
  callContext,
  factsOf,
  outcomeOf,
  policiesOf,
  rcpOf,
  type Scene,
  scpOf,
  stepFunctions,
  trustLeftTo,
  worst,
} from './scene.js'
import { representative } from './stand-ins.js'
import type { Step, VerifiedCall } from './verification.js'

/** A role that a call may be made with: its ARN, made up if only a pattern is known, and its documents, if there are any. */
export interface Acting {
  readonly arn: string
  readonly isKnown: boolean
  readonly documents: Role | undefined
  /** Why there are no documents, or which of several roles this is. */
  readonly note?: string
}

/** What Step Functions does for calls, step by step. Each question is asked only once. */
export class Chain {
  /** Step Functions assumes the execution role. */
  readonly executionRole: Step
  private readonly scene: Scene
  private readonly steps = new Map<string, Step>()

  constructor(scene: Scene) {
    this.scene = scene
    this.executionRole = this.assumeExecutionRole()
  }

  /**
   * A call: one result for each of its actions and roles, or the assumption of the role alone if the call needs no
   * permission.
   */
  verify(call: Call): readonly VerifiedCall[] {
    return this.acting(call).flatMap((role) =>
      call.actions.length === 0
        ? [this.verified('sts:AssumeRole', role.arn, role, [this.executionRole, this.assumeTargetRole(role)])]
        : call.actions.map((action) => this.verifyAction(call, action, role)),
    )
  }

  /** The roles that a call may be made with: several if it is known only at run time which. */
  acting({ role, resource }: Call): readonly Acting[] {
    const { documents, roleArn, standIns } = this.scene
    if (role === undefined) return [{ arn: roleArn, isKnown: true, documents: documents.executionRole }]
    if ('roleArn' in role) {
      const arn = standIns.text(role.roleArn)
      const given = documents.targetRoles.find((target) => target.roleArn === arn)
      return [{ arn, isKnown: true, documents: given, ...(given === undefined ? { note: notGiven(arn) } : {}) }]
    }
    const pattern = standIns.text(role.pattern)
    // usually a role is in the account of what it calls
    const owner = accountOf(standIns.text(resource))
    const likely = owner === undefined ? pattern : pattern.replace(/^(arn:[^:]*:iam::)\*:/, `$1${owner}:`)
    const any = { arn: representative(likely), isKnown: false }
    const given = documents.targetRoles.find(({ expression }) => expression === role.expression)
    if (given !== undefined) return [{ ...any, documents: given }]
    const fitting = documents.targetRoles.flatMap((target) =>
      target.roleArn !== undefined && matchResourceArn(pattern, target.roleArn)
        ? [
            {
              arn: target.roleArn,
              isKnown: true,
              documents: target,
              note: `one of those that ${role.expression} may be`,
            },
          ]
        : [],
    )
    return fitting.length > 0
      ? fitting
      : [{ ...any, documents: undefined, note: `no documents were given of a role that ${role.expression} may be` }]
  }

  private verifyAction(call: Call, action: string, role: Acting): VerifiedCall {
    const assumed = call.role === undefined ? [] : [this.assumeTargetRole(role)]
    return this.verified(action, call.resource, role, [this.executionRole, ...assumed, this.call(call, action, role)])
  }

  private verified(action: string, resource: string, role: Acting, steps: readonly Step[]): VerifiedCall {
    return {
      action,
      resource,
      ...(role.isKnown ? { roleArn: role.arn } : undefined),
      outcome: worst(steps.map(({ outcome }) => outcome)),
      steps,
    }
  }

  /** @see https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy */
  private assumeExecutionRole(): Step {
    const { scene } = this
    const { machine, machineArn, roleArn, documents } = scene
    const evaluation = ask(
      {
        principal: stepFunctions(machine),
        action: 'sts:AssumeRole',
        resource: roleArn,
        context: { 'aws:SourceArn': machineArn, 'aws:SourceAccount': machine.account, ...documents.context },
      },
      { trust: documents.executionRole.trust, ...rcpOf(scene, accountOf(roleArn)) },
    )
    return { kind: 'assumeExecutionRole', outcome: outcomeOf(evaluation), evaluation }
  }

  /** @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html */
  private assumeTargetRole(role: Acting): Step {
    return this.once(`assume ${role.arn}`, () => {
      const { scene } = this
      const { roleArn, documents } = scene
      const evaluation = ask(
        { principal: roleArn, action: 'sts:AssumeRole', resource: role.arn, context: assumeContext(scene) },
        {
          ...policiesOf(documents.executionRole),
          trust: role.documents?.trust ?? trustLeftTo(roleArn, 'taken for granted'),
          ...scpOf(scene, roleArn),
          ...rcpOf(scene, accountOf(role.arn)),
        },
      )
      const outcome = outcomeOf(evaluation)
      return {
        kind: 'assumeTargetRole',
        // what the execution role may not do fails, whatever the role's trust policy says
        outcome: role.documents === undefined && outcome === 'allowed' ? 'unknown' : outcome,
        evaluation,
        ...(role.note === undefined ? undefined : { note: role.note }),
      }
    })
  }

  private call(call: Call, action: string, role: Acting): Step {
    const { documents, note = '' } = role
    if (documents === undefined) return { kind: 'call', outcome: 'unknown', note }
    const resource = resourceOf(this.scene, call, role)
    if (resource !== '*' && splitArn(resource) === undefined) {
      return { kind: 'call', outcome: 'unknown', note: `only another tool knows the ARN ${call.resource}` }
    }
    // `*` without a reason means an action that acts on no resource, or on all of them
    const isOneOf = isPattern(resource) && (resource !== '*' || call.unknown !== undefined)
    const steps = contextsOf(call.conditions).map((context) =>
      isOneOf
        ? this.callAnyOf(resource, action, role.arn, documents, context)
        : this.callOn(unescapePattern(resource), action, role.arn, documents, context),
    )
    const outcome = worst(steps.map((step) => step.outcome))
    return steps.find((step) => step.outcome === outcome) ?? { kind: 'call', outcome }
  }

  /**
   * A call on some resource that matches a pattern. It is tested with a resource that no policy names, and with those that
   * policies name. If the answers differ, the outcome depends on which resource it will be.
   */
  private callAnyOf(pattern: string, action: string, arn: string, role: Role, context: Context): Step {
    const some = this.callOn(representative(pattern), action, arn, role, context)
    if (some.outcome === 'unknown') return some
    const policies = [...role.identity, ...(role.boundary ?? []), ...this.resourcePoliciesOf(pattern)]
    for (const resource of namedIn(policies, pattern)) {
      if (!couldBe(resource, action, arn, pattern)) continue
      const other = this.callOn(resource, action, arn, role, context)
      if (other.outcome === some.outcome) continue
      const [is, isNot] = some.outcome === 'allowed' ? ['on others', `on ${resource}`] : [`on ${resource}`, 'on others']
      const note = `which resource it is, is known only at run time: allowed ${is}, not ${isNot}`
      return { ...(some.outcome === 'allowed' ? other : some), outcome: 'unknown', note }
    }
    return some
  }

  private callOn(resource: string, action: string, arn: string, role: Role, context: Context): Step {
    return this.once(JSON.stringify([arn, action, resource, context]), () => {
      const { scene } = this
      const given = this.resourcePoliciesOf(resource)
      const standard = given.length === 0 ? defaultKeyPolicy(resource) : undefined
      const evaluation = ask(
        { principal: arn, action, resource, context: callContext(scene, resource, context) },
        {
          ...policiesOf(role),
          resource: standard === undefined ? given : [standard],
          ...scpOf(scene, arn),
          ...rcpOf(scene, accountOf(resource) ?? accountOf(arn)),
        },
      )
      const outcome = outcomeOf(evaluation)
      if (outcome === 'denied' && resource === scene.machineArn && evaluation.lacks.every(isOfResource)) {
        // a state machine has no resource-based policy that could allow it
        return { kind: 'call', outcome: 'unknown', evaluation, note: ofOtherAccount }
      }
      return {
        kind: 'call',
        outcome,
        evaluation,
        ...(standard === undefined ? undefined : { note: standardKeyPolicy }),
      }
    })
  }

  /** The policies of a resource, or of the bucket or table that contains it. */
  private resourcePoliciesOf(resource: string): readonly NamedDocument[] {
    return this.scene.documents.resourcePolicies.flatMap(({ resourceArn, policies }) =>
      resource === resourceArn || resource.startsWith(`${resourceArn}/`) ? policies : [],
    )
  }

  private once(key: string, make: () => Step): Step {
    let step = this.steps.get(key)
    if (step === undefined) {
      step = make()
      this.steps.set(key, step)
    }
    return step
  }
}

/** What a call acts on. If nothing else is known, it is in the account of the role that makes the call. */
export const resourceOf = ({ standIns }: Scene, { resource }: Call, { arn }: Acting): string => {
  const text = standIns.resource(resource)
  const facts = splitArn(text)
  return facts?.account === '*' ? joinArn({ ...facts, account: accountOf(arn) ?? '*' }) : text
}

const isOfResource = ({ kind }: Lack): boolean => kind === 'resource'

const ofOtherAccount = 'AWS does not say whether a role of another account may have permissions on the state machine'

const standardKeyPolicy =
  "the key's policy was not given: taken to be the default, which leaves it to the account's policies"

const notGiven = (arn: string): string => `no documents were given of ${arn}`

/**
 * The policy of a key for which nobody wrote one. @see
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
const defaultKeyPolicy = (resource: string): NamedPolicy | undefined => {
  const facts = splitArn(resource)
  if (facts?.service !== 'kms' || !facts.resource.startsWith('key/')) return undefined
  const { partition, account } = factsOf(resource, 'key')
  return {
    name: 'default key policy',
    document: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    },
  }
}

/**
 * Whether an action with a role of this account may act on a resource: it belongs to the action's service, and to that
 * account or none.
 */
const couldBe = (resource: string, action: string, arn: string, pattern: string): boolean => {
  if (pattern !== '*') return true
  const facts = splitArn(resource)
  const isOfService = facts !== undefined && action.toLowerCase().startsWith(`${facts.service}:`)
  return isOfService && (facts.account === '' || facts.account === accountOf(arn))
}

/** The most resources that are tested; a document within AWS's size limits has fewer patterns that matter to one call. */
const mostNamed = 200

/** Resources matching a pattern that policies mention by name. */
const namedIn = (policies: readonly NamedDocument[], pattern: string): readonly string[] => {
  const named = new Set<string>()
  for (const { document } of policies) {
    for (const { Resource, NotResource } of statementsOf(document)) {
      for (const text of [...listOf(Resource), ...listOf(NotResource)]) {
        const resource = representative(text)
        if (matchResourceArn(pattern, resource)) named.add(resource)
        if (named.size === mostNamed) return [...named]
      }
    }
  }
  return [...named]
}
