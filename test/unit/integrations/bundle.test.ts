import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const gzipped = async (contents: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
}

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
