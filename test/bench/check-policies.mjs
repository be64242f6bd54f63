// @ts-check
/**
 * How many policy documents a second the checks take, over every policy of the corpus, and that ten times the statements take
 * about ten times as long: `npm run bench:check`, with the corpus where `ARNWRIGHT_CORPUS` names it.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const corpus = join(process.env.ARNWRIGHT_CORPUS ?? join(root, '../shared/corpus'), 'policies')
if (!existsSync(corpus)) {
  console.log(`skipped: there is no corpus at ${corpus}`)
  process.exit(0)
}

mkdirSync(join(root, '.tmp'), { recursive: true })
const outfile = join(root, '.tmp/check-policy.mjs')
await build({ entryPoints: [join(root, 'src/policy/check/check-policy.ts')], bundle: true, format: 'esm', outfile })
const { checkPolicy } = await import(pathToFileURL(outfile).href)

/** @param {string} file */
const lines = (file) =>
  readFileSync(join(corpus, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const documents = [
  ...lines('managed.jsonl').map(({ document }) => ({ document, kind: 'identity' })),
  ...lines('cases.jsonl').map(({ policy, text, policyKind }) => ({
    document: policy ?? text,
    kind: ['identity', 'resource', 'trust', 'scp', 'rcp', 'session'].includes(policyKind) ? policyKind : 'identity',
  })),
]
for (const run of ['first, the catalog decoded on the way', 'second', 'third']) {
  const start = performance.now()
  let findings = 0
  for (const { document, kind } of documents) findings += checkPolicy(document, { kind }).length
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${run}: ${documents.length} documents, ${findings} findings, ${(documents.length / seconds).toFixed(0)} documents a second`,
  )
}

/** @param {number} count */
const long = (count) => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: count }, (_, index) => ({
    Effect: 'Allow',
    Action: ['s3:GetObject', `s3:Put${index % 9}*`],
    Resource: [`arn:aws:s3:::bucket-${index}/*`],
    Condition: { StringLike: { 's3:prefix': [`home/${index}/*`] } },
  })),
})
for (const count of [100, 1000, 10_000]) {
  const start = performance.now()
  checkPolicy(long(count), { kind: 'identity' })
  console.log(`${count} statements: ${((performance.now() - start) / count).toFixed(3)} ms each`)
}
