import { oneLetterOff } from '../../../core/nearest-names.js'
import { policyElements, statementElements } from '../../elements.js'
import type { Path } from '../policy-view.js'
import type { Problem, Rule } from '../rule.js'

const unknown = (known: ReadonlySet<string>, name: string, path: Path): Problem => {
  const spelled = [...known].find((element) => element.toLowerCase() === name.toLowerCase())
  const near = oneLetterOff(name, [...known])
  return {
    path,
    message: `'${name}' is not an element of the policy language`,
    fix:
      spelled !== undefined
        ? `Write '${spelled}'`
        : near === undefined
          ? 'Remove it'
          : `Perhaps '${near}' is meant. Else remove it`,
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
