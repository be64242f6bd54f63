import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const sdkParameterName = refusal(
  'states/sdk-parameter-name',
  "✗ the parameter '{found}' begins with a small letter: expected PascalCase, whatever case the API of the service has. Write its first letter large",
)

/** Parameters of an AWS SDK integration have their names in Pascal case. */
export const sdkParameterNameRule: Rule = {
  refusal: sdkParameterName,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: ({ resource, value, place, language }, report) => {
      if (resource?.kind !== 'sdk') return
      const field = language === 'JSONata' ? 'Arguments' : 'Parameters'
      const parameters = value[field]
      if (!isObject(parameters) || isUnknown(parameters)) return
      for (const name of Object.keys(parameters)) {
        if (/^[a-z]/.test(name)) report(at(at(place, field), name), { found: name })
      }
    },
  },
}
