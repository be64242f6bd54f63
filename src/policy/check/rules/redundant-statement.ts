import type { Place, StatementView } from '../policy-view.js'
import type { Rule } from '../rule.js'

const elements = ['Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'] as const

const sorted = (places: readonly Place[], lower = false): readonly string[] =>
  places.map(({ value }) => (lower ? value.toLowerCase() : value)).sort()

/**
 * The meaning of a statement as a string: lists in order, a single value as a list, and no Sid. Elements of the wrong type
 * are ignored.
 */
const meaning = (statement: StatementView): string =>
  JSON.stringify([
    statement.effect,
    elements.filter((element) => statement.has(element)),
    [statement.principals, statement.notPrincipals].map((list) =>
      list.map(({ kind, value }) => `${kind} ${value}`).sort(),
    ),
    sorted(statement.actions, true),
    sorted(statement.notActions, true),
    sorted(statement.resources),
    sorted(statement.notResources),
    statement.conditions.map(({ operator, name, texts }) => `${operator} ${name} ${sorted(texts).join(' ')}`).sort(),
  ])

export const redundantStatement: Rule = function* (policy) {
  const seen = new Map<string, number>()
  for (const [index, statement] of policy.statements.entries()) {
    if (statement.effect === undefined) continue
    const key = meaning(statement)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else yield { path: statement.path, message: `statement ${first} says the same`, fix: 'Remove one of them' }
  }
}
