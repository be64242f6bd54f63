import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of real documents: not part of the repository, so tests over it may have to be skipped. */
export const corpus =
  process.env['ARNWRIGHT_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

export const hasCorpus = existsSync(join(corpus, 'asl/manifest.json'))

export const readCorpus = (file: string): string => readFileSync(join(corpus, file), 'utf8')

export const readLines = (file: string): readonly unknown[] =>
  readCorpus(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
