import { joinStars } from './join-stars.js'
import { matchGlob } from './match-arn.js'

/** Whether one pattern is inside another: `yes`, a string that proves the opposite, or `unknown` if it is too costly to tell. */
export type Containment = 'yes' | { readonly witness: string } | 'unknown'

/** More pairs of places and sets than any pattern in an AWS document needs; a hostile pattern ends here. */
const budget = 20_000

/**
 * Whether every string that matches `inner` also matches `outer`, where `*` stands for any characters and `?` for one. The
 * answer is exact: there are no heuristics, and it is `unknown` only if the work exceeds its budget.
 *
 * How: `outer` is read as an automaton whose states are its places, kept as a set of bits. Where `inner` leaves a character
 * open, the hardest one to match is one that does not occur in `outer`: whatever accepts that character accepts every other
 * as well. So a single fresh character stands for all of them; and among the sets reached at a place of `inner`, those that
 * contain a smaller one need not be followed.
 */
export const globContains = (outer: string, inner: string): Containment => {
  const wanted = joinStars(outer)
  const given = joinStars(inner)
  if (wanted === '*' || wanted === given) return 'yes'
  const automaton = readAutomaton(wanted)
  const fresh = freshCharacter(outer + inner)
  const reached: { set: bigint; text: string }[][] = Array.from({ length: given.length + 1 }, () => [])
  reached[0]?.push({ set: automaton.start, text: '' })
  let work = 0
  for (let place = 0; place < given.length; place++) {
    const symbol = given[place] ?? ''
    const here = reached[place] ?? []
    for (let index = 0; index < here.length; index++) {
      const state = here[index]
      if (state === undefined) continue
      if (++work > budget) return 'unknown'
      if (symbol === '*') {
        add(reached[place + 1] ?? [], state)
        add(here, { set: automaton.step(state.set, fresh), text: state.text + fresh })
      } else {
        const next = symbol === '?' ? fresh : symbol
        add(reached[place + 1] ?? [], { set: automaton.step(state.set, next), text: state.text + next })
      }
    }
  }
  const failed = (reached[given.length] ?? []).find(({ set }) => (set & automaton.end) === 0n)
  return failed === undefined ? 'yes' : { witness: failed.text }
}

/**
 * Whether it is proved that every string that matches `inner` also matches `outer`. Gives the same answer as
 * {@link globContains}, but sooner if the patterns begin differently or `inner` has no wildcard.
 */
export const globCovers = (outer: string, inner: string): boolean => {
  if (outer === '*' || outer === inner) return true
  const wild = outer.search(/[*?]/)
  if (wild === -1) return false
  // a pattern that does not begin like the outer one is never inside it
  if (!inner.startsWith(outer.slice(0, wild))) return false
  return /[*?]/.test(inner) ? globContains(outer, inner) === 'yes' : matchGlob(outer, inner)
}

const add = (states: { set: bigint; text: string }[], state: { set: bigint; text: string }): void => {
  if (!states.some(({ set }) => (set & state.set) === set)) states.push(state)
}

interface Automaton {
  readonly start: bigint
  readonly end: bigint
  readonly step: (set: bigint, character: string) => bigint
}

const readAutomaton = (pattern: string): Automaton => {
  let stars = 0n
  let any = 0n
  const literals = new Map<string, bigint>()
  for (let place = 0; place < pattern.length; place++) {
    const symbol = pattern[place] ?? ''
    const bit = 1n << BigInt(place)
    if (symbol === '*') stars |= bit
    else if (symbol === '?') any |= bit
    else literals.set(symbol, (literals.get(symbol) ?? 0n) | bit)
  }
  // a star may stand for nothing; two in a row were joined
  const close = (set: bigint): bigint => set | ((set & stars) << 1n)
  return {
    start: close(1n),
    end: 1n << BigInt(pattern.length),
    step: (set, character) => close(((set & (any | (literals.get(character) ?? 0n))) << 1n) | (set & stars)),
  }
}

const freshCharacter = (texts: string): string => {
  for (let code = 120; ; code++) {
    const character = String.fromCharCode(code === 123 ? 48 : code > 123 ? code + 200 : code)
    if (!texts.includes(character)) return character
  }
}
