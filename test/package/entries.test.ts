import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, inject, it } from 'vitest'

const consumer = inject('consumer')
const manifest: { readonly exports: Readonly<Record<string, unknown>> } = JSON.parse(
  readFileSync(join(consumer, 'node_modules/arnwright/package.json'), 'utf8'),
)
const entries = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => join('arnwright', path))

/** What a fresh process in the user's folder prints as JSON. */
const run = (type: 'module' | 'commonjs', code: string): unknown =>
  JSON.parse(execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: consumer, encoding: 'utf8' }))

describe.each(entries)('%s', (entry) => {
  const esm = run('module', `console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()))`)
  const cjs = run('commonjs', `console.log(JSON.stringify(Object.keys(require('${entry}')).sort()))`)

  it('gives the same names to import and to require', () => {
    expect(esm).not.toEqual([])
    expect(cjs).toEqual(esm)
  })

  it('runs without Node: nothing of it is imported', async () => {
    const { errors } = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: consumer },
      bundle: true,
      write: false,
      platform: 'neutral',
      logLevel: 'silent',
    })
    expect(errors).toEqual([])
  })

  it('does nothing when it is imported', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import '${entry}'`, resolveDir: consumer },
      bundle: true,
      write: false,
      // sideEffects: false would hide what a bundler cannot prove unused
      ignoreAnnotations: false,
      plugins: [
        {
          name: 'forget-side-effects-false',
          setup: ({ onResolve, resolve }) => {
            onResolve({ filter: /^arnwright/ }, async ({ path, kind, resolveDir, pluginData }) =>
              pluginData === 'again'
                ? undefined
                : { ...(await resolve(path, { kind, resolveDir, pluginData: 'again' })), sideEffects: true },
            )
          },
        },
      ],
    })
    expect(outputFiles[0]?.text).not.toMatch(/\b(?:require|process|globalThis|console|setTimeout)\b/)
  })
})

it('lets one copy recognise the errors of the other', () => {
  const code = `import { createRequire } from 'node:module'
import { isArnwrightError } from 'arnwright'
const { arn } = createRequire(process.cwd() + '/x.js')('arnwright')
try { arn('') } catch (error) { console.log(isArnwrightError(error)) }`
  expect(run('module', code)).toBe(true)
})

it.each(['catalog', 'check', 'evaluate', 'policy'])('loads arnwright/%s once for both module systems', (entry) => {
  const code = `import { createRequire } from 'node:module'
import * as esm from 'arnwright/${entry}'
const cjs = createRequire(process.cwd() + '/x.js')('arnwright/${entry}')
console.log(Object.keys(esm).every((name) => esm[name] === cjs[name]))`
  expect(run('module', code)).toBe(true)
})

it('holds the tables of AWS in no entry that writes documents', async () => {
  const { metafile } = await build({
    stdin: {
      contents:
        "import 'arnwright'; import 'arnwright/states'; import 'arnwright/expression'; import 'arnwright/tasks'",
      resolveDir: consumer,
    },
    bundle: true,
    write: false,
    metafile: true,
    ignoreAnnotations: true,
  })
  const catalog = await build({
    stdin: { contents: "import 'arnwright/catalog'", resolveDir: consumer },
    bundle: true,
    write: false,
    metafile: true,
    ignoreAnnotations: true,
  })
  // the table is by far the largest of what the entry loads
  const [table] = Object.entries(catalog.metafile.inputs).sort(([, one], [, other]) => other.bytes - one.bytes)
  expect(table?.[1].bytes).toBeGreaterThan(180_000)
  expect(Object.keys(metafile.inputs)).not.toContain(table?.[0])
})
