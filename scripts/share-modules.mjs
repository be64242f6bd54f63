// @ts-check
/**
 * Runs after the build. It lets the two module systems share what need not exist twice, and minifies what nobody steps
 * through.
 *
 * The CommonJS module of an entry that was built only as ESM loads the ESM module, which Node can do since 20.19, the oldest
 * version that the package supports. So AWS's tables exist once, in memory too.
 *
 * There is also only one set of declarations: the ESM declarations of an entry re-export everything from the CommonJS ones.
 * So an ARN or a builder has the same type for a user whose dependencies reach the library in both ways. Two copies of a
 * generic interface would be compared structurally, which fails for conditional types. It also halves what the compiler may
 * have to read.
 *
 * There are source maps for the ESM modules of the root, which an app's stack traces go through; they map lines, without
 * columns or source text. These modules keep their lines and names, but not their comments. The CommonJS modules are the
 * same, minified. All other entries have no maps and are minified: with AWS's tables and types there is no room for more.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { transform } from 'esbuild'
import ts from 'typescript'
import { root } from './bundle-typescript.mjs'

const dist = join(root, 'dist')
/** @param {string} file */
const read = (file) => readFileSync(join(dist, file), 'utf8')
/** @param {string} file @param {string} text */
const write = (file, text) => writeFileSync(join(dist, file), text)

/** @type {{ exports: Record<string, string | { import?: { types: string }, require?: { types: string } }> }} */
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Code with all characters beyond ASCII escaped. @param {string} code */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * A comment in ASCII, without the tags that `tsc` reads; in any other comment it only looks for the end.
 * @param {string} comment
 */
const asShipped = (comment) => {
  const shipped = comment
    .replace(/@see\b/g, '@reference')
    .replace(/\{@link ([^}]*)\}/g, '`$1`')
    .replaceAll('…', '...')
    .replaceAll('✗', 'x')
  if (/[^\0-\x7f]/.test(shipped)) throw new Error(`Say in share-modules.mjs what stands in ASCII for: ${shipped}`)
  return shipped
}

/**
 * A statement as it is, its comments as they are shipped. One character beyond ASCII would make the text of the whole file, the
 * actions of AWS too, twice as large in the compiler, and slower to read.
 * @param {ts.Statement} statement @param {ts.SourceFile} source
 */
const shippedText = (statement, source) => {
  let [text, at] = ['', statement.getFullStart()]
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const { pos, end } of /** @type {{ jsDoc?: ts.JSDoc[] }} */ (node).jsDoc ?? []) {
      text += inAscii(source.text.slice(at, pos)) + asShipped(source.text.slice(pos, end))
      at = end
    }
    ts.forEachChild(node, visit)
  }
  visit(statement)
  // four spaces take the room of four letters in the compiler, a tab that of one
  return (text + inAscii(source.text.slice(at, statement.end))).replaceAll(/^(?: {4})+/gm, (indent) =>
    '\t'.repeat(indent.length / 4),
  )
}

/** @param {string} text */
const declarations = (text) => ts.createSourceFile('index.d.ts', text, ts.ScriptTarget.Latest)

const whatNames = '// Named in the types of what is exported'

/**
 * The names that an entry exports for users to write, and not only for the declarations of users to name.
 * @param {string} entry
 */
const writtenFrom = (entry) => {
  const [text = ''] = readFileSync(join(root, 'src', entry), 'utf8').split(whatNames)
  return declarations(text).statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.flatMap(({ name, propertyName }) => [name.text, (propertyName ?? name).text])
      : [],
  )
}

const sources = readdirSync(join(root, 'src')).filter((name) => name.endsWith('.ts'))

/** In a file that entries share, what one of them exports for users to write is theirs. @param {string} file */
const writtenIn = (file) => {
  const module = `./${file.replace('.d.cts', '.cjs')}`
  const entries = sources.filter((source) => {
    const entry = source.replace('.ts', '.d.cts')
    return entry === file || read(entry).includes(module)
  })
  return new Set(entries.flatMap(writtenFrom))
}

/**
 * Tells the statements that users read: those of exported names that they write, and what exports them.
 * @param {ts.SourceFile} source @param {string} file
 */
