import { isObject } from '../core/json.js'
import { type JsonPointer, jsonPointer } from '../core/json-pointer.js'
import { evaluateDocument } from '../core/refusals.js'
import { refuse, show } from '../core/refuse.js'
import type { Effect } from '../policy/document.js'
import { policyElements, statementElements } from '../policy/elements.js'
import { type ActionMatcher, compileActions } from './match-action.js'
import { type CompiledCondition, compileCondition } from './match-condition.js'
import { compilePrincipals, type PrincipalLists, type PrincipalMatcher } from './match-principal.js'
import { compileResources, isShort, type ResourceMatcher } from './match-resource.js'
import { readOperatorName } from './operators/table.js'

/**
 * Which elements a document may contain: `trust` has no resource, `identity` no principal, and `resource` may omit the
 * resource.
 */
export type DocumentForm = 'identity' | 'resource' | 'trust'

/** A statement ready to be compared. */
export interface CompiledStatement {
  readonly pointer: JsonPointer
  readonly sid: string | undefined
  readonly effect: Effect
  readonly principals: PrincipalMatcher | undefined
  readonly actions: ActionMatcher
  /** `undefined`: the resource that the policy is attached to. */
  readonly resources: ResourceMatcher | undefined
  readonly conditions: readonly CompiledCondition[]
}

/** A document ready to be compared. It keeps no reference to the document itself. */
export type CompiledPolicy = readonly CompiledStatement[]

type Path = readonly (string | number)[]

const principalKeys = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const

