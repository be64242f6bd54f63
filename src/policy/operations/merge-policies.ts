import { deepFreeze } from '../../core/freeze.js'
import { nothingNamed, policyVersions } from '../../core/refusals.js'
import { refuse } from '../../core/refuse.js'
import type { PolicyDocument, Statement, WrittenPolicy } from '../document.js'
import { documentOf } from '../parse/parse-policy.js'
import type { PolicySource } from '../policy-source.js'
import { meaningOf } from './normalize-policy.js'
import { statementsOf, withStatements } from './statements.js'

/**
 * All statements of several documents in one, in their order, without repetitions. A Sid that occurs in two documents gets a
 * number, since IAM wants Sids to be unique.
 *
 * @throws {ArnwrightError} `policy/versions-differ`, `policy/nothing-named`, and `policy/document` as `parsePolicy`
 */
export const mergePolicies = (...policies: readonly PolicySource[]): WrittenPolicy => {
  const documents = policies.map(documentOf)
  const [first, ...others] = documents
  if (first === undefined) return refuse(nothingNamed, 'policies', 'an empty list')
  for (const { Version } of others) {
    if (Version !== first.Version) refuse(policyVersions, 'Version', first.Version ?? '', { other: Version ?? '' })
  }
  return deepFreeze(withUniqueSids(deduped(withStatements(first, documents.flatMap(statementsOf)))))
}

/**
 * The document without statements that repeat an earlier one.
 * @throws {ArnwrightError} `policy/document` as `parsePolicy`
 */
export const dedupePolicy = (source: PolicySource): WrittenPolicy => deepFreeze(deduped(documentOf(source)))

/** {@link dedupePolicy} for a document that was read already. */
export const deduped = (document: PolicyDocument): WrittenPolicy => {
  const seen = new Set<string>()
  const statements = statementsOf(document).filter((statement) => {
    const key = meaningOf(statement)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return withStatements(document, statements)
}

const withUniqueSids = (document: WrittenPolicy): WrittenPolicy => {
  const statements = statementsOf(document)
  const taken = new Set(statements.map(({ Sid }) => Sid))
  const used = new Set<string>()
  return withStatements(
    document,
    statements.map((statement): Statement => {
      const { Sid } = statement
      if (Sid === undefined || Sid === '') return statement
      if (!used.has(Sid)) {
        used.add(Sid)
        return statement
      }
      let number = 2
      while (taken.has(`${Sid}${number}`)) number++
      const unique = `${Sid}${number}`
      taken.add(unique)
      used.add(unique)
      return { ...statement, Sid: unique }
    }),
  )
}
