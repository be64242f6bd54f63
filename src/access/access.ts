import type { Writable } from 'type-fest'
import { differ } from '../arn/differ.js'
import { isAccountId, splitArn } from '../arn/parse-arn.js'
import { isPattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import type { Accept } from '../core/accept.js'
import { isArnwrightError } from '../core/error.js'
import { extend } from '../core/extend.js'
import type { Finding } from '../core/finding.js'
import { deepFreeze } from '../core/freeze.js'
import { isObject } from '../core/json.js'
import { type JsonPointer, jsonPointer } from '../core/json-pointer.js'
import * as refusal from '../core/refusals.js'
import { asOptions, refuse, refused } from '../core/refuse.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { activityNeeds } from '../integrations/activity-needs.js'
import type { OneOrMany } from '../policy/document.js'
import { checkExternalId } from '../policy/external-id.js'
import type { AnyFlow } from '../states/builders/flow.js'
import { checkReach } from '../states/check-reach.js'
import type { StateDefinition } from '../states/definition.js'
import { type MachineSource, machineSourceOf } from '../states/machine-source.js'
import type { CallPlace, Need, Report } from '../states/need.js'
import { readStatedPermission } from '../states/stated-permission.js'
import { flowsIn, type HeldFlow } from '../states/states-in.js'
import { byAccount } from './by-account.js'
import type { Call } from './call.js'
import { keyNeeds, listed, narrowed, olderNeeds, statedNeeds } from './declared.js'
import { Grants } from './grants.js'
import { needsOfOpen, openResource } from './open-resource.js'
import type { AccessOptions } from './options.js'
import { RefusedStates } from './refused-states.js'
import type { Access, Reason, ResourceAccess, RoleAccess, TargetRole, Unknown } from './result.js'
import { settingsGrants } from './settings-grants.js'
import { type AssumedRole, assumedRoles, rolePlace } from './target-role.js'
import { trustPolicyOf } from './trust-policy.js'
import type { CheckMachine } from './types/check-machine.js'

/**
 * Every IAM document that a workflow needs, with the least permissions that AWS documents for its calls. For the execution
 * role: its trust policy, guarded by the machine's ARN, and its permissions. For each role that Tasks assume: its trust
 * policy, with the machine's ARN as the external ID, and its permissions.
 *
 * @param machine - a machine that is named by its ARN and has an execution role
 * @param options - what a machine does not say: what run-time values may be, permissions that no table lists, encryption keys
 * @throws {ArnwrightError} `access/no-machine-arn`, `access/no-execution-role`; `access/integration-unknown` and whatever
 * else is wrong with a state, several together as `access/states`; `policy/external-id` if the machine's name has characters
 * that AssumeRole does not accept; for the option `requires` as the method of a Task; and as `toJSON`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
 */
export const access = <const Machine extends AnyFlow, Checked = CheckMachine<Machine>>(
  machine: Accept<Machine, Checked>,
  options: AccessOptions = {},
): Access => derive(machine, options).access

/** What a workflow needs, and the calls that need it. */
export interface Derived {
  readonly machineArn: string
  readonly access: Access
  /** In the order of the states, with those of the machine's settings last. */
  readonly calls: readonly Call[]
}

/** Like `access`, together with the calls that its result is made from. */
export const derive = (machine: unknown, options: AccessOptions = {}): Derived => {
  const source = machineSourceOf(machine) ?? refuse(refusal.accessNotAMachine, 'machine', machine)
  const { stateMachineArn, roleArn } = source.settings
  if (stateMachineArn === undefined) return refuse(refusal.accessNoArn, 'machine', source.settings.name)
  if (roleArn === undefined) return refuse(refusal.accessNoRole, 'machine', source.settings.name)
  const derivation = new Derivation(
    source,
    stateMachineArn,
    roleArn,
    asOptions(options, 'reaches, assumes, requires, keys, olderVersions'),
  )
  return { machineArn: stateMachineArn, access: derivation.result(), calls: derivation.calls }
}

interface Target {
  readonly role: AssumedRole
  readonly grants: Grants
  /** The states that assume it. */
  readonly states: Set<JsonPointer>
}

interface NotedUnknown extends Omit<Unknown, 'states'> {
  readonly states: Set<JsonPointer>
}

/** Collects what the states need, one after the other. */
class Derivation {
  readonly calls: Call[] = []
  readonly #source: MachineSource
  readonly #machineArn: string
  readonly #roleArn: string
  readonly #place: ArnFacts
  readonly #execution = new Grants()
  readonly #targets = new Map<string, Target>()
  readonly #resources = new Map<string, Grants>()
  readonly #unknowns = new Map<string, NotedUnknown>()
  readonly #findings = new Map<string, Finding>()
  readonly #refused = new RefusedStates()
  readonly #options: AccessOptions
  /** The names in the options that turned out to exist: states, and encrypted resources. */
  readonly #met = new Set<string>()

  constructor(source: MachineSource, machineArn: string, roleArn: string, options: AccessOptions) {
    this.#options = options
    this.#source = source
    this.#machineArn = machineArn
    this.#roleArn = roleArn
    this.#place = splitArn(machineArn) ?? refuse(refusal.arnParts, 'machine', machineArn)
  }

  result(): Access {
    this.#readStates()
    this.#checkOptions()
    this.#refused.throwAll()
    for (const grant of settingsGrants(this.#source.settings, this.#machineArn, this.#place)) {
      if (grant.principal === undefined) {
        this.#checkPlace(grant.resource, '', undefined)
        this.#execution.add(grant)
        this.calls.push(extend(grant, { role: undefined }))
        // in a key's policy `*` is the key: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
      } else this.#resource(grant.resource).add(extend(grant, { resource: '*' }))
    }
    if (this.#targets.size > 0) checkExternalId(this.#machineArn)
    const targetRoles = [...this.#targets.values()].map((target) => this.#targetRole(target))
    const resourcePolicies = [...this.#resources].map(
      ([resourceArn, grants]): ResourceAccess => ({
        resourceArn,
        policy: grants.policy(),
        reasons: grants.reasons(),
      }),
    )
    return deepFreeze({
      executionRole: this.#executionRole(),
      targetRoles,
      resourcePolicies,
      byAccount: byAccount(targetRoles, resourcePolicies),
      unknowns: [...this.#unknowns.values()].map((noted) => ({ ...noted, states: [...noted.states] })),
      findings: [...this.#findings.values()],
    })
  }

  /** Visits all states, including those inside others. */
  #readStates(): void {
    const machineLanguage = languageOf(this.#source.definition, 'JSONPath')
    const open: HeldFlow[] = [{ flow: { ...this.#source.definition }, path: [] }]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { flow, path } = next
      const language = languageOf(flow, machineLanguage)
      const inner: HeldFlow[] = []
      const states = isObject(flow['States']) ? flow['States'] : {}
      for (const name of Object.keys(states)) {
        const state = states[name]
        if (!isState(state)) continue
        const at = [...path, 'States', name]
        this.#readState(name, state, languageOf(state, language), jsonPointer(at))
        for (const held of flowsIn(state)) inner.push({ flow: held.flow, path: [...at, ...held.path] })
      }
      open.push(...inner.reverse())
    }
  }

  #readState(name: string, state: StateDefinition, language: QueryLanguage, pointer: JsonPointer): void {
    const needsOf = this.#source.needsOf(name) ?? activityNeeds
    const notes = this.#source.notesOf(name)
    this.#met.add(name)
    const report = this.#report(pointer)
    const { requires, reaches, assumes } = this.#options
    const given = listed(ownOf(requires, name)).map(readStatedPermission)
    const stated = statedNeeds([...(notes?.requires ?? []), ...given])
    const mayReach = both(notes?.mayReach, ownOf(reaches, name))
    // stated permissions replace those in the tables
    const open = stated.length > 0 ? undefined : openResource(state)
    try {
      if (notes !== undefined) checkReach(notes, this.#source.settings.type, this.#place, '')
      const roles = assumedRoles(state, both(notes?.roles, ownOf(assumes, name)), this.#place.partition, language)
      for (const role of roles) this.#assume(role, pointer, language)
      for (const role of roles.length === 0 ? [undefined] : roles) {
        const place = this.#callPlace(role, language)
        const tell = (named: StateDefinition): readonly Need[] | undefined =>
          needsOf(named, place, report) ?? activityNeeds(named, place, report)
        const needs =
          open === undefined
            ? narrowed(stated.length > 0 ? stated : tell(state), mayReach, report)
            : needsOfOpen(state, open, mayReach, tell)
        if (needs !== undefined) this.#call(this.#widened(needs), pointer, role, notes?.viaResourcePolicy === true)
        else if (state.Type === 'Task') refuse(refusal.accessUnknownResource, '/Resource', state['Resource'])
      }
    } catch (error) {
      if (!isArnwrightError(error)) throw error
      this.#refused.add(error, pointer)
    }
  }

  /** The needs together with what the options add to them. */
  #widened(needs: readonly Need[]): readonly Need[] {
    const { keys, olderVersions = false } = this.#options
    if (keys === undefined && !olderVersions) return needs
    return needs.flatMap((need) => {
      const encrypted = keyNeeds(need, keys ?? {})
      for (const { of } of encrypted) this.#met.add(of)
      return [need, ...(olderVersions ? olderNeeds(need) : []), ...encrypted.map(({ of: _, ...own }) => own)]
    })
  }

  /** Refuses names in the options that do not exist in the machine. */
  #checkOptions(): void {
    const { reaches = {}, requires = {}, assumes = {}, keys = {} } = this.#options
    const report = this.#report('')
    for (const name of Object.keys({ ...reaches, ...requires, ...assumes })) {
      if (!this.#met.has(name)) report(refusal.stateUnknown, '/States', name)
    }
    for (const arn of Object.keys(keys)) if (!this.#met.has(arn)) report(refusal.accessReaches, '', arn)
  }

  #report(pointer: JsonPointer): Report {
    return (...of) => this.#refused.add(refused(...of), pointer)
  }

  /** Lets the execution role assume the role. */
  #assume(role: AssumedRole, state: JsonPointer, language: QueryLanguage): void {
    const named = 'roleArn' in role
    const resource = named ? role.roleArn : role.pattern
    if (resource === this.#roleArn) refuse(refusal.accessOwnTarget, rolePlace(role, language), resource)
    this.#target(role).states.add(state)
    this.#execution.add({ actions: ['sts:AssumeRole'], resource, why: assuming, state })
    if (!named) {
      const why = `the role to assume is known only at run time: ${role.expression}`
      this.#addUnknown(this.#roleArn, state, why)
    }
  }

  /** Lets the role that makes the call, by default the execution role, make it. */
  #call(needs: readonly Need[], pointer: JsonPointer, role: AssumedRole | undefined, viaPolicy: boolean): void {
    const caller = role === undefined ? this.#roleArn : 'roleArn' in role ? role.roleArn : undefined
    const grants = role === undefined ? this.#execution : this.#target(role).grants
    // a Task may assume a role even for a call that needs no IAM permission
    if (role !== undefined && needs.every(({ actions }) => actions.length === 0)) {
      this.calls.push({ actions: [], resource: '*', why: assuming, state: pointer, role })
    }
    for (const { actions, resource, conditions, why, unknown } of needs) {
      if (unknown !== undefined) this.#addUnknown(caller, pointer, unknown)
      // either no IAM permission is needed, or none is known
      if (actions.length === 0) continue
      this.#checkPlace(resource, pointer, viaPolicy ? undefined : caller)
      const call: Writable<Call> = {
        actions,
        resource,
        why: why ?? `Tasks call ${actions.join(', ')}`,
        state: pointer,
        role,
      }
      if (conditions !== undefined) call.conditions = conditions
      if (unknown !== undefined) call.unknown = unknown
      grants.add(call)
      this.calls.push(call)
      if (viaPolicy && caller !== undefined && !isPattern(resource)) {
        this.#resource(resource).add({
          actions,
          resource,
          why: 'Tasks call through the policy of the resource',
          state: pointer,
          principal: { AWS: caller },
        })
      }
    }
  }

  /** Records a reason once for each role, with all the states that have it. */
  #addUnknown(roleArn: string | undefined, state: JsonPointer, why: string): void {
    const key = JSON.stringify([roleArn, why])
    let noted = this.#unknowns.get(key)
    if (noted === undefined) {
      noted = { ...(roleArn === undefined ? undefined : { roleArn }), states: new Set(), why }
      this.#unknowns.set(key, noted)
    }
    noted.states.add(state)
  }

  // AWS's guide says that a Task cannot call another Region, and AWS's tutorial does it: a warning, never a refusal
  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
  #checkPlace(resource: string, pointer: JsonPointer, caller: string | undefined): void {
    const { region = '', account = '' } = splitArn(resource) ?? {}
    if (region !== '' && !isPattern(region) && differ(region, this.#place.region)) {
      this.#warn(
        'access/other-region',
        pointer,
        `Region '${region}' but the machine is in '${this.#place.region}': expected one Region`,
      )
    }
    // AWS's own resources, such as the documents of Systems Manager, are open to every account
    const own = splitArn(caller ?? '')?.account ?? ''
    if (own === '' || !isAccountId(account) || !differ(account, own)) return
    const role = 'a role there to assume, or a policy of the resource that allows the caller'
    this.#warn(
      'access/other-account',
      pointer,
      `account '${account}' but the role that calls is in '${own}': expected ${role}`,
    )
  }

  /** Warns once for each state, however many roles it may assume and resources it uses. */
  #warn(code: 'access/other-region' | 'access/other-account', pointer: JsonPointer, where: string): void {
    const key = `${code} ${pointer}`
    if (this.#findings.has(key)) return
    this.#findings.set(key, { code, severity: 'warning', pointer, message: `the resource is in ${where}` })
  }

  /** Where a Task calls: in the machine's Region, and in the account of the role it acts as. */
  #callPlace(role: AssumedRole | undefined, language: QueryLanguage): CallPlace {
    const { partition, region, account } = this.#place
    const own = { partition, region, account, machineArn: this.#machineArn, language }
    if (role === undefined) return own
    const facts = splitArn('roleArn' in role ? role.roleArn : role.pattern)
    return { ...own, account: facts?.account ?? '*' }
  }

  #target(role: AssumedRole): Target {
    const key = 'roleArn' in role ? role.roleArn : role.expression
    let target = this.#targets.get(key)
    if (target === undefined) {
      target = { role, grants: new Grants(), states: new Set() }
      this.#targets.set(key, target)
    }
    return target
  }

  #resource(arn: string): Grants {
    let grants = this.#resources.get(arn)
    if (grants === undefined) {
      grants = new Grants()
      this.#resources.set(arn, grants)
    }
    return grants
  }

  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
  #executionRole(): RoleAccess {
    const trustPolicy = trustPolicyOf(
      { Service: 'states.amazonaws.com' },
      {
        ArnEquals: { 'aws:SourceArn': this.#machineArn },
        StringEquals: { 'aws:SourceAccount': this.#place.account },
      },
    )
    const trustReasons = [trustReason([], 'Step Functions runs the machine')]
    return { roleArn: this.#roleArn, trustPolicy, trustReasons, ...permissions(this.#execution) }
  }

  // https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
  #targetRole({ role, grants, states }: Target): TargetRole {
    const trustPolicy = trustPolicyOf({ AWS: this.#roleArn }, { StringEquals: { 'sts:ExternalId': this.#machineArn } })
    const named = 'roleArn' in role ? { roleArn: role.roleArn } : { expression: role.expression }
    return { ...named, trustPolicy, trustReasons: [trustReason(states, assuming)], ...permissions(grants) }
  }
}

const assuming = 'Tasks assume the role'

/** Why the one statement of a trust policy is there. */
const trustReason = (states: Iterable<JsonPointer>, why: string): Reason => ({
  statement: '/Statement/0',
  states: [...states],
  why,
})

/** What an option says of a state. A state may be named like a method of every object, such as `constructor`. */
const ownOf = <Value>(option: { readonly [state: string]: Value } | undefined, state: string): Value | undefined =>
  option !== undefined && Object.hasOwn(option, state) ? option[state] : undefined

/** Values that were given for a state in two places, combined. */
const both = <Value>(own: OneOrMany<Value> | undefined, given: OneOrMany<Value> | undefined): readonly Value[] =>
  given === undefined ? listed(own) : [...listed(own), ...listed(given)]

const isState = (value: unknown): value is StateDefinition => isObject(value) && typeof value['Type'] === 'string'

/** The query language that a machine, a nested flow or a state names, or else that of its surroundings. */
const languageOf = (value: object, around: QueryLanguage): QueryLanguage => {
  const named = 'QueryLanguage' in value ? value.QueryLanguage : undefined
  return named === 'JSONata' || named === 'JSONPath' ? named : around
}

const permissions = (grants: Grants): Pick<RoleAccess, 'permissionsPolicy' | 'reasons'> =>
  grants.isEmpty ? { reasons: [] } : { permissionsPolicy: grants.policy(), reasons: grants.reasons() }
