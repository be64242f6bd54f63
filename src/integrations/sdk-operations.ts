import { listActions } from '../catalog/lookups.js'
import { inTypeOrder } from '../catalog/nearest-actions.js'
import { uncapitalize } from '../core/letter-case.js'
import { nearestNames } from '../core/nearest-names.js'
import { unpack } from '../core/packed/unpack.js'
import type { SdkCall } from '../states/integration.js'
import { sdkDifferences } from './generated/sdk-differences.js'

/** The actions that the AWS SDK has for a service, in camel case as in a Resource. */
export interface SdkOperations {
  readonly callable: ReadonlySet<string>
  /** The actions that Step Functions cannot call. */
  readonly unsupported: ReadonlySet<string>
}

let lines: ReadonlyMap<string, string> | undefined
const read = new Map<string, SdkOperations>()

const readLines = (): ReadonlyMap<string, string> => {
  lines ??= new Map(
    unpack(sdkDifferences)
      .split('\n')
      .map((line) => {
        const blank = line.indexOf(' ')
        return [line.slice(0, blank), line.slice(blank + 1)]
      }),
  )
  return lines
}

/** The services, as a Resource names them. */
export const listSdkServices = (): readonly string[] => [...readLines().keys()]

/** The actions of a service; `undefined` if Step Functions cannot call a service of that name. */
export const sdkOperations = (service: string): SdkOperations | undefined => {
  const known = read.get(service)
  const line = readLines().get(service)
  if (known !== undefined || line === undefined) return known
  const operations = operationsOf(readLine(line))
  read.set(service, operations)
  return operations
}

/** Whether Step Functions can call that action of that service through the AWS SDK. */
export const sdkCall = (service: string, action: string): SdkCall => {
  const operations = sdkOperations(service)
  if (operations === undefined) return 'service-unknown'
  if (operations.callable.has(action)) return 'known'
  return operations.unsupported.has(action) ? 'unsupported' : 'action-unknown'
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

/** The parts of a service's line. */
interface Line {
  readonly prefix: string
  /** Whether the line names the only actions of the catalog that count, rather than those that do not. */
  readonly only: boolean
  readonly named: readonly string[]
  readonly extra: readonly string[]
  readonly unsupported: readonly string[]
}

/**
 * `prefix A B;C;D`: the actions of the prefix in the catalog except A and B, and also C, which the catalog does not have; D
 * cannot be called. `prefix +A B;…`: of the catalog only A and B.
 */
const readLine = (line: string): Line => {
  const [shared = '', extra = '', unsupported = ''] = line.split(';')
  const blank = shared.indexOf(' ')
  const only = shared.charAt(blank + 1) === '+'
  return {
    prefix: shared.slice(0, blank),
    only,
    named: words(shared.slice(blank + (only ? 2 : 1))),
    extra: words(extra),
    unsupported: words(unsupported),
  }
}

const operationsOf = ({ prefix, only, named, extra, unsupported }: Line): SdkOperations => {
  const names = new Set(named)
  const not = new Set(unsupported.map(uncapitalize))
  const listed = (listActions(prefix) ?? []).map((action) => action.slice(prefix.length + 1))
  return {
    callable: new Set(
      [...listed.filter((action) => names.has(action) === only), ...extra]
        .map(uncapitalize)
        .filter((action) => !not.has(action)),
    ),
    unsupported: not,
  }
}

/**
 * The actions of a service that share the longest prefix with a wrong one, as a refusal lists them. The type `CheckSdkAction`
 * finds the same ones in the same order.
 */
export const nearestSdkActions = (service: string, action: string): string => {
  const line = readLines().get(service)
  const none = 'one of its actions'
  if (line === undefined || /[ =|]/.test(action)) return none
  const { prefix, only, named, extra, unsupported } = readLine(line)
  const names = [...(only ? named : inTypeOrder(prefix)), ...extra].map(uncapitalize)
  const skipped = new Set((only ? unsupported : [...named, ...unsupported]).map(uncapitalize))
  return nearestNames(uncapitalize(action), names, '', none, (name) => !skipped.has(name))
}

/** The services closest to an unknown one, or the actions closest to one that its service does not have. */
export const nearestSdk = (service: string, action: string): string =>
  sdkCall(service, action) === 'service-unknown'
    ? nearestNames(service, listSdkServices(), service.toLowerCase(), 'one of its services')
    : nearestSdkActions(service, action)
