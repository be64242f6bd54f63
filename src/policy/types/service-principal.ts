import type { IsLiteral } from '../../arn/types/known.js'
import type { KnownStart } from '../../catalog/types/nearest.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { anyService } from '../service-principal.js'
import type { ServiceShortName, serviceShortNames } from '../services.js'

/**
 * `Name` if it is a short name, with or without a Region, or has the form of a full service principal; otherwise the
 * sentence. The compiler also asks this for the constraint, that is for all names at once, which are let through.
 */
export type CheckService<Name extends string> = [ServiceShortName] extends [Name]
  ? Name
  : Name extends ServiceShortName
    ? Name
    : IsLiteral<Name> extends true
      ? Name extends `${string}\${${string}`
        ? Name
        : Name extends WholePrincipal
          ? Name extends Exclude<Lowercase<Name>, `${string}${' ' | '*' | '?' | ':' | '/'}${string}`>
            ? Name
            : ServiceFault<Name>
          : Name extends `${infer Short}.${string}-${string}-${string}`
            ? Short extends ServiceShortName
              ? Name
              : ServiceFault<Name>
            : ServiceFault<Name>
      : Name

type WholePrincipal =
  | `${string}.${'amazonaws.com' | 'amazonaws.com.cn' | 'amazonaws.eu' | 'aws.internal' | 'c2s.ic.gov' | 'sc2s.sgov.gov'}`
  | `alexa-${string}.amazon.com`

type ServiceFault<Name extends string> = Sentence<
  typeof refusal.servicePrincipal,
  {
    found: Name
    nearest: Name extends `${string} ${string}` ? typeof anyService : NearestService<Name>
  }
>

// fewer candidates than for other lists: every file that imports the root pays for them
type NearestService<Name extends string> =
  KnownStart<typeof serviceShortNames, Lowercase<Name>> extends infer Start extends string
    ? Start extends `${string}${infer More}`
      ? [More, typeof serviceShortNames] extends [`${string}${infer _}`, `${string} ${Start}${infer End} ${string}`]
        ? `${Start}${End}`
        : typeof anyService
      : typeof anyService
    : never
