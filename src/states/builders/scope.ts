import { reference } from '../../expression/reference.js'
import type { MachineRecord } from '../machine-record.js'

/** The key under which a scope has what it was made for. A registered symbol, so that copies of the package agree. */
const sourceKey: unique symbol = Symbol.for('arnwright.scope')

/** What a state can read, as references. */
export const makeScope = (record: MachineRecord, prefix = ''): object => ({
  input: reference('input'),
  context: reference('context'),
  vars: reference('variable'),
  [sourceKey]: { record, prefix } satisfies ScopeSource,
})

/** What a scope was made for. */
export interface ScopeSource {
  readonly record: MachineRecord
  /** The prefix of the names of states inside a fragment. */
  readonly prefix: string
}

/** What a scope was made for; `undefined` if the value is not a scope. */
export const sourceOf = (scope: unknown): ScopeSource | undefined =>
  typeof scope === 'object' && scope !== null && sourceKey in scope
    ? // only scopes have a value under the key
      (scope[sourceKey] as ScopeSource)
    : undefined
