import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { entries } from '../../scripts/bundle-typescript.mjs'
import { diagnose, sentenceIn } from './diagnose.js'
import { type Block, blocksOf, pages } from './markdown.js'

/**
 * The TypeScript blocks of the pages. A block that imports begins a program; one that does not goes on with the program
 * before it. A `text` or `json` block that follows a block shows what that block prints, or, where the block holds mistakes,
 * what the compiler says. A mistake is a line with `// ✗ …` after it; such a block is compiled and not run.
 */
interface Example {
  readonly name: string
  readonly file: string
  /** What the program is before this block. */
  readonly before: string
  readonly block: Block
  readonly mistakes: readonly Mistake[]
  readonly shown: Block | undefined
}

interface Mistake {
  /** In the block, counted from 0. */
  readonly line: number
  readonly sentence: string
}

const mistakesOf = (text: string): readonly Mistake[] => {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const at = line.indexOf('// ✗ ')
    if (at < 0) return []
    // a long sentence goes on in the comments below it
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((next) => !/^\s*\/\/ (?!✗)/.test(next))
    const more = rest.slice(0, end < 0 ? undefined : end).map((next) => next.trim().slice(3))
    const sentence = [line.slice(at + 3), ...more].join(' ')
    const ofLineAbove = line.slice(0, at).trim() === ''
    return [{ line: ofLineAbove ? index - 1 : index, sentence }]
  })
}

const examplesOf = (page: string): readonly Example[] => {
  const blocks = blocksOf(page)
  let program = ''
  return blocks.flatMap((block, index) => {
    if (block.language !== 'ts') return []
    const before = /^import /m.test(block.text) ? '' : program
    const mistakes = mistakesOf(block.text)
    if (mistakes.length === 0) program = `${before}${block.text}\n`
    const next = blocks[index + 1]
    const shown = next?.language === 'text' || next?.language === 'json' ? next : undefined
    const name = `${page}:${block.line}`
    const file = `test/docs/block-${name.replace(/\W/g, '-')}.ts`
    return [{ name, file, before, block, mistakes, shown }]
  })
}

const examples = pages.flatMap(examplesOf)
// each is a module of its own, also where it imports nothing
const sourceOf = ({ before, block }: Example): string => `${before}${block.text}\nexport {}\n`
const found = diagnose(new Map(examples.map((example) => [example.file, sourceOf(example)])))

const folder = (() => {
  mkdirSync('.tmp', { recursive: true })
  return mkdtempSync(join('.tmp', 'blocks-'))
})()
afterAll(() => rmSync(folder, { recursive: true }))

/** What a program prints. */
const print = async (source: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: entries,
  })
  const path = join(folder, 'program.mjs')
  writeFileSync(path, outputFiles[0]?.text ?? '')
  return execFileSync(process.execPath, [path], { encoding: 'utf8' })
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

it('finds blocks', () => expect(examples.length).toBeGreaterThan(0))

describe.each(examples.filter(({ mistakes }) => mistakes.length === 0))('$name', (example) => {
  it('compiles', () => expect(found.get(example.file)).toEqual([]))

  const { shown } = example
  it(shown === undefined ? 'runs' : 'prints what follows it', async () => {
    const own = (await print(sourceOf(example))).slice(example.before === '' ? 0 : (await print(example.before)).length)
    if (shown?.language === 'text') expect(own.trimEnd()).toBe(shown.text.trimEnd())
    // as texts, so that the order of keys counts
    if (shown?.language === 'json') expect(JSON.stringify(JSON.parse(own))).toBe(JSON.stringify(JSON.parse(shown.text)))
  })
})

describe.each(examples.filter(({ mistakes }) => mistakes.length > 0))('$name', ({ before, mistakes, file, shown }) => {
  const start = before.split('\n').length - 1
  const diagnoses = found.get(file) ?? []

  it('is refused with the sentences it shows, and nothing else', () => {
    const said = diagnoses.map(({ line, message }) => ({
      line: line - start,
      sentence: sentenceIn(message) ?? message,
    }))
    expect(said).toEqual(mistakes)
  })

  if (shown !== undefined) {
    it('is refused as the text after it shows', () => {
      expect(diagnoses.map(({ message }) => folded(message)).join(' ')).toContain(folded(shown.text))
    })
  }
})
