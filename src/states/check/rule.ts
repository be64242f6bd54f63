import type { Severity } from '../../core/finding.js'
import type { Refusal } from '../../core/refusal.js'
import type { IntegrationTable } from '../integration.js'
import type { Subjects } from './model.js'
import type { Place } from './place.js'

/** What the caller knows beside the definition. */
export interface CheckOptions {
  /** The type of the state machine; `STANDARD` where it is left out. */
  readonly type?: 'STANDARD' | 'EXPRESS'
  /** The partition that the machine runs in. Known, it is compared with that of each Resource. */
  readonly partition?: string
  /**
   * Parses one JSONata expression and throws where it cannot: pass the default export of the `jsonata` package
   * (2.0.6 is what Step Functions runs) for the grammar in full. Without it, brackets, strings, comments, regular
   * expressions and the turns of operands and operators are still checked.
   *
   * @example
   * import jsonata from 'jsonata'
   * checkStateMachine(definition, { jsonata })
   */
  readonly jsonata?: (expression: string) => unknown
  /** Whether text with comments, trailing commas and `${…}` outside quotes is read. */
  readonly relaxed?: boolean
}

/** What a rule may consult. */
export interface Context extends CheckOptions {
  readonly express: boolean
  readonly integrations: IntegrationTable | undefined
}

/** Tells of a fault: where, and the facts of its sentence. */
export type Report = (place: Place, facts?: Readonly<Record<string, string>>) => void

/** What a rule does with each kind of subject it cares about. */
export type Checks = {
  readonly [Kind in keyof Subjects]?: (subject: Subjects[Kind], report: Report, context: Context) => void
}

/** One rule of the language: one code, one severity, one way to find out. */
export interface Rule {
  readonly refusal: Refusal
  readonly severity: Severity
  /** The page or section that states it. */
  readonly docs: string
  readonly check: Checks
}
