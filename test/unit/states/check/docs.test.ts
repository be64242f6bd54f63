import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('docs/checks/states.md is what the table of rules says', () => {
  const script = fileURLToPath(new URL('../../../../scripts/generate-states-check-docs.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
})
