import { isAccountId, splitArn } from '../arn/parse-arn.js'
import { colonOutside, hasToken } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import { argumentText } from '../states/argument-text.js'
import { argumentAt, isField } from '../states/arguments.js'
import type { StateDefinition } from '../states/definition.js'
import type { CallPlace, Need, Report } from '../states/need.js'

/** The Data Catalog that a call acts on: its account, and the place of the catalog within that of the account. */
interface Catalog {
  readonly account: string
  /** `s3tablescatalog/lake`; absent for the account's own catalog. */
  readonly path?: string
  /** Whether it may also be the account's own catalog. */
  readonly orRoot?: boolean
  readonly unknown?: string
}

/**
 * The needs of a Glue call in the catalog that its `CatalogId` names: that of an account, by its ID, or `ACCOUNT:PATH` for
 * one nested in it. Without an account the catalog is nested in that of the caller.
 * @see https://docs.aws.amazon.com/glue/latest/dg/cross-account-access.html#cross-account-calling
 * @see https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html#data-catalog-resource-arns
 */
export const inCatalog = (
  needs: readonly Need[],
  state: StateDefinition,
  place: CallPlace,
  report: Report,
): readonly Need[] => {
  const catalog = catalogOf(state, place, report)
  if (catalog === undefined) return needs
  return needs.flatMap((need) => {
    const resources = resourcesIn(need.resource, catalog)
    const unknown = need.unknown ?? catalog.unknown
    return resources === undefined
      ? [need]
      : resources.map((resource) => ({ ...need, resource, ...(unknown === undefined ? undefined : { unknown }) }))
  })
}

const catalogOf = (state: StateDefinition, place: CallPlace, report: Report): Catalog | undefined => {
  const given = argumentAt(state, 'CatalogId', place.language)
  // if nothing is known about the arguments, the needs say so
  if (given === 'absent' || ('expression' in given && !isField(given, 'CatalogId'))) return undefined
  const { text = '', expression } = argumentText(given) ?? {}
  if (expression === undefined && (text === '' || /[*?]/.test(text) || text.startsWith('arn:'))) {
    const found = 'literal' in given ? given.literal : given.expression
    report(refusal.accessArgument, given.at, found, {
      name: 'CatalogId',
      shape: 'the ID of a catalog, ACCOUNT or ACCOUNT:NAME',
    })
    return undefined
  }
  const known = readId(text, place)
  if (expression !== undefined) return { ...known, unknown: `CatalogId is known only at run time: ${expression}` }
  // a token stands for the ID of an account, which most are, unless it says more
  return hasToken(text) && text !== '${AWS::AccountId}' && known.path === undefined
    ? { ...known, unknown: `CatalogId is taken for the ID of an account: ${text}` }
    : known
}

/** A catalog by its ID, or by a pattern of what the ID may be. */
const readId = (text: string, place: CallPlace): Catalog => {
  const colon = colonOutside(text)
  if (colon >= 0) return { account: text.slice(0, colon), path: text.slice(colon + 1) }
  const star = text.indexOf('*')
  if (star >= 0) return { account: text.slice(0, star + 1), path: '*', orRoot: true }
  return isAccountId(text) || hasToken(text) ? { account: text } : { account: place.account, path: text }
}

/**
 * The resource of another catalog that corresponds to one of the account's own; `undefined` for a resource that is in no
 * catalog.
 */
const resourcesIn = (resource: string, { account, path, orRoot }: Catalog): readonly string[] | undefined => {
  const facts = splitArn(resource)
  const [, kind = '', name = ''] =
    /^(catalog|connection|database|table|tableVersion|userDefinedFunction)(\/.*)?$/.exec(facts?.resource ?? '') ?? []
  if (facts?.service !== 'glue' || kind === '') return undefined
  const arn = (own: string): string => `arn:${facts.partition}:glue:${facts.region}:${account}:${own}`
  // connections belong to the account
  if (path === undefined || kind === 'connection') return [arn(facts.resource)]
  // a permission on a catalog has to include all the catalogs around it
  if (kind === 'catalog') return ['', ...outerFirst(path)].map((own) => arn(`catalog${own}`))
  return [...(orRoot === true ? [arn(facts.resource)] : []), arn(`${kind}/${path}${name}`)]
}

/** `/a` and `/a/b` for `a/b`; whatever follows a wildcard is part of it. */
const outerFirst = (path: string): readonly string[] => {
  const names = path.split('/')
  const star = names.findIndex((name) => name.includes('*'))
  const whole = star < 0 ? names : [...names.slice(0, star), names.slice(star).join('/')]
  return whole.map((_, index) => `/${whole.slice(0, index + 1).join('/')}`)
}
