import { refusal } from '../../../core/refusal.js'
import { docs } from '../docs.js'
import { fieldOf } from '../fields.js'
import { at } from '../place.js'
import type { Rule } from '../rule.js'

export const queryLanguageFieldMismatch = refusal(
  'states/query-language-field-mismatch',
  "✗ '{found}' belongs to {own}, but this state is written in {language}: expected fields of {language}: JSONPath has InputPath, Parameters, ResultSelector, ResultPath, OutputPath and the fields that end in Path; JSONata has Arguments, Output, Items and Condition. Use what {language} has for it, or change the QueryLanguage of the state",
)

/** A state has no fields of the query language in which it is not written. */
export const queryLanguageFieldMismatchRule: Rule = {
  refusal: queryLanguageFieldMismatch,
  severity: 'error',
  docs: docs.jsonata,
  check: {
    fields: ({ kind, fields, names, place, language }, report) => {
      if (language === undefined) return
      for (const name of names) {
        const own = fieldOf(fields, name)?.language
        // it is not certain that AWS refuses this one: a separate rule warns about it
        if (kind === 'Pass' && name === 'Result') continue
        if (own !== undefined && own !== language) report(at(place, name), { found: name, own, language })
      }
    },
  },
}
