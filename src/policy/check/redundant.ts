import { globCovers } from '../../arn/glob-contains.js'
import type { Place } from './policy-view.js'
import { hasWildcard } from './texts.js'

/** More patterns than this are compared with exact strings only: a document of AWS's size never has them. */
const mostPatterns = 64

/**
 * The places of a list that another place covers: an earlier equal text, or a pattern that holds all of it. Of two
 * that cover each other the later is redundant.
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
