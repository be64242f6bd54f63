import type { resourceScopes, serviceScopes } from '../scopes.js'

/** Services whose ARNs all carry Region and account, and that workflows name most. */
export type RegionalService = 'lambda' | 'states' | 'sqs' | 'sns' | 'logs' | 'kms'

type Services = typeof serviceScopes
type Resources = typeof resourceScopes

type Has<List extends string, Service extends string> = List extends `${string} ${Service} ${string}` ? true : false

type Plain<Service extends string> =
  Has<Services['regionAndAccount'], Service> extends true
    ? 'regionAndAccount'
    : Has<Services['account'], Service> extends true
      ? 'account'
      : Has<Services['none'], Service> extends true
        ? 'none'
        : Has<Services['region'], Service> extends true
          ? 'region'
          : 'any'

type ByStart<Starts, Resource extends string> = {
  [Start in keyof Starts & string]: Resource extends `${Start}${string}` ? Starts[Start] : never
}[keyof Starts & string]

/**
 * Which of Region and account the ARN of a resource carries. Mirrors `scopeOf`.
 *
 * @example
 * type A = ScopeOf<'iam', 'role/Admin'> //=> 'account'
 * type B = ScopeOf<'s3', 'job/1'> //=> 'any'
 */
export type ScopeOf<Service extends string, Resource extends string> = string extends Service
  ? 'any'
  : Service extends keyof Resources
    ? [ByStart<Resources[Service], Resource>] extends [never]
      ? Plain<Service>
      : ByStart<Resources[Service], Resource>
    : Plain<Service>
