import { matchGlob } from '../../arn/match-arn.js'
import { isAccountId, splitArn } from '../../arn/parse-arn.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import type { Place, StatementView } from './policy-view.js'

/** Whether a string contains `*` or `?`. */
export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?')

/** Whether an action pattern covers an action, ignoring case. */
export const covers = (pattern: string, action: string): boolean =>
  matchGlob(pattern.toLowerCase(), action.toLowerCase())

/** The prefix of an action, in lowercase; `''` for `*` and for an action without one. */
export const prefixOf = (action: string): string => action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase()

/** Whether a string is a token of another tool, such as `${Token}`, whose value is not known. */
export const isOpenText = (text: string): boolean => /^\$\{[^}:]*\}$/.test(text) || text.includes('${AWS::')

/** The resources that a statement names, in either of the two elements. */
export const resourcesOf = (statement: StatementView): readonly Place[] => [
  ...statement.resources,
  ...statement.notResources,
]

/** The actions that a statement names, in either of the two elements. */
export const actionsOf = (statement: StatementView): readonly Place[] => [...statement.actions, ...statement.notActions]

/** The resources of a statement that are ARNs, taken apart. */
export const arnsOf = (statement: StatementView): readonly (Place & { readonly facts: ArnFacts })[] =>
  resourcesOf(statement).flatMap((place) => {
    const facts = splitArn(place.value)
    return facts === undefined ? [] : [{ ...place, facts }]
  })

/** One `${…}` in a string; `closed` is `false` if its brace is missing. */
export interface Variable {
  readonly inner: string
  readonly closed: boolean
}

/** The policy variables in a string, read once from left to right. */
export const variablesIn = (text: string): readonly Variable[] => {
  const found: Variable[] = []
  for (let from = text.indexOf('${'); from !== -1; from = text.indexOf('${', from)) {
    const end = text.indexOf('}', from)
    found.push({ inner: text.slice(from + 2, end === -1 ? text.length : end), closed: end !== -1 })
    if (end === -1) return found
    from = end + 1
  }
  return found
}

/** A string with its policy variables removed, or replaced. */
export const withoutVariables = (text: string, instead: (inner: string) => string = () => ''): string => {
  let rest = ''
  let from = 0
  for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', from)) {
    const end = text.indexOf('}', start)
    if (end === -1) break
    rest += text.slice(from, start) + instead(text.slice(start + 2, end))
    from = end + 1
  }
  return rest + text.slice(from)
}

/** Whether the account in an ARN is one that can be there: 12 digits, `aws`, a wildcard or a variable. */
export const isAccountText = (account: string): boolean =>
  account === '' || account === 'aws' || isAccountId(account) || hasWildcard(account) || account.includes('${')
