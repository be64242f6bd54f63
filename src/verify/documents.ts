import type { Access } from '../access/result.js'
import { isAccountId } from '../arn/parse-arn.js'
import { isObject } from '../core/json.js'
import { verifyDocuments } from '../core/refusals.js'
import { refuse, show } from '../core/refuse.js'
import { cachedPolicy } from '../evaluate/cache.js'
import type { DocumentForm } from '../evaluate/compile.js'
import type { ContextValue } from '../evaluate/context.js'
import { type EvaluationPolicies, type NamedPolicy, type PolicySet, readPolicies } from '../evaluate/policies.js'
import type { PolicyDocument } from '../policy/document.js'
import type { StandIns } from './stand-ins.js'

/** The policies of a role. */
export interface RoleDocuments {
  readonly roleArn?: string
  /** Who may assume the role. */
  readonly trustPolicy: PolicySet
  /** What the role may do, in one document or several. Default: nothing. */
  readonly permissionsPolicy?: PolicySet
  /** Default: the role has none. */
  readonly permissionsBoundary?: PolicySet
}

/** The policies of a role that Tasks assume. */
export interface TargetRoleDocuments extends RoleDocuments {
  /** The expression that gives the role, if it is known only at run time. */
  readonly expression?: string
}

/** The policy of a resource. */
export interface ResourceDocuments {
  readonly resourceArn: string
  readonly policy: PolicySet
}

/** The policies that an organization attaches to an account. */
export interface AccountDocuments {
  /** 12 digits. */
  readonly account: string
  readonly scp?: NonNullable<EvaluationPolicies['scp']>
  readonly rcp?: NonNullable<EvaluationPolicies['rcp']>
}

/**
 * The policies of a workflow as they are deployed. A field that is left out is what `access` derives, so
 * `{ executionRole: mine }` tests one role; a field that is given replaces that completely. The result of `access` is such an
 * object.
 */
export interface WorkflowDocuments {
  readonly executionRole?: RoleDocuments
  readonly targetRoles?: readonly TargetRoleDocuments[]
  readonly resourcePolicies?: readonly ResourceDocuments[]
  /** Default: no account is restricted by an organization. */
  readonly accounts?: readonly AccountDocuments[]
  /**
   * Condition keys that hold for the workflow's own requests, such as `aws:PrincipalOrgID` or a tag of its roles. `null`: the
   * key is absent.
   */
  readonly context?: { readonly [key: string]: ContextValue }
}

/** A document with a name, read and found to be a policy. */
export interface NamedDocument extends NamedPolicy {
  readonly document: PolicyDocument
}

/** The policies of a role, each with a name. */
export interface Role {
  readonly roleArn: string | undefined
  readonly expression: string | undefined
  readonly trust: readonly NamedDocument[]
  readonly identity: readonly NamedDocument[]
  readonly boundary: readonly NamedDocument[] | undefined
}

/** The documents that are tested. */
export interface Documents {
  readonly executionRole: Role
  readonly targetRoles: readonly Role[]
  readonly resourcePolicies: readonly { readonly resourceArn: string; readonly policies: readonly NamedDocument[] }[]
  readonly accounts: ReadonlyMap<string, Pick<EvaluationPolicies, 'scp' | 'rcp'>>
  readonly context: Readonly<Record<string, ContextValue>>
}

const fields = [
  'executionRole',
  'targetRoles',
  'resourcePolicies',
  'accounts',
  'context',
  'byAccount',
  'unknowns',
  'findings',
]
const roleFields = [
  'roleArn',
  'expression',
  'trustPolicy',
  'permissionsPolicy',
  'permissionsBoundary',
  'trustReasons',
  'reasons',
] as const

/** @throws {ArnwrightError} `verify/documents`, `evaluate/document`, `evaluate/policies` */
export const readDocuments = (given: unknown, derived: Access, standIns: StandIns): Documents => {
  const documents = asFields(given ?? {}, 'documents', fields)
  const ownRole = standIns.text(derived.executionRole.roleArn)
  const executionRole = readRole(
    documents['executionRole'] ?? derived.executionRole,
    'executionRole',
    standIns,
    ownRole,
  )
  if (executionRole.roleArn !== ownRole) {
    return refuse(verifyDocuments, 'executionRole/roleArn', executionRole.roleArn, {
      shape: `the role that the machine runs as, '${ownRole}'`,
    })
  }
  return {
    executionRole,
    targetRoles: asList(documents['targetRoles'] ?? derived.targetRoles, 'targetRoles').map((role, index) =>
      readRole(role, `targetRoles/${index}`, standIns),
    ),
    resourcePolicies: asList(documents['resourcePolicies'] ?? derived.resourcePolicies, 'resourcePolicies').map(
      (resource, index) => readResource(resource, `resourcePolicies/${index}`, standIns),
    ),
    accounts: new Map(
      asList(documents['accounts'] ?? [], 'accounts').map((account, index) =>
        readAccount(account, `accounts/${index}`),
      ),
    ),
    // the values are checked where they are read
    context: asFields(documents['context'] ?? {}, 'context', undefined) as Documents['context'],
  }
}

