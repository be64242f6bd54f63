// @ts-check
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

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
    alias: { arnwright: './src/index.ts' },
  })
  return outputFiles[0]?.text ?? ''
}
