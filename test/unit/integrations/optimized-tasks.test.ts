import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.ts'
import { reference } from '../../../src/expression/reference.ts'
import type { QueryLanguage } from '../../../src/expression/types/expression.ts'
import { allTasks } from '../../../src/integrations/all-tasks.ts'
import { checkStateMachine } from '../../../src/integrations/check-state-machine.ts'
import { StateMachine } from '../../../src/integrations/state-machine.ts'
import type { StateMachineDefinition } from '../../../src/states/definition.ts'
import type { AnyState } from '../../../src/states/types/state.ts'
import { optimizedPatterns } from './optimized-patterns.ts'

interface Case {
  readonly action: string
  readonly pattern: 'requestResponse' | 'sync' | 'sync:2' | 'waitForTaskToken'
  readonly resource: string
  readonly given: unknown
  readonly jsonata: unknown
  readonly jsonPath: unknown
}

// the file is what it says it is
const { cases } = JSON.parse(readFileSync('test/cases/integrations/optimized.json', 'utf8')) as { cases: Case[] }

/** A builder as one without a compiler calls it. */
type Loose = Record<string, (...args: unknown[]) => Loose>

/** `$token` and `$input.x` as references. */
const revive = (value: unknown): unknown => {
  if (value === '$token') return reference('context', ['Task', 'Token'])
  if (typeof value === 'string' && value.startsWith('$input.')) return reference('input', [value.slice(7)])
  if (Array.isArray(value)) return value.map(revive)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revive(part)]))
}

const camel = (service: string): string => service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The function of an action, as the entry has it. */
const actionOf = (action: string): ((args: unknown) => Loose) => {
  const [service = '', name = ''] = action.split(':')
  const tasks = allTasks as unknown as Record<string, Record<string, (args: unknown) => Loose>>
  return tasks[camel(service)]?.[name] ?? expect.fail(`${action} has no builder`)
}

const build = ({ action, pattern, given }: Case): Loose => {
  const task = actionOf(action)(revive(given))
  if (pattern === 'sync') return task['sync']?.() ?? expect.fail()
  if (pattern === 'sync:2') return task['sync']?.(2) ?? expect.fail()
  return pattern === 'waitForTaskToken' ? (task['waitForTaskToken']?.() ?? expect.fail()) : task
}

const written = (task: Loose, language: QueryLanguage): Record<string, unknown> => {
  const machine = StateMachine.named('Case')
    .queryLanguage(language)
    .next('Call', task as unknown as AnyState)
  // what was built from data has no type; the definition has
  const definition = JSON.parse(JSON.stringify(machine)) as { States: { Call: Record<string, unknown> } }
  const errors = checkStateMachine(definition).filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
  return definition.States.Call
}

const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:Orders'
const executionRole = 'arn:aws:iam::123456789012:role/ExecutionRole'

/** What a Task needs that was built, and what its definition needs. */
const needsOf = (one: Case, language: QueryLanguage): readonly unknown[] => {
  const machine = StateMachine.named(machineArn)
    .runAs(executionRole)
    .queryLanguage(language)
    .next('Call', build(one) as unknown as AnyState)
  const definition = JSON.parse(JSON.stringify(machine)) as StateMachineDefinition
  const read = StateMachine.parse(definition).named(machineArn).runAs(executionRole)
  // what was made from data has no type
  return [access(machine as never), access(read)]
}

describe.each(cases)('$action, $pattern', (one) => {
  it.each(['JSONata', 'JSONPath'] as const)('needs what its definition needs, in %s', (language) => {
    const [built, read] = needsOf(one, language)
    expect(built).toEqual(read)
  })

  it('is written in JSONata as AWS documents it', () => {
    const { jsonata, resource } = one
    expect(written(build(one), 'JSONata')).toEqual({ Type: 'Task', Resource: resource, Arguments: jsonata, End: true })
  })

  it('is written in JSONPath as AWS documents it', () => {
    const { jsonPath, resource } = one
    expect(written(build(one), 'JSONPath')).toEqual({
      Type: 'Task',
      Resource: resource,
      Parameters: jsonPath,
      End: true,
    })
  })
})

