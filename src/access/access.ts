import { differ } from '../arn/differ.js'
import { splitArn } from '../arn/parse-arn.js'
import { isPattern } from '../arn/tokens.js'
import type { ArnFacts } from '../arn/types/arn.js'
import type { Accept } from '../core/accept.js'
import type { Finding } from '../core/finding.js'
import { deepFreeze } from '../core/freeze.js'
import { isObject } from '../core/json.js'
import { type JsonPointer, jsonPointer } from '../core/json-pointer.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { CallPlace } from '../integrations/need.js'
import { needsOf } from '../integrations/registry.js'
import type { PolicyDocument } from '../policy/document.js'
import { checkExternalId } from '../policy/external-id.js'
import { writeStatement } from '../policy/statement.js'
import type { AnyFlow } from '../states/builders/flow.js'
import type { StateDefinition } from '../states/definition.js'
import { type MachineSource, machineSourceOf } from '../states/machine-source.js'
import { Grants } from './grants.js'
import { isDistributed, mapGrants } from './map-grants.js'
import type { Access, ResourceAccess, RoleAccess, TargetRole, Unknown } from './result.js'
import { settingsGrants } from './settings-grants.js'
import { type AssumedRole, assumedRoles } from './target-role.js'
import type { CheckMachine } from './types/check-machine.js'

/**
 * Every IAM document that a workflow needs, with the least permissions that AWS documents for its calls: the execution role's
 * trust, guarded by the machine's own ARN, and its permissions; for each role that Tasks assume its trust, with the machine's
 * ARN as external ID, and its permissions.
 *
 * @param machine - a machine named by its ARN, with its execution role
 * @throws {ArnwrightError} `access/no-machine-arn`, `access/no-execution-role`, `access/integration-unknown`,
 * `policy/external-id` where the machine's name has characters that AssumeRole does not accept, and as `toJSON`
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
 */
export const access = <const Machine extends AnyFlow, Checked = CheckMachine<Machine>>(
  machine: Accept<Machine, Checked>,
): Access => {
  const source = machineSourceOf(machine) ?? refuse(refusal.accessNotAMachine, 'machine', machine)
  const { stateMachineArn, roleArn } = source.settings
  if (stateMachineArn === undefined) return refuse(refusal.accessNoArn, 'machine', source.settings.name)
  if (roleArn === undefined) return refuse(refusal.accessNoRole, 'machine', source.settings.name)
  return new Derivation(source, stateMachineArn, roleArn).result()
}

interface Target {
  readonly role: AssumedRole
  readonly grants: Grants
}

/** What is gathered while the states are gone through. */
class Derivation {
  private readonly source: MachineSource
  private readonly machineArn: string
  private readonly roleArn: string
  private readonly place: ArnFacts
  private readonly execution = new Grants()
  private readonly targets = new Map<string, Target>()
  private readonly resources = new Map<string, Grants>()
  private readonly unknowns: Unknown[] = []
  private readonly findings: Finding[] = []

  constructor(source: MachineSource, machineArn: string, roleArn: string) {
    this.source = source
    this.machineArn = machineArn
    this.roleArn = roleArn
    this.place = splitArn(machineArn) ?? refuse(refusal.arnParts, 'machine', machineArn)
  }

  result(): Access {
    this.readStates()
    for (const grant of settingsGrants(this.source.settings, this.machineArn, this.place)) this.execution.add(grant)
    if (this.targets.size > 0) checkExternalId(this.machineArn)
    return deepFreeze({
      executionRole: this.executionRole(),
      targetRoles: [...this.targets.values()].map((target) => this.targetRole(target)),
      resourcePolicies: [...this.resources].map(([resourceArn, grants]) => resourceAccess(resourceArn, grants)),
      unknowns: this.unknowns,
      findings: this.findings,
    })
  }

