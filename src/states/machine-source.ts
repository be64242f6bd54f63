import type { StateMachineDefinition } from './definition.js'
import type { NeedsOf } from './need.js'
import type { MachineSettings } from './settings.js'
import type { StateNotes } from './state-node.js'

/** What functions that take a machine read from it: the definition, and what is known besides. */
export interface MachineSource {
  readonly definition: StateMachineDefinition
  readonly settings: MachineSettings
  /** What is known about the state of that name besides its definition. */
  notesOf(name: string): StateNotes | undefined
  /**
   * Determines the needs of the state of that name: the integration it was built with, so that a bundle contains no others.
   * For a parsed machine it is one that knows all integrations.
   */
  needsOf(name: string): NeedsOf | undefined
}

/** The key under which a machine returns its source. A registered symbol, so that copies of the package agree. */
export const machineKey: unique symbol = Symbol.for('arnwright.machine')

/** The source behind a machine; `undefined` if the value is not a machine with states. */
export const machineSourceOf = (value: unknown): MachineSource | undefined =>
  typeof value === 'object' && value !== null && machineKey in value
    ? // only machines have a value under the key
      (value[machineKey] as () => MachineSource)()
    : undefined
