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

/** What the checker needs to know of the integrations; the tables stand in `integrations`. */
export interface IntegrationTable {
  /** The optimized integrations of a service with their patterns; `undefined` for a service that has none. */
  readonly optimized: (service: string) => { readonly [action: string]: readonly Pattern[] } | undefined
  /** Whether Step Functions calls that action of that service through the AWS SDK. */
  readonly sdk: (service: string, action: string) => SdkCall
}
