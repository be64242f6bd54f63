import { splitArn } from '../../../arn/parse-arn.js'
import { isObject } from '../../../core/json.js'
import { refusal } from '../../../core/refusal.js'
import { show } from '../../../core/refuse.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** A literal has to be the ARN of a role; an expression is known only at run time. */
const isRole = (text: string): boolean => {
  if (isUnknown(text) || text.startsWith('{%')) return true
  const facts = splitArn(text)
  return facts?.service === 'iam' && facts.resource.startsWith('role/')
}

export const credentials = refusal(
  'states/credentials',
  "✗ the credentials are {found}: expected { RoleArn: 'arn:aws:iam::123456789012:role/NAME' }, with 'RoleArn.$' and a path in JSONPath, or a JSONata expression. Name one role; leave Credentials out for the execution role",
)

/** Credentials name the one role that a Task assumes. */
export const credentialsRule: Rule = {
  refusal: credentials,
  severity: 'error',
  docs: docs.crossAccount,
  check: {
    Task: ({ value, place, language }, report) => {
      const credentials = value['Credentials']
      if (credentials === undefined || isUnknown(credentials)) return
      const here = at(place, 'Credentials')
      if (!isObject(credentials)) {
        report(here, { found: show(credentials) })
        return
      }
      const { RoleArn: role, 'RoleArn.$': path } = credentials
      if (path !== undefined && language === 'JSONata') report(at(here, 'RoleArn.$'), { found: 'a path in JSONata' })
      else if (typeof role === 'string' && !isRole(role)) report(at(here, 'RoleArn'), { found: `'${role}'` })
    },
  },
}
