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

/** Whether a list has the start of this resource under its service. */
type Starts<
  List extends string,
  Service extends string,
  Resource extends string,
> = List extends `${string} ${Service}:${infer Start} ${infer Rest}`
  ? Resource extends `${Start}${string}`
    ? true
    : Starts<` ${Rest}`, Service, Resource>
  : false

type ByStart<Service extends string, Resource extends string> =
  Starts<Resources['regionAndAccount'], Service, Resource> extends true
    ? 'regionAndAccount'
    : Starts<Resources['region'], Service, Resource> extends true
      ? 'region'
      : Starts<Resources['account'], Service, Resource> extends true
        ? 'account'
        : Starts<Resources['any'], Service, Resource> extends true
          ? 'any'
          : Plain<Service>

/**
 * Which of Region and account the ARN of a resource carries. Mirrors `scopeOf`.
 *
 * @example
 * type A = ScopeOf<'iam', 'role/Admin'> //=> 'account'
 * type B = ScopeOf<'s3', 'job/1'> //=> 'any'
 */
export type ScopeOf<Service extends string, Resource extends string> = string extends Service
  ? 'any'
  : ByStart<Service, Resource>
