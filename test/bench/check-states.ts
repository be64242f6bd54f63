import { checkStateMachine } from '../../src/integrations/check-state-machine.ts'
import { StateMachine } from '../../src/integrations/state-machine.ts'

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

/** The median of several runs, in milliseconds. */
const median = (runs: number, work: () => unknown): number => {
  for (let index = 0; index < 3; index++) work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((one, other) => one - other)
  return times[Math.floor(runs / 2)] ?? 0
}

/** What reading a definition of so many states costs, in milliseconds, beside `JSON.parse` of the same text. */
export interface CheckTime {
  readonly states: number
  readonly megabytes: number
  readonly native: number
  readonly parse: number
  readonly check: number
}

export const checkTimes = (): readonly CheckTime[] =>
  [500, 5_000, 50_000].map((states) => {
    const text = definitionOf(states)
    const runs = states > 10_000 ? 5 : 21
    return {
      states,
      megabytes: text.length / 1_048_576,
      native: median(runs, () => JSON.parse(text)),
      parse: median(runs, () => StateMachine.parse(text)),
      // the checker reads the text itself
      check: median(runs, () => checkStateMachine(text)),
    }
  })
