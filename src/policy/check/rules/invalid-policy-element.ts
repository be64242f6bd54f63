import type { Path } from '../policy-view.js'
import type { Problem, Rule } from '../rule.js'

const ofPolicy = new Set(['Version', 'Id', 'Statement'])
const ofStatement = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
])

const unknown = (known: ReadonlySet<string>, name: string, path: Path): Problem => {
  const spelled = [...known].find((element) => element.toLowerCase() === name.toLowerCase())
  return {
    path,
    message: `'${name}' is not an element of the policy language`,
    fix: spelled === undefined ? 'Remove it' : `Write '${spelled}'`,
  }
}

export const invalidPolicyElement: Rule = function* (policy) {
  for (const name of Object.keys(policy.root ?? {})) if (!ofPolicy.has(name)) yield unknown(ofPolicy, name, [name])
  for (const { value, path } of policy.statements) {
    for (const name of Object.keys(value)) if (!ofStatement.has(name)) yield unknown(ofStatement, name, [...path, name])
  }
}
