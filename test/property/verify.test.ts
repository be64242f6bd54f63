import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { access } from '../../src/access/access.js'
import type { Access, RoleAccess } from '../../src/access/result.js'
import { type Verification, type VerificationFinding, verify } from '../../src/evaluate.js'
import { listSdkServices, sdkOperations } from '../../src/integrations/sdk-operations.js'
import type { PolicyDocument, Statement } from '../../src/policy/document.js'
import { resourceContains } from '../../src/policy/operations/containment.js'
import { listOf, statementsOf } from '../../src/policy/operations/statements.js'
import { calls, definitions, flowOf, machineOf, roles, taskOf, withSettings } from './machines.js'

const wrong = ({ findings }: Verification): readonly string[] =>
  findings.filter((finding) => !isUnsaid(finding)).map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`)

const seed = 20261122

/** `undefined` where the permissions of a call are not known. */
const orRefused = (make: () => Verification): Verification | undefined => {
  try {
    return make()
  } catch (error) {
    expect(error).toMatchObject({ code: 'access/sdk-unknown' })
    return undefined
  }
}

/** Calls that need no permission of IAM: Kubernetes decides, and tokens of CodeCatalyst. */
const isFree = (name: string): boolean => /^(?:eks:(?:runJob|call)|aws-sdk:codecatalyst:)/.test(name)

/**
 * An HTTP Task needs a permission on the state machine itself. A role of another account has it by its own policy only, since a
 * state machine has no policy; AWS's guide does not say whether that is enough, and so does the verification.
 * https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html#connect-http-task-permissions
 */
const isUnsaid = ({ code, message }: VerificationFinding): boolean =>
  code === 'verify/unknown' && message.includes('states:InvokeHTTPEndpoint')

describe('roles that are derived verify', () => {
  it.each(calls)('$name, by the execution role and by roles of three accounts', (call) => {
    for (const role of [undefined, ...roles]) {
      const machine = machineOf({ QueryLanguage: 'JSONata', ...flowOf([['Call', taskOf(call, role)]]) })
      const verification = verify(machine)
      expect(wrong(verification)).toEqual([])
      expect(verification.states.length).toBe(isFree(call.name) && role === undefined ? 0 : 1)
    }
  })

  it('for random API actions through the SDK whose resources are known only at run time', () => {
    const actions = listSdkServices().flatMap((service) =>
      [...(sdkOperations(service)?.callable ?? [])].map((action) => `${service}:${action}`),
    )
    let verified = 0
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.constantFrom(undefined, ...roles), (action, role) => {
        const Resource = `arn:aws:states:::aws-sdk:${action}`
        const machine = machineOf({
          QueryLanguage: 'JSONata',
          ...flowOf([['Call', taskOf({ name: action, Resource, given: {} }, role)]]),
        })
        const verification = orRefused(() => verify(machine))
        // what no table tells is refused, by `access` as well
        if (verification === undefined) return
        expect([action, ...wrong(verification)]).toEqual([action])
        verified++
      }),
      { numRuns: 300, seed },
    )
    expect(verified).toBeGreaterThan(200)
  })

  it('for random workflows over all integrations', () => {
    fc.assert(
      fc.property(definitions, fc.nat(7), (definition, settings) => {
        const machine = withSettings(machineOf(definition), settings)
        expect(wrong(verify(machine))).toEqual([])
        // what is given back is the same as what is derived
        expect(wrong(verify(machine, access(machine)))).toEqual([])
      }),
      { numRuns: 50, seed },
    )
  })
})

type Documents = Pick<Access, 'executionRole' | 'targetRoles'>
type Field = 'trustPolicy' | 'permissionsPolicy'

/** Every role of a workflow, and how to put another in its place. */
const rolesOf = (documents: Documents) => [
  {
    role: documents.executionRole as Omit<RoleAccess, 'roleArn'> & { readonly roleArn?: string },
    put: (role: object): Documents => ({ ...documents, executionRole: { ...documents.executionRole, ...role } }),
  },
  ...documents.targetRoles.map((role, index) => ({
    role,
    put: (changed: object): Documents => ({
      ...documents,
      targetRoles: documents.targetRoles.map((other, at) => (at === index ? { ...other, ...changed } : other)),
    }),
  })),
]

const change = (document: PolicyDocument, index: number, to: (statement: Statement) => readonly Statement[]) => ({
  ...document,
  Statement: statementsOf(document).flatMap((statement, at) => (at === index ? to(statement) : [statement])),
})

/** Whether the other statements of the document allow all that one allows. */
const isCovered = (document: PolicyDocument, index: number): boolean => {
  const statements = statementsOf(document)
  const others = statements.filter((other, at) => at !== index && other.Condition === undefined)
  const [removed] = statements.slice(index, index + 1)
  return listOf(removed?.Action).every((action) =>
    listOf(removed?.Resource).every((resource) =>
      others.some(
        (other) =>
          listOf(other.Action).includes(action) &&
          listOf(other.Resource).some((outer) => resourceContains(outer, resource)),
      ),
    ),
  )
}

/**
 * Statements that can go and nothing fails. Both are written all the same: the first since the trust of a role may be changed
 * by others, the second since another state of the workflow asks for the wider one.
 * 1. sts:AssumeRole on roles of the same account: a trust policy that names a role is enough there.
 *    https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * 2. what a wider statement of the same document allows as well.
 */
const isSuperfluous = (document: PolicyDocument, index: number, account: string): boolean => {
  const statement = statementsOf(document)[index]
  const assumesOwn =
    listOf(statement?.Action).every((action) => action === 'sts:AssumeRole') &&
    listOf(statement?.Resource).every((resource) => resource.split(':')[4] === account)
  return assumesOwn || isCovered(document, index)
}

describe('nothing of a derived role is superfluous', () => {
  it('without any one statement some step fails, except for those listed', () => {
    let removed = 0
    fc.assert(
      fc.property(definitions, fc.nat(7), (definition, settings) => {
        const machine = withSettings(machineOf(definition), settings)
        const derived = access(machine)
        for (const { role, put } of rolesOf(derived)) {
          for (const field of ['trustPolicy', 'permissionsPolicy'] satisfies Field[]) {
            const document = role[field]
            if (document === undefined) continue
            for (const index of statementsOf(document).keys()) {
              if (field === 'permissionsPolicy' && isSuperfluous(document, index, '123456789012')) continue
              const { findings } = verify(machine, put({ [field]: change(document, index, () => []) }))
              const shown = JSON.stringify(statementsOf(document)[index])
              // of what is known only at run time another statement may still allow a part
              const fails = findings.some((one) => !isUnsaid(one) && /denied|unknown/.test(one.code))
              expect([shown, fails]).toEqual([shown, true])
              removed++
            }
          }
        }
      }),
      { numRuns: 20, seed },
    )
    expect(removed).toBeGreaterThan(200)
  })
})

const conditions = (statement: Statement, to: Statement['Condition']): Statement => {
  const { Condition: _, ...rest } = statement
  return { ...rest, ...(to === undefined ? {} : { Condition: to }) }
}

/** What people do to documents by hand, and what has to be found. */
const damages: readonly {
  readonly name: string
  readonly field: Field
  readonly of: 'execution' | 'target'
  readonly found: RegExp
  readonly damage: (statement: Statement) => Statement
}[] = [
  {
    name: 'the external ID is dropped',
    field: 'trustPolicy',
    of: 'target',
    found: /^verify\/confused-deputy$/,
    damage: (statement) => conditions(statement, undefined),
  },
  {
    name: 'the external ID is a pattern',
    field: 'trustPolicy',
    of: 'target',
    found: /^verify\/over-broad$/,
    damage: (statement) =>
      conditions(statement, { StringLike: { 'sts:ExternalId': 'arn:aws:states:*:*:stateMachine:*' } }),
  },
  {
    name: 'the external ID is that of another machine',
    field: 'trustPolicy',
    of: 'target',
    found: /^verify\/access-denied$/,
    damage: (statement) =>
      conditions(statement, {
        StringEquals: { 'sts:ExternalId': 'arn:aws:states:us-east-1:123456789012:stateMachine:Other' },
      }),
  },
  {
    name: 'the trusted role is of another account',
    field: 'trustPolicy',
    of: 'target',
    found: /^verify\/access-denied$/,
    damage: (statement) => ({ ...statement, Principal: { AWS: 'arn:aws:iam::999999999999:role/ExecutionRole' } }),
  },
  {
    name: 'everyone is trusted',
    field: 'trustPolicy',
    of: 'target',
    found: /^verify\/over-broad$/,
    damage: (statement) => ({ ...statement, Principal: '*' }),
  },
  {
    name: 'the guard is dropped',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/confused-deputy$/,
    damage: (statement) => conditions(statement, undefined),
  },
  {
    name: 'the source ARN is widened to all machines of the account',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/over-broad$/,
    damage: (statement) =>
      conditions(statement, { ArnLike: { 'aws:SourceArn': 'arn:aws:states:us-east-1:123456789012:stateMachine:*' } }),
  },
  {
    name: 'the source ARN is widened to all accounts',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/confused-deputy$/,
    damage: (statement) =>
      conditions(statement, { ArnLike: { 'aws:SourceArn': 'arn:aws:states:*:*:stateMachine:Orders' } }),
  },
  {
    name: 'the source account is wrong',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/access-denied$/,
    damage: (statement) => conditions(statement, { StringEquals: { 'aws:SourceAccount': '999999999999' } }),
  },
  {
    name: 'another service is trusted',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/access-denied$/,
    damage: (statement) => ({ ...statement, Principal: { Service: 'lambda.amazonaws.com' } }),
  },
  {
    name: 'everyone is trusted with the execution role',
    field: 'trustPolicy',
    of: 'execution',
    found: /^verify\/over-broad$/,
    damage: (statement) => conditions({ ...statement, Principal: { AWS: '*' } }, undefined),
  },
]

describe('damage that is done by hand is found', () => {
  it.each(damages)('$name', ({ field, of, found, damage }) => {
    let damaged = 0
    fc.assert(
      fc.property(definitions, (definition) => {
        const machine = machineOf(definition)
        const [execution, ...targets] = rolesOf(access(machine))
        for (const target of of === 'execution' ? [execution] : targets) {
          const document = target?.role[field]
          if (target === undefined || document === undefined) continue
          const { findings, holds } = verify(
            machine,
            target.put({ [field]: change(document, 0, (statement) => [damage(statement)]) }),
          )
          expect(findings.map(({ code }) => code)).toContainEqual(expect.stringMatching(found))
          expect(holds).toBe(false)
          damaged++
        }
      }),
      { numRuns: 12, seed },
    )
    expect(damaged).toBeGreaterThan(5)
  })

  it('a statement for a resource of another account, Region or name is not enough', () => {
    const damage: readonly ((resource: string) => string)[] = [
      (resource) => resource.replace(/:\d{12}:/, ':999999999999:'),
      (resource) => resource.replace(/:us-east-1:/, ':eu-west-9:'),
      (resource) => `${resource.replace(/\*$/, '')}-other`,
    ]
    let damaged = 0
    fc.assert(
      fc.property(definitions, fc.nat(2), fc.nat(), (definition, way, pick) => {
        const machine = machineOf(definition)
        const derived = access(machine)
        for (const { role, put } of rolesOf(derived)) {
          const document = role.permissionsPolicy
          if (document === undefined) continue
          const index = pick % statementsOf(document).length
          const [statement] = statementsOf(document).slice(index, index + 1)
          const wrongly = listOf(statement?.Resource).map((resource) => (damage[way] ?? String)(resource))
          const isChanged = listOf(statement?.Resource).every(
            (resource, at) => resource !== '*' && resource !== wrongly[at],
          )
          if (statement === undefined || !isChanged || isSuperfluous(document, index, '123456789012')) continue
          const changed = change(document, index, () => [{ ...statement, Resource: wrongly }])
          const { findings } = verify(machine, put({ permissionsPolicy: changed }))
          const shown = JSON.stringify([statement, wrongly])
          // a part of what is known only at run time may still be allowed
          expect([shown, findings.some(({ code }) => /denied|unknown/.test(code))]).toEqual([shown, true])
          damaged++
        }
      }),
      { numRuns: 40, seed },
    )
    expect(damaged).toBeGreaterThan(30)
  })
})
