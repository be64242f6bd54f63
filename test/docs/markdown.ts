import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fenced block of a page. */
export interface Block {
  readonly language: string
  readonly text: string
  /** Of its first line in the page, counted from 1. */
  readonly line: number
}

/** The README and every page of `docs`. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path))
    .sort(),
]

/** The fenced blocks of a page, in its order. */
export const blocksOf = (page: string): readonly Block[] => {
  const blocks: Block[] = []
  let open: { language: string; line: number; lines: string[] } | undefined
  for (const [index, line] of readFileSync(page, 'utf8').split('\n').entries()) {
    if (!line.startsWith('```')) open?.lines.push(line)
    else if (open === undefined) open = { language: line.slice(3).trim(), line: index + 2, lines: [] }
    else {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join('\n') })
      open = undefined
    }
  }
  if (open !== undefined) throw new Error(`${page}: the block at line ${open.line} is not closed`)
  return blocks
}
