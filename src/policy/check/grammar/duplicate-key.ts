import type { Rule } from '../rule.js'

/**
 * If a key occurs twice in an object, a reader may take either value: https://www.rfc-editor.org/rfc/rfc8259#section-4. The
 * other one, a `Condition` for example, is lost.
 */
export const duplicateKey: Rule = function* (policy) {
  for (const { key, pointer } of policy.duplicateKeys) {
    const path = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    yield { path, message: `'${key}' occurs twice in one object`, fix: 'Keep one of them' }
  }
}
