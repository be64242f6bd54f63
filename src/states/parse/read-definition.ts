import { isArnwrightError } from '../../core/error.js'
import type { Finding } from '../../core/finding.js'
import type { Json } from '../../core/json.js'
import { type JsonOddity, readJsonText } from '../../core/json-text.js'
import { refuse } from '../../core/refuse.js'
import { scanText } from '../../core/scan-text.js'
import { findingOf } from '../finding-of.js'
import { copyJson } from './copy-json.js'
import { countMembers } from './count-members.js'
import { duplicateKey, jsonComment, jsonSubstitution, jsonTrailingComma } from './findings.js'
import { maxCharacters, maxDepth } from './limits.js'
import { jsonRelaxed, jsonSyntax, notJson, tooDeep, tooLarge } from './refusals.js'

export interface ReadOptions {
  /**
   * Whether text may contain comments, trailing commas and `${…}` outside quotation marks, which are reported as findings.
   * Default: `false`.
   */
  readonly relaxed?: boolean
}

export interface ReadDefinition {
  /** A value of our own: a copy, if an object was given. */
  readonly value: Json
  readonly findings: readonly Finding[]
}

const docs = 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html'

/** Reads a definition as text or as an object. Whether it is that of a state machine is not checked. */
export const readDefinition = (definition: unknown, options: ReadOptions & { freeze: boolean }): ReadDefinition => {
  if (typeof definition === 'string') return readText(definition, options.relaxed === true, options.freeze)
  const value = copied(definition)
  if (options.freeze) countMembers(value, true)
  return { value, findings: [] }
}

const copied = (definition: unknown): Json => {
  try {
    return copyJson(definition)
  } catch (error) {
    if (isArnwrightError(error)) throw error
    // a getter, a proxy or a `toJSON` of the caller threw
    return refuse(notJson, '', 'a value that throws when it is read')
  }
}

const readText = (text: string, relaxed: boolean, freeze: boolean): ReadDefinition => {
  if (text.length > maxCharacters) return refuse(tooLarge, '', `${text.length} characters`)
  const { depth, members } = scanText(text)
  if (depth > maxDepth) return refuse(tooDeep, '', maxDepth)
  let value: Json
  try {
    value = JSON.parse(text)
  } catch {
    return readOddText(text, relaxed, freeze)
  }
  // a member that is in the text and not in the value was overwritten by a later one with the same key
  if (countMembers(value, freeze) === members) return { value, findings: [] }
  const again = readJsonText(text)
  return { value, findings: 'fault' in again ? [] : toFindings(again.oddities) }
}

const readOddText = (text: string, relaxed: boolean, freeze: boolean): ReadDefinition => {
  const read = readJsonText(text)
  if ('fault' in read) return refuse(jsonSyntax, '', `${read.fault} (character ${read.at + 1})`)
  if (!relaxed) return refuse(jsonRelaxed, '', kindsOf(read.oddities))
  if (freeze) countMembers(read.value, true)
  return { value: read.value, findings: toFindings(read.oddities) }
}

const nouns = {
  comment: 'comments',
  trailingComma: 'trailing commas',
  substitution: 'substitutions outside quotes',
  duplicateKey: 'duplicate keys',
} as const

const kindsOf = (oddities: readonly JsonOddity[]): string =>
  [...new Set(oddities.map(({ kind }) => nouns[kind]))].join(' and ') || 'byte order mark'

/** One finding for each duplicate key and each substitution; one for all comments, and one for all trailing commas. */
const toFindings = (oddities: readonly JsonOddity[]): readonly Finding[] => {
  const findings: Finding[] = []
  for (const [refusal, kind] of [
    [jsonComment, 'comment'],
    [jsonTrailingComma, 'trailingComma'],
  ] as const) {
    const all = oddities.filter((oddity) => oddity.kind === kind)
    const first = all[0]
    if (first !== undefined) {
      findings.push(findingOf(refusal, 'warning', first.pointer, { found: String(all.length) }, docs))
    }
  }
  for (const { kind, pointer, text } of oddities) {
    if (kind === 'duplicateKey') findings.push(findingOf(duplicateKey, 'warning', pointer, { found: text }, docs))
    if (kind === 'substitution') findings.push(findingOf(jsonSubstitution, 'warning', pointer, { found: text }, docs))
  }
  return findings
}
