import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The compilers that users have, by the name of their package here. */
export const compilers = ['typescript-5.9', 'typescript', 'typescript-7'] as const
export type Compiler = (typeof compilers)[number]

export interface Project {
  readonly compiler: Compiler
  /** A folder of its own, below one in which `arnwright` is installed. */
  readonly folder: string
  readonly files: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, unknown>>
  readonly flags?: readonly string[]
}

/** Writes a project of a user and compiles it; gives what the compiler prints. */
export const compile = ({ compiler, folder, files, options, flags = [] }: Project): string => {
  const tsconfig = {
    compilerOptions: {
      strict: true,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      noEmit: true,
      ...options,
    },
    files: Object.keys(files),
  }
  for (const [name, text] of Object.entries({ ...files, 'tsconfig.json': JSON.stringify(tsconfig) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const command = [join('node_modules', compiler, 'bin/tsc'), '-p', folder, '--pretty', 'false', ...flags]
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}
