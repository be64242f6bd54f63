// @ts-check
/** Prints what a module exports as JSON: `node scripts/print-example.mjs docs/examples/cross-account-tutorial.ts`. */
import { bundleTypescript } from './bundle-typescript.mjs'

const [, , file] = process.argv
if (file === undefined) throw new Error('Name a file')
const text = await bundleTypescript(file)
// the library is bundled in, so that the module needs no place on the disk
const exported = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
for (const [name, value] of Object.entries(exported)) console.log(`${name}: ${JSON.stringify(value, null, 2)}\n`)
