/**
 * Proves that the compiler and the run time refuse the same mistakes in the same words.
 *
 * An area writes its mistakes down once, in `test/types/<area>/refusals.ts`, as `export default { … } satisfies Refusals`.
 * `refusals.test.ts` finds these files by itself, runs the compiler once over all of them and runs every thunk:
 *
 *     export default {
 *       sameWords: [
 *         // @ts-expect-error arn/parts-missing
 *         () => arn('echo'),
 *       ],
 *       ownWords: [
 *         // @ts-expect-error core/not-a-string: parameters are strings, which the compiler says itself
 *         () => arn(5),
 *       ],
 *       runTimeOnly: [
 *         { code: 'arn/parts-missing', because: 'text that is known only then', run: () => arn('echo' as string) },
 *       ],
 *     } satisfies Refusals
 *
 * - `sameWords`: the compiler's only error in the thunk holds the whole `message` of the error that the thunk throws.
 * - `ownWords`: both refuse, but the compiler says it in words of its own; the comment tells why.
 * - `compilerOnly`: the compiler refuses in words of `refusals.ts` what the run time cannot see; the comment tells why.
 * - `runTimeOnly`: the compiler accepts the thunk, for the reason given.
 *
 * The code stands after `@ts-expect-error`, on the line before the one that the compiler marks: before the thunk, or inside
 * where the thunk takes several lines. So `tsc -p test` stays clean, and a mistake that is accepted one day fails there too.
 * Every code of `src/core/refusals.ts` whose area has such a file has to occur in one of the lists.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** What an area exports. */
export interface Refusals {
  readonly sameWords: readonly Mistake[]
  readonly ownWords?: readonly Mistake[]
  readonly compilerOnly?: readonly Mistake[]
  readonly runTimeOnly?: readonly RunTimeMistake[]
}

/** Makes one mistake. */
export type Mistake = () => unknown

/** A mistake that the compiler cannot see. */
export interface RunTimeMistake {
  readonly code: string
  readonly because: string
  readonly run: Mistake
}

/** A mistake as the compiler sees it. */
export interface CompiledMistake {
  /** The code in the comment; empty where there is none. */
  readonly code: string
  /** The reason after the code; empty where there is none. */
  readonly because: string
  /** The source, on one line, for the name of the test. */
  readonly source: string
  /** Every error inside it. Quotes and backslashes of literal types are not escaped. */
  readonly errors: readonly string[]
}

/** The lists of an area's file, as the compiler sees them, in the order of the file. */
export type CompiledRefusals = Readonly<Record<keyof Refusals, readonly CompiledMistake[]>>

const here = dirname(fileURLToPath(import.meta.url))

/** The areas that have a file. */
export const areas: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(here, entry.name)).includes('refusals.ts'))
  .map((entry) => entry.name)
  .sort()

const pathOf = (area: string): string => join(here, area, 'refusals.ts')

/** Compiles the files of all areas, by area. One program serves them, since most of the time goes into the library. */
export const compileRefusals = (): ReadonlyMap<string, CompiledRefusals> => {
  const program = makeProgram(areas.map(pathOf))
  return new Map(areas.map((area) => [area, compileArea(program, pathOf(area))]))
}

const makeProgram = (files: readonly string[]): ts.Program => {
  const config = join(here, '..', 'tsconfig.json')
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  )
  const host = ts.createCompilerHost(parsed.options)
  const getSourceFile = host.getSourceFile.bind(host)
  // without the directive the compiler says what it would have ignored; the same length keeps all positions
  host.getSourceFile = (name, options, ...rest) =>
    files.includes(name)
      ? ts.createSourceFile(
          name,
          readFileSync(name, 'utf8').replaceAll('@ts-expect-error', '@ts-expect_error'),
          options,
        )
      : getSourceFile(name, options, ...rest)
  return ts.createProgram(files, parsed.options, host)
}

const compileArea = (program: ts.Program, path: string): CompiledRefusals => {
  const file = program.getSourceFile(path)
  if (file === undefined) throw new Error(`${path} is not part of the program`)
  const errors = program.getSemanticDiagnostics(file)
  const list = (name: keyof Refusals): readonly CompiledMistake[] =>
    elementsOf(file, name).map((element) => {
      const text = element.getFullText(file)
      const [, code = '', because = ''] = /@ts-expect_error (\S+?)(?:: (.+))?\n/.exec(text) ?? []
      return {
        code,
        because,
        source: element.getText(file).replace(/\s+/g, ' '),
        errors: errors
          .filter(({ start = 0 }) => start >= element.getFullStart() && start < element.getEnd())
          .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').replace(/\\(["\\])/g, '$1')),
      }
    })
  return {
    sameWords: list('sameWords'),
    ownWords: list('ownWords'),
    compilerOnly: list('compilerOnly'),
    runTimeOnly: list('runTimeOnly'),
  }
}

/** The elements of the list of that name in the default export; none where it is left out. */
const elementsOf = (file: ts.SourceFile, name: string): readonly ts.Expression[] => {
  const exported = file.statements.find(ts.isExportAssignment)?.expression
  const table = exported !== undefined && ts.isSatisfiesExpression(exported) ? exported.expression : exported
  if (table === undefined || !ts.isObjectLiteralExpression(table)) {
    throw new Error(`${file.fileName}: expected export default { … } satisfies Refusals`)
  }
  for (const property of table.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText(file) === name) {
      if (ts.isArrayLiteralExpression(property.initializer)) return property.initializer.elements
    }
  }
  return []
}
