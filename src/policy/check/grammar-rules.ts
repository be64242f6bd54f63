import type { Severity } from '../../core/finding.js'
import { allowWithNotResource } from './grammar/allow-with-not-resource.js'
import { awsPrincipalForm } from './grammar/aws-principal-form.js'
import { canonicalUser } from './grammar/canonical-user.js'
import { character } from './grammar/character.js'
import { duplicateKey } from './grammar/duplicate-key.js'
import { idNotAllowed } from './grammar/id-not-allowed.js'
import { resourceOfNoAction } from './grammar/resource-of-no-action.js'
import { severalPartitions } from './grammar/several-partitions.js'
import { sourceAccountMismatch } from './grammar/source-account-mismatch.js'
import { variableDefault } from './grammar/variable-default.js'
import { variableKey } from './grammar/variable-key.js'
import { variableMultivalued } from './grammar/variable-multivalued.js'
import type { Rule } from './rule.js'

/** Rules of the policy language for which Access Analyzer has no issue code. Each file names the AWS page of its rule. */
export const grammarRules = {
  'policy/duplicate-key': { severity: 'error', rule: duplicateKey },
  'policy/id-not-allowed': { severity: 'error', rule: idNotAllowed },
  'policy/character': { severity: 'error', rule: character },
  'policy/resource-of-no-action': { severity: 'warning', rule: resourceOfNoAction },
  'policy/allow-with-not-resource': { severity: 'security', rule: allowWithNotResource },
  'policy/several-partitions': { severity: 'warning', rule: severalPartitions },
  'policy/source-account-mismatch': { severity: 'warning', rule: sourceAccountMismatch },
  'policy/variable-key': { severity: 'warning', rule: variableKey },
  'policy/variable-multivalued': { severity: 'warning', rule: variableMultivalued },
  'policy/variable-default': { severity: 'error', rule: variableDefault },
  'policy/canonical-user': { severity: 'error', rule: canonicalUser },
  'policy/aws-principal-form': { severity: 'error', rule: awsPrincipalForm },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly rule: Rule }>>

/** The code of such a rule. */
export type GrammarCode = keyof typeof grammarRules
