/**
 * How a Task waits for the service that it calls: not at all, for a job to end, or for its token to come back. The
 * name is the ending of the Resource, but for the first, which has none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html
 */
export type Pattern = 'requestResponse' | 'sync' | 'sync:2' | 'waitForTaskToken'

const endings: readonly string[] = ['sync', 'sync:2', 'waitForTaskToken'] satisfies readonly Pattern[]

/** Whether the ending of a Resource names a pattern. */
export const isPattern = (ending: string): ending is Exclude<Pattern, 'requestResponse'> => endings.includes(ending)

/** What an SDK integration is known to be. */
export type SdkCall = 'known' | 'service-unknown' | 'action-unknown' | 'unsupported'

/** What an argument of an integration has to be. */
export type ArgumentShape =
  | { readonly kind: 'scalar' | 'anything' }
  | { readonly kind: 'list' | 'map'; readonly of: ArgumentShape }
  | { readonly kind: 'object'; readonly members: () => ReadonlyMap<string, ShapeMember> }

/** A field of an argument that is an object. */
export interface ShapeMember {
  readonly required: boolean
  readonly shape: ArgumentShape
}

/** What the checker needs to know of the integrations; the tables stand in `integrations`. */
export interface IntegrationTable {
  /** The optimized integrations of a service with their patterns; `undefined` for a service that has none. */
  readonly optimized: (service: string) => { readonly [action: string]: readonly Pattern[] } | undefined
  /** What an action of an optimized integration takes; `undefined` where nothing is known of it. */
  readonly arguments: (service: string, action: string) => ArgumentShape | undefined
  /** Whether Step Functions calls that action of that service through the AWS SDK. */
  readonly sdk: (service: string, action: string) => SdkCall
  /** The paths of the arguments that the permissions of such a call follow from. */
  readonly sdkNames: (service: string, action: string) => readonly string[]
  /** The services near an unknown one, or the actions near one that its service has not. */
  readonly nearestSdk: (service: string, action: string) => string
}