const publicIn = (source, file) => {
  const written = writtenIn(file)
  const exported = new Set(
    source.statements.flatMap((statement) =>
      ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements
            .map(({ name, propertyName }) => (propertyName ?? name).text)
            .filter((name) => written.has(name.replace(/\$\d+$/, '')))
        : [],
    ),
  )
  /** @param {ts.Statement} statement */
  return (statement) =>
    ts.isExportDeclaration(statement) ||
    (ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(({ name }) => ts.isIdentifier(name) && exported.has(name.text))
      : 'name' in statement && exported.has(/** @type {ts.Identifier} */ (statement.name).text))
}

/**
 * Declarations without white space in those that nobody reads, but between words and in templates.
 * @param {string} text @param {string} file
 */
const withoutInnerSpace = (text, file) => {
  const source = declarations(text)
  const isPublic = publicIn(source, file)
  return source.statements
    .map((statement) => {
      const code = text.slice(statement.pos, statement.end)
      if (isPublic(statement)) return code
      // for each template that is open, the braces that are open in its place: the scanner alone takes what follows a place for code
      /** @type {number[]} */
      const open = []
      const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code)
      let line = '\n'
      for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
        if (kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia) continue
        if (kind === ts.SyntaxKind.TemplateHead) open.push(0)
        else if (kind === ts.SyntaxKind.OpenBraceToken) open.push((open.pop() ?? 0) + 1)
        else if (kind === ts.SyntaxKind.CloseBraceToken) {
          const braces = open.pop() ?? 0
          if (braces > 0) open.push(braces - 1)
          else if (scanner.reScanTemplateToken(false) === ts.SyntaxKind.TemplateMiddle) open.push(0)
        }
        const token = scanner.getTokenText()
        if (kind === ts.SyntaxKind.MultiLineCommentTrivia) line += '\n'
        line += /[\w$]$/.test(line) && /^[\w$]/.test(token) ? ` ${token}` : token
      }
      return line
    })
    .join('')
}

/**
 * Declarations without the comments on names that they do not export, each of these on one line; of comments on members of
 * interfaces the first sentence stays.
 * @param {string} text @param {string} file
 */
const withoutInnerComments = (text, file) => {
  const source = declarations(text)
  const isPublic = publicIn(source, file)
  const printer = ts.createPrinter({ removeComments: true })
  /** @param {ts.Node} node */
  const print = (node) => inAscii(printer.printNode(ts.EmitHint.Unspecified, node, source).replace(/\n\s*/g, ' '))
  return source.statements
    .map((statement) => {
      if (isPublic(statement)) return shippedText(statement, source)
      return `\n${ts.isInterfaceDeclaration(statement) ? printInterface(statement, source, print) : print(statement)}`
    })
    .join('')
}

/**
 * An interface that users do not name, whose methods they call: the first sentence of each comment on a member is what editors show.
 * It begins a line, since what follows on one is of what stands before.
 * @param {ts.InterfaceDeclaration} node @param {ts.SourceFile} source @param {(node: ts.Node) => string} print
 */
const printInterface = (node, source, print) => {
  const { modifiers, name, typeParameters, heritageClauses, members } = node
  const head = print(
    ts.factory.updateInterfaceDeclaration(
      node,
      modifiers,
      name,
      typeParameters,
      heritageClauses,
      ts.factory.createNodeArray(),
    ),
  )
  const lines = members.map((member) => `${firstSentence(member, source)}${print(member)}`)
  return head.replace(/\{\s*\}$/, () => `{ ${lines.join(' ')} }`)
}

/** @param {ts.Node} node @param {ts.SourceFile} source */
const firstSentence = (node, source) => {
  const [comment] = /** @type {{ jsDoc?: ts.JSDoc[] }} */ (node).jsDoc ?? []
  if (comment === undefined) return ''
  const text = asShipped(source.text.slice(comment.pos + '/**'.length, comment.end - '*/'.length))
  const [about = ''] = text
    .replace(/\n\s*\*/g, '')
    .trim()
    .split(/\s@/)
  const [sentence = ''] = about.split(/(?<=\.)\s/)
  return sentence === '' || sentence.startsWith('@') ? '' : `\n/** ${sentence.replace(/\s+/g, ' ')} */ `
}

const constants = /^declare const (\w+): Refusal<("(?:[^"\\]|\\.)*")>;\n/gm

