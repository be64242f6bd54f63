// @ts-check
/**
 * DEFLATE (RFC 1951) with the cheapest of all ways to write a text: blocks of a fixed length, in each the shortest path over all
 * literals and matches, by what each costs with the codes of the path before, a few times over. A twentieth smaller than what
 * zlib and fflate write at their best, and only for tables that are made once.
 */

const window = 32768
const longest = 258
/** How many earlier places are looked at for a match. */
const depth = 200
const rounds = 5

/** @param {number} extraAt @param {number} count @param {number} first */
const bases = (extraAt, count, first) => {
  const [starts, extras] = [new Int32Array(count), new Int32Array(count)]
  for (let code = 0, start = first; code < count; code++) {
    const extra = Math.max(0, Math.floor(code / extraAt) - 1)
    starts[code] = start
    extras[code] = extra
    start += 1 << extra
  }
  return { starts, extras }
}
const lengths = bases(4, 28, 3)
const distances = bases(2, 30, 1)
const lengthCode = new Uint8Array(longest + 1)
for (let length = 3, code = 0; length < longest; length++) {
  while (code < 27 && length >= (lengths.starts[code + 1] ?? 0)) code++
  lengthCode[length] = code
}
const distanceCode = new Uint8Array(window + 1)
for (let distance = 1, code = 0; distance <= window; distance++) {
  while (code < 29 && distance >= (distances.starts[code + 1] ?? 0)) code++
  distanceCode[distance] = code
}
/** The longest length has a code of its own. @param {number} length */
const codeOf = (length) => (length === longest ? 285 : 257 + (lengthCode[length] ?? 0))
/** @param {number} length */
const extraOf = (length) => (length === longest ? 0 : (lengths.extras[lengthCode[length] ?? 0] ?? 0))

/**
 * The lengths of the codes of a prefix code, at most `most` bits: package-merge.
 * @param {ArrayLike<number>} counts @param {number} most
 */
const codeLengths = (counts, most) => {
  const result = new Uint8Array(counts.length)
  const used = Array.from(counts, (count, symbol) => ({ weight: count, symbols: [symbol] })).filter(
    ({ weight }) => weight > 0,
  )
  if (used.length <= 1) {
    // a decoder wants two codes, used or not
    for (const { symbols } of used) result[symbols[0] ?? 0] = 1
    return result
  }
  used.sort((a, b) => a.weight - b.weight || (a.symbols[0] ?? 0) - (b.symbols[0] ?? 0))
  let packages = used
  for (let level = 1; level < most; level++) {
    const pairs = []
    for (let place = 0; place + 1 < packages.length; place += 2) {
      const [one, other] = [packages[place], packages[place + 1]]
      if (one && other) pairs.push({ weight: one.weight + other.weight, symbols: [...one.symbols, ...other.symbols] })
    }
    packages = [...used, ...pairs].sort((a, b) => a.weight - b.weight)
  }
  for (const { symbols } of packages.slice(0, 2 * used.length - 2)) {
    for (const symbol of symbols) result[symbol] = (result[symbol] ?? 0) + 1
  }
  return result
}

/** The codes for their lengths, with the first bit last as they are written. @param {Uint8Array} lengthsOf */
const codesOf = (lengthsOf) => {
  const codes = new Uint16Array(lengthsOf.length)
  let code = 0
  for (let bits = 1; bits <= 15; bits++) {
    for (let symbol = 0; symbol < lengthsOf.length; symbol++) {
      if (lengthsOf[symbol] !== bits) continue
      let turned = 0
      for (let bit = 0; bit < bits; bit++) turned |= ((code >> bit) & 1) << (bits - 1 - bit)
      codes[symbol] = turned
      code++
    }
    code <<= 1
  }
  return codes
}

