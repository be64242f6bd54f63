import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkStateMachine } from '../../../../src/integrations/check-state-machine.ts'
import type { CheckOptions } from '../../../../src/states/check/rule.ts'

const folder = new URL('../../../cases/states/', import.meta.url)
const definitions = readdirSync(folder)
  // the files hold cases, see cases.test.ts
  .flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { passes: unknown; options?: CheckOptions }[],
  )
  .map(({ passes, options }) => ({ text: JSON.stringify(passes), options }))

/** Calls back for each member of each object and list. */
const eachMember = (value: unknown, found: (holder: Record<string, unknown>, key: string) => void): void => {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    // lists take indexes as keys too
    found(value as Record<string, unknown>, key)
    eachMember((value as Record<string, unknown>)[key], found)
  }
}

const errorsOf = (definition: unknown, options: CheckOptions | undefined): readonly string[] =>
  checkStateMachine(definition, options ?? {})
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, message }) => `${code} ${pointer} ${message}`)

// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html
it.each([['${Token}'], [{ Ref: 'Token' }], [{ 'Fn::GetAtt': ['Token', 'Arn'] }], [{ 'Fn::Sub': '${Token}-x' }]])(
  'passes %j in the place of any value',
  (unknown) => {
    const alarms: string[] = []
    for (const { text, options } of definitions) {
      let count = 0
      eachMember(JSON.parse(text), () => count++)
      for (let index = 0; index < count; index++) {
        const definition: unknown = JSON.parse(text)
        let current = 0
        let changed = ''
        eachMember(definition, (holder, key) => {
          if (current++ !== index) return
          changed = key
          holder[key] = unknown
        })
        for (const error of errorsOf(definition, options)) alarms.push(`${changed} in ${text}: ${error}`)
      }
    }
    expect(alarms.slice(0, 20)).toEqual([])
  },
)

it('passes a token as the name of a field', () => {
  const definition = {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Task',
        Resource: 'arn:${Partition}:states:::dynamodb:putItem',
        Parameters: { '${Table}.$': '$.a', '${Name}': 1 },
        '${Field}': 1,
        Next: '${After}',
      },
      '${After}': { Type: 'Succeed' },
    },
  }
  expect(errorsOf(definition, {})).toEqual([])
})
