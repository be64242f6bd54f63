import type { StateMachineDefinition } from './definition.js'
import type { NeedsOf } from './need.js'
import type { MachineSettings } from './settings.js'
import type { StateNotes } from './state-node.js'

/** What functions over machines read: the definition, and what stands beside it. */
export interface MachineSource {
  readonly definition: StateMachineDefinition
  readonly settings: MachineSettings
  /** What is known of the state of that name beside the definition. */
  notesOf(name: string): StateNotes | undefined
  /**
   * What tells the needs of the state of that name: the integration that it was built with, so that a bundle holds no other.
   * Of a parsed machine, what knows all integrations.
   */
  needsOf(name: string): NeedsOf | undefined
}

/** The key under which a machine answers with what functions over it read. A registered symbol: copies of the package agree. */
export const machineKey: unique symbol = Symbol.for('arnwright.machine') as never

/** What a machine holds; `undefined` for what is no machine with states. */
export const machineSourceOf = (value: unknown): MachineSource | undefined =>
  typeof value === 'object' && value !== null && machineKey in value
    ? // only machines answer under the key
      (value[machineKey] as () => MachineSource)()
    : undefined