const readRole = (given: unknown, at: string, standIns: StandIns, ownArn?: string): Role => {
  const role = asFields(given, at, roleFields)
  const { roleArn = ownArn, expression, trustPolicy } = role
  const name = roleArn ?? expression
  if (typeof name !== 'string') return refuse(verifyDocuments, at, 'no roleArn', { shape: 'the ARN of the role' })
  if (trustPolicy === undefined) {
    return refuse(verifyDocuments, at, 'no trustPolicy', { shape: 'the trust policy of the role' })
  }
  const read = (field: (typeof roleFields)[number], form: DocumentForm): readonly NamedDocument[] | undefined =>
    role[field] === undefined ? undefined : named(role[field], standIns.text(name), `${at}/${field}`, form, standIns)
  return {
    roleArn: typeof roleArn === 'string' ? standIns.text(roleArn) : undefined,
    expression: typeof expression === 'string' ? expression : undefined,
    trust: read('trustPolicy', 'trust') ?? [],
    identity: read('permissionsPolicy', 'identity') ?? [],
    boundary: read('permissionsBoundary', 'identity'),
  }
}

const readResource = (given: unknown, at: string, standIns: StandIns): Documents['resourcePolicies'][number] => {
  const { resourceArn, policy } = asFields(given, at, ['resourceArn', 'policy', 'reasons'])
  if (typeof resourceArn !== 'string') {
    return refuse(verifyDocuments, `${at}/resourceArn`, resourceArn, { shape: 'the ARN of the resource' })
  }
  const name = standIns.resource(resourceArn)
  return { resourceArn: name, policies: named(policy, name, `${at}/policy`, 'resource', standIns) }
}

const readAccount = (given: unknown, at: string): [string, Pick<EvaluationPolicies, 'scp' | 'rcp'>] => {
  const { account, scp, rcp } = asFields(given, at, ['account', 'scp', 'rcp'])
  if (typeof account !== 'string' || !isAccountId(account)) {
    return refuse(verifyDocuments, `${at}/account`, account, { shape: '12 digits in a string' })
  }
  const policies = { ...(scp === undefined ? {} : { scp }), ...(rcp === undefined ? {} : { rcp }) }
  readPolicies(policies)
  // they were just read
  return [account, policies as Pick<EvaluationPolicies, 'scp' | 'rcp'>]
}

const asFields = (
  value: unknown,
  at: string,
  known: readonly string[] | undefined,
): Readonly<Record<string, unknown>> => {
  if (!isObject(value)) {
    const shape = known === undefined ? 'an object of condition keys' : `an object of ${known.join(', ')}`
    return refuse(verifyDocuments, at, value, { shape })
  }
  for (const key of Object.keys(value)) {
    if (known !== undefined && !known.includes(key)) {
      refuse(verifyDocuments, at, `a field '${show(key)}'`, { shape: known.join(', ') })
    }
  }
  return value
}

const asList = (value: unknown, at: string): readonly unknown[] =>
  Array.isArray(value) ? value : refuse(verifyDocuments, at, value, { shape: 'a list' })

/** Each document with a name. What a builder writes is written only once. */
const named = (
  set: unknown,
  label: string,
  at: string,
  form: DocumentForm,
  standIns: StandIns,
): readonly NamedDocument[] => {
  const isList = Array.isArray(set)
  const items: readonly unknown[] = isList ? set : [set]
  return items.map((item, index) => {
    if (!isObject(item)) {
      return refuse(verifyDocuments, at, item, {
        shape: 'a policy document, a list of them, or a list of { name, document }',
      })
    }
    const isNamed = 'document' in item
    const source = isNamed ? item['document'] : item
    const written: unknown = isObject(source) && typeof source['toJSON'] === 'function' ? source['toJSON']() : source
    const own = isNamed && typeof item['name'] === 'string' ? item['name'] : undefined
    const name = own ?? (isList && set.length > 1 ? `${label}[${index}]` : label)
    const document = standIns.document(written)
    cachedPolicy(document, name, form)
    // it was just read
    return { name, document: document as PolicyDocument }
  })
}
