import { policyElements, statementElements } from '../../elements.js'
import type { Path } from '../policy-view.js'
import type { Problem, Rule } from '../rule.js'

const unknown = (known: ReadonlySet<string>, name: string, path: Path): Problem => {
  const spelled = [...known].find((element) => element.toLowerCase() === name.toLowerCase())
  return {
    path,
    message: `'${name}' is not an element of the policy language`,
    fix: spelled === undefined ? 'Remove it' : `Write '${spelled}'`,
  }
}

export const invalidPolicyElement: Rule = function* (policy) {
  for (const name of Object.keys(policy.root ?? {}))
    if (!policyElements.has(name)) yield unknown(policyElements, name, [name])
  for (const { value, path } of policy.statements) {
    for (const name of Object.keys(value))
      if (!statementElements.has(name)) yield unknown(statementElements, name, [...path, name])
  }
}
