import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', check: 'src/check.ts', evaluate: 'src/evaluate.ts', policy: 'src/policy.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  // what entries share is one file, in both formats
  splitting: true,
  // type-fest is inlined, so that a user installs one package and nothing else
  dts: { resolve: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
  treeshake: true,
})
