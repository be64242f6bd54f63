import { eachStatement, type Rule } from '../rule.js'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html */
export const canonicalUser: Rule = eachStatement(function* (statement) {
  for (const { kind, value, path } of [...statement.principals, ...statement.notPrincipals]) {
    if (kind === 'CanonicalUser' && !value.includes('${') && !/^[0-9a-f]{64}$/.test(value))
      yield { path, message: `'${value}' is not a canonical user ID`, fix: 'Write 64 hexadecimal digits' }
  }
})
