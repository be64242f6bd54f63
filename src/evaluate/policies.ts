import { isObject } from '../core/json.js'
import { evaluatePolicies } from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { type PolicySource, writtenBy } from '../policy/policy-source.js'
import { cachedPolicy } from './cache.js'
import type { CompiledPolicy, DocumentForm } from './compile.js'
import type { PolicyKind } from './evaluation.js'

/** A document, and the name under which the result mentions it. */
export interface NamedPolicy {
  readonly name: string
  readonly document: PolicySource
}

/** One document, or several, any of which may allow and any of which may deny. */
export type PolicySet = PolicySource | NamedPolicy | readonly (PolicySource | NamedPolicy)[]

/** The policies attached to the organization's root, to one organizational unit, or to the account. */
export interface PolicyLevel {
  readonly name?: string
  readonly policies: PolicySet
}

/**
 * The policies that apply to a request, by kind. A kind that is left out, or is an empty list, does not exist: there is no
 * boundary, no session policy was passed.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html
 */
export interface EvaluationPolicies {
  /** The policies of the user and the user's groups, or of the role. */
  readonly identity?: PolicySet
  /** The policy of the resource, such as a bucket policy or a key policy. */
  readonly resource?: PolicySet
  /** The permissions boundary of the user or role. */
  readonly boundary?: PolicySet
  /** The policies passed when the session was created. */
  readonly session?: PolicySet
  /** The SCPs of the principal's organization, level by level from the root to the account. A single set is a single level. */
  readonly scp?: PolicySet | readonly PolicyLevel[]
  /** The RCPs of the resource's organization, likewise. `RCPFullAWSAccess` is attached everywhere and can be left out. */
  readonly rcp?: PolicySet | readonly PolicyLevel[]
  /** The trust policy of the role that the request assumes. It is asked for `sts` actions only. */
  readonly trust?: PolicySet
}

/** The documents of one kind, on one level. */
export interface Layer {
  readonly kind: PolicyKind
  readonly level: string | undefined
  readonly policies: readonly { readonly name: string; readonly policy: CompiledPolicy }[]
}

const forms: Readonly<Record<PolicyKind, DocumentForm>> = {
  identity: 'identity',
  boundary: 'identity',
  session: 'identity',
  scp: 'identity',
  resource: 'resource',
  rcp: 'resource',
  trust: 'trust',
}

// the keys of the table are the kinds
const kinds = Object.keys(forms) as readonly PolicyKind[]

const shape = 'a policy document, a list of them, or a list of { name, document }'
const levelShape = 'a policy document, a list of them, or a list of levels { name, policies }'

/** @throws {ArnwrightError} `evaluate/policies`, `evaluate/document` */
export const readPolicies = (policies: unknown): readonly Layer[] => {
  if (!isObject(policies))
    return refuse(evaluatePolicies, 'the second argument', policies, { shape: 'an object by kind' })
  for (const kind of Object.keys(policies)) {
    if (!Object.hasOwn(forms, kind)) {
      refuse(evaluatePolicies, kind, `a kind '${kind}'`, { shape: `one of ${kinds.join(', ')}` })
    }
  }
  return kinds.flatMap((kind) => (policies[kind] === undefined ? [] : readKind(kind, policies[kind])))
}

const readKind = (kind: PolicyKind, set: unknown): readonly Layer[] => {
  const isLevelled = kind === 'scp' || kind === 'rcp'
  if (isLevelled && Array.isArray(set) && set.some((level) => isObject(level) && 'policies' in level)) {
    return set.map((level: unknown, index) => {
      if (!isObject(level) || !('policies' in level))
        return refuse(evaluatePolicies, kind, level, { shape: levelShape })
      const { name = `level ${index}` } = level
      if (typeof name !== 'string') return refuse(evaluatePolicies, kind, name, { shape: 'a name of the level' })
      return { kind, level: name, policies: readSet(kind, level['policies'], `${name}/${kind}`) }
    })
  }
  const read = readSet(kind, set, kind)
  return read.length === 0 ? [] : [{ kind, level: undefined, policies: read }]
}

const readSet = (kind: PolicyKind, set: unknown, label: string): Layer['policies'] => {
  const isList = Array.isArray(set)
  const items: readonly unknown[] = isList ? set : [set]
  return items.map((item, index) => {
    if (!isObject(item)) return refuse(evaluatePolicies, kind, item, { shape })
    const isNamed = 'document' in item
    const name = isNamed ? item['name'] : isList ? `${label}[${index}]` : label
    if (typeof name !== 'string') return refuse(evaluatePolicies, kind, name, { shape: 'a name of the document' })
    return { name, policy: cachedPolicy(writtenBy(isNamed ? item['document'] : item), name, forms[kind]) }
  })
}
