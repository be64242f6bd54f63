/**
 * The longest text that is read, in characters: thirty-two times what AWS takes
 * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html), so that any file that could be meant
 * is read and judged, and no other fills the memory.
 */
export const maxCharacters = 32 * 1_048_576

/** How deep a definition may nest. Each Parallel or Map in another adds five levels. */
export const maxDepth = 1_000

/** How many values an object may hold when it is walked: shared parts count each time they are met. */
export const maxValues = 4_000_000
