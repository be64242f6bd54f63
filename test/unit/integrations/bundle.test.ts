import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const bundle = async (contents: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

const gzipped = async (contents: string): Promise<number> => gzipSync(await bundle(contents), { level: 9 }).length

const base =
  "export { access } from './access/access.js'; export { lambdaNeeds } from './integrations/optimized/lambda-needs.js'"

it('the tables of all optimized integrations add at most 20 kB to a bundle', async () => {
  const all = await gzipped(`${base}; export { allOptimized } from './integrations/all-optimized.js'`)
  expect(all - (await gzipped(base))).toBeLessThanOrEqual(20_000)
})

it('the tables of one integration add no other', async () => {
  const one = await gzipped(`${base}; export { sqsNeeds } from './integrations/optimized/needs.js'`)
  // what reads the tables, and one of them
  expect(one - (await gzipped(base))).toBeLessThanOrEqual(5_000)
})

it('a machine of Tasks holds nothing of how conditions are written', async () => {
  const text = new TextDecoder().decode(await bundle("export { StateMachine, Task } from './index.js'"))
  const words = ['Arguments', '$states.input', '$toMillis', '$exists', 'LessThanEquals', 'StringMatches']
  expect(words.filter((word) => text.includes(word))).toEqual(['Arguments', '$states.input'])
})
