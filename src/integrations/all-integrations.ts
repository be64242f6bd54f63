import type { NeedsOf } from '../states/need.js'
import { allOptimized } from './all-optimized.js'
import { sdkNeeds } from './sdk-needs.js'

/** Determines the needs of any state, for machines that were not built with the library, such as parsed ones. */
export const allIntegrations: NeedsOf = (state, place, report) =>
  allOptimized(state, place, report) ?? sdkNeeds(state, place, report)
