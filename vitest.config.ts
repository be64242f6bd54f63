import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { arnwright: fileURLToPath(new URL('src/index.ts', import.meta.url)) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'library',
          testTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**'],
          typecheck: { enabled: true, include: ['test/types/**/*.test-d.ts'], tsconfig: './test/tsconfig.json' },
        },
      },
      {
        // what users install: builds and packs first, so it is a project of its own
        test: {
          name: 'package',
          testTimeout: 120_000,
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/install.ts',
        },
      },
    ],
  },
})
