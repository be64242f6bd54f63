import { regionFault } from '../region-fault.js'
import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

export const invalidRegion: Rule = eachStatement(function* (statement) {
  for (const { name, family, texts } of statement.conditions) {
    if (name !== 'aws:requestedregion' || family !== 'string') continue
    for (const { value, path } of texts) {
      // global services report Regions, too; a pattern is not judged
      if (hasWildcard(value) || value.includes('${') || value === 'aws-global') continue
      const fault = regionFault(value)
      if (fault !== undefined) yield { path, ...fault }
    }
  }
})
