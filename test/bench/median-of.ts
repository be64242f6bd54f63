import type { Bench } from 'tinybench'

/** The median of a task that was run, in milliseconds. */
export const medianOf = (bench: Bench, task: string): number => {
  const result = bench.getTask(task)?.result
  if (result === undefined || !('latency' in result)) throw new Error(`${task} gave no result`)
  return result.latency.p50
}
