import { joinArn } from '../arn/format-arn.js'
import { splitArn } from '../arn/parse-arn.js'

/** A resource other than the one that is needed, and how it differs. */
export interface Neighbour {
  readonly kind: 'neighbour' | 'otherRegion'
  readonly resource: string
}

const suffix = '-neighbour'

/** Resources similar to the one of that ARN: with another name, and in another Region. */
export const neighboursOf = (arn: string): readonly Neighbour[] => {
  const facts = splitArn(arn)
  if (facts === undefined) return []
  const { service, region, resource } = facts
  return [
    ...renamed(service, resource).map((other) => ({
      kind: 'neighbour' as const,
      resource: joinArn({ ...facts, resource: other }),
    })),
    ...(region === ''
      ? []
      : [{ kind: 'otherRegion' as const, resource: joinArn({ ...facts, region: otherRegion(region) }) }]),
  ]
}

/**
 * The resource part with another name after its type, and with another one at its end if that is a name, too. A version or
 * alias of a Lambda function does not count: the neighbor is another function.
 */
const renamed = (service: string, resource: string): readonly string[] => {
  // the separators are kept
  const parts = resource.split(/([:/])/)
  const first = service !== 's3' && parts.length > 2 ? 2 : 0
  const last = parts.length - 1
  const places = service === 'lambda' || last === first || parts[last] === '' ? [first] : [first, last]
  return places.map((place) => parts.map((part, at) => (at === place ? part + suffix : part)).join(''))
}

const otherRegion = (region: string): string => region.replace(/\d+$/, '') + (region.endsWith('9') ? '8' : '9')
