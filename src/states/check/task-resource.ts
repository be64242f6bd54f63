import { splitArn } from '../../arn/parse-arn.js'
import { hasSubstitution } from '../../expression/syntax/tokens.js'
import { isIntegrationPattern, type Pattern } from '../integration.js'

/** What the Resource of a Task names. */
export type TaskResource =
  /** Nothing is known: a `${…}` takes the place of the parts that matter. */
  | { readonly kind: 'unknown'; readonly partition: string | undefined }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'lambda'; readonly partition: string; readonly resource: string }
  | { readonly kind: 'activity'; readonly partition: string; readonly resource: string }
  /** `arn:P:states:::lambda:invoke.waitForTaskToken` */
  | {
      readonly kind: 'optimized'
      readonly partition: string
      readonly service: string
      readonly action: string
      /** `undefined` if the ending is not one of the language's. */
      readonly pattern: Pattern | undefined
      readonly ending: string
    }
  /** `arn:P:states:::aws-sdk:s3:getObject` */
  | {
      readonly kind: 'sdk'
      readonly partition: string
      readonly service: string
      readonly action: string
      readonly pattern: Pattern | undefined
      readonly ending: string
    }
  /** Another ARN, such as those of other services' tasks in the examples of the specification. */
  | { readonly kind: 'other'; readonly partition: string }

/**
 * Reads the Resource of a Task.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html
 */
export const readTaskResource = (text: string): TaskResource => {
  // the parts of an ARN are separated around `${…}`; `#{…}` means the same
  const facts = splitArn(text.replaceAll('#{', '${'))
  if (facts === undefined)
    return hasSubstitution(text) ? { kind: 'unknown', partition: undefined } : { kind: 'malformed' }
  const { partition, service, region, account, resource } = facts
  if (hasSubstitution(service) || hasSubstitution(resource)) {
    return service === 'lambda' ? { kind: 'lambda', partition, resource } : { kind: 'unknown', partition }
  }
  if (service === 'lambda') return { kind: 'lambda', partition, resource }
  if (service !== 'states') return { kind: 'other', partition }
  if (region !== '' || account !== '') {
    return resource.startsWith('activity:') ? { kind: 'activity', partition, resource } : { kind: 'other', partition }
  }
  return readIntegration(partition, resource)
}

const readIntegration = (partition: string, resource: string): TaskResource => {
  const parts = resource.split(':')
  const sdk = parts[0] === 'aws-sdk'
  const [service = '', ...rest] = sdk ? parts.slice(1) : parts
  // the pattern has a colon of its own: startExecution.sync:2
  const call = rest.join(':')
  const dot = call.indexOf('.')
  const action = dot === -1 ? call : call.slice(0, dot)
  const ending = dot === -1 ? '' : call.slice(dot + 1)
  const pattern = dot === -1 ? 'requestResponse' : isIntegrationPattern(ending) ? ending : undefined
  return { kind: sdk ? 'sdk' : 'optimized', partition, service, action, pattern, ending }
}