/** All matches of each place: of those of one length the nearest. @param {Uint8Array} bytes */
const findMatches = (bytes) => {
  const heads = new Int32Array(1 << 16).fill(-1)
  const before = new Int32Array(bytes.length).fill(-1)
  const starts = new Int32Array(bytes.length + 1)
  /** @type {number[]} */
  const found = []
  for (let place = 0; place < bytes.length; place++) {
    starts[place] = found.length
    if (place + 3 > bytes.length) continue
    const hash = (((bytes[place] ?? 0) << 8) ^ ((bytes[place + 1] ?? 0) << 4) ^ (bytes[place + 2] ?? 0)) & 0xffff
    const most = Math.min(longest, bytes.length - place)
    let best = 2
    for (
      let at = heads[hash] ?? -1, seen = 0;
      at >= 0 && place - at <= window && seen < depth;
      at = before[at] ?? -1, seen++
    ) {
      if (bytes[at + best] !== bytes[place + best]) continue
      let length = 0
      while (length < most && bytes[at + length] === bytes[place + length]) length++
      if (length <= best) continue
      found.push(length * 65536 + (place - at))
      best = length
      if (length === most) break
    }
    before[place] = heads[hash] ?? -1
    heads[hash] = place
  }
  starts[bytes.length] = found.length
  return { starts, found: Float64Array.from(found) }
}

class Bits {
  /** @type {number[]} */
  bytes = []
  value = 0
  count = 0
  /** @param {number} value @param {number} count */
  put(value, count) {
    this.value |= value << this.count
    this.count += count
    while (this.count >= 8) {
      this.bytes.push(this.value & 255)
      this.value >>>= 8
      this.count -= 8
    }
  }
  end() {
    if (this.count > 0) this.bytes.push(this.value & 255)
    return Uint8Array.from(this.bytes)
  }
}

/** What a symbol costs, in bits. @param {Uint8Array} lengthsOf */
const costs = (lengthsOf) => Float64Array.from(lengthsOf, (length) => (length === 0 ? 13 : length))

/** The cheapest way through a block, as lengths and distances. @param {Uint8Array} bytes @param {number} from @param {number} to @param {ReturnType<typeof findMatches>} matches @param {Float64Array} literal @param {Float64Array} distance */
const cheapest = (bytes, from, to, { starts, found }, literal, distance) => {
  const size = to - from
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const length = new Uint16Array(size + 1)
  const back = new Uint16Array(size + 1)
  const lengthCost = Float64Array.from({ length: longest + 1 }, (_, each) =>
    each < 3 ? 0 : (literal[codeOf(each)] ?? 0) + extraOf(each),
  )
  cost[0] = 0
  for (let place = 0; place < size; place++) {
    const own = cost[place] ?? 0
    const single = own + (literal[bytes[from + place] ?? 0] ?? 0)
    if (single < (cost[place + 1] ?? 0)) {
      cost[place + 1] = single
      length[place + 1] = 1
    }
    let next = 3
    for (let at = starts[from + place] ?? 0; at < (starts[from + place + 1] ?? 0); at++) {
      const match = found[at] ?? 0
      const most = Math.min(Math.floor(match / 65536), size - place)
      const code = distanceCode[match % 65536] ?? 0
      const far = own + (distance[code] ?? 0) + (distances.extras[code] ?? 0)
      for (; next <= most; next++) {
        const whole = far + (lengthCost[next] ?? 0)
        if (whole >= (cost[place + next] ?? 0)) continue
        cost[place + next] = whole
        length[place + next] = next
        back[place + next] = match % 65536
      }
    }
  }
  /** @type {[length: number, distance: number][]} */
  const steps = []
  for (let place = size; place > 0; place -= length[place] ?? 1) steps.push([length[place] ?? 1, back[place] ?? 0])
  return steps.reverse()
}

