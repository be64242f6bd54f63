import type { Place, StatementView } from './policy-view.js'
import { isOpenText, resourcesOf, type Variable, variablesIn } from './texts.js'

/** The places where IAM reads policy variables: resources, and the values of conditions. */
export const variablePlaces = (statement: StatementView): readonly (Place & { readonly variable: Variable })[] =>
  [...resourcesOf(statement), ...statement.conditions.flatMap(({ texts }) => texts)].flatMap((place) =>
    isOpenText(place.value) ? [] : variablesIn(place.value).map((variable) => ({ ...place, variable })),
  )
