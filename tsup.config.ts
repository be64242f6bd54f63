import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { defineConfig, type Options } from 'tsup'

// type-fest is inlined, so that a user installs one package and nothing else
const dts = { resolve: true, compilerOptions: { ignoreDeprecations: '6.0' } }

const root = { index: 'src/index.ts' }

// what works on documents, with the tables of AWS
const entries = {
  access: 'src/access.ts',
  catalog: 'src/catalog.ts',
  check: 'src/check.ts',
  evaluate: 'src/evaluate.ts',
}

// the actions of AWS as types are three quarters of a megabyte, which nobody else is to read
const language = { policy: 'src/policy.ts' }

const builders = { states: 'src/states.ts', expression: 'src/expression.ts' }

// builds too, with the tables of every integration
const reading = { parse: 'src/parse.ts' }

const tasks = { tasks: 'src/tasks.ts', sdk: 'src/sdk.ts' }

// What the types of Tasks are made of is one file, and the types of services another, of which everything is exported:
// scripts/share-modules.mjs removes this entry, which is there to part them.
const taskTypes = { 'named-types': 'src/integrations/named-types.ts' }

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Lets every entry reach the root, so that what they share is one file: the root then is two, and each more that Node has to
 * find, read and link would cost its importers a millisecond.
 */
const reachRoot: EsbuildPlugin = {
  name: 'reach-root',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { contents: path.endsWith('index.ts') ? text : `${text}\nimport 'reach-root'\n`, loader: 'ts' }
    })
    build.onResolve({ filter: /^reach-root$/ }, () => ({ path: resolve('src/index.ts') }))
  },
}

/** Marks each refusal as pure, so that bundles hold only the sentences they may say: esbuild minds `@__NO_SIDE_EFFECTS__` within one file only. */
const pureRefusals: EsbuildPlugin = {
  name: 'pure-refusals',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]refusals\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('= refusal(', '= /* @__PURE__ */ refusal('),
      loader: 'ts',
    }))
  },
}

const modules: Options = {
  target: 'es2022',
  // what entries share is one file
  splitting: true,
  esbuildPlugins: [reachRoot, pureRefusals],
  esbuildOptions: (options) => {
    // of an import that only says what is reached, nothing has to run
    options.logOverride = { 'ignored-bare-import': 'silent' }
  },
  treeshake: true,
}

export default defineConfig([
  {
    ...modules,
    entry: { ...root, ...builders, ...reading, ...entries, ...language, ...tasks },
    format: 'esm',
    sourcemap: true,
    clean: true,
  },
  // The other entries are their ESM modules for CommonJS too: scripts/share-modules.mjs. These are not, since the test runners
  // of apps that are CommonJS read no ESM.
  { ...modules, entry: { ...root, ...builders }, format: 'cjs' },
  { entry: root, format: 'cjs', dts: { ...dts, only: true } },
  // Declarations of their own: shared with the root, each name that crosses files costs every user of the root. What passes
  // between the two are facts, compared by their fields.
  { entry: { ...builders, ...reading }, format: 'cjs', dts: { ...dts, only: true } },
  { entry: entries, format: 'cjs', dts: { ...dts, only: true } },
  // both read the actions of AWS, which are there once
  { entry: { ...language, ...tasks, ...taskTypes }, format: 'cjs', dts: { ...dts, only: true } },
])
