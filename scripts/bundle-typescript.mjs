// @ts-check
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The public entries, by the names under which users import them, with the sources they are built from.
 * @type {Readonly<Record<string, string>>}
 */
export const entries = Object.fromEntries(
  readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts'))
    .map(({ name }) => [name === 'index.ts' ? 'arnwright' : `arnwright/${name.slice(0, -3)}`, join(root, 'src', name)]),
)

/**
 * Bundles a TypeScript file with all its imports into one JavaScript module, since Node 20 cannot run TypeScript. `arnwright`
 * is resolved to the sources; other packages stay imports.
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
