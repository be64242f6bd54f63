/** Prints how long `access` takes: 1,000 states over 50 integrations, and how it grows. `npm run bench:access`. */
import { readFileSync } from 'node:fs'
import { access } from '../../src/access/access.js'
import { definitionOf, parsedMachine } from '../unit/access/parsed-machine.ts'

interface Call {
  readonly action: string
  readonly arguments: Readonly<Record<string, unknown>>
}

const calls: readonly Call[] = JSON.parse(readFileSync('test/cases/access/integrations.json', 'utf8')).slice(0, 50)

const machineOf = (states: number): never =>
  parsedMachine(
    definitionOf(
      Object.fromEntries(
        Array.from({ length: states }, (_, index) => {
          const call = calls[index % calls.length]
          return [`S${index}`, { Resource: `arn:aws:states:::${call?.action}`, Arguments: call?.arguments }]
        }),
      ),
    ),
  )

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const timeOf = (states: number): number => {
  const machine = machineOf(states)
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    access(machine)
    return performance.now() - start
  })
  return median(times.slice(5))
}

for (const states of [100, 1000, 2000, 4000, 8000]) {
  const time = timeOf(states)
  console.log(
    `${String(states).padStart(6)} states: ${time.toFixed(2)} ms, ${((time * 1000) / states).toFixed(2)} µs a state`,
  )
}