/**
 * Reads a document for evaluation. What AWS would not store is refused rather than guessed at: overlooking a misspelled
 * `Condition` would widen the policy.
 * @throws {ArnwrightError} `evaluate/document`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const compilePolicy = (document: unknown, name: string, form: DocumentForm): CompiledPolicy =>
  new Reader(name, form).policy(document)

class Reader {
  constructor(
    readonly name: string,
    readonly form: DocumentForm,
  ) {}

  policy(document: unknown): CompiledPolicy {
    if (!isObject(document)) return this.refuse([], document, 'a policy document, a JSON object')
    this.keys(document, policyElements, [])
    const { Version: version, Statement: statements } = document
    if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
      this.refuse(['Version'], version, "'2012-10-17' or '2008-10-17'")
    }
    // a document without a version is in the earlier one
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
    const variables = version === '2012-10-17'
    return Array.isArray(statements)
      ? statements.map((statement, index) => this.statement(statement, ['Statement', index], variables))
      : [this.statement(statements, ['Statement'], variables)]
  }

  private statement(statement: unknown, path: Path, variables: boolean): CompiledStatement {
    if (!isObject(statement)) return this.refuse(path, statement, 'a statement, a JSON object')
    this.keys(statement, statementElements, path)
    const { Sid: sid, Effect: effect } = statement
    if (sid !== undefined && typeof sid !== 'string') this.refuse([...path, 'Sid'], sid, 'text')
    if (effect !== 'Allow' && effect !== 'Deny') return this.refuse([...path, 'Effect'], effect, "'Allow' or 'Deny'")
    const actions = this.pair(statement, 'Action', path) ?? this.refuse(path, 'no action', 'Action or NotAction')
    return {
      pointer: jsonPointer(path),
      sid: typeof sid === 'string' ? sid : undefined,
      effect,
      principals: this.principals(statement, path),
      actions: compileActions(this.actions(actions), actions.negated),
      resources: this.resources(statement, path, variables),
      conditions: this.conditions(statement['Condition'], [...path, 'Condition'], variables),
    }
  }

  private actions({ value, path }: Element): readonly string[] {
    return this.texts(value, path, 'actions, as in lambda:InvokeFunction', (text) => text === '*' || text.includes(':'))
  }

  private resources(statement: Fields, path: Path, variables: boolean): ResourceMatcher | undefined {
    const element = this.pair(statement, 'Resource', path)
    if (element === undefined) {
      return this.form === 'identity' ? this.refuse(path, 'no resource', 'Resource or NotResource') : undefined
    }
    if (this.form === 'trust') this.refuse(element.path, 'a resource', 'none: a trust policy is about its own role')
    const isPattern = (text: string): boolean =>
      text === '*' || text.startsWith('arn:') || (this.form === 'resource' && isShort(text))
    return compileResources(
      this.texts(element.value, element.path, "ARNs or '*'", isPattern),
      element.negated,
      variables,
    )
  }

  private principals(statement: Fields, path: Path): PrincipalMatcher | undefined {
    const element = this.pair(statement, 'Principal', path)
    if (element === undefined) {
      return this.form === 'identity' ? undefined : this.refuse(path, 'no principal', 'Principal or NotPrincipal')
    }
    if (this.form === 'identity') this.refuse(element.path, 'a principal', 'none: it is whom the policy is attached to')
    const { value } = element
    const none: PrincipalLists = { everyone: false, AWS: [], Service: [], Federated: [], CanonicalUser: [] }
    if (value === '*') return compilePrincipals({ ...none, everyone: true }, element.negated)
    if (!isObject(value))
      return this.refuse(element.path, value, "'*' or an object of AWS, Service, Federated, CanonicalUser")
    this.keys(value, new Set<string>(principalKeys), element.path)
    const lists = principalKeys.map((kind) => [
      kind,
      value[kind] === undefined ? [] : this.texts(value[kind], [...element.path, kind], 'principals'),
    ])
    return compilePrincipals({ ...none, ...Object.fromEntries(lists) }, element.negated)
  }

  private conditions(block: unknown, path: Path, variables: boolean): readonly CompiledCondition[] {
    if (block === undefined) return []
    if (!isObject(block)) return this.refuse(path, block, 'an object of operators')
    return Object.entries(block).flatMap(([operator, keys]) => {
      const name = readOperatorName(operator)
      if (name === undefined) return this.refuse(path, operator, 'a condition operator, in its exact case')
      if (!isObject(keys)) return this.refuse([...path, operator], keys, 'an object of condition keys')
      return Object.entries(keys).map(([key, values]) =>
        compileCondition(name, operator, key, this.values(values, [...path, operator, key]), variables),
      )
    })
  }

  private values(value: unknown, path: Path): readonly string[] {
    const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) => {
      const isValue = typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
      return isValue ? String(one) : this.refuse(path, one, 'text, a number, a boolean, or a list of them')
    })
    return Object.freeze(texts)
  }

  /** An element or its `Not…` form, of which a statement may have only one. */
  private pair(statement: Fields, name: 'Action' | 'Resource' | 'Principal', path: Path): Element | undefined {
    const value = statement[name]
    const not = statement[`Not${name}`]
    if (value !== undefined && not !== undefined) this.refuse(path, `${name} and Not${name}`, 'one of the two')
    if (value !== undefined) return { value, negated: false, path: [...path, name] }
    return not === undefined ? undefined : { value: not, negated: true, path: [...path, `Not${name}`] }
  }

  private texts(
    value: unknown,
    path: Path,
    shape: string,
    fits: (text: string) => boolean = () => true,
  ): readonly string[] {
    const texts = (Array.isArray(value) ? value : [value]).map((one: unknown) =>
      typeof one === 'string' && fits(one) ? one : this.refuse(path, one, shape),
    )
    return Object.freeze(texts)
  }

  private keys(object: Fields, known: ReadonlySet<string>, path: Path): void {
    for (const key of Object.keys(object)) {
      if (!known.has(key)) this.refuse(path, `an element '${show(key)}'`, [...known].join(', '))
    }
  }

  private refuse(path: Path, found: unknown, shape: string): never {
    return refuse(evaluateDocument, jsonPointer(path), found, { document: this.name, shape })
  }
}

type Fields = Readonly<Record<string, unknown>>

interface Element {
  readonly value: unknown
  readonly negated: boolean
  readonly path: Path
}
