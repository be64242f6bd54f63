import { differ } from '../../arn/differ.js'
import { functionQualifier } from '../../arn/kinds.js'
import { splitArn } from '../../arn/parse-arn.js'
import { colonParts, hasToken, isPattern } from '../../arn/tokens.js'
import * as refusal from '../../core/refusals.js'
import { argumentText } from '../../states/argument-text.js'
import { argumentAt, argumentsField } from '../../states/arguments.js'
import type { StateDefinition } from '../../states/definition.js'
import type { CallPlace, Need, NeedsOf, Report } from '../../states/need.js'

const shape = 'the name, the ARN or the partial ARN of a function'

/**
 * What `lambda:invoke` needs: `lambda:InvokeFunction` on the function as it is called. A call with a version or an alias is
 * authorized on the qualified ARN, any other on the unqualified one.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html#lambda-iam
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
export const lambdaCallNeeds = (state: StateDefinition, place: CallPlace, report: Report): readonly Need[] => {
  const { partition, region, account, language } = place
  const given = argumentAt(state, 'FunctionName', language)
  const qualifier = argumentAt(state, 'Qualifier', language)
  if (given === 'absent') {
    report(refusal.accessArgumentMissing, `/${argumentsField(state)}`, 'FunctionName', { name: 'FunctionName' })
    return []
  }
  const name = argumentText(given)
  const version = qualifier === 'absent' || 'expression' in given ? undefined : argumentText(qualifier)
  const said = name?.text ?? ''
  const resource = functionArn(said, `arn:${partition}:lambda:${region}:`, account)
  // Lambda uses the qualifier in a function's name, and refuses another one besides it
  const own = resource === undefined ? undefined : ownQualifier(resource)
  const suffix = version === undefined || own !== undefined ? '' : `:${version.text}`
  if (version !== undefined && own !== undefined && !hasToken(own + version.text) && own !== version.text) {
    const { at } = qualifier === 'absent' ? given : qualifier
    report(refusal.accessArgument, at, version.text, { name: 'Qualifier', shape: `'${own}', as in FunctionName` })
    return []
  }
  const found = 'literal' in given ? given.literal : said
  if (name?.expression === undefined && (resource === undefined || isPattern(said))) {
    report(refusal.accessArgument, given.at, found, { name: 'FunctionName', shape })
    return []
  }
  const wide =
    name?.expression !== undefined
      ? `the function is known only at run time: ${name.expression}`
      : version?.expression !== undefined
        ? `the qualifier is known only at run time: ${version.expression}`
        : undefined
  const all = `arn:${partition}:lambda:${region}:${account}:function:*`
  return invokeNeeds(`${resource ?? all}${resource === undefined ? '' : suffix}`, place, given.at, report, wide)
}

// both may hold tokens, or wildcards if they are computed
const openName = '(?:[\\w*-]|\\$\\{[^}]*\\})+'

/** The ARN of a function, from any of the forms that name it; `undefined` for any other string. */
const functionArn = (name: string, start: string, account: string): string | undefined => {
  // a token may stand for the ARN; of a longer string it is a part of the name
  const isToken = new RegExp(`^\\$\\{[^}]*\\}(?::${functionQualifier})?$`).test(name)
  if (name.startsWith('arn:') || isToken) return name
  // a partial ARN, ACCOUNT:function:NAME, or just the name, each with or without a qualifier
  const partial = new RegExp(`^(?:(\\d{12}):function:)?(${openName}(?::(?:${functionQualifier}|${openName}))?)$`).exec(
    name,
  )
  return partial === null || name === '*' ? undefined : `${start}${partial[1] ?? account}:function:${partial[2] ?? '*'}`
}

/** The version or alias at the end of a function's ARN, or of a token that stands for the ARN. */
const ownQualifier = (arn: string): string | undefined => colonParts(arn)[arn.startsWith('arn:') ? 7 : 1]

const invokeNeeds = (
  resource: string,
  place: CallPlace,
  at: string,
  report: Report,
  unknown: string | undefined,
): readonly Need[] => {
  const facts = splitArn(resource)
  if (facts !== undefined && differ(facts.partition, place.partition)) {
    report(refusal.accessPartition, at, resource, { partition: facts.partition, own: place.partition })
    return []
  }
  const isFunction = facts?.service === 'lambda' && facts.resource.startsWith('function:')
  if (facts !== undefined && !isFunction && !hasToken(facts.service) && !hasToken(facts.resource)) {
    report(refusal.accessArgument, at, resource, { name: 'FunctionName', shape })
    return []
  }
  return [{ actions: ['lambda:InvokeFunction'], resource, ...(unknown === undefined ? undefined : { unknown }) }]
}

/** Lambda functions, called through `lambda:invoke` or by their own ARN as the Resource. */
export const lambdaNeeds: NeedsOf = (state, place, report) => {
  const resource = state['Resource']
  if (typeof resource !== 'string') return undefined
  const facts = splitArn(resource)
  if (facts?.service === 'lambda' && facts.resource.startsWith('function:')) {
    if (!isPattern(resource)) return invokeNeeds(resource, place, '/Resource', report, undefined)
    report(refusal.accessArgument, '/Resource', resource, { name: 'Resource', shape })
    return []
  }
  if (facts?.service !== 'states' || !/^lambda:invoke(?:\.waitForTaskToken)?$/.test(facts.resource)) return undefined
  if (differ(facts.partition, place.partition)) {
    report(refusal.accessPartition, '/Resource', resource, { partition: facts.partition, own: place.partition })
  }
  return lambdaCallNeeds(state, place, report)
}
