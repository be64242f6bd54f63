import { join, resolve } from 'node:path'
import ts from 'typescript'

export interface Diagnosis {
  /** Counted from 0. */
  readonly line: number
  /** The compiler's whole text, its chain folded into one line. */
  readonly message: string
}

const root = resolve('.')
const { config } = ts.readConfigFile(join(root, 'test/tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'test'))

/**
 * Type-checks texts as modules of this repository, in one program; gives what the compiler says of each.
 * @param texts - by path; a file on the disk of that path is not read
 */
export const diagnose = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Diagnosis[]> => {
  const files = new Map([...texts].map(([path, text]) => [join(root, path), text]))
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = files.get(path)
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion, true)
  }
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    // the texts are short on purpose: what they declare need not be used
    options: { ...options, noUnusedLocals: false, noUnusedParameters: false },
    host,
  })
  return new Map(
    [...texts.keys()].map((path) => {
      const source = program.getSourceFile(join(root, path))
      const found = ts.getPreEmitDiagnostics(program, source)
      return [path, found.map((diagnostic) => read(diagnostic))]
    }),
  )
}

const read = ({ file, start, messageText }: ts.Diagnostic): Diagnosis => ({
  line: file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line,
  message: ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' '),
})

/** The library's sentence in a text of the compiler, which shows it as a literal type; the longest where it shows several. */
export const sentenceIn = (message: string): string | undefined => {
  const found = [...message.matchAll(/"(✗(?:[^"\\]|\\.)*)"/g)].map(([, text]) => (text ?? '').replace(/\\(.)/g, '$1'))
  return found.at(-1)
}
