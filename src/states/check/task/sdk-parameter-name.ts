import { isObject } from '../../../core/json.js'
import { capitalize } from '../../../core/letter-case.js'
import { argumentCase } from '../../../core/refusals.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** Parameters of an AWS SDK integration have their names in Pascal case. */
export const sdkParameterNameRule: Rule = {
  refusal: argumentCase,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: ({ resource, value, place, language }, report) => {
      if (resource?.kind !== 'sdk') return
      const field = language === 'JSONata' ? 'Arguments' : 'Parameters'
      const parameters = value[field]
      if (!isObject(parameters) || isUnknown(parameters)) return
      for (const name of Object.keys(parameters)) {
        if (/^[a-z]/.test(name)) report(at(at(place, field), name), { found: name, right: capitalize(name) })
      }
    },
  },
}