/**
 * Declarations with sentences as types: of a constant that holds one, the compiler of each user would keep an interface and a field.
 * Those that one file uses once stand where they are used.
 * @param {string} text
 */
const withSentences = (text) => {
  const exported = /^export \{.*\};?$/gm
  const named = [...text.matchAll(exported)].join()
  const uses = [...text.matchAll(/Sentence<typeof (\w+)/g)].map(([, name]) => name)
  const isOwn = (/** @type {string} */ name) =>
    uses.filter((use) => use === name).length < 2 && !new RegExp(`\\b${name}\\b`).test(named)
  const own = new Map(
    [...text.matchAll(constants)].flatMap(([, name = '', sentence]) => (isOwn(name) ? [[name, sentence]] : [])),
  )
  return text
    .replace(constants, (_, name, sentence) => (own.has(name) ? '' : `type ${name} = ${sentence};\n`))
    .replace(/Sentence<typeof (\w+)/g, (_, name) => `Sentence<${own.get(name) ?? name}`)
    .replace(
      /Sentence<R extends Refusal, Facts = unknown> = Fill<R\[["']text["']\], Facts>/,
      'Sentence<Text extends string, Facts = unknown> = Fill<Text, Facts>',
    )
}

/**
 * The pairs of a list in braces: a name where it is from, and the one it is given.
 * @param {string} list
 */
const pairsIn = (list) =>
  list.split(',').map((each) => {
    const [from = '', to = from] = each
      .trim()
      .replace(/^type /, '')
      .split(' as ')
    return { from, to }
  })

/**
 * Exports with one word what would take a list of some thousand, twice. A file of declarations without a list exports all of
 * them; so that of the types of services needs none, and who exports all of it says `*`.
 */
const withoutLists = () => {
  const files = readdirSync(dist).filter((name) => name.endsWith('.d.cts'))
  for (const file of files) {
    const text = read(file)
    const { statements } = declarations(text)
    const lists = statements.filter(ts.isExportDeclaration)
    const [list] = lists
    if (list === undefined || lists.length > 1 || list.moduleSpecifier !== undefined) continue
    const names = pairsIn(text.slice(list.pos, list.end).replace(/^[^{]*\{|\}[^}]*$/g, ''))
    // a statement that is no list declares one name
    const declared = statements.filter((statement) => !ts.isImportDeclaration(statement)).length - 1
    if (names.length < 500 || names.length < declared) continue
    write(file, text.slice(0, list.pos) + text.slice(list.end))
    const own = new Map(names.map(({ from, to }) => [to, from]))
    for (const user of files) write(user, withNamesOf(read(user), file.replace('.d.cts', '.cjs'), own))
  }
}

/**
 * Declarations that take names from a module by what they are declared as; and `*` if they export all of them.
 * @param {string} text @param {string} module @param {ReadonlyMap<string, string>} own
 */
const withNamesOf = (text, module, own) => {
  const uses = new RegExp(`(import|export) \\{([^}]*)\\} from '\\./${module}';`, 'g')
  /** @param {string} list */
  const namesIn = (list) => pairsIn(list).map(({ from, to }) => ({ from: own.get(from) ?? from, to }))
  const used = [...text.matchAll(uses)].flatMap(([, word, list = '']) =>
    namesIn(list).map((pair) => ({ word, ...pair })),
  )
  // what is imported and exported is in the list at the end
  const exported = new Set(pairsIn(/^export \{([^}]*)\};?\s*$/m.exec(text)?.[1] ?? '').map(({ to }) => to))
  const all =
    used.length === own.size &&
    used.every(({ word, from, to }) => from === to && (word === 'export' || exported.has(to)))
  const names = new Set(all ? used.map(({ to }) => to) : [])
  return text
    .replace(uses, (_, word, list) => {
      const each = namesIn(list).map(({ from, to }) => (from === to ? from : `${from} as ${to}`))
      return `${word} ${all && word === 'export' ? '*' : `{ ${each.join(', ')} }`} from './${module}';`
    })
    .replace(/^export \{([^}]*)\};?\s*$/m, (_, list) => {
      const rest = list.split(',').filter((/** @type {string} */ each) => !names.has(each.trim()))
      return `export {${rest.join(',')} };\n`
    })
}

