import { existsSync, readFileSync } from 'node:fs'
import type { Pattern } from '../../../src/states/integration.js'

/** A statement of the tables: actions, resources with places as `{Name}`, conditions. */
export interface Fact {
  readonly a: readonly string[]
  readonly r: readonly string[]
  readonly c?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

interface Forms {
  /** What AWS writes where the arguments name the resource, and where they are known only when the workflow runs. */
  readonly static: readonly Fact[]
  readonly dynamic: readonly Fact[] | '=static'
}

export interface DocumentedAction {
  readonly action: string
  readonly resources: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly permissions: Readonly<Record<string, string | Forms>>
  readonly extra?: readonly Fact[]
  readonly narrow?: readonly Fact[]
}

const facts = process.env['ARNWRIGHT_DATA'] ?? '../shared/data'
const file = `${facts}/optimized-integrations.json`

/** The policies of the Step Functions Developer Guide as tables, where they are there: `meta` in the file names its sources. */
export const documented: { readonly from: string; readonly actions: readonly DocumentedAction[] } = {
  from: facts,
  actions: existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).integrations.flatMap(
        ({ actions }: { readonly actions: readonly DocumentedAction[] }) => actions,
      )
    : [],
}

export type Form = 'static' | 'dynamic'

/** The statements of an action in one pattern and form. */
export const factsOf = ({ permissions }: DocumentedAction, pattern: Pattern, form: Form): readonly Fact[] => {
  let found = permissions[pattern]
  while (typeof found === 'string') found = permissions[found.slice(1)]
  const list = found?.[form]
  return (list === '=static' ? found?.static : list) ?? []
}

export type Arguments = Readonly<Record<string, unknown>>

/** What is at a path of names, `[]` after one that is a list. */
const at = (given: unknown, path: string): readonly string[] => {
  let found: readonly unknown[] = [given]
  for (const part of path.split('.')) {
    found = found.flatMap((value) => {
      const inner = (value as Arguments | null | undefined)?.[part.replace('[]', '')]
      return inner === undefined ? [] : part.endsWith('[]') ? (inner as readonly unknown[]) : [inner]
    })
  }
  return found.map(String)
}

const last = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

/** A place that is no argument by itself, as the tables' `resourceParams` describe it. */
const places: Readonly<Record<string, (given: Arguments) => readonly string[]>> = {
  partition: () => ['aws'],
  region: () => ['us-east-1'],
  account: () => ['123456789012'],
  thisStateMachineName: () => ['Orders'],
  Family: (given) => at(given, 'TaskDefinition').map((text) => last(text).split(':')[0] ?? ''),
  Revision: (given) => at(given, 'TaskDefinition').map((text) => last(text).split(':')[1] ?? '*'),
  StateMachineName: (given) => at(given, 'StateMachineArn').map((text) => text.split(':')[6] ?? ''),
  QueueName: (given) => at(given, 'QueueUrl').map(last),
  ApiId: (given) => at(given, 'ApiEndpoint').map((text) => text.split('.')[0] ?? ''),
  Path: (given) => at(given, 'Path').map((text) => text.replace(/^\//, '')),
  ConnectionArn: (given) => [
    ...at(given, 'InvocationConfig.ConnectionArn'),
    ...at(given, 'Authentication.ConnectionArn'),
  ],
  connectionName: (given) => at(given, 'InvocationConfig.ConnectionArn').map((text) => text.split('/')[1] ?? ''),
  // an entry without a bus goes to the default one
  EventBusName: (given) =>
    ((given['Entries'] ?? []) as readonly Arguments[]).map((entry) => String(entry['EventBusName'] ?? 'default')),
  ReportGroupName: (given) => at(given, 'ReportArns[]').map((text) => last(text).split(':')[0] ?? ''),
  ProjectName: (given) =>
    given['ProjectName'] === undefined
      ? [...at(given, 'Id'), ...at(given, 'Ids[]')].map((text) => last(text).split(':')[0] ?? '')
      : at(given, 'ProjectName'),
  ClusterName: (given) => [...at(given, 'ClusterName'), ...at(given, 'Cluster')].map(last),
  OutputBucket: (given) => at(given, 'ResultConfiguration.OutputLocation').map((text) => text.split('/')[2] ?? ''),
  OutputPrefix: (given) =>
    at(given, 'ResultConfiguration.OutputLocation').map((text) =>
      text.split('/').slice(3).join('/').replace(/\/$/, ''),
    ),
}

/** A text with its places filled by arguments; where there are none, by `*`. An ARN stands for all before its place. */
export const fill = (text: string, given: Arguments): readonly string[] => {
  const match = /\{([^{}]+)\}/.exec(text)
  const [all = '', name = ''] = match ?? []
  if (match === null) return [text]
  const values = places[name]?.(given) ?? at(given, name)
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + all.length)
  return (values.length === 0 ? ['*'] : values).flatMap((value) =>
    fill(`${value.startsWith('arn:') ? '' : before}${value}${after}`, given),
  )
}

/** Whether a pattern of IAM covers a text, itself a pattern or not. */
export const covers = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  ).test(text)
