// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { entries, root } from './bundle-typescript.mjs'

/**
 * @typedef {{ readonly code: string, readonly text: string }} Refusal
 * @typedef {{ readonly code: string, readonly message: string }} Refused
 */

/**
 * One mistake for each code, as JavaScript that may use the names of the public entries and those below. If two entries have
 * the same name, it is not that of `arnwright/policy`, unless the first line says so: `// arnwright/policy`.
 * @type {Readonly<Record<string, string>>}
 */
export const cases = JSON.parse(readFileSync(join(root, 'scripts/data/error-cases.json'), 'utf8'))

/** Codes of mistakes that only the compiler can see, since there are no types to compare at run time. */
export const compilerOnly = new Set(['states/goto-input', 'states/variable-maybe-unassigned', 'states/event-missing'])

/** What every case may use. */
const preamble = [
  "const dev = Account('123456789012', 'us-east-1')",
  "const prod = Account('111122223333', 'us-east-2')",
  "const echo = prod.arn('lambda', 'function:Echo')",
].join('\n')

const { outputFiles } = await build({
  stdin: {
    contents: [
      ...Object.values(entries).map((path, index) => `import * as entry${index} from ${JSON.stringify(path)}`),
      `export const library = { ${Object.keys(entries)
        .map((name, index) => `${JSON.stringify(name)}: entry${index}`)
        .join(', ')} }`,
      "export * as refusals from './src/core/refusals.js'",
    ].join('\n'),
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
/** @type {{ library: Readonly<Record<string, Readonly<Record<string, unknown>>>>, refusals: Readonly<Record<string, Refusal>> }} */
const { library, refusals } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)

/** The names that a case may use. @param {string} code */
const namesOf = (code) => {
  const named = /^\/\/ (arnwright\S*)\n/.exec(code)?.[1] ?? ''
  // the `Policy` of the root is the shorter one to write
  const { 'arnwright/policy': language, ...others } = library
  return Object.assign({}, language, ...Object.values(others), library[named])
}

/** All codes, in their own order. */
export const codes = Object.values(refusals)

/**
 * The error that the library throws for a case, or undefined if it finds nothing wrong.
 * @param {string} code
 * @returns {Refused | undefined}
 */
export const run = (code) => {
  try {
    const names = namesOf(code)
    new Function(...Object.keys(names), `${preamble}\n${code}`)(...Object.values(names))
    return undefined
  } catch (error) {
    // whatever is thrown is compared with what is expected
    return /** @type {Refused} */ (error)
  }
}
