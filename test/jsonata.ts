import { createHash, randomUUID } from 'node:crypto'
import jsonata from 'jsonata'

// https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn
const functions: Readonly<Record<string, (...args: never[]) => unknown>> = {
  partition: (list: readonly unknown[], size: number) =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size)),
  range: (first: number, last: number, step: number) =>
    Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step),
  hash: (data: unknown, algorithm: string) =>
    createHash(algorithm.replace('-', '').toLowerCase()).update(String(data)).digest('hex'),
  random: () => 0.5,
  uuid: () => randomUUID(),
  parse: (text: string) => JSON.parse(text),
}

/** An expression as Step Functions evaluates it: by the jsonata package, with the functions that Step Functions adds. */
export const jsonataOfStepFunctions = (text: string): jsonata.Expression => {
  const expression = jsonata(text)
  for (const [name, implementation] of Object.entries(functions)) {
    // each takes what its definition says
    expression.registerFunction(name, implementation as (...args: unknown[]) => unknown)
  }
  return expression
}
