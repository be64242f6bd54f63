import { defineConfig } from 'vitest/config'
import { entries } from './scripts/bundle-typescript.mjs'

// users import the package by its name, and so do the examples
const alias = Object.entries(entries).map(([name, replacement]) => ({ find: new RegExp(`^${name}$`), replacement }))

export default defineConfig({
  test: {
    // by default one core is left free
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'library',
          testTimeout: 60_000,
          // the library keeps nothing between calls that a test could see, so that files can share what was loaded: a third of the time
          isolate: false,
          setupFiles: 'test/setup.ts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/bench/**'],
          typecheck: {
            enabled: true,
            // a fifth of the time that version 6 takes, which `npm run typecheck` runs too
            checker: 'node_modules/typescript-7/bin/tsc',
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: './test/tsconfig.json',
          },
        },
      },
      {
        // what users install and what it costs them: builds and packs first, so it is a project of its own
        test: {
          name: 'package',
          testTimeout: 120_000,
          include: ['test/{package,bench}/**/*.test.ts'],
          globalSetup: 'test/package/install.ts',
        },
      },
    ],
  },
})
