import { globCovers } from '../../arn/glob-contains.js'
import type { Place } from './policy-view.js'
import { hasWildcard } from './texts.js'

/**
 * If there are more patterns, they are compared only with exact strings; a document within AWS's size limits never has so
 * many.
 */
const mostPatterns = 64

/**
 * The elements of a list that another one covers: an earlier equal string, or a pattern that includes all of it. If two cover
 * each other, the later one is redundant.
 */
export const redundantIn = (
  places: readonly Place[],
  normalize: (text: string) => string,
): readonly { readonly place: Place; readonly by: Place }[] => {
  const seen = new Map<string, Place>()
  const patterns = places
    .filter(({ value }) => hasWildcard(value))
    .slice(0, mostPatterns)
    .map((place) => ({ place, text: normalize(place.value) }))
  const found: { place: Place; by: Place }[] = []
  for (const place of places) {
    const text = normalize(place.value)
    const equal = seen.get(text)
    if (equal !== undefined) {
      found.push({ place, by: equal })
      continue
    }
    seen.set(text, place)
    const by = patterns.find((pattern) => pattern.text !== text && globCovers(pattern.text, text))
    if (by !== undefined) found.push({ place, by: by.place })
  }
  return found
}
