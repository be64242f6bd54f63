import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What an app ships that is only this file, in bytes: minified, and gzipped. */
export const bundleBytes = async (
  consumer: string,
  file: string,
): Promise<{ readonly minified: number; readonly gzipped: number }> => {
  const { outputFiles } = await build({
    stdin: { contents: file, resolveDir: consumer, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length }
}

/** What is in `node_modules` after the package was installed. */
export const installed = (consumer: string): { readonly packages: number; readonly bytes: number } => {
  const modules = join(consumer, 'node_modules')
  const paths = readdirSync(modules, { recursive: true, encoding: 'utf8' }).map((path) => join(modules, path))
  const files = paths.map((path) => lstatSync(path)).filter((stat) => stat.isFile())
  return {
    packages: paths.filter((path) => path.endsWith('package.json')).length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * How long importing takes: fresh processes that import, next to fresh processes that do not, in turn, and to ones that import a
 * package of one line, which tells what any package costs here. Medians, in milliseconds.
 */
export const importTime = (
  consumer: string,
  type: 'module' | 'commonjs',
  entry: string,
): { readonly empty: number; readonly oneLine: number; readonly importing: number } => {
  const oneLine = join(consumer, 'node_modules', 'one-line')
  mkdirSync(oneLine)
  writeFileSync(join(oneLine, 'package.json'), JSON.stringify({ name: 'one-line', type, exports: './index.js' }))
  writeFileSync(join(oneLine, 'index.js'), type === 'module' ? 'export const one = 1' : 'exports.one = 1')
  const run = (code: string): number => {
    const start = process.hrtime.bigint()
    const { status } = spawnSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: consumer })
    if (status !== 0) throw new Error(`${code} failed`)
    return Number(process.hrtime.bigint() - start) / 1e6
  }
  // of a module system that was used before, only the package is new
  const empty = type === 'module' ? "import 'node:path'" : "require('node:path')"
  const load = (name: string): string => (type === 'module' ? `import '${name}'` : `require('${name}')`)
  const rounds = Array.from({ length: 31 }, () => ({
    empty: run(empty),
    oneLine: run(load('one-line')),
    importing: run(load(entry)),
  }))
  rmSync(oneLine, { recursive: true })
  return {
    empty: median(rounds.map((round) => round.empty)),
    oneLine: median(rounds.map((round) => round.oneLine)),
    importing: median(rounds.map((round) => round.importing)),
  }
}
