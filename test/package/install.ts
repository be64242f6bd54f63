import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed tarball. */
    tarball: string
    /** A folder of a user who installed the tarball and nothing else. */
    consumer: string
  }
}

/**
 * Builds and packs the package, and unpacks it where npm would put it in a new project. By hand, since npm would ask the
 * registry.
 */
export const installPackage = (): { readonly tarball: string; readonly consumer: string } => {
  const consumer = mkdtempSync(join(tmpdir(), 'arnwright-'))
  const run = (command: string, ...args: readonly string[]) => execFileSync(command, args, { stdio: 'pipe' })
  run('npm', 'run', 'build')
  run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', consumer)
  const tarball = join(consumer, readdirSync(consumer)[0] ?? '')
  const folder = join(consumer, 'node_modules', 'arnwright')
  mkdirSync(folder, { recursive: true })
  run('tar', '-xzf', tarball, '-C', folder, '--strip-components=1')
  return { tarball, consumer }
}

/** Once before the tests of this folder. */
export default (project: TestProject): (() => void) => {
  const { tarball, consumer } = installPackage()
  project.provide('tarball', tarball)
  project.provide('consumer', consumer)
  return () => rmSync(consumer, { recursive: true })
}