/** @param {Uint8Array} bytes @param {number} block - how many bytes one block is of */
const deflateIn = (bytes, block, matches = findMatches(bytes)) => {
  const bits = new Bits()
  for (let from = 0; from < bytes.length; from += block) {
    const to = Math.min(bytes.length, from + block)
    let [literals, distanced] = [new Uint8Array(286).fill(8), new Uint8Array(30).fill(5)]
    /** @type {ReturnType<typeof cheapest>} */
    let steps = []
    for (let round = 0; round < rounds; round++) {
      steps = cheapest(bytes, from, to, matches, costs(literals), costs(distanced))
      const [counts, far] = [new Float64Array(286), new Float64Array(30)]
      let place = from
      for (const [length, distance] of steps) {
        const symbol = length === 1 ? (bytes[place] ?? 0) : codeOf(length)
        counts[symbol] = (counts[symbol] ?? 0) + 1
        if (length > 1) far[distanceCode[distance] ?? 0] = (far[distanceCode[distance] ?? 0] ?? 0) + 1
        place += length
      }
      counts[256] = 1
      ;[literals, distanced] = [codeLengths(counts, 15), codeLengths(far, 15)]
    }
    bits.put(to === bytes.length ? 1 : 0, 1)
    bits.put(2, 2)
    putLengths(bits, literals, distanced)
    const [codes, farCodes] = [codesOf(literals), codesOf(distanced)]
    let place = from
    for (const [length, distance] of steps) {
      const symbol = length === 1 ? (bytes[place] ?? 0) : codeOf(length)
      bits.put(codes[symbol] ?? 0, literals[symbol] ?? 0)
      if (length > 1) {
        if (extraOf(length) > 0) bits.put(length - (lengths.starts[lengthCode[length] ?? 0] ?? 0), extraOf(length))
        const code = distanceCode[distance] ?? 0
        bits.put(farCodes[code] ?? 0, distanced[code] ?? 0)
        bits.put(distance - (distances.starts[code] ?? 0), distances.extras[code] ?? 0)
      }
      place += length
    }
    bits.put(codes[256] ?? 0, literals[256] ?? 0)
  }
  return bits.end()
}

const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** The lengths of both codes, as a code of their own. @param {Bits} bits @param {Uint8Array} literals @param {Uint8Array} distanced */
const putLengths = (bits, literals, distanced) => {
  const last = (/** @type {Uint8Array} */ list, /** @type {number} */ least) => {
    let count = list.length
    while (count > least && list[count - 1] === 0) count--
    return count
  }
  const [countLiterals, countFar] = [last(literals, 257), last(distanced, 1)]
  const all = [...literals.subarray(0, countLiterals), ...distanced.subarray(0, countFar)]
  /** @type {[symbol: number, extra: number, bits: number][]} */
  const symbols = []
  for (let place = 0; place < all.length; ) {
    const value = all[place] ?? 0
    let run = 1
    while (all[place + run] === value) run++
    place += run
    if (value !== 0) {
      symbols.push([value, 0, 0])
      run--
    }
    while (run >= 3) {
      const [symbol, least, most, extra] = value !== 0 ? [16, 3, 6, 2] : run < 11 ? [17, 3, 10, 3] : [18, 11, 138, 7]
      const taken = Math.min(run, most ?? 0)
      symbols.push([symbol ?? 0, taken - (least ?? 0), extra ?? 0])
      run -= taken
    }
    for (; run > 0; run--) symbols.push([value, 0, 0])
  }
  const counts = new Float64Array(19)
  for (const [symbol] of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1
  const own = codeLengths(counts, 7)
  const codes = codesOf(own)
  let count = 19
  while (count > 4 && own[order[count - 1] ?? 0] === 0) count--
  bits.put(countLiterals - 257, 5)
  bits.put(countFar - 1, 5)
  bits.put(count - 4, 4)
  for (const symbol of order.slice(0, count)) bits.put(own[symbol] ?? 0, 3)
  for (const [symbol, extra, extraBits] of symbols) {
    bits.put(codes[symbol] ?? 0, own[symbol] ?? 0)
    bits.put(extra, extraBits)
  }
}

/** The shortest of a few lengths of blocks. @param {Uint8Array} bytes */
export const deflate = (bytes) => {
  const matches = findMatches(bytes)
  return [16384, 65536]
    .map((block) => deflateIn(bytes, block, matches))
    .reduce((one, other) => (other.length < one.length ? other : one))
}
