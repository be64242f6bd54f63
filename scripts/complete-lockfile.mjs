// @ts-check
/**
 * Adds to `package-lock.json` the optional packages for other platforms that npm left out, and that `npm ci` would then miss
 * (https://github.com/npm/cli/issues/4828). Run it after `npm install` has changed the lockfile.
 *
 *     node scripts/complete-lockfile.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle-typescript.mjs'

/**
 * @typedef {{ version?: string, optional?: true, dev?: true, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

const path = join(root, 'package-lock.json')
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(path, 'utf8'))
const { packages } = lock

/** The places where Node looks for a package that another one imports. @param {string} from @param {string} name */
const places = (from, name) => {
  const parts = from.split('/node_modules/')
  const inside = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`)
  return [`node_modules/${name}`, ...inside].reverse()
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** The platform that the name of a package mentions. @param {string} name @returns {Entry} */
const platform = (name) => {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = systems.filter((each) => words.includes(each))
  const cpu = processors.filter((each) => words.includes(each))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return { os, cpu, ...(libc.length > 0 && os.includes('linux') ? { libc } : undefined) }
}

let added = 0
for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (places(from, name).some((place) => place in packages)) continue
    const known = platform(name)
    // anything else is a package that npm should have resolved
    if (!/^\d+\.\d+\.\d+/.test(version) || known.os?.length !== 1) throw new Error(`${from} misses ${name}@${version}`)
    // next to the package for this platform
    const sibling = Object.keys(optionalDependencies)
      .flatMap((other) =>
        places(from, other)
          .filter((place) => place in packages)
          .map((place) => place.slice(0, -other.length)),
      )
      .at(0)
    packages[`${sibling ?? 'node_modules/'}${name}`] = { version, dev: true, optional: true, ...known }
    added += 1
  }
}
const sorted = Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.log(`${added} added`)
