import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import type { Rule } from '../rule.js'

export const intrinsicFormatBrace = refusal(
  'states/intrinsic-format-brace',
  "✗ '{found}' has a brace that is no place for an argument: expected {} for each argument, and a backslash before any other brace. Otherwise the state fails when it runs",
)

/**
 * In the string of `States.Format`, braces that are not places are escaped. Step Functions takes the definition and fails when the
 * state runs: https://github.com/aws/aws-cdk/pull/29267.
 */
export const intrinsicFormatBraceRule: Rule = {
  refusal: intrinsicFormatBrace,
  severity: 'warning',
  docs: docs.intrinsics,
  check: {
    intrinsic: ({ call, place }, report) => {
      const template = call.args[0]
      if (call.name === 'States.Format' && template?.kind === 'string' && template.loose) {
        report(place, { found: template.value })
      }
    },
  },
}
