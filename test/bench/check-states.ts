/**
 * What parsing and checking a definition costs, as a ratio to `JSON.parse` of the same text, and whether it stays
 * linear in the number of states. Run by hand:
 *
 *     npx esbuild test/bench/check-states.ts --bundle --platform=node --format=esm | node --input-type=module
 */
import { checkStateMachine } from '../../src/integrations/check-state-machine.ts'
import { parseDefinition } from '../../src/states/parse/parse-definition.ts'

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

for (const count of [500, 5_000, 50_000]) {
  const text = definitionOf(count)
  const runs = count > 10_000 ? 5 : 21
  const native = median(runs, () => JSON.parse(text))
  const parse = median(runs, () => parseDefinition(text))
  const check = median(runs, () => checkStateMachine(text))
  const findings = checkStateMachine(text).length
  console.log(
    `${count} states, ${(text.length / 1_048_576).toFixed(2)} MB: JSON.parse ${native.toFixed(1)} ms, ` +
      `parse ${parse.toFixed(1)} ms (${(parse / native).toFixed(1)}x), ` +
      `parse and check ${check.toFixed(1)} ms (${(check / native).toFixed(1)}x, ` +
      `${((check / count) * 1_000).toFixed(1)} µs a state), ${findings} findings`,
  )
}
