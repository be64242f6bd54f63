import { eachStatement, type Rule } from '../rule.js'

const pairs: Readonly<Record<string, readonly string[]>> = { 'aws:vpcsourceip': ['aws:SourceVpc'] }

export const missingPairedConditionKeys: Rule = eachStatement(function* (statement) {
  if (statement.effect !== 'Allow') return
  const names = new Set(statement.conditions.map(({ name }) => name))
  for (const { name, key, path } of statement.conditions) {
    const others = Object.hasOwn(pairs, name) ? (pairs[name] ?? []) : []
    const missing = others.filter((other) => !names.has(other.toLowerCase()))
    if (missing.length > 0)
      yield {
        path,
        message: `'${key}' says too little without ${missing.join(' and ')}`,
        fix: `Compare ${missing.join(' and ')} as well`,
      }
  }
})
