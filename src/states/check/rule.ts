import type { Severity } from '../../core/finding.js'
import type { Refusal } from '../../core/refusal.js'
import type { IntegrationTable } from '../integration.js'
import type { Subjects } from './model.js'
import type { Place } from './place.js'

/** What the caller knows besides the definition. */
export interface CheckOptions {
  /** The type of the state machine. Default: `STANDARD`. */
  readonly type?: 'STANDARD' | 'EXPRESS'
  /** The partition that the machine runs in. If given, that of every Resource is compared with it. */
  readonly partition?: string
  /**
   * Parses one JSONata expression, and throws if it cannot. Pass the default export of the `jsonata` package (2.0.6 is what
   * Step Functions runs) to check the full grammar. Without it, brackets, strings, comments, regular expressions and the
   * order of operands and operators are still checked.
   *
   * @example
   * import jsonata from 'jsonata'
   * checkStateMachine(definition, { jsonata })
   */
  readonly jsonata?: (expression: string) => unknown
  /** Whether text may contain comments, trailing commas and `${…}` outside quotation marks. Default: `false`. */
  readonly relaxed?: boolean
}

/** What a rule may consult. */
export interface Context extends CheckOptions {
  readonly express: boolean
  readonly integrations: IntegrationTable | undefined
}

/** Reports a fault: its place, and the facts of its sentence. */
export type Report = (place: Place, facts?: Readonly<Record<string, string>>) => void

/** What a rule does with each kind of subject that it looks at. */
export type Checks = {
  readonly [Kind in keyof Subjects]?: (subject: Subjects[Kind], report: Report, context: Context) => void
}

/** One rule of the language, with one code, one severity, and one way to find violations. */
export interface Rule {
  readonly refusal: Refusal
  readonly severity: Severity
  /** The page or section that states the rule. */
  readonly docs: string
  readonly check: Checks
}
