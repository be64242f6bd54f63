import type { Evaluation, FailedElement, OpenFormula, PolicyKind, Reason, StatementPlace } from './evaluation.js'

const kindNames: Readonly<Record<PolicyKind, string>> = {
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  trust: 'trust policy',
}

// as AWS words it: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const outcomes = {
  allowed: ['is authorized to perform', ''],
  explicitDeny: ['is not authorized to perform', ' with an explicit deny'],
  implicitDeny: ['is not authorized to perform', ''],
} as const

/**
 * An evaluation in a few lines for people: the decision, the statements that decided or what was missing, what nearly matched
 * and with which values, and what the decision depends on.
 */
export const explain = (evaluation: Evaluation): string => {
  const { decision, request, because, lacks, nearMisses, missingKeys, accountAssumed, allowedIf } = evaluation
  const { principal, action, resource } = request
  const [outcome, cause] = outcomes[decision]
  return [
    `${principal} ${outcome}: ${action} on resource: ${resource}${cause}`,
    ...because.map((reason) => `  ${showReason(reason)}`),
    ...lacks.map(({ message }) => `  ${message}`),
    ...nearMisses.flatMap((miss) => [
      `  nearly: ${showPlace(miss)}`,
      ...miss.failed.map((one) => `    ${showFailed(one)}`),
    ]),
    ...(missingKeys.length === 0 ? [] : [`  depends on what the request has under ${missingKeys.join(', ')}`]),
    ...(accountAssumed ? ["  assuming that the resource is in the principal's own account"] : []),
    ...(allowedIf === undefined ? [] : [`  allowed if ${showFormula(allowedIf)}`]),
  ].join('\n')
}

/** The document of a statement, by its kind and name. */
export const showDocument = ({ kind, level, document }: StatementPlace): string =>
  `${kindNames[kind]} '${document}'${level === undefined ? '' : ` of '${level}'`}`

const showPlace = (place: StatementPlace): string =>
  `${showDocument(place)} ${place.pointer}${place.sid === undefined ? '' : ` (${place.sid})`}`

const showReason = (reason: Reason): string =>
  `${reason.effect === 'Deny' ? 'denied' : 'allowed'} by ${showPlace(reason)}`

const list = (values: readonly string[]): string => (values.length === 0 ? 'nothing' : values.join(', '))

/** An element that did not match: what the statement wanted, and what was found. */
export const showFailed = ({ element, operator, key, wanted, found }: FailedElement): string =>
  `${element}${key === undefined ? '' : ` ${operator} ${key}`}: wanted ${list(wanted)}; found ${list(found)}`

/** The formula as a string, with nested parts in parentheses. */
const showFormula = (formula: OpenFormula): string => {
  if ('condition' in formula) {
    const { document, pointer, keys, values } = formula.condition
    return `'${document}' ${pointer} holds for ${list(keys)} (${list(values)})`
  }
  if ('not' in formula) return `not ${showPart(formula.not)}`
  const [parts, word] = 'all' in formula ? [formula.all, 'and'] : [formula.any, 'or']
  if (parts.length === 0) return 'all' in formula ? 'nothing more holds' : 'never'
  return parts.map(showPart).join(` ${word} `)
}

const showPart = (formula: OpenFormula): string =>
  'condition' in formula || 'not' in formula ? showFormula(formula) : `(${showFormula(formula)})`
