import type { Refusal } from '../core/refusal.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { ConditionBlock } from '../policy/document.js'
import type { StateDefinition } from './definition.js'

/** Where a state's call takes place, according to the ARN of its role or of the machine, and what makes it. */
export interface CallPlace {
  readonly partition: string
  readonly region: string
  readonly account: string
  /** The machine that the state is part of. */
  readonly machineArn: string
  /** The query language of the state's expressions. */
  readonly language: QueryLanguage
}

/** A permission that a state's call needs. */
export interface Need {
  readonly actions: readonly string[]
  readonly resource: string
  readonly conditions?: ConditionBlock
  /** Why it is needed, if the call itself does not tell. */
  readonly why?: string
  /** Why the resource could not be narrowed, if it could not. */
  readonly unknown?: string
}

/**
 * Reports what is wrong with a state.
 * @param field - the place in the state, as the end of a JSON pointer: `/Arguments/FunctionName`
 */
export type Report = (refusal: Refusal, field: string, found: unknown, facts?: Readonly<Record<string, string>>) => void

/**
 * Determines what a state's call needs, from the state as it is written, raw fields included. Returns `undefined` if it does
 * not know the state.
 */
export type NeedsOf = (state: StateDefinition, place: CallPlace, report: Report) => readonly Need[] | undefined
