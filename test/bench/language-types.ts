import { compilers } from '../package/compile.js'
import { chain, choice, maps, parallels } from './programs.js'
import { typeCost } from './type-cost.js'

// What machines cost the compiler, for each state, way or level: `npm run build`, then
// node scripts/run-typescript.mjs test/bench/language-types.ts FOLDER, with `arnwright` in FOLDER/node_modules.

const [, , , consumer = '.tmp/consumer'] = process.argv

const cases = [
  { what: 'state of a chain', program: chain, few: 10, many: 300 },
  { what: 'way of a Choice', program: choice, few: 1, many: 30 },
  { what: 'level of Maps', program: maps, few: 1, many: 10 },
  { what: 'level of Parallels', program: parallels, few: 1, many: 10 },
]

for (const compiler of compilers) {
  for (const { what, program, few, many } of cases) {
    const [small, large] = [few, many].map((size) =>
      typeCost(consumer, compiler, `${program.name}-${size}`, program(size)),
    )
    if (small === undefined || large === undefined) continue
    const each = (large.instantiations - small.instantiations) / (many - few)
    console.log(`${compiler}: ${each.toFixed(0)} instantiations a ${what}, ${large.instantiations} for ${many}`)
  }
}
