// @ts-check
/** Runs a TypeScript file: `node scripts/run-typescript.mjs test/bench/bench.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleTypescript, root } from './bundle-typescript.mjs'

const [, , file] = process.argv
if (file === undefined) throw new Error('Name a file')

// inside the repository, where the packages it imports are found
const bundle = join(root, '.tmp', `${basename(file, '.ts')}-${process.pid}.mjs`)
mkdirSync(join(root, '.tmp'), { recursive: true })
writeFileSync(bundle, await bundleTypescript(file))
try {
  await import(pathToFileURL(bundle).href)
} finally {
  rmSync(bundle)
}