it('every pattern of every optimized integration has a case', () => {
  const wanted = Object.entries(optimizedPatterns).flatMap(([service, actions]) =>
    Object.entries(actions).flatMap(([action, patterns]) => patterns.map((each) => `${service}:${action} ${each}`)),
  )
  expect(cases.map(({ action, pattern }) => `${action} ${pattern}`).sort()).toEqual(wanted.sort())
})

const withPattern = (action: string, pattern: Case['pattern']): Case =>
  cases.find((one) => one.action === action && one.pattern === pattern) ?? expect.fail()

describe('a pattern that an integration does not have is refused', () => {
  const actions = Object.entries(optimizedPatterns).flatMap(([service, all]) =>
    Object.entries(all).map(([action, patterns]) => ({ action: `${service}:${action}`, patterns })),
  )
  it.each(actions.filter(({ patterns }) => !patterns.includes('sync')))('$action has no .sync', ({ action }) => {
    const task = build(withPattern(action, 'requestResponse'))
    expect(() => task['sync']?.()).toThrow(`✗ ${action} does not support .sync: expected no ending`)
  })
  it.each(actions.filter(({ patterns }) => !patterns.includes('sync:2')))('$action has no .sync:2', ({ action }) => {
    const task = build(withPattern(action, 'requestResponse'))
    expect(() => task['sync']?.(2)).toThrow(`✗ ${action} does not support .sync:2: expected no ending`)
  })
  it.each(actions.filter(({ patterns }) => !patterns.includes('waitForTaskToken')))(
    '$action has no .waitForTaskToken',
    ({ action }) => {
      const { given } = withPattern(action, 'requestResponse')
      const first = Object.entries(given as object)[0]?.[0] ?? ''
      const token = reference('context', ['Task', 'Token'])
      const task = actionOf(action)({ ...(revive(given) as object), [first]: token })
      expect(() => task['waitForTaskToken']?.()).toThrow(`✗ ${action} does not support .waitForTaskToken`)
    },
  )
})

it('the page of Tasks tells the patterns of every action', () => {
  const rows = [...readFileSync('docs/tasks.md', 'utf8').matchAll(/^\| `Task\.(\w+)` \|(.*)\|(.*)\|(.*)\|$/gm)]
  const names = (cell = ''): readonly string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  const told = rows.flatMap(([, service = '', actions, sync, token]) =>
    names(actions).map((action) => [
      `${service}.${action}`,
      names(sync).includes(action),
      names(token).includes(action),
    ]),
  )
  const right = Object.entries(optimizedPatterns).flatMap(([service, actions]) =>
    Object.entries(actions).map(([action, patterns]) => [
      `${camel(service)}.${action}`,
      patterns.includes('sync'),
      patterns.includes('waitForTaskToken'),
    ]),
  )
  expect(told.sort()).toEqual(right.sort())
})

it('the page of Tasks tells which results are unknown', () => {
  const folder = 'src/integrations/generated/tasks'
  const unknown = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}readonly (\w+): (\w+)<\w+, (.*)>$/gm)].flatMap(
      ([, action = '', kind = '', results = '']) => {
        const name = `${camel(file.replace('.ts', ''))}.${action}`
        const waits = kind.startsWith('Runs') && results.endsWith(', unknown')
        return [
          ...(/^unknown(?:,|$)/.test(results) ? [`${name} its answer`] : []),
          ...(waits ? [`${name} \`.sync()\``] : []),
        ]
      },
    ),
  )
  const rows = [
    ...readFileSync('docs/tasks.md', 'utf8').matchAll(/^\| (`\w+\.\w+`.*?) \| (its answer|`\.sync\(\)`) \|.*\|$/gm),
  ]
  const told = rows.flatMap(([, tasks = '', what = '']) =>
    tasks
      .replaceAll('`', '')
      .split(', ')
      .map((task) => `${task} ${what}`),
  )
  expect(told.sort()).toEqual(unknown.sort())
})
