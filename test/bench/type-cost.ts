import { join } from 'node:path'
import { type Compiler, compile } from '../package/compile.js'

export interface TypeCost {
  readonly instantiations: number
  readonly memoryKilobytes: number
  readonly seconds: number
}

/**
 * What a file costs the compiler, with the packed declarations and the options of a new project.
 * @param name - a folder of its own
 * @param options - compiler options beside those of `compile`; `lib: undefined` for the libraries that the compiler takes by itself
 * @throws where the file has errors
 */
export const typeCost = (
  consumer: string,
  compiler: Compiler,
  name: string,
  file: string,
  options: Readonly<Record<string, unknown>> = {},
): TypeCost => {
  const report = compile({
    compiler,
    folder: join(consumer, 'costs', `${name}-${compiler}`),
    files: { 'file.ts': file },
    options: { skipLibCheck: true, ...options },
    // one checker, so that what it counts does not depend on the number of processors
    flags: ['--extendedDiagnostics', ...(compiler === 'typescript-7' ? ['--singleThreaded'] : [])],
  })
  if (report.includes('error TS')) throw new Error(`${name} under ${compiler}: ${report.slice(0, 2_000)}`)
  const figure = (label: string): number => {
    const line = report.split('\n').find((each) => each.startsWith(`${label}:`)) ?? ''
    return Number.parseFloat(line.slice(label.length + 1))
  }
  return {
    instantiations: figure('Instantiations'),
    memoryKilobytes: figure('Memory used'),
    seconds: figure('Total time'),
  }
}
