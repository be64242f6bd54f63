import { eachStatement, type Rule } from '../rule.js'

export const nullWithQualifier: Rule = eachStatement(function* (statement) {
  for (const { base, qualifier, path } of statement.conditions) {
    if (base === 'Null' && qualifier !== undefined)
      yield {
        path,
        message: `${qualifier}:Null ${qualifier === 'ForAllValues' ? 'always' : 'never'} holds`,
        fix: 'Write Null alone',
      }
  }
})