for (const entry of Object.values(manifest.exports)) {
  if (typeof entry === 'string' || entry.import === undefined || entry.require === undefined) continue
  if (!existsSync(join(root, entry.require.types))) throw new Error(`${entry.require.types} was not built`)
  const name = entry.require.types.slice('./dist/'.length, -'.d.cts'.length)
  writeFileSync(join(root, entry.import.types), `export * from './${name}.cjs'\n`)
  if (!existsSync(join(dist, `${name}.cjs`))) write(`${name}.cjs`, `module.exports = require('./${name}.js')\n`)
}

// it only parted what others share
rmSync(join(dist, 'named-types.d.cts'))
withoutLists()

// Comments on what is not exported are for who works on the library: the compiler of each user would keep them in memory.
for (const file of readdirSync(dist).filter((name) => name.endsWith('.d.cts'))) {
  write(file, withoutInnerSpace(withSentences(withoutInnerComments(read(file), file)), file))
}

/** The modules that one loads, itself included. @param {string} file @returns {Set<string>} */
const loadedBy = (file) => {
  const found = new Set([file])
  for (const each of found) {
    for (const [, next] of read(each).matchAll(/(?:from |import |require\()'\.\/([^']+\.c?js)'/g)) found.add(next ?? '')
  }
  return found
}

const esm = loadedBy('index.js')

/**
 * The lines of a module that are more than comments, without the white space before them, and which of its lines they were. What
 * marks a call as pure stays, for bundlers; a line that begins inside a text stays as it is.
 * @param {string} text
 */
const codeLines = (text) => {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  /** @param {number} at */
  const lineOf = (at) => source.getLineAndCharacterOfPosition(at).line
  /** @type {Set<number>} */
  const dropped = new Set()
  /** @type {Set<number>} */
  const inText = new Set()
  /** @param {Set<number>} lines @param {number} from @param {number} to */
  const addLines = (lines, from, to) => {
    for (let line = from; line <= to; line++) lines.add(line)
  }
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return
    const children = node.getChildren(source)
    for (const child of children) visit(child)
    if (children.length > 0) return
    addLines(inText, lineOf(node.getStart(source)) + 1, lineOf(node.getEnd()))
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      const around = text.slice(text.lastIndexOf('\n', pos) + 1, pos) + text.slice(end, text.indexOf('\n', end))
      const pure = /__(?:PURE|NO_SIDE_EFFECTS)__/.test(text.slice(pos, end))
      if (around.trim() === '' && !pure) addLines(dropped, lineOf(pos), lineOf(end))
    }
  }
  visit(source)
  return text.split('\n').flatMap((line, index) => {
    if (inText.has(index)) return [{ line, index }]
    return dropped.has(index) || line.trim() === '' ? [] : [{ line: line.trimStart(), index }]
  })
}

/** @param {ReturnType<typeof codeLines>} lines */
const codeOf = (lines) => lines.map(({ line }) => `${line}\n`).join('')

/**
 * A module without comments and white space before its lines, and its map, which tells of each line the file and line it was
 * made from.
 * @param {string} file
 */
const compact = (file) => {
  const { sourcesContent: _, names: __, mappings, ...facts } = JSON.parse(read(`${file}.map`))
  const lines = codeLines(withoutUrl(read(file)))
  const before = decode(mappings)
  // the first place in a line stands for all of it
  const after = lines.map(({ index }) => (before[index] ?? []).slice(0, 1))
  return {
    code: `${codeOf(lines)}//# sourceMappingURL=${file}.map\n`,
    map: JSON.stringify({ ...facts, names: [], mappings: encode(after) }),
  }
}

/** @param {string} text */
const withoutUrl = (text) => text.replace(/(?:\n\/\/# sourceMappingURL=.*)+\s*$/, '\n')

for (const file of readdirSync(dist).filter((name) => /\.c?js$/.test(name))) {
  if (esm.has(file)) {
    const { code, map } = compact(file)
    write(file, code)
    write(`${file}.map`, map)
    continue
  }
  rmSync(join(dist, `${file}.map`), { force: true })
  const text = withoutUrl(read(file))
  // of a CommonJS module, Node reads the names of the exports in a statement that never runs, which is no syntax to spare
  const minifySyntax = file.endsWith('.js')
  const options = { minifyWhitespace: true, minifyIdentifiers: true, minifySyntax, target: 'es2022' }
  write(file, (await transform(text, options)).code)
}
