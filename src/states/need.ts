import type { Refusal } from '../core/refusal.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { ConditionBlock } from '../policy/document.js'
import type { StateDefinition } from './definition.js'

/** Where a state's call acts, as its role's ARN or the machine's tells, and what makes it. */
export interface CallPlace {
  readonly partition: string
  readonly region: string
  readonly account: string
  /** The machine that the state is part of. */
  readonly machineArn: string
  /** What the state's expressions are written in. */
  readonly language: QueryLanguage
}

/** A permission that a state's call needs. */
export interface Need {
  readonly actions: readonly string[]
  readonly resource: string
  readonly conditions?: ConditionBlock
  /** Why it is needed, where the call itself does not tell. */
  readonly why?: string
  /** Why the resource could not be narrowed, where it could not. */
  readonly unknown?: string
}

/**
 * Takes what is wrong with a state.
 * @param field - where in the state, as the end of a JSON pointer: `/Arguments/FunctionName`
 */
export type Report = (refusal: Refusal, field: string, found: unknown, facts?: Readonly<Record<string, string>>) => void

/**
 * Tells what a state's call needs, from the state as it is written: raw fields count like all others. `undefined` where the
 * state is none of those that it knows.
 */
export type NeedsOf = (state: StateDefinition, place: CallPlace, report: Report) => readonly Need[] | undefined
