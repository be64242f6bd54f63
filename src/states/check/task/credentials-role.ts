import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

export const credentialsRole = refusal(
  'states/credentials-role',
  '✗ Credentials have {found}: expected RoleArn, or RoleArn.$ with a path in JSONPath. Name one role; leave Credentials out for the execution role',
)

/** Credentials contain a role and nothing else. */
export const credentialsRoleRule: Rule = {
  refusal: credentialsRole,
  severity: 'warning',
  docs: docs.crossAccount,
  check: {
    fields: ({ kind, value, place }, report) => {
      if (kind !== 'Credentials' || Object.keys(value).some(isUnknown)) return
      if (value['RoleArn'] === undefined && value['RoleArn.$'] === undefined) report(place, { found: 'no RoleArn' })
      const other = Object.keys(value).find((name) => name !== 'RoleArn' && name !== 'RoleArn.$')
      if (other !== undefined) report(at(place, other), { found: `the field '${other}'` })
    },
  },
}
