import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const httpTask = refusal(
  'states/http-task',
  '✗ an HTTP Task lacks {found}: expected ApiEndpoint, Method, and Authentication or InvocationConfig with a ConnectionArn. Add it',
)

/** An HTTP Task has an endpoint, a method and a connection. */
export const httpTaskRule: Rule = {
  refusal: httpTask,
  severity: 'error',
  docs: docs.http,
  check: {
    Task: ({ resource, value, place, language }, report) => {
      if (resource?.kind !== 'optimized' || resource.service !== 'http' || resource.action !== 'invoke') return
      const field = language === 'JSONata' ? 'Arguments' : 'Parameters'
      const parameters = value[field]
      if (parameters === undefined) report(place, { found: field })
      if (!isObject(parameters) || isUnknown(parameters)) return
      const has = (name: string): boolean => parameters[name] !== undefined || parameters[`${name}.$`] !== undefined
      for (const name of ['ApiEndpoint', 'Method']) if (!has(name)) report(at(place, field), { found: name })
      if (!has('Authentication') && !has('InvocationConfig')) report(at(place, field), { found: 'Authentication' })
    },
  },
}
