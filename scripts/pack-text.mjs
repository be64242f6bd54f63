// @ts-check
/** Packs text for `src/core/packed/`; the same text gives the same bytes on every machine. */
import zopfli from '@gfx/zopfli'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'

/** What `unpack` reads. @param {string} text @returns {Promise<string>} */
export const packText = async (text) => {
  const bytes = Buffer.from(text, 'latin1')
  if (bytes.toString('latin1') !== text) throw new Error('a character is beyond Latin-1')
  // the smallest output of any known compressor: users install the tables, and only this script waits
  const compressed = await zopfli.deflateAsync(bytes, { numiterations: 15 })
  const all = Buffer.alloc(Math.ceil((compressed.length + 4) / 4) * 4)
  all.writeUInt32BE(bytes.length)
  all.set(compressed, 4)
  let packed = ''
  for (let place = 0; place < all.length; place += 4) {
    let value = all.readUInt32BE(place)
    let digits = ''
    for (let count = 0; count < 5; count++) {
      digits = `${alphabet[value % 85]}${digits}`
      value = Math.floor(value / 85)
    }
    packed += digits
  }
  return packed
}

/** What `readNumbers` reads. @param {readonly number[]} numbers */
export const writeNumbers = (numbers) =>
  numbers
    .map((number) => {
      if (number < 0 || number >= 112 + 16 * 128) throw new Error(`${number} is no number that can be written`)
      return number < 112
        ? String.fromCharCode(0x80 + number)
        : String.fromCharCode(0x80 + 112 + ((number - 112) >> 7), 0x80 + ((number - 112) & 127))
    })
    .join('')

/** A name's first word and the rest. @param {string} name @returns {[verb: string, noun: string]} */
const divide = (name) => {
  const [verb = ''] = /^(?:[A-Z][a-z]*|[a-z]+)/.exec(name) ?? []
  return [verb, name.slice(verb.length)]
}

/** @param {string} a @param {string} b */
const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The first words of names, the most frequent first: a table that several lists share. @param {Iterable<string>} names */
export const verbsOf = (names) => {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const name of names) {
    const [verb] = divide(name)
    counts.set(verb, (counts.get(verb) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([verb]) => verb)
}

/**
 * What `readNames` reads, and the names in the order in which it gives them.
 * @param {readonly string[]} names each once @param {readonly string[]} verbs
 */
export const writeNames = (names, verbs) => {
  /** @type {Map<string, number[]>} */
  const nouns = new Map()
  for (const name of names) {
    const [verb, noun] = divide(name)
    nouns.set(noun, [...(nouns.get(noun) ?? []), verbs.indexOf(verb)])
  }
  const sorted = [...nouns]
    .map(([noun, numbers]) => ({ noun, numbers: numbers.sort((a, b) => a - b) }))
    .sort((a, b) => byCodeUnit(a.noun, b.noun))
  return {
    line: sorted.map(({ noun, numbers }) => `${noun}${writeNumbers(numbers)}`).join(''),
    order: sorted.flatMap(({ noun, numbers }) => numbers.map((number) => `${verbs[number]}${noun}`)),
  }
}
