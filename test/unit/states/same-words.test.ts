import { describe, expect, it } from 'vitest'
import { isArnwrightError } from '../../../src/core/error.ts'
import { checkStateMachine } from '../../../src/integrations/check-state-machine.ts'
import { MapState } from '../../../src/states/builders/map.ts'
import { Parallel } from '../../../src/states/builders/parallel.ts'
import { Pass } from '../../../src/states/builders/pass.ts'
import { Wait } from '../../../src/states/builders/wait.ts'
import { StateMachine } from '../../../src/states/state-machine.ts'
import { forged } from '../../refused.ts'

// What a builder refuses and a definition can have, the checker finds in the same words.

/** A machine as the run time has it: what the compiler would refuse is meant here. */
interface Loose {
  loop(name: string): Loose
  next(name: string, state: unknown): Loose
  line(name: string, state: unknown): Loose
  goto(name: string): Loose
  states(startAt: string, states: object): Loose
  toJSON(): unknown
}
const machine = forged<Loose>(StateMachine.named('Words'))

const pass = { Type: 'Pass', End: true }
const one = (state: object): object => ({ QueryLanguage: 'JSONata', StartAt: 'A', States: { A: state } })
const holding = (states: object): object => ({
  Type: 'Parallel',
  Branches: [{ StartAt: Object.keys(states)[0], States: states }],
  End: true,
})
const long = 'n'.repeat(81)

const cases: readonly { readonly code: string; readonly build: () => unknown; readonly definition: object }[] = [
  { code: 'states/no-state', build: () => machine.toJSON(), definition: { StartAt: 'A', States: {} } },
  {
    code: 'states/no-terminal-state',
    build: () => machine.loop('A').next('A', Pass()).goto('A').toJSON(),
    definition: one({ Type: 'Pass', Next: 'A' }),
  },
  {
    code: 'states/no-transition',
    build: () => machine.states('A', { A: Pass() }).toJSON(),
    definition: one({ Type: 'Pass' }),
  },
  {
    code: 'states/state-duplicate',
    build: () =>
      machine.next('A', (scope: never) =>
        Parallel(scope).branch((flow) => forged<Loose>(flow).next('A', Pass()) as never),
      ),
    definition: one(holding({ A: pass })),
  },
  {
    code: 'states/state-name',
    build: () => machine.next(long, Pass()),
    definition: { StartAt: long, States: { [long]: pass } },
  },
  {
    code: 'states/state-unknown',
    build: () => machine.next('A', Pass()).goto('Missing').toJSON(),
    definition: one({ Type: 'Pass', Next: 'Missing' }),
  },
  {
    code: 'states/state-unreachable',
    build: () => machine.next('A', Pass()).line('Alone', Pass()).toJSON(),
    definition: { StartAt: 'A', States: { A: pass, Alone: pass } },
  },
  {
    code: 'states/query-language',
    build: () => machine.next('A', Pass().result(1)),
    definition: one({ ...pass, QueryLanguage: 'JSONPath' }),
  },
  {
    code: 'states/timestamp',
    build: () => Wait.until('tomorrow'),
    definition: one({ Type: 'Wait', Timestamp: 'tomorrow', End: true }),
  },
  {
    code: 'states/variable-name',
    build: () => Pass().assign({ states: 1 }),
    definition: one({ ...pass, Assign: { states: 1 } }),
  },
  {
    code: 'states/variable-of-outer-scope',
    build: () =>
      machine
        .next('V', Pass().assign({ total: 1 }))
        .next('A', (scope: never) =>
          Parallel(scope).branch((flow) => forged<Loose>(flow).next('B', Pass().assign({ total: 2 })) as never),
        )
        .toJSON(),
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'V',
      States: {
        V: { Type: 'Pass', Assign: { total: 1 }, Next: 'A' },
        A: holding({ B: { ...pass, Assign: { total: 2 } } }),
      },
    },
  },
  {
    code: 'states/map-label',
    build: () => machine.next('A', (scope: never) => MapState.distributed(scope, 'STANDARD').label('a b')),
    definition: one({
      Type: 'Map',
      Label: 'a b',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'B',
        States: { B: pass },
      },
      End: true,
    }),
  },
]

const messageOf = (build: () => unknown): string => {
  try {
    build()
  } catch (error) {
    if (isArnwrightError(error)) return error.message
    throw error
  }
  return expect.fail('nothing was refused')
}

describe('the builder and the checker say the same of', () => {
  it.each(cases)('$code', ({ code, build, definition }) => {
    const found = checkStateMachine(definition).find((finding) => finding.code === code) ?? expect.fail()
    const { message, fix } = found
    expect(`✗ ${message}${fix === undefined ? '' : `. ${fix}`}`).toBe(messageOf(build))
    expect(found.severity).toBe('error')
  })
})
