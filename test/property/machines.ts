import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { StateMachine } from '../../src/integrations/state-machine.js'

/** A Task as the cases of `access` have it: every optimized integration with each of its patterns, and calls through the SDK. */
export interface Call {
  readonly name: string
  readonly Resource: string
  readonly given: Readonly<Record<string, unknown>>
}

const endings: Readonly<Record<string, string>> = {
  requestResponse: '',
  sync: '.sync',
  'sync:2': '.sync:2',
  waitForTaskToken: '.waitForTaskToken',
}

interface Case {
  readonly action: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly patterns: Readonly<Record<string, unknown>>
}

const cases: readonly Case[] = JSON.parse(readFileSync('test/cases/access/integrations.json', 'utf8'))

const sdkCases: readonly { readonly call: string; readonly arguments: Call['given'] }[] = JSON.parse(
  readFileSync('test/cases/access/sdk.json', 'utf8'),
)

export const calls: readonly Call[] = [
  ...cases.flatMap(({ action, arguments: given, patterns }) =>
    Object.keys(patterns).map((pattern) => ({
      name: `${action}${endings[pattern]}`,
      Resource: `arn:aws:states:::${action}${endings[pattern]}`,
      given,
    })),
  ),
  ...sdkCases.map(({ call, arguments: given }, index) => ({
    name: `aws-sdk:${call} ${index}`,
    Resource: `arn:aws:states:::aws-sdk:${call}`,
    given,
  })),
]

export const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders'
export const executionRole = 'arn:aws:iam::123456789012:role/ExecutionRole'

/** Roles of two other accounts and of the machine's own. */
export const roles = [
  'arn:aws:iam::111122223333:role/Target',
  'arn:aws:iam::444455556666:role/path/Target',
  'arn:aws:iam::123456789012:role/Target',
] as const

/** What a Task calls lies in the account of the role that it assumes. */
export const taskOf = ({ Resource, given }: Call, role?: string): Record<string, unknown> => {
  const account = role?.split(':')[4] ?? '123456789012'
  const Arguments: unknown = JSON.parse(JSON.stringify(given).replaceAll('123456789012', account))
  return { Type: 'Task', Resource, Arguments, ...(role === undefined ? {} : { Credentials: { RoleArn: role } }) }
}

export const machineOf = (definition: unknown) => StateMachine.parse(definition).named(machineArn).runAs(executionRole)

type States = Record<string, Record<string, unknown>>

/** States in a row, of which the last one ends. */
export const flowOf = (states: readonly (readonly [string, Record<string, unknown>])[]) => {
  const names = states.map(([name]) => name)
  const rows = states.map(([name, state], index): [string, Record<string, unknown>] => {
    const next = names[index + 1]
    return [name, { ...state, ...(next === undefined ? { End: true } : { Next: next }) }]
  })
  return { StartAt: names[0], States: Object.fromEntries(rows) satisfies States }
}

const task = fc
  .tuple(fc.constantFrom(...calls), fc.option(fc.constantFrom(...roles), { nil: undefined, freq: 2 }))
  .map(([call, role]) => taskOf(call, role))

type Shape = 'alone' | 'branch' | 'map' | 'distributed'

/** A state as it is, or inside another. */
const held = (name: string, state: Record<string, unknown>, shape: Shape): [string, Record<string, unknown>] => {
  const inner = flowOf([[`${name} inside`, state]])
  if (shape === 'alone') return [name, state]
  if (shape === 'branch')
    return [name, { Type: 'Parallel', Branches: [inner, flowOf([[`${name} beside`, { Type: 'Pass' }]])] }]
  const reader = {
    Resource: 'arn:aws:states:::s3:getObject',
    Arguments: { Bucket: `items-${name.length}`, Key: 'items.json' },
  }
  return [
    name,
    {
      Type: 'Map',
      ...(shape === 'distributed' ? { ItemReader: { ReaderConfig: { InputType: 'JSON' }, ...reader } } : {}),
      ItemProcessor: {
        ProcessorConfig:
          shape === 'distributed' ? { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } : { Mode: 'INLINE' },
        ...inner,
      },
    },
  ]
}

/** Definitions of random workflows over all integrations: Tasks with and without a role, alone, in branches and in Maps. */
export const definitions = fc
  .array(fc.tuple(task, fc.constantFrom<Shape>('alone', 'alone', 'alone', 'branch', 'map', 'distributed')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((states) => ({
    QueryLanguage: 'JSONata',
    ...flowOf(states.map(([state, shape], index) => held(`State ${index}`, state, shape))),
  }))

/** Settings that need permissions too. */
export const withSettings = (machine: ReturnType<typeof machineOf>, settings: number): ReturnType<typeof machineOf> => {
  let set = machine
  if ((settings & 1) !== 0)
    set = set.logTo('arn:aws:logs:us-east-1:123456789012:log-group:/aws/vendedlogs/states/Orders')
  if ((settings & 2) !== 0) set = set.tracing()
  if ((settings & 4) !== 0)
    set = set.encryptWith('arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab')
  return set
}
