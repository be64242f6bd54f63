import type { OneOrMany, PolicyDocument, Statement, WrittenPolicy } from '../document.js'

/** The statements of a document, one or a list of them. */
export const statementsOf = ({ Statement: statements }: PolicyDocument): readonly Statement[] =>
  // `Array.isArray` does not narrow a readonly list
  Array.isArray(statements) ? statements : [statements as Statement]

/** One value or several as a list; an absent element is an empty list. */
export const listOf = <Value>(values: OneOrMany<Value> | undefined): readonly Value[] =>
  // as above
  values === undefined ? [] : Array.isArray(values) ? values : [values as Value]

/** A document with other statements; its other elements are kept. */
export const withStatements = (document: PolicyDocument, statements: readonly Statement[]): WrittenPolicy => ({
  ...(document.Version !== undefined && { Version: document.Version }),
  ...(document.Id !== undefined && { Id: document.Id }),
  Statement: statements,
})
