import { listActions } from '../catalog/lookups.js'
import { unpack } from '../core/packed/unpack.js'
import type { SdkCall } from '../states/integration.js'
import { sdkDifferences } from './generated/sdk-differences.js'

/** The actions of a service that the AWS SDK has, in camel case as a Resource names them. */
export interface SdkOperations {
  readonly callable: ReadonlySet<string>
  /** What Step Functions cannot call. */
  readonly unsupported: ReadonlySet<string>
}

let lines: ReadonlyMap<string, string> | undefined
const read = new Map<string, SdkOperations>()

const readLines = (): ReadonlyMap<string, string> =>
  new Map(
    unpack(sdkDifferences)
      .split('\n')
      .map((line) => {
        const blank = line.indexOf(' ')
        return [line.slice(0, blank), line.slice(blank + 1)]
      }),
  )

/** The services, as a Resource names them. */
export const listSdkServices = (): readonly string[] => {
  lines ??= readLines()
  return [...lines.keys()]
}

/** What the AWS SDK has of a service, or `undefined` where Step Functions calls none of that name. */
export const sdkOperations = (service: string): SdkOperations | undefined => {
  lines ??= readLines()
  const known = read.get(service)
  const line = lines.get(service)
  if (known !== undefined || line === undefined) return known
  const operations = readLine(line)
  read.set(service, operations)
  return operations
}

/** Whether Step Functions calls that action of that service through the AWS SDK. */
export const sdkCall = (service: string, action: string): SdkCall => {
  const operations = sdkOperations(service)
  if (operations === undefined) return 'service-unknown'
  if (operations.callable.has(action)) return 'known'
  return operations.unsupported.has(action) ? 'unsupported' : 'action-unknown'
}

const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

/**
 * `prefix A B;C;D`: the actions of the prefix in the catalogue without A and B, then C, which the catalogue has not;
 * D cannot be called. `prefix +A B;…`: of the catalogue A and B alone.
 */
const readLine = (line: string): SdkOperations => {
  const [shared = '', extra = '', unsupported = ''] = line.split(';')
  const blank = shared.indexOf(' ')
  const prefix = shared.slice(0, blank)
  const only = shared.charAt(blank + 1) === '+'
  const named = new Set(words(shared.slice(blank + (only ? 2 : 1))))
  const listed = (listActions(prefix) ?? []).map((action) => action.slice(prefix.length + 1))
  const not = new Set(words(unsupported).map(camel))
  return {
    callable: new Set(
      [...listed.filter((action) => named.has(action) === only), ...words(extra)]
        .map(camel)
        .filter((action) => !not.has(action)),
    ),
    unsupported: not,
  }
}
