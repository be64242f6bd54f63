import { isObject } from '../../../core/json.js'
import { show } from '../../../core/refuse.js'
import type { Path } from '../policy-view.js'
import type { Problem, Rule } from '../rule.js'

const wrong = (path: Path, expected: string, value: unknown): Problem => ({
  path,
  message: `this element has to be ${expected}, found ${show(value)}`,
})

const texts = function* (value: unknown, path: Path): Iterable<Problem> {
  if (typeof value === 'string') return
  if (!Array.isArray(value)) yield wrong(path, 'a string or a list of strings', value)
  else
    for (const [index, item] of value.entries())
      if (typeof item !== 'string') yield wrong([...path, index], 'a string', item)
}

const scalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

const condition = function* (value: unknown, path: Path): Iterable<Problem> {
  if (!isObject(value)) return yield wrong(path, 'an object of operators', value)
  for (const [operator, block] of Object.entries(value)) {
    if (!isObject(block)) yield wrong([...path, operator], 'an object of condition keys', block)
    else
      for (const [key, given] of Object.entries(block)) {
        const at = [...path, operator, key]
        if (scalar(given)) continue
        if (!Array.isArray(given)) yield wrong(at, 'a value or a list of values', given)
        else
          for (const [index, item] of given.entries())
            if (!scalar(item)) yield wrong([...at, index], 'a string, a number or a boolean', item)
      }
  }
}

const principal = function* (value: unknown, path: Path): Iterable<Problem> {
  if (!isObject(value)) return
  for (const [kind, values] of Object.entries(value)) yield* texts(values, [...path, kind])
}

export const dataTypeMismatch: Rule = function* (policy) {
  if (policy.syntaxError !== undefined) return
  const { root } = policy
  if (root === undefined) return yield wrong([], 'an object', policy.document)
  for (const element of ['Version', 'Id']) {
    if (Object.hasOwn(root, element) && typeof root[element] !== 'string')
      yield wrong([element], 'a string', root[element])
  }
  const statements = root['Statement']
  if (Object.hasOwn(root, 'Statement') && !isObject(statements)) {
    if (!Array.isArray(statements)) yield wrong(['Statement'], 'an object or a list of objects', statements)
    else
      for (const [index, item] of statements.entries())
        if (!isObject(item)) yield wrong(['Statement', index], 'an object', item)
  }
  for (const { value, path, has } of policy.statements) {
    for (const element of ['Sid', 'Effect'])
      if (has(element) && typeof value[element] !== 'string')
        yield wrong([...path, element], 'a string', value[element])
    for (const element of ['Action', 'NotAction', 'Resource', 'NotResource'])
      if (has(element)) yield* texts(value[element], [...path, element])
    for (const element of ['Principal', 'NotPrincipal'])
      if (has(element)) yield* principal(value[element], [...path, element])
    if (has('Condition')) yield* condition(value['Condition'], [...path, 'Condition'])
  }
}
