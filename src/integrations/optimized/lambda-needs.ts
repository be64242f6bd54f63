import { readExactArn } from '../../arn/arn.js'
import { splitArn } from '../../arn/parse-arn.js'
import { type Argument, argumentOf } from '../../states/arguments.js'
import type { StateDefinition } from '../../states/definition.js'
import type { CallPlace, Need, NeedsOf } from '../../states/need.js'

const invoke = (resource: string, unknown?: string): readonly Need[] => [
  { actions: ['lambda:InvokeFunction'], resource, ...(unknown === undefined ? undefined : { unknown }) },
]

const literalText = (argument: Argument | undefined): string | undefined =>
  argument !== undefined && 'literal' in argument && typeof argument.literal === 'string' ? argument.literal : undefined

/**
 * What `lambda:invoke` needs: `lambda:InvokeFunction` on the function as it is called. A call with a version or alias is
 * authorised on the qualified ARN, one without on the unqualified.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html#lambda-iam
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
const invokeNeeds = (state: StateDefinition, place: CallPlace): readonly Need[] => {
  const { partition, region, account } = place
  const prefix = `arn:${partition}:lambda:${region}:${account}:function:`
  const given = argumentOf(state, 'FunctionName')
  const name = literalText(given)
  if (name === undefined) {
    const shown = given !== undefined && 'expression' in given ? given.expression : 'FunctionName'
    return invoke(`${prefix}*`, `the function is known only at run time: ${shown}`)
  }
  const qualifier = argumentOf(state, 'Qualifier')
  const suffix = qualifier === undefined ? '' : `:${literalText(qualifier) ?? '*'}`
  const wide = qualifier !== undefined && suffix === ':*' ? 'the qualifier is known only at run time' : undefined
  if (name.startsWith('arn:')) {
    // written by hand, perhaps: a pattern would be granted as a whole
    readExactArn(name, `/${'Arguments' in state ? 'Arguments' : 'Parameters'}/FunctionName`)
    return invoke(`${name}${suffix}`, wide)
  }
  if (name.includes('${')) return invoke(`${name}${suffix}`, wide)
  // a partial ARN, ACCOUNT:function:NAME, or the name alone
  const partial = /^(?:(\d{12}):function:)?([\w-]+(?::[\w$-]+)?)$/.exec(name)
  return partial === null
    ? invoke(`${prefix}*`, `'${name}' is not the name of a function`)
    : invoke(`arn:${partition}:lambda:${region}:${partial[1] ?? account}:function:${partial[2] ?? '*'}${suffix}`, wide)
}

/** Lambda functions, through `lambda:invoke` or by their own ARN as the Resource. */
export const lambdaNeeds: NeedsOf = (state, place) => {
  const resource = state['Resource']
  if (typeof resource !== 'string') return undefined
  const facts = splitArn(resource)
  if (facts?.service === 'lambda' && facts.resource.startsWith('function:')) return invoke(resource)
  return facts?.service === 'states' && /^lambda:invoke(?:\.waitForTaskToken)?$/.test(facts.resource)
    ? invokeNeeds(state, place)
    : undefined
}
