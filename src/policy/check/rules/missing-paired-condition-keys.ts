import { eachStatement, type Rule } from '../rule.js'

/**
 * Keys that say too little alone, and the keys of which one has to accompany them: many networks use the same private
 * addresses.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpcsourceip
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-ec2instancesourceprivateip4
 */
const pairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:vpcsourceip', ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn']],
  ['aws:ec2instancesourceprivateipv4', ['aws:Ec2InstanceSourceVpc']],
])

export const missingPairedConditionKeys: Rule = eachStatement(function* (statement) {
  const names = new Set(statement.conditions.map(({ name }) => name))
  for (const { name, key, negated, base, path } of statement.conditions) {
    const others = pairs.get(name) ?? []
    // a Deny lets through whatever it does not match, so only a negated test lets the same address in another network through
    const permits = statement.effect === 'Allow' || negated
    if (others.length === 0 || !permits || base === 'Null' || others.some((other) => names.has(other.toLowerCase())))
      continue
    yield {
      path,
      message: `'${key}' says too little without ${others.join(' or ')}: other networks have the same addresses`,
      fix: `Compare ${others[0]} as well`,
    }
  }
})
