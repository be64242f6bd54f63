import jsonata from 'jsonata'
import { checkStateMachine } from '../../src/integrations/check-state-machine.js'
import type { AnyFlow } from '../../src/states/builders/flow.js'
import type { BranchOutput } from '../../src/states/types/inner.js'
import { jsonataOfStepFunctions } from '../jsonata.ts'

/**
 * Runs definitions in JSONata: a small interpreter of the States Language, in which each expression is evaluated by the
 * `jsonata` package and Tasks are functions by the names of their states.
 * https://states-language.net/spec.html
 */

/** What a machine puts out, as its types promise. */
export type OutputOf<Machine extends AnyFlow> = BranchOutput<Machine['~flow']['data']>

/** Stands in for the services: what a Task gives for its arguments. */
export type Handlers = { readonly [state: string]: (args: never) => unknown }

/** An error by its name, as a Task fails with. */
export class StateError extends Error {
  constructor(name: string, cause: string) {
    super(cause)
    this.name = name
  }
}

interface State {
  readonly Type: string
  readonly [field: string]: unknown
}

interface Flow {
  readonly StartAt: string
  readonly States: { readonly [name: string]: State }
}

type Fields = Readonly<Record<string, unknown>>

interface Place {
  readonly states: Fields
  readonly vars: Fields
}

const evaluate = async (text: string, { states, vars }: Place): Promise<unknown> => {
  const expression = jsonataOfStepFunctions(text)
  // there is no input document: `$` at the top is an error in Step Functions
  const value = await expression.evaluate(undefined, { states, ...vars })
  if (value === undefined) throw new StateError('States.QueryEvaluationError', text)
  // jsonata marks its lists: a copy is plain
  return JSON.parse(JSON.stringify(value))
}

const fill = async (template: unknown, place: Place): Promise<unknown> => {
  if (typeof template === 'string') {
    const text = /^\{%([\s\S]*)%\}$/.exec(template)?.[1]
    return text === undefined ? template : await evaluate(text, place)
  }
  if (Array.isArray(template)) return await Promise.all(template.map((item) => fill(item, place)))
  if (typeof template !== 'object' || template === null) return template
  const entries = Object.entries(template).map(async ([name, part]) => [name, await fill(part, place)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** The definition of a machine, in which the checker finds no error: what the builders make, AWS takes. */
export const checked = (machine: AnyFlow): Flow => {
  const text = JSON.stringify(machine)
  const errors = checkStateMachine(text, { jsonata }).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return JSON.parse(text)
}

export const run = async <Machine extends AnyFlow>(
  machine: Machine,
  input: unknown,
  handlers: Handlers = {},
): Promise<unknown> => {
  return await runFlow(checked(machine), input, {}, { Execution: { Input: input } }, handlers)
}

const runFlow = async (
  flow: Flow,
  input: unknown,
  outer: Fields,
  context: Fields,
  handlers: Handlers,
): Promise<unknown> => {
  let vars = outer
  let data = input
  for (let name = flow.StartAt; ; ) {
    const state = flow.States[name]
    if (state === undefined) throw new Error(`no state ${name}`)
    const after = await step(name, state, data, vars, { ...context, State: { Name: name } }, handlers)
    data = after.data
    vars = { ...vars, ...after.assigned }
    if (after.next === undefined) return data
    name = after.next
  }
}

interface After {
  readonly data: unknown
  readonly assigned: Fields
  readonly next: string | undefined
}

/** What a state, a rule or a catcher makes of data: its `Output` and `Assign`, both from what was there before. */
const leave = async (from: Fields, place: Place, data: unknown): Promise<Omit<After, 'next'>> => ({
  data: from['Output'] === undefined ? data : await fill(from['Output'], place),
  assigned: from['Assign'] === undefined ? {} : ((await fill(from['Assign'], place)) as Fields),
})

const step = async (
  name: string,
  state: State,
  input: unknown,
  vars: Fields,
  context: Fields,
  handlers: Handlers,
): Promise<After> => {
  const place: Place = { states: { input, context }, vars }
  const next = state['Next'] as string | undefined
  switch (state.Type) {
    case 'Succeed':
    case 'Pass':
    case 'Wait':
      return { ...(await leave(state, place, input)), next }
    case 'Fail':
      throw new StateError(String(await fill(state['Error'], place)), String(await fill(state['Cause'], place)))
    case 'Choice':
      for (const rule of state['Choices'] as readonly State[]) {
        if ((await fill(rule['Condition'], place)) === true) {
          return { ...(await leave(rule, place, input)), next: rule['Next'] as string }
        }
      }
      if (state['Default'] === undefined) throw new StateError('States.NoChoiceMatched', name)
      return { ...(await leave(state, place, input)), next: state['Default'] as string }
    default:
      return await handled(name, state, input, place, handlers, next)
  }
}

const handled = async (
  name: string,
  state: State,
  input: unknown,
  place: Place,
  handlers: Handlers,
  next: string | undefined,
): Promise<After> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await work(name, state, input, place, handlers)
      return { ...(await leave(state, { ...place, states: { ...place.states, result } }, result)), next }
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const fits = (handler: Fields): boolean =>
        [error.name, 'States.ALL'].some((one) => (handler['ErrorEquals'] as readonly string[]).includes(one))
      const retrier = (state['Retry'] as readonly Fields[] | undefined)?.find(fits)
      if (retrier !== undefined && attempt < Number(retrier['MaxAttempts'] ?? 3)) continue
      const catcher = (state['Catch'] as readonly Fields[] | undefined)?.find(fits)
      if (catcher === undefined) throw error
      const errorOutput = { Error: error.name, Cause: error.message }
      const left = await leave(catcher, { ...place, states: { ...place.states, errorOutput } }, errorOutput)
      return { ...left, next: catcher['Next'] as string }
    }
  }
}

const work = async (name: string, state: State, input: unknown, place: Place, handlers: Handlers): Promise<unknown> => {
  const given = state['Arguments'] === undefined ? input : await fill(state['Arguments'], place)
  const context = place.states['context'] as Fields
  if (state.Type === 'Task') {
    const handler = handlers[name] ?? fail(`no handler for ${name}`)
    // what stands for a service takes what its Task sends
    return await handler(given as never)
  }
  if (state.Type === 'Parallel') {
    const branches = state['Branches'] as readonly Flow[]
    return await Promise.all(branches.map((flow) => runFlow(flow, given, place.vars, context, handlers)))
  }
  const items = state['Items'] === undefined ? input : await fill(state['Items'], place)
  const processor = state['ItemProcessor'] as Flow
  return await Promise.all(
    (items as readonly unknown[]).map(async (value, index) => {
      const inner = { ...context, Map: { Item: { Index: index, Value: value } } }
      const start =
        state['ItemSelector'] === undefined
          ? value
          : await fill(state['ItemSelector'], { ...place, states: { ...place.states, context: inner } })
      return await runFlow(processor, start, place.vars, inner, handlers)
    }),
  )
}

const fail = (message: string): never => {
  throw new Error(message)
}
