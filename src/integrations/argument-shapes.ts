import { unpack } from '../core/packed/unpack.js'
import { type ArgumentShape, isIntegrationPattern, type Pattern, type ShapeMember } from '../states/integration.js'
import { packedShapes } from './generated/argument-shapes.js'

/** The lines of one service: those of its actions by name, and those of nested shapes. */
interface Lines {
  readonly actions: ReadonlyMap<string, string>
  readonly patterns: Patterns
  readonly inner: readonly string[]
  /** The shapes read so far. A shape is asked for once for each Task, and reading its line costs more than looking it up. */
  readonly read: Map<string, ArgumentShape>
}

/** The patterns of each action. */
interface Patterns {
  readonly [action: string]: readonly Pattern[]
}

let services: ReadonlyMap<string, Lines> | undefined

/**
 * The text of the table for each service, separated by tabs. Its lines are: the name of the service; for each action its
 * name, the endings of its Resource after `+`, and its arguments; an empty line; and the nested shapes. A member is its name,
 * `!` if it is required, and its shape: nothing for a string, a number or a boolean; `:2` for the shape at that place in base
 * 36, `:` alone for the next shape that was not named before; `[` for a list and `{` for an object with any names, each of
 * what follows; `~` for anything.
 */
const readServices = (): ReadonlyMap<string, Lines> =>
  new Map(
    unpack(packedShapes)
      .split('\t')
      .map((packed) => {
        let next = 0
        const text = packed.replace(/:(?!\w)/g, () => `:${(next++).toString(36)}`)
        const [top = '', inner = ''] = text.split('\n\n')
        const [service = '', ...actions] = top.split('\n')
        const byName = new Map<string, string>()
        const patterns: Record<string, readonly Pattern[]> = {}
        // a service without nested shapes ends with an empty line
        for (const line of actions.filter((each) => each !== '')) {
          const [start = ''] = line.split(' ')
          const [name = '', ...endings] = start.split('+')
          byName.set(name, line.slice(start.length + 1))
          patterns[name] = ['requestResponse', ...endings.filter(isIntegrationPattern)]
        }
        return [service, { actions: byName, patterns, inner: inner.split('\n'), read: new Map() }]
      }),
  )

const linesOf = (service: string): Lines | undefined => {
  services ??= readServices()
  return services.get(service)
}

/**
 * The patterns of the optimized integrations of a service, by action; `undefined` for a service that has none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 */
export const optimizedPatterns = (service: string): Patterns | undefined => linesOf(service)?.patterns

/**
 * What an action of an optimized integration takes; `undefined` if nothing is known about it.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 */
export const argumentShape = (service: string, action: string): ArgumentShape | undefined => {
  const lines = linesOf(service)
  const line = lines?.actions.get(action)
  return lines === undefined || line === undefined ? undefined : objectOf(line, lines)
}

const objectOf = (line: string, lines: Lines): ArgumentShape => {
  const before = lines.read.get(line)
  if (before !== undefined) return before
  let members: ReadonlyMap<string, ShapeMember> | undefined
  // a getter, since a shape may contain itself
  const shape: ArgumentShape = { kind: 'object', members: () => (members ??= membersOf(line, lines)) }
  lines.read.set(line, shape)
  return shape
}

const membersOf = (line: string, lines: Lines): ReadonlyMap<string, ShapeMember> =>
  new Map(
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word): [string, ShapeMember] => {
        const [, name = '', required, kind = ''] = /^([^![{:~]+)(!?)(.*)$/.exec(word) ?? []
        return [name, { required: required === '!', shape: shapeOf(kind, lines) }]
      }),
  )

const shapeOf = (kind: string, lines: Lines): ArgumentShape => {
  const rest = kind.slice(1)
  switch (kind.charAt(0)) {
    case '[':
      return { kind: 'list', of: shapeOf(rest, lines) }
    case '{':
      return { kind: 'map', of: shapeOf(rest, lines) }
    case ':':
      return objectOf(lines.inner[Number.parseInt(rest, 36)] ?? '', lines)
    case '~':
      return { kind: 'anything' }
    default:
      return { kind: 'scalar' }
  }
}
