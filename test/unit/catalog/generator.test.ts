import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const list = 'src/catalog/generated/actions.txt'
const corrections = 'scripts/data/catalog-corrections.json'

/** Runs the generator in a folder of its own, where a file is other than here. A third value takes the place of the corrections, or is a flag. */
const generate = (file: string, change: (text: string) => string, more = '') => {
  const folder = mkdtempSync(join(tmpdir(), 'arnwright-catalog-'))
  folders.push(folder)
  cpSync('scripts', join(folder, 'scripts'), { recursive: true })
  cpSync('src/catalog/generated', join(folder, 'src/catalog/generated'), { recursive: true })
  mkdirSync(join(folder, 'scripts/data'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, file), change(readFileSync(file, 'utf8')))
  if (more.startsWith('[')) writeFileSync(join(folder, corrections), more)
  const flags = more.startsWith('--') ? [more] : []
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate-catalog.mjs', ...flags], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stderr: stderr.trim(), written: readFileSync(join(folder, list), 'utf8') }
}

/** The list as it would have been before the service lost those actions. */
const lost = (service: string, count: number) => (text: string) =>
  `${text}${Array.from({ length: count }, (_, index) => `${service}:Lost${index} Read\n`).join('')}`

test('writes the same bytes again', () => {
  const { status, stderr } = generate(list, (text) => text, '--check')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('tells a committed file that is out of date', () => {
  const { status, stderr } = generate(list, lost('s3', 3), '--check')
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'generate-catalog: not up to date: actions.txt' })
})

test.each([
  ['a service', lost('gone', 1), "the service 'gone' is gone"],
  ["a tenth of a service's actions", lost('sqs', 10), /^generate-catalog: the actions of 'sqs' drop from \d+ to \d+$/],
  ['a tenth of all', lost('x', 3000), /^generate-catalog: the actions drop from \d+ to 22091$/],
])('refuses a refresh that loses %s, and writes nothing', (_, change, message) => {
  const { status, stderr, written } = generate(list, change)
  expect(status).toBe(1)
  expect(stderr).toMatch(message)
  expect(written).toBe(change(readFileSync(list, 'utf8')))
})

test('takes the loss of a service that is said to be retired, and of a few actions', () => {
  const entry = { kind: 'serviceRetired', service: 'gone', source: 'https://docs.aws.amazon.com/' }
  const { status, written } = generate(
    list,
    (text) => lost('gone', 1)(lost('s3', 3)(text)),
    JSON.stringify([...JSON.parse(readFileSync(corrections, 'utf8')), entry]),
  )
  expect(status).toBe(0)
  expect(written).toBe(readFileSync(list, 'utf8'))
})

test('refuses corrections that correct nothing', () => {
  const idle = [
    { kind: 'globalKeyType', key: 'aws:SourceVpcArn', from: 'Bool', to: 'ARN', source: 'x' },
    { kind: 'keyType', service: 's3', key: 's3:prefix', from: 'ARN', to: 'String', source: 'x' },
    { kind: 'keyAdded', service: 's3', key: 's3:prefix', type: 'String', source: 'x' },
    { kind: 'keyBeside', service: 's3', key: 's3:prefix', beside: 's3:delimiter', source: 'x' },
    { kind: 'keyOfAction', action: 's3:ListBucket', key: 's3:prefix', source: 'x' },
    { kind: 'variableWithoutSlash', service: 's3', variable: 'Nothing', source: 'x' },
    { kind: 'resourceTypeAdded', action: 's3:GetObject', resourceType: 'object', source: 'x' },
    { kind: 'serviceRetired', service: 's3', source: 'x' },
  ]
  const { status, stderr } = generate(corrections, (text) => JSON.stringify([...JSON.parse(text), ...idle]))
  expect(status).toBe(1)
  expect(stderr).toBe(`generate-catalog: corrections that correct nothing: ${JSON.stringify(idle)}`)
})

test('every correction names its source', () => {
  const sources: { source: string }[] = JSON.parse(readFileSync(corrections, 'utf8'))
  for (const { source } of sources) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
})
