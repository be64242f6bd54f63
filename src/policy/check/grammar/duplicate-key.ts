import type { Rule } from '../rule.js'

/**
 * Of two members of one name a reader may take either: https://www.rfc-editor.org/rfc/rfc8259#section-4. What is not taken
 * says nothing, a `Condition` for one.
 */
export const duplicateKey: Rule = function* (policy) {
  for (const { key, pointer } of policy.duplicateKeys) {
    const path = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    yield { path, message: `'${key}' stands twice in one object`, fix: 'Keep one of them' }
  }
}
