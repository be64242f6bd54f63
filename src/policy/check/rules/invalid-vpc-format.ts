import { eachStatement, type Rule } from '../rule.js'
import { hasWildcard } from '../texts.js'

export const invalidVpcFormat: Rule = eachStatement(function* (statement) {
  for (const { name, base, texts } of statement.conditions) {
    if (name !== 'aws:sourcevpc' || base === 'Null') continue
    for (const { value, path } of texts) {
      if (!hasWildcard(value) && !value.includes('${') && !/^vpc-([a-z0-9]{8}|[a-z0-9]{17})$/.test(value))
        yield { path, message: `'${value}' is not the ID of a VPC`, fix: "Write 'vpc-' and 8 or 17 letters and digits" }
    }
  }
})
