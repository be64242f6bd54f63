// @ts-check
/**
 * How many policy documents a second the checks take, over every AWS managed policy of the corpus.
 *
 *     ARNWRIGHT_CORPUS=… node test/bench/check-policies.mjs
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const corpus = join(process.env.ARNWRIGHT_CORPUS ?? join(root, '../shared/corpus'), 'policies/managed.jsonl')
if (!existsSync(corpus)) {
  console.log(`skipped: there is no corpus at ${corpus}`)
  process.exit(0)
}

mkdirSync(join(root, '.tmp'), { recursive: true })
const outfile = join(root, '.tmp/check-policy.mjs')
await build({ entryPoints: [join(root, 'src/policy/check/check-policy.ts')], bundle: true, format: 'esm', outfile })
const { checkPolicy } = await import(pathToFileURL(outfile).href)

const documents = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).document)
for (const run of ['first, the catalogue decoded on the way', 'second', 'third']) {
  const start = performance.now()
  let findings = 0
  for (const document of documents) findings += checkPolicy(document, { kind: 'identity' }).length
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${run}: ${documents.length} documents, ${findings} findings, ${(documents.length / seconds).toFixed(0)} documents a second`,
  )
}
