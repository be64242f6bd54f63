import { isObject } from '../../core/json.js'
import type { PolicyKind } from '../kind.js'
import { type OperatorView, readOperator } from './operator-view.js'

/** Keys and indexes, from the top of a document down. */
export type Path = readonly (string | number)[]

/** A string and the place where it occurs. */
export interface Place {
  readonly value: string
  readonly path: Path
}

/** One principal. `kind` is `*` for the principal that means everybody. */
export interface PrincipalPlace extends Place {
  readonly kind: string
}

/** One key of a condition under one operator. */
export interface ConditionView extends OperatorView {
  /** As written. */
  readonly key: string
  /** In lowercase: the names of condition keys are not case-sensitive. */
  readonly name: string
  readonly values: readonly { readonly value: unknown; readonly path: Path }[]
  /** The values as strings, including numbers and booleans, which IAM reads as strings. */
  readonly texts: readonly Place[]
  readonly isList: boolean
  readonly path: Path
}

/** A statement, read without assumptions: anything of the wrong type is left out of the lists. */
export interface StatementView {
  readonly value: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly effect: 'Allow' | 'Deny' | undefined
  readonly actions: readonly Place[]
  readonly notActions: readonly Place[]
  readonly resources: readonly Place[]
  readonly notResources: readonly Place[]
  readonly principals: readonly PrincipalPlace[]
  readonly notPrincipals: readonly PrincipalPlace[]
  readonly conditions: readonly ConditionView[]
  readonly has: (element: string) => boolean
}

/** What the rules look at. */
export interface PolicyView {
  readonly document: unknown
  readonly kind: PolicyKind
  readonly resourceType: string | undefined
  readonly version: string | undefined
  readonly root: Readonly<Record<string, unknown>> | undefined
  readonly statements: readonly StatementView[]
  readonly quotas: Readonly<Record<string, number>>
  /** The document as it was given, if that was text. */
  readonly text: string | undefined
  /** What is wrong with a text that is not JSON. */
  readonly syntaxError: string | undefined
  /** The keys that occur twice in one object of the text; a JSON parser keeps only the last. */
  readonly duplicateKeys: readonly { readonly key: string; readonly pointer: string }[]
}

const list = (value: unknown, path: Path): readonly Place[] => {
  if (typeof value === 'string') return [{ value, path }]
  if (!Array.isArray(value)) return []
  return value.flatMap((item, index) => (typeof item === 'string' ? [{ value: item, path: [...path, index] }] : []))
}

const principals = (value: unknown, path: Path): readonly PrincipalPlace[] => {
  if (typeof value === 'string') return [{ kind: value === '*' ? '*' : '', value, path }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([kind, values]) =>
    list(values, [...path, kind]).map((place) => ({ ...place, kind })),
  )
}

const conditions = (value: unknown, path: Path): readonly ConditionView[] => {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([operator, block]) => {
    if (!isObject(block)) return []
    const view = readOperator(operator)
    return Object.entries(block).map(([key, given]): ConditionView => {
      const at = [...path, operator, key]
      const values = Array.isArray(given)
        ? given.map((item: unknown, index) => ({ value: item, path: [...at, index] }))
        : [{ value: given, path: at }]
      return {
        ...view,
        key,
        name: key.toLowerCase(),
        values,
        texts: values.flatMap((item) =>
          typeof item.value === 'string' || typeof item.value === 'number' || typeof item.value === 'boolean'
            ? [{ value: String(item.value), path: item.path }]
            : [],
        ),
        isList: Array.isArray(given),
        path: at,
      }
    })
  })
}

const statement = (value: Readonly<Record<string, unknown>>, path: Path): StatementView => {
  const own = (element: string): unknown => (Object.hasOwn(value, element) ? value[element] : undefined)
  const effect = own('Effect')
  return {
    value,
    path,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    actions: list(own('Action'), [...path, 'Action']),
    notActions: list(own('NotAction'), [...path, 'NotAction']),
    resources: list(own('Resource'), [...path, 'Resource']),
    notResources: list(own('NotResource'), [...path, 'NotResource']),
    principals: principals(own('Principal'), [...path, 'Principal']),
    notPrincipals: principals(own('NotPrincipal'), [...path, 'NotPrincipal']),
    conditions: conditions(own('Condition'), [...path, 'Condition']),
    has: (element) => Object.hasOwn(value, element),
  }
}

/** The statements of a document, whether one or a list; anything that is not an object is left out. */
export const readStatements = (root: Readonly<Record<string, unknown>> | undefined): readonly StatementView[] => {
  const value = root !== undefined && Object.hasOwn(root, 'Statement') ? root['Statement'] : undefined
  if (isObject(value)) return [statement(value, ['Statement'])]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown, index) => (isObject(item) ? [statement(item, ['Statement', index])] : []))
}
