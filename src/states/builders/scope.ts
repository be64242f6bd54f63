import { reference } from '../../expression/reference.js'
import type { MachineRecord } from '../machine-record.js'

/** The key under which a scope answers with its machine. A registered symbol: copies of the package agree. */
const recordKey: unique symbol = Symbol.for('arnwright.scope') as never

/** What a state can read, as references. */
export const makeScope = (record: MachineRecord): object => ({
  input: reference('input'),
  context: reference('context'),
  vars: reference('variable'),
  [recordKey]: record,
})

/** The machine that a scope was made for; `undefined` for everything else. */
export const recordOf = (scope: unknown): MachineRecord | undefined =>
  typeof scope === 'object' && scope !== null && recordKey in scope
    ? // only scopes answer under the key
      (scope[recordKey] as MachineRecord)
    : undefined
