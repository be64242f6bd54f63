import { defineConfig } from 'tsup'

// type-fest is inlined, so that a user installs one package and nothing else
const dts = { resolve: true, compilerOptions: { ignoreDeprecations: '6.0' } }

const root = { index: 'src/index.ts' }

const entries = {
  check: 'src/check.ts',
  evaluate: 'src/evaluate.ts',
  policy: 'src/policy.ts',
}

const builders = { states: 'src/states.ts', expression: 'src/expression.ts', parse: 'src/parse.ts' }

export default defineConfig([
  {
    entry: { ...root, ...entries, ...builders },
    format: ['esm', 'cjs'],
    target: 'es2022',
    // what entries share is one file, in both formats
    splitting: true,
    dts: { ...dts, entry: root },
    sourcemap: true,
    clean: true,
    treeshake: true,
  },
  // Declarations of their own: shared with the root, each name that crosses files costs every user of the root. What passes
  // between the two are facts, compared by their fields.
  { entry: builders, format: ['esm', 'cjs'], dts: { ...dts, only: true } },
  { entry: entries, format: ['esm', 'cjs'], dts: { ...dts, only: true } },
])
