import type { StatementView } from '../policy-view.js'
import type { Rule } from '../rule.js'

/** A statement's meaning as text: lists in order, one value as a list, and no Sid. */
const meaning = (statement: StatementView): string => {
  const part = (value: unknown, lower: boolean): unknown =>
    value === undefined
      ? null
      : (Array.isArray(value) ? value : [value])
          .map((item: unknown) => (lower && typeof item === 'string' ? item.toLowerCase() : item))
          .sort()
  const { value } = statement
  return JSON.stringify([
    value['Effect'],
    value['Principal'] ?? null,
    value['NotPrincipal'] ?? null,
    part(value['Action'], true),
    part(value['NotAction'], true),
    part(value['Resource'], false),
    part(value['NotResource'], false),
    statement.conditions
      .map(
        ({ operator, name, texts }) =>
          `${operator} ${name} ${texts
            .map((text) => text.value)
            .sort()
            .join(' ')}`,
      )
      .sort(),
  ])
}

export const redundantStatement: Rule = function* (policy) {
  const seen = new Map<string, number>()
  for (const [index, statement] of policy.statements.entries()) {
    if (statement.effect === undefined || isDeep(statement.value)) continue
    const key = meaning(statement)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else yield { path: statement.path, message: `statement ${first} says the same`, fix: 'Remove one of them' }
  }
}

/** What nests deeper than a statement may is not compared: writing it out could overflow. */
const isDeep = (value: unknown): boolean => {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 6) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
