import { Bench } from 'tinybench'
import { checkStateMachine } from '../../src/integrations/check-state-machine.ts'
import { StateMachine } from '../../src/integrations/state-machine.ts'
import { medianOf } from './median-of.ts'

/** A chain of Tasks, Choices, Passes and Maps with retries, templates and variables: about 200 bytes a state. */
const definitionOf = (count: number): string => {
  const states: Record<string, unknown> = {}
  const next = (index: number) => (index + 1 < count ? { Next: `State ${index + 1}` } : { End: true })
  for (let index = 0; index < count; index++) {
    const name = `State ${index}`
    switch (index % 4) {
      case 0:
        states[name] = {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:Echo', 'Payload.$': '$.order' },
          Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 }],
          Assign: { 'total.$': '$.Payload.total' },
          ...next(index),
        }
        break
      case 1:
        states[name] = {
          Type: 'Choice',
          Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: `State ${(index + 1) % count}` }],
          Default: `State ${(index + 1) % count}`,
        }
        break
      case 2:
        states[name] = {
          Type: 'Pass',
          Parameters: { 'id.$': "States.Format('{}-{}', $.id, $$.Execution.Name)", kind: 'order' },
          ResultPath: '$.order',
          ...next(index),
        }
        break
      default:
        states[name] = {
          Type: 'Pass',
          QueryLanguage: 'JSONata',
          Output: { sum: '{% $sum($states.input.items.price) * 1.2 %}' },
          ...next(index),
        }
    }
  }
  return JSON.stringify({ StartAt: 'State 0', States: states }, null, 1)
}

/** What reading a definition of so many states costs, in milliseconds, beside `JSON.parse` of the same text. */
export interface CheckTime {
  readonly states: number
  readonly megabytes: number
  readonly native: number
  readonly parse: number
  readonly check: number
}

/** Each is run until it is compiled as far as it gets before it is timed: a machine of 500 states takes a few milliseconds. */
export const checkTimes = async (): Promise<readonly CheckTime[]> => {
  const times: CheckTime[] = []
  for (const states of [500, 5_000, 50_000]) {
    const text = definitionOf(states)
    const bench = new Bench({ time: 500, warmupTime: 1_000, iterations: 5, warmupIterations: 2 })
      .add('native', () => JSON.parse(text))
      .add('parse', () => StateMachine.parse(text))
      // the checker reads the text itself
      .add('check', () => checkStateMachine(text))
    await bench.run()
    times.push({
      states,
      megabytes: text.length / 1_048_576,
      native: medianOf(bench, 'native'),
      parse: medianOf(bench, 'parse'),
      check: medianOf(bench, 'check'),
    })
  }
  return times
}
