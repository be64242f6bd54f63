import type { BaseOperator } from '../../policy/conditions/operators.js'
import { arnLike } from './arn.js'
import { binaryEquals } from './binary.js'
import { bool } from './bool.js'
import { dateEquals, dateGreaterThan, dateGreaterThanEquals, dateLessThan, dateLessThanEquals } from './date.js'
import { ipAddress } from './ip.js'
import {
  numericEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  numericLessThan,
  numericLessThanEquals,
} from './numeric.js'
import { type AnyOperator, hideType, type Operator } from './operator.js'
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string.js'

/** How an operator compares, and whether it holds only if that fails for every value. */
export interface OperatorEntry {
  readonly operator: AnyOperator
  readonly negated: boolean
}

const is = <Wanted>(operator: Operator<Wanted>): OperatorEntry => ({
  operator: hideType(operator),
  negated: false,
})
const isNot = <Wanted>(operator: Operator<Wanted>): OperatorEntry => ({
  operator: hideType(operator),
  negated: true,
})

/** Every operator that compares values. `Null` does not: it asks whether the key is there. */
export const comparisons: Readonly<Record<Exclude<BaseOperator, 'Null'>, OperatorEntry>> = {
  StringEquals: is(stringEquals),
  StringNotEquals: isNot(stringEquals),
  StringEqualsIgnoreCase: is(stringEqualsIgnoreCase),
  StringNotEqualsIgnoreCase: isNot(stringEqualsIgnoreCase),
  StringLike: is(stringLike),
  StringNotLike: isNot(stringLike),
  NumericEquals: is(numericEquals),
  NumericNotEquals: isNot(numericEquals),
  NumericLessThan: is(numericLessThan),
  NumericLessThanEquals: is(numericLessThanEquals),
  NumericGreaterThan: is(numericGreaterThan),
  NumericGreaterThanEquals: is(numericGreaterThanEquals),
  DateEquals: is(dateEquals),
  DateNotEquals: isNot(dateEquals),
  DateLessThan: is(dateLessThan),
  DateLessThanEquals: is(dateLessThanEquals),
  DateGreaterThan: is(dateGreaterThan),
  DateGreaterThanEquals: is(dateGreaterThanEquals),
  Bool: is(bool),
  BinaryEquals: is(binaryEquals),
  IpAddress: is(ipAddress),
  NotIpAddress: isNot(ipAddress),
  ArnEquals: is(arnLike),
  ArnLike: is(arnLike),
  ArnNotEquals: isNot(arnLike),
  ArnNotLike: isNot(arnLike),
}

/** The parts of an operator's name. */
export interface OperatorName {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly base: BaseOperator
  readonly ifExists: boolean
}

const form = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/

/**
 * Reads an operator's name, which is case-sensitive; `undefined` if there is no such operator. `Null` has neither `IfExists`
 * nor a set operator.
 */
export const readOperatorName = (text: string): OperatorName | undefined => {
  const parts = form.exec(text)
  const base = parts?.[2]
  if (parts === null || base === undefined) return undefined
  const ifExists = parts[3] !== undefined
  // the regular expression allows only these two
  const set = parts[1] as OperatorName['set']
  if (base === 'Null') return ifExists || set !== undefined ? undefined : { set, base, ifExists }
  // the key was just found in the table
  return Object.hasOwn(comparisons, base) ? { set, base: base as BaseOperator, ifExists } : undefined
}
