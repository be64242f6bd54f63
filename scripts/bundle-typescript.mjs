// @ts-check
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The public entries by the names that users import them by, from the sources.
 * @type {Readonly<Record<string, string>>}
 */
export const entries = Object.fromEntries(
  readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map(({ name }) => [name === 'index.ts' ? 'arnwright' : `arnwright/${name.slice(0, -3)}`, join(root, 'src', name)]),
)

/**
 * A TypeScript file and all it imports as one JavaScript module, since Node 20 reads no TypeScript. `arnwright` is taken from
 * the sources; other packages stay imports.
 * @param {string} file
 * @returns {Promise<string>}
 */
export const bundleTypescript = async (file) => {
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: entries,
  })
  return outputFiles[0]?.text ?? ''
}
