import type { resourceScopes, serviceScopes } from '../scopes.js'

type Services = typeof serviceScopes
type Resources = typeof resourceScopes

type Plain<Service extends string> = Service extends keyof Services ? Services[Service] : 'any'

type ByStart<Starts, Resource extends string> = {
  [Start in keyof Starts & string]: Resource extends `${Start}${string}` ? Starts[Start] : never
}[keyof Starts & string]

/**
 * Which of Region and account the ARN of a resource carries. Mirrors `scopeOf`.
 *
 * @example
 * type A = ScopeOf<'iam', 'role/Admin'> //=> 'account'
 * type B = ScopeOf<'s3', 'job/1'> //=> 'regionAndAccount'
 */
export type ScopeOf<Service extends string, Resource extends string> = Service extends keyof Resources
  ? [ByStart<Resources[Service], Resource>] extends [never]
    ? Plain<Service>
    : ByStart<Resources[Service], Resource>
  : Plain<Service>
