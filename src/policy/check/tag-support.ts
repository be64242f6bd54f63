import { decodeService } from '../../catalog/decode-service.js'
import type { ConditionView, StatementView } from './policy-view.js'
import { prefixOf } from './texts.js'

const tagKeys = ['aws:resourcetag/', 'aws:requesttag/', 'aws:tagkeys']

/** The tag key that a condition asks for, as the catalog writes it; `undefined` for every other key. */
const tagKeyOf = ({ name }: ConditionView): string | undefined => {
  const start = tagKeys.find((key) => name.startsWith(key))
  return start === undefined ? undefined : start.endsWith('/') ? `${start}*` : start
}

const supports = (prefix: string, key: string): boolean => {
  const service = decodeService(prefix)
  // nothing is known about a service that is not listed
  return service === undefined || service.conditionKeys.has(key)
}

/**
 * The conditions of a statement that ask for a tag key. Negated operators, `…IfExists` and `Null` hold if the key is absent,
 * so they are left out.
 */
export const tagConditions = (
  statement: StatementView,
): readonly { readonly condition: ConditionView; readonly key: string }[] =>
  statement.conditions.flatMap((condition) => {
    const key = tagKeyOf(condition)
    const isMeant = !condition.negated && !condition.ifExists && condition.family !== 'null'
    return key !== undefined && isMeant ? [{ condition, key }] : []
  })

/** The services among a statement's actions that never send a tag key it asks for, with that key. */
export const servicesWithoutTagKey = (
  statement: StatementView,
): readonly { readonly condition: ConditionView; readonly services: readonly string[] }[] => {
  const prefixes = [...new Set(statement.actions.map(({ value }) => prefixOf(value)))].filter((prefix) => prefix !== '')
  return tagConditions(statement).flatMap(({ condition, key }) => {
    const services = prefixes.filter((prefix) => !supports(prefix, key))
    return services.length === 0 ? [] : [{ condition, services }]
  })
}
