import { unpack } from '../core/packed/unpack.js'
import { catalogData } from './generated/catalog-data.js'

/** What the table has about a service, as packed strings, which `decode-service.ts` explains. */
export interface PackedService {
  readonly name: string
  readonly keys: string
  readonly types: string
  readonly groups: string
  readonly names: string
  readonly members: string
  readonly dependents: string
}

interface PackedCatalog {
  /** The first words of the names of actions. */
  readonly verbs: readonly string[]
  /** By prefix, sorted. */
  readonly services: ReadonlyMap<string, PackedService>
}

const columns = 7

let unpacked: PackedCatalog | undefined

/**
 * The table as a string, unpacked when it is first asked for: a line of verbs, then each column with one line for each
 * service.
 */
export const packedCatalog = (): PackedCatalog => {
  unpacked ??= readLines(unpack(catalogData).split('\n'))
  return unpacked
}

const readLines = ([verbs = '', ...lines]: readonly string[]): PackedCatalog => {
  const count = lines.length / columns
  const services = new Map<string, PackedService>()
  for (let row = 0; row < count; row++) {
    const at = (column: number): string => lines[column * count + row] ?? ''
    const service = at(0)
    const blank = service.indexOf(' ')
    services.set(service.slice(0, blank), {
      name: service.slice(blank + 1),
      keys: at(1),
      types: at(2),
      groups: at(3),
      names: at(4),
      members: at(5),
      dependents: at(6),
    })
  }
  return { verbs: verbs.split(' '), services }
}
