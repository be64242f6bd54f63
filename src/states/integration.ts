/**
 * How a Task waits for the service it calls: only for the response, for a job to end, or for its token to come back. The name
 * is the ending of the Resource, except for the first, which has none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html
 */
export type Pattern = 'requestResponse' | 'sync' | 'sync:2' | 'waitForTaskToken'

const endings: readonly string[] = ['sync', 'sync:2', 'waitForTaskToken'] satisfies readonly Pattern[]

/** Whether the ending of a Resource is the name of a pattern. */
export const isIntegrationPattern = (ending: string): ending is Exclude<Pattern, 'requestResponse'> =>
  endings.includes(ending)

/** What is known about an AWS SDK integration. */
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

/** What the checker needs to know about integrations. The tables themselves are in the folder `integrations`. */
export interface IntegrationTable {
  /** The optimized integrations of a service with their patterns; `undefined` for a service without any. */
  readonly optimized: (service: string) => { readonly [action: string]: readonly Pattern[] } | undefined
  /** The arguments of an optimized integration; `undefined` if they are not known. */
  readonly arguments: (service: string, action: string) => ArgumentShape | undefined
  /** Whether Step Functions can call that action of that service through the AWS SDK. */
  readonly sdk: (service: string, action: string) => SdkCall
  /** The paths of the arguments from which the permissions of such a call are derived. */
  readonly sdkNames: (service: string, action: string) => readonly string[]
  /** The services closest to an unknown one, or the actions closest to one that its service does not have. */
  readonly nearestSdk: (service: string, action: string) => string
}
