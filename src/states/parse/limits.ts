/**
 * The longest text that is read, in characters: thirty-two times the limit of AWS
 * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html), so that any file that could be meant is read
 * and judged, and no other fills the memory.
 */
export const maxCharacters = 32 * 1_048_576

/** How deep a definition may be nested. Each Parallel or Map inside another adds five levels. */
export const maxDepth = 1_000

/** How many values an object may contain when it is walked. Shared parts count every time they are visited. */
export const maxValues = 4_000_000
