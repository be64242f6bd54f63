import { matchGlob } from '../arn/match-arn.js'
import type { ReadRequest } from './request.js'

/** The actions of a statement, ready to be compared. */
export interface ActionMatcher {
  readonly negated: boolean
  readonly written: readonly string[]
  /** The services whose actions the statement names, to tell which statements are near misses. */
  readonly services: ReadonlySet<string>
  readonly any: boolean
  readonly exact: ReadonlySet<string>
  /** Patterns whose only wildcard is a `*` at the end: it is enough to compare prefixes. */
  readonly starts: readonly string[]
  readonly globs: readonly string[]
}

/**
 * Actions are not case-sensitive. The name may contain `*` and `?`. The service may not, since it has to be named, except
 * that a lone `*` means every action.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const compileActions = (written: readonly string[], negated: boolean): ActionMatcher => {
  let any = false
  const services = new Set<string>()
  const exact = new Set<string>()
  const starts: string[] = []
  const globs: string[] = []
  for (const text of written) {
    const action = text.toLowerCase()
    const service = action.slice(0, Math.max(action.indexOf(':'), 0))
    services.add(service)
    if (action === '*' || action === '*:*') any = true
    else if (service !== '*' && /[*?]/.test(service)) continue
    else if (!/[*?]/.test(action)) exact.add(action)
    else if (/^[^*?]*\*$/.test(action)) starts.push(action.slice(0, -1))
    else globs.push(action)
  }
  return { negated, written, services, any, exact, starts, globs }
}

export const matchAction = (matcher: ActionMatcher, { actionKey }: ReadRequest): boolean => {
  const named =
    matcher.any ||
    matcher.exact.has(actionKey) ||
    matcher.starts.some((start) => actionKey.startsWith(start)) ||
    matcher.globs.some((glob) => matchGlob(glob, actionKey))
  return named !== matcher.negated
}
