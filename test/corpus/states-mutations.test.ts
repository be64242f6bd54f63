import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStateMachine } from '../../src/integrations/check-state-machine.ts'
import { corpus, hasCorpus, readCorpus } from './corpus.ts'

interface Entry {
  readonly id: string
  readonly file: string
  readonly hasSubstitutions: boolean
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object in a value with its keys: the places that a mutation can change. */
const objectsIn = (value: unknown): readonly (Node | unknown[])[] => {
  const found: (Node | unknown[])[] = []
  const rest = [value]
  while (rest.length > 0) {
    const part = rest.pop()
    if (typeof part !== 'object' || part === null) continue
    found.push(part as Node | unknown[])
    rest.push(...Object.values(part))
  }
  return found
}

/** What no interpreter could run: each changes the state or machine that it fits, and tells whether it did. */
const breaking: Readonly<Record<string, (node: Node) => boolean>> = {
  'StartAt is gone': (node) => 'StartAt' in node && delete node['StartAt'],
  'StartAt names nobody': (node) => 'StartAt' in node && set(node, 'StartAt', 'nobody'),
  'StartAt is a number': (node) => 'StartAt' in node && set(node, 'StartAt', 1),
  'States is a list': (node) => 'StartAt' in node && set(node, 'States', []),
  'a state has no Type': (node) => isState(node) && delete node['Type'],
  'a state has an unknown Type': (node) => isState(node) && set(node, 'Type', 'Nope'),
  'a state has neither Next nor End': (node) =>
    isState(node) && 'Next' in node !== 'End' in node && drop(node, 'Next', 'End'),
  'Next names nobody': (node) => isState(node) && typeof node['Next'] === 'string' && set(node, 'Next', 'nobody'),
  'Next is an object': (node) => isState(node) && typeof node['Next'] === 'string' && set(node, 'Next', {}),
  'Default names nobody': (node) => node['Type'] === 'Choice' && 'Default' in node && set(node, 'Default', 'nobody'),
  'a Task has no Resource': (node) => node['Type'] === 'Task' && delete node['Resource'],
  'a Choice has no Choices': (node) => node['Type'] === 'Choice' && delete node['Choices'],
  'a Choice has an empty list': (node) => node['Type'] === 'Choice' && set(node, 'Choices', []),
  'a Parallel has no Branches': (node) => node['Type'] === 'Parallel' && delete node['Branches'],
  'a Map has no processor': (node) => node['Type'] === 'Map' && drop(node, 'ItemProcessor', 'Iterator'),
  'Retry is an object': (node) => Array.isArray(node['Retry']) && set(node, 'Retry', {}),
  'a Catcher leads nowhere': (node) => 'ErrorEquals' in node && typeof node['Next'] === 'string' && delete node['Next'],
  'a path is broken': (node) => typeof node['InputPath'] === 'string' && set(node, 'InputPath', '$.a['),
  'a comparison has no operator': (node) => 'StringEquals' in node && 'Variable' in node && delete node['StringEquals'],
}

// the work grows with the square of a definition's length
const maxLength = 6_000

const states = new Set(['Task', 'Pass', 'Wait', 'Choice', 'Parallel', 'Map', 'Succeed', 'Fail'])
const isState = (node: Node): boolean => states.has(String(node['Type'])) && !('ErrorEquals' in node)
const set = (node: Node, key: string, value: unknown): boolean => {
  node[key] = value
  return true
}

const drop = (node: Node, ...keys: readonly string[]): boolean => {
  for (const key of keys) delete node[key]
  return true
}

const errorsOf = (definition: unknown): number =>
  checkStateMachine(definition).filter(({ severity }) => severity === 'error').length

describe.skipIf(!hasCorpus)(`mutations of ${corpus}`, () => {
  const entries: readonly Entry[] = hasCorpus ? JSON.parse(readCorpus('asl/manifest.json')).entries : []
  const texts = entries.map(({ file }) => readCorpus(`asl/${file}`))
  const clean = entries
    .map(({ hasSubstitutions }, index) => ({ text: texts[index] ?? '', hasSubstitutions }))
    .filter(({ text, hasSubstitutions }) => text.length < maxLength && !hasSubstitutions && errorsOf(text) === 0)

  it.each(Object.entries(breaking))('%s: never reported clean', (_, breakIt) => {
    let applied = 0
    for (const { text } of clean) {
      const count = objectsIn(JSON.parse(text)).length
      for (let index = 0; index < count; index++) {
        const definition: unknown = JSON.parse(text)
        const node = objectsIn(definition)[index]
        if (!isMachinePart(definition, node) || !isNode(node) || !breakIt(node)) continue
        applied++
        expect(errorsOf(definition), JSON.stringify(definition)).toBeGreaterThan(0)
      }
    }
    expect(applied).toBeGreaterThan(0)
  })

  it('never throws, whatever is dropped, renamed or retyped', () => {
    const values = [null, 0, -1, 1.5, '', '$', '{% x', 'States.ALL', true, [], {}, [null], { Ref: 'x' }, '${x}']
    fc.assert(
      fc.property(
        fc.nat({ max: texts.length - 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...values)), { maxLength: 8 }),
        fc.constantFrom('STANDARD' as const, 'EXPRESS' as const),
        (which, mutations, type) => {
          const definition: unknown = JSON.parse(texts[which] ?? '{}')
          for (const [place, key, kind, value] of mutations) {
            const objects = objectsIn(definition)
            const node = objects[place % Math.max(objects.length, 1)] as Node
            const keys = Object.keys(node)
            const name = keys[key % Math.max(keys.length, 1)]
            if (name === undefined) continue
            const before = node[name]
            if (kind !== 2) delete node[name]
            if (kind === 1) node[keys[(key + 1) % keys.length] ?? name] = before
            if (kind === 2) node[name] = structuredClone(value)
          }
          for (const { code, pointer, message } of checkStateMachine(definition, { type })) {
            expect(code).toMatch(/^states\//)
            expect(pointer === '' || pointer.startsWith('/')).toBe(true)
            expect(message).not.toContain('…:')
          }
        },
      ),
      { numRuns: 1_500 },
    )
  })
})

/** Whether a node belongs to the machine itself, and not to the data in it, where anything may stand. */
const isMachinePart = (definition: unknown, node: unknown): boolean => {
  const rest = [definition]
  while (rest.length > 0) {
    const part = rest.pop()
    if (part === node) return true
    if (Array.isArray(part)) rest.push(...part)
    else if (isNode(part)) {
      for (const [key, value] of Object.entries(part)) if (!data.has(key)) rest.push(value)
    }
  }
  return false
}

const data = new Set([
  'Parameters',
  'Arguments',
  'Output',
  'Result',
  'ResultSelector',
  'ItemSelector',
  'Assign',
  'BatchInput',
])
