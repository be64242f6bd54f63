import { matchGlob } from '../arn/match-arn.js'
import type { ReadRequest } from './request.js'

/** The actions of a statement, ready to be compared. */
export interface ActionMatcher {
  readonly negated: boolean
  readonly written: readonly string[]
  /** The services it speaks of, for telling what is near. */
  readonly services: ReadonlySet<string>
  readonly any: boolean
  readonly exact: ReadonlySet<string>
  /** What ends in the only `*`: a comparison of starts. */
  readonly starts: readonly string[]
  readonly globs: readonly string[]
}

/**
 * Actions are the same in any case; `*` and `?` stand in the name. In the service they are never matched, since the
 * service has to be named, except that a lone `*` is every service.
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
