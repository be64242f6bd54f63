/** Indexed by the next bits of the stream, the first bit lowest: the symbol times 16, plus the length of its code. */
interface Codes {
  readonly longest: number
  readonly table: Uint16Array
}

/** Canonical Huffman codes from the length of each symbol's code (section 3.2.2); 0 is no code. */
const codesOf = (lengths: readonly number[]): Codes => {
  const longest = Math.max(...lengths)
  const table = new Uint16Array(1 << longest)
  let code = 0
  for (let length = 1; length <= longest; length++) {
    for (let symbol = lengths.indexOf(length); symbol !== -1; symbol = lengths.indexOf(length, symbol + 1)) {
      for (let place = reversed(code, length); place < table.length; place += 1 << length) {
        table[place] = (symbol << 4) | length
      }
      code++
    }
    code <<= 1
  }
  return { longest, table }
}

const reversed = (code: number, length: number): number => {
  let result = 0
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit)
  return result
}

/** The order in which a block lists the code lengths of the code length alphabet (section 3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const repeat = (length: number, times: number): readonly number[] => Array.from({ length: times }, () => length)

/** The code lengths of blocks that use fixed codes (section 3.2.6). */
const fixedLengths = [...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)]

/**
 * Decompresses `size` bytes of DEFLATE data that one of our generators wrote. The data is trusted: nothing is validated.
 * @see https://www.rfc-editor.org/rfc/rfc1951
 */
export const inflate = (bytes: Uint8Array, size: number): Uint8Array => {
  const output = new Uint8Array(size)
  let written = 0
  let place = 0
  let held = 0
  let count = 0

  const hold = (wanted: number): void => {
    while (count < wanted) {
      held |= (bytes[place++] ?? 0) << count
      count += 8
    }
  }

  const bits = (wanted: number): number => {
    hold(wanted)
    const value = held & ((1 << wanted) - 1)
    held >>>= wanted
    count -= wanted
    return value
  }

  const symbol = ({ longest, table }: Codes): number => {
    hold(longest)
    const entry = table[held & ((1 << longest) - 1)] ?? 0
    held >>>= entry & 15
    count -= entry & 15
    return entry >> 4
  }

  const readCodes = (): readonly [literals: Codes, distances: Codes] => {
    const literals = bits(5) + 257
    const distances = bits(5) + 1
    const given = bits(4) + 4
    const ofLengths = [...repeat(0, 19)]
    for (const place of order.slice(0, given)) ofLengths[place] = bits(3)
    const codes = codesOf(ofLengths)
    const lengths: number[] = []
    while (lengths.length < literals + distances) {
      const next = symbol(codes)
      if (next < 16) lengths.push(next)
      else if (next === 16) lengths.push(...repeat(lengths.at(-1) ?? 0, bits(2) + 3))
      else lengths.push(...repeat(0, next === 17 ? bits(3) + 3 : bits(7) + 11))
    }
    return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals))]
  }

  /** Lengths from symbol 257, distances from symbol 0: symbols share their number of extra bits in pairs (section 3.2.5). */
  const lengthOf = (index: number): number => {
    if (index < 8) return index + 3
    if (index === 28) return 258
    const extra = (index >> 2) - 1
    return ((4 + (index & 3)) << extra) + 3 + bits(extra)
  }
  const distanceOf = (index: number): number => {
    if (index < 4) return index + 1
    const extra = (index >> 1) - 1
    return ((2 + (index & 1)) << extra) + 1 + bits(extra)
  }

  const copyBlock = (): void => {
    // whole bytes may already be in the bit buffer
    place -= count >> 3
    held = 0
    count = 0
    const length = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8)
    place += 4
    output.set(bytes.subarray(place, place + length), written)
    place += length
    written += length
  }

  for (let last = 0; last === 0; ) {
    last = bits(1)
    const kind = bits(2)
    if (kind === 0) {
      copyBlock()
      continue
    }
    const [literals, distances] = kind === 1 ? [codesOf(fixedLengths), codesOf(repeat(5, 30))] : readCodes()
    for (let next = symbol(literals); next !== 256; next = symbol(literals)) {
      if (next < 256) output[written++] = next
      else {
        const length = lengthOf(next - 257)
        const distance = distanceOf(symbol(distances))
        for (let from = written - distance, end = from + length; from < end; from++)
          output[written++] = output[from] ?? 0
      }
    }
  }
  return output
}