  /** Goes through all states, those inside others in their place. */
  private readStates(): void {
    const open: { readonly flow: Readonly<Record<string, unknown>>; readonly path: readonly string[] }[] = [
      { flow: { ...this.source.definition }, path: [] },
    ]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { flow, path } = next
      const inner: typeof open = []
      for (const [name, state] of Object.entries(isObject(flow['States']) ? flow['States'] : {})) {
        if (!isState(state)) continue
        const at = [...path, 'States', name]
        if (state.Type === 'Task') this.readTask(name, state, jsonPointer(at))
        if (isDistributed(state)) {
          const grants = mapGrants(state, this.machineArn, this.place, jsonPointer(at))
          for (const grant of grants) this.execution.add(grant)
        }
        for (const { flow: held, at: field } of flowsIn(state)) inner.push({ flow: held, path: [...at, ...field] })
      }
      open.push(...inner.reverse())
    }
  }

  private readTask(name: string, state: StateDefinition, pointer: JsonPointer): void {
    const notes = this.source.notes.get(name)
    const roles = assumedRoles(state, notes?.roles, this.place.partition)
    for (const role of roles) this.assume(role, pointer)
    const callers = roles.length === 0 ? [undefined] : roles
    for (const role of callers) this.call(state, pointer, role, notes?.viaResourcePolicy === true)
  }

  /** The execution role may assume the role. */
  private assume(role: AssumedRole, state: JsonPointer): void {
    const named = 'roleArn' in role
    const resource = named ? role.roleArn : role.pattern
    this.execution.add({ actions: ['sts:AssumeRole'], resource, why: 'Tasks assume the role', state })
    if (!named) {
      const why = `the role to assume is known only at run time: ${role.expression}`
      this.unknowns.push({ roleArn: this.roleArn, states: [state], why })
    }
  }

  /** The role that makes the call, the execution role where there is no other, may make it. */
  private call(state: StateDefinition, pointer: JsonPointer, role: AssumedRole | undefined, viaPolicy: boolean): void {
    const needs =
      needsOf(state, this.callPlace(role)) ?? refuse(refusal.accessUnknownResource, pointer, state['Resource'])
    const caller = role === undefined ? this.roleArn : 'roleArn' in role ? role.roleArn : undefined
    const grants = role === undefined ? this.execution : this.target(role).grants
    for (const { actions, resource, unknown } of needs) {
      this.checkRegion(resource, pointer)
      grants.add({ actions, resource, why: `Tasks call ${actions.join(', ')}`, state: pointer })
      if (unknown !== undefined) {
        this.unknowns.push({
          ...(caller === undefined ? undefined : { roleArn: caller }),
          states: [pointer],
          why: unknown,
        })
      }
      if (viaPolicy && caller !== undefined && !isPattern(resource)) {
        this.resource(resource).add({
          actions,
          resource,
          why: 'Tasks call through the policy of the resource',
          state: pointer,
          principal: { AWS: caller },
        })
      }
    }
  }

  // AWS's guide says that a Task reaches no other Region, and its tutorial calls one: a warning, never a refusal
  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html
  private checkRegion(resource: string, pointer: JsonPointer): void {
    const found = splitArn(resource)?.region ?? ''
    if (found === '' || isPattern(found) || !differ(found, this.place.region)) return
    // once a state, however many roles it may assume
    if (this.findings.some((known) => known.pointer === pointer)) return
    this.findings.push({
      code: 'access/other-region',
      severity: 'warning',
      pointer,
      message: `the resource is in Region '${found}' but the machine is in '${this.place.region}': expected one Region`,
    })
  }

  /** A Task calls in the machine's Region, in the account of the role it acts as. */
  private callPlace(role: AssumedRole | undefined): CallPlace {
    const { partition, region, account } = this.place
    if (role === undefined) return { partition, region, account }
    const facts = splitArn('roleArn' in role ? role.roleArn : role.pattern)
    return { partition, region, account: facts?.account ?? '*' }
  }

  private target(role: AssumedRole): Target {
    const key = 'roleArn' in role ? role.roleArn : role.expression
    let target = this.targets.get(key)
    if (target === undefined) {
      target = { role, grants: new Grants() }
      this.targets.set(key, target)
    }
    return target
  }

  private resource(arn: string): Grants {
    let grants = this.resources.get(arn)
    if (grants === undefined) {
      grants = new Grants()
      this.resources.set(arn, grants)
    }
    return grants
  }

  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
  private executionRole(): RoleAccess {
    const trustPolicy = document({
      effect: 'Allow',
      principal: { Service: 'states.amazonaws.com' },
      actions: 'sts:AssumeRole',
      conditions: {
        ArnEquals: { 'aws:SourceArn': this.machineArn },
        StringEquals: { 'aws:SourceAccount': this.place.account },
      },
    })
    return { roleArn: this.roleArn, trustPolicy, ...permissions(this.execution) }
  }

  // https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-access-cross-acct-resources.html
  private targetRole({ role, grants }: Target): TargetRole {
    const trustPolicy = document({
      effect: 'Allow',
      principal: { AWS: this.roleArn },
      actions: 'sts:AssumeRole',
      conditions: { StringEquals: { 'sts:ExternalId': this.machineArn } },
    })
    const named = 'roleArn' in role ? { roleArn: role.roleArn } : { expression: role.expression }
    return { ...named, trustPolicy, ...permissions(grants) }
  }
}

const isState = (value: unknown): value is StateDefinition => isObject(value) && typeof value['Type'] === 'string'

/** The branches and the processor of a state, and the fields that they stand in. */
const flowsIn = (
  state: StateDefinition,
): readonly { readonly flow: Readonly<Record<string, unknown>>; readonly at: readonly string[] }[] => {
  const branches = Array.isArray(state['Branches']) ? state['Branches'] : []
  const processors = ['ItemProcessor', 'Iterator'].map((field) => ({ flow: state[field], at: [field] }))
  return [...branches.map((flow, index) => ({ flow, at: ['Branches', String(index)] })), ...processors].flatMap(
    ({ flow, at }) => (isObject(flow) ? [{ flow, at }] : []),
  )
}

const document = (parts: Parameters<typeof writeStatement>[0]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [writeStatement(parts)],
})

const permissions = (grants: Grants): Pick<RoleAccess, 'permissionsPolicy' | 'reasons'> =>
  grants.isEmpty ? { reasons: [] } : { permissionsPolicy: grants.policy(), reasons: grants.reasons() }

const resourceAccess = (resourceArn: string, grants: Grants): ResourceAccess => ({
  resourceArn,
  policy: grants.policy(),
  reasons: grants.reasons(),
})
