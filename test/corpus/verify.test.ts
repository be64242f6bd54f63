import { describe, expect, it } from 'vitest'
import { access } from '../../src/access/access.ts'
import type { AccessOptions } from '../../src/access/options.ts'
import { type ArnwrightError, isArnwrightError } from '../../src/core/error.ts'
import { StateMachine } from '../../src/parse.ts'
import { verify } from '../../src/verify/verify.ts'
import { hasCorpus, readCorpus } from './corpus.ts'

// What access derives of a real definition holds, whatever the definition names and however: CloudFormation, SAM, the CDK,
// Terraform and hand.

const refused = (make: () => unknown): ArnwrightError | undefined => {
  try {
    make()
    return undefined
  } catch (error) {
    if (isArnwrightError(error)) return error
    throw error
  }
}

/** By the names of states whose Resource another tool puts in: that it is a function. */
const functionsOf = (error: ArnwrightError | undefined): AccessOptions => {
  const open = (error?.findings ?? []).filter(({ code }) => code === 'access/resource-open')
  const names = open.map(({ pointer }) => pointer.split('/').at(-2)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '')
  return {
    reaches: Object.fromEntries(names.map((name) => [name, 'arn:aws:lambda:us-east-1:123456789012:function:F'])),
  }
}

describe.skipIf(!hasCorpus)('roles derived of real definitions', () => {
  // the file is what corpus/README.md says it is
  const { entries } = (hasCorpus ? JSON.parse(readCorpus('asl/manifest.json')) : { entries: [] }) as {
    entries: { file: string }[]
  }
  const machines = entries.map(({ file }) => ({
    file,
    machine: StateMachine.parse(readCorpus(`asl/${file}`))
      .named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders')
      .runAs('arn:aws:iam::123456789012:role/ExecutionRole'),
  }))
  const derived = machines.flatMap(({ file, machine }) => {
    const options = functionsOf(refused(() => access(machine)))
    const error = refused(() => access(machine, options))
    return error === undefined ? [{ file, machine, options }] : []
  })

  it('are there for most of them', () => {
    expect(derived.length).toBeGreaterThan(350)
  })

  // a definition that names another account's topic is refused there, unless the topic's own policy lets the role in
  it('hold, but for what is of another account', () => {
    const failing = derived.flatMap(({ file, machine, options }) => {
      let calls: readonly string[] = []
      const error = refused(() => {
        calls = verify(machine, undefined, options)
          .states.flatMap((state) => state.calls)
          .filter(({ outcome, resource }) => outcome === 'denied' && !/:(?!123456789012:)\d{12}:/.test(resource))
          .map(({ action, resource }) => `${file}: ${action} on ${resource}`)
      })
      return error === undefined ? calls : [`${file}: ${error.code}`]
    })
    expect(failing).toEqual([
      // the role that a Task assumes is put in as a whole
      'step-functions-workflows-collectio__step-functions-api-gateway-cdk-typescript__statemachine__statemachine.asl.json: verify/arn',
    ])
  })
})
