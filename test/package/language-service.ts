import ts from 'typescript'

/**
 * TypeScript's language service over one file, as editors ask it, with the packed declarations.
 * @param read - the text of the file and which version of it that is, at each question
 */
export const languageService = (
  consumer: string,
  file: string,
  read: () => { readonly text: string; readonly version: number },
): ts.LanguageService =>
  ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(read().version) : '1'),
    getScriptSnapshot: (name) => {
      const content = name === file ? read().text : ts.sys.readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => consumer,
    getCompilationSettings: () => ({
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: [],
    }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  })
