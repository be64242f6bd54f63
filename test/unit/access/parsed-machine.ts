import { access } from '../../../src/access/access.js'
import type { Access } from '../../../src/access/result.js'
import { allIntegrations } from '../../../src/integrations/all-integrations.js'
import type { StateDefinition, StateMachineDefinition } from '../../../src/states/definition.js'
import { type MachineSource, machineKey } from '../../../src/states/machine-source.js'

export const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders'
export const executionRole = 'arn:aws:iam::123456789012:role/ExecutionRole'

/** A machine that was not built with the library, and so has the needs of all integrations. */
export const parsedMachine = (definition: StateMachineDefinition, source: Partial<MachineSource> = {}): never => {
  const all: MachineSource = {
    definition,
    settings: { name: 'Orders', stateMachineArn: machineArn, roleArn: executionRole },
    notesOf: () => undefined,
    needsOf: () => allIntegrations,
    ...source,
  }
  // the type of a machine is computed by builders
  return { [machineKey]: () => all } as never
}

/** A definition of states that each end, as the States Language would not have it: `access` reads each by itself. */
export const definitionOf = (
  states: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  language: 'JSONata' | 'JSONPath' = 'JSONata',
): StateMachineDefinition => ({
  QueryLanguage: language,
  StartAt: Object.keys(states)[0] ?? '',
  States: Object.fromEntries(
    // the cases are JSON
    Object.entries(states).map(([name, state]) => [name, { Type: 'Task', ...state, End: true } as StateDefinition]),
  ),
})

export const accessOf = (
  states: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  language?: 'JSONata' | 'JSONPath',
): Access => access(parsedMachine(definitionOf(states, language)))
