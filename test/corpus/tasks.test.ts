import { describe, expect, it } from 'vitest'
import { isArnwrightError } from '../../src/core/error.ts'
import { isObject } from '../../src/core/json.ts'
import { sdkTasks } from '../../src/integrations/sdk-tasks.ts'
import { hasCorpus, readCorpus } from './corpus.ts'

/** A call of a definition: what its Resource names, and its arguments with `.$` taken off their names. */
interface Call {
  readonly of: string
  readonly resource: string
  readonly args: Readonly<Record<string, unknown>>
}

const callsIn = (document: unknown, of: string): readonly Call[] => {
  const calls: Call[] = []
  const open: unknown[] = [document]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part !== 'object' || part === null) continue
    open.push(...Object.values(part).filter((each) => each !== undefined))
    if (!isObject(part) || part['Type'] !== 'Task' || typeof part['Resource'] !== 'string') continue
    const [, resource] = /^arn:[^:]+:states:::((?:aws-sdk:)?[\w-]+:\w+)(?:\.[\w:]+)?$/.exec(part['Resource']) ?? []
    const args = part['Arguments'] ?? part['Parameters'] ?? {}
    if (resource === undefined || !isObject(args)) continue
    const named = Object.entries(args).map(([name, value]) => [name.replace(/\.\$$/, ''), value])
    calls.push({ of, resource, args: Object.fromEntries(named) })
  }
  return calls
}

/** What the builder of a call says to its arguments. */
const refusalOf = ({ resource, args }: Call): string | undefined => {
  const [service = '', action = '', operation = ''] = resource.split(':')
  const tasks = sdkTasks as unknown as Record<string, Record<string, (args: unknown) => unknown>>
  try {
    if (service === 'aws-sdk') sdkTasks.sdk(action as string, operation as string, args as never)
    else {
      const camel = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const build = tasks[camel]?.[action]
      if (build === undefined) return 'no builder'
      build(args)
    }
    return undefined
  } catch (error) {
    if (isArnwrightError(error)) return error.code
    throw error
  }
}

describe.skipIf(!hasCorpus)('real calls', () => {
  // the file is what corpus/README.md says it is
  const { entries } = (hasCorpus ? JSON.parse(readCorpus('asl/manifest.json')) : { entries: [] }) as {
    entries: { file: string }[]
  }
  const calls = entries.flatMap(({ file }) => callsIn(JSON.parse(readCorpus(`asl/${file}`)), file))

  it('there are hundreds of them', () => {
    expect(calls.length).toBeGreaterThan(400)
  })

  // each of these is a fixture of a test: without arguments, or with names that AWS does not have
  it('are taken as they are, but for those that call what is not there', () => {
    const refused = calls.flatMap((call) => {
      const code = refusalOf(call)
      return code === undefined ? [] : [`${call.resource} ${code}`]
    })
    expect([...new Set(refused)].sort()).toEqual([
      'aws-sdk:rds:DescribeDBClusters states/sdk-action-unknown',
      'aws-sdk:rdsdata:notARealAction states/sdk-action-unknown',
      'batch:submitJob states/argument-missing',
      'ecs:runTask states/argument-missing',
      'foo:bar no builder',
      'lambda:listFunctions no builder',
    ])
  })
})
