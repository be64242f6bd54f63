import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages } from './markdown.js'

/** The page without its fenced blocks, in which a `#` begins no heading. */
const proseOf = (page: string): string => readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '')

/** The fragment that GitHub gives a heading: lower case, punctuation left out, hyphens for spaces. */
const fragmentOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')

const fragmentsOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => fragmentOf(heading))

const links = pages.flatMap((page) =>
  [...proseOf(page).matchAll(/\]\((?!https:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, path = '', fragment]) => ({
    page,
    target: path === '' ? page : normalize(join(dirname(page), path)),
    fragment,
  })),
)

describe('a link from a page leads to what is there', () => {
  it.each(links)('$page to $target#$fragment', ({ target, fragment }) => {
    expect(existsSync(target)).toBe(true)
    if (fragment !== undefined) expect(fragmentsOf(target)).toContain(fragment)
  })
})
