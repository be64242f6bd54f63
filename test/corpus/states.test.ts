import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { checkStateMachine } from '../../src/integrations/check-state-machine.ts'
import { StateMachine } from '../../src/integrations/state-machine.ts'
import { Pass } from '../../src/states/builders/pass.ts'
import type { CheckOptions } from '../../src/states/check/rule.ts'
import { parseDefinition } from '../../src/states/parse/parse-definition.ts'
import { corpus, hasCorpus, readCorpus, readLines } from './corpus.ts'

interface Entry {
  readonly id: string
  readonly file: string
  readonly stateMachineType?: 'STANDARD' | 'EXPRESS'
}

interface Verdict {
  readonly verdict: { readonly consensus: string; readonly aws?: string; readonly suite?: string }
}

interface InvalidCase {
  readonly id: string
  readonly definition?: unknown
  readonly text?: string
  readonly stateMachineType?: 'STANDARD' | 'EXPRESS'
  readonly expected: { readonly rule: string; readonly disputed?: string }
}

// the files are what corpus/README.md says they are
const entries = (): readonly Entry[] => (JSON.parse(readCorpus('asl/manifest.json')) as { entries: Entry[] }).entries
const verdicts = (): Record<string, Verdict> =>
  (JSON.parse(readCorpus('asl/verdicts.json')) as { verdicts: Record<string, Verdict> }).verdicts
const invalid = (): readonly InvalidCase[] => readLines('asl-invalid/cases.jsonl') as readonly InvalidCase[]

const errorsOf = (definition: unknown, options: CheckOptions): readonly string[] =>
  checkStateMachine(definition, { jsonata, ...options })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)

/** The codes that name what a rule of the corpus says is broken. */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  'mutually-exclusive-fields': [
    'states/mutually-exclusive-fields',
    'states/next-and-end',
    'states/template-key-conflict',
    'states/map-processor',
    'states/map-selector',
    'states/wait-duration',
  ],
  'map-label': ['states/map-label', 'states/map-label-duplicate'],
  'field-not-allowed': ['states/field-not-allowed', 'states/unknown-field'],
  'missing-terminal-state': ['states/no-terminal-state'],
  'unknown-transition-target': ['states/state-unknown', 'states/transition-out-of-scope'],
  'transition-out-of-scope': ['states/transition-out-of-scope'],
  'payload-template-path': ['states/payload-template-path'],
  'wrong-type': ['states/wrong-type'],
  'missing-required-field': ['states/missing-required-field', 'states/no-transition'],
  'states-all-position': ['states/states-all-position', 'states/missing-required-field'],
  'resource-arn-syntax': ['states/resource-arn-syntax'],
  'choice-rule-missing-variable': ['states/choice-rule-missing-variable'],
  'unknown-field': ['states/unknown-field'],
  'jsonata-syntax': ['states/jsonata-syntax'],
  credentials: ['states/credentials'],
  'reference-path-variable': ['states/reference-path-variable'],
  'jsonpath-syntax': ['states/jsonpath-syntax'],
  'numeric-range': ['states/numeric-range'],
  'query-language-field-mismatch': ['states/query-language-field-mismatch', 'states/query-language'],
  'duplicate-state-name': ['states/state-duplicate'],
  'unknown-state-type': ['states/unknown-state-type'],
  'express-unsupported': ['states/express-unsupported'],
  'timestamp-format': ['states/timestamp'],
  'parallel-empty-branches': ['states/parallel-empty-branches'],
}

describe.skipIf(!hasCorpus)(`definitions of ${corpus}`, () => {
  const all = hasCorpus ? entries() : []

  it.each(all)('$id comes back as it went in', ({ file }) => {
    const text = readCorpus(`asl/${file}`)
    const { definition } = parseDefinition(text)
    expect(JSON.stringify(definition)).toBe(JSON.stringify(JSON.parse(text)))
    expect(JSON.stringify(parseDefinition(definition).definition)).toBe(JSON.stringify(JSON.parse(text)))
  })

  it('gives a machine that is the definition, and that stays correct when it goes on', () => {
    const changed: string[] = []
    let extended = 0
    for (const { id, file } of all) {
      const text = readCorpus(`asl/${file}`)
      const machine = StateMachine.parse(text)
      if (JSON.stringify(machine) !== JSON.stringify(JSON.parse(text))) changed.push(id)
      const { definition } = machine
      if (errorsOf(definition, {}).length > 0) continue
      if (!Object.values(definition.States ?? {}).some((state) => 'End' in state && state.End === true)) continue
      const more = machine.next('After everything', Pass()).toJSON()
      extended++
      for (const error of errorsOf(more, {})) changed.push(`${id}: ${error}`)
      for (const [name, state] of Object.entries(definition.States)) {
        const after = { ...more.States[name], Next: undefined, End: undefined }
        const before = { ...state, Next: undefined, End: undefined }
        if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(`${id}: ${name}`)
      }
    }
    expect(changed).toEqual([])
    expect(extended).toBeGreaterThan(100)
  })

  it('gives no error for what AWS accepted or the tools agree on', () => {
    const judged = verdicts()
    const alarms: string[] = []
    for (const { id, file, stateMachineType } of all) {
      const { aws, consensus } = judged[id]?.verdict ?? { consensus: '' }
      if (aws !== 'accepted' && consensus !== 'valid') continue
      const options = stateMachineType === undefined ? {} : { type: stateMachineType }
      for (const error of errorsOf(readCorpus(`asl/${file}`), options))
        alarms.push(`${id} (${aws ?? consensus}): ${error}`)
    }
    expect(alarms).toEqual([])
  })

  it('names the rule that an invalid definition breaks', () => {
    const missed: string[] = []
    for (const { id, definition, text, stateMachineType, expected } of invalid()) {
      if (expected.disputed !== undefined) continue
      const options = stateMachineType === undefined ? {} : { type: stateMachineType }
      const errors = errorsOf(definition ?? text, options)
      const codes = codesOf[expected.rule] ?? []
      if (!errors.some((error) => codes.some((code) => error.startsWith(`${code} `)))) {
        missed.push(`${id} (${expected.rule}): ${errors.join(' | ')}`)
      }
    }
    expect(missed).toEqual([])
  })
})
