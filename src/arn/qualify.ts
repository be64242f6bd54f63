import type { Accept } from '../core/accept.js'
import type { Sentence } from '../core/refusal.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { readExactArn } from './arn.js'
import type { Arn, ArnFacts } from './types/arn.js'
import type { TextOf } from './types/kinds.js'

/**
 * The ARN of a version or alias of a Lambda function or a state machine, of which others have none.
 * @throws {ArnwrightError} `arn/kind`, `arn/wildcard`, and as `parseArn`
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-cd-aliasing-versioning.html
 * @example
 * qualify(prod.arn('lambda', 'function:Echo'), 'live') //=> 'arn:aws:lambda:us-east-2:111122223333:function:Echo:live'
 */
export const qualify = <
  Value extends string & { readonly '~arn': ArnFacts },
  const Qualifier extends string,
  Checked = CheckVersioned<Value>,
>(
  arn: Accept<Value, Checked>,
  qualifier: Qualifier,
): Qualified<Value, Qualifier> => {
  const { service, resource } = readExactArn(arn, 'arn')
  // as for other kinds, a token in place of the service, or of the start of the resource, may turn out to be right
  const isOpen = service.includes('${') || resource.startsWith('${')
  if (!isOpen && !/^(?:lambda:function|states:stateMachine):/.test(`${service}:${resource}`)) {
    refuse(refusal.arnKind, 'arn', arn, { kind, shape })
  }
  const text = `${arn}:${asString(qualifier, 'qualifier')}`
  readExactArn(text, 'qualifier')
  // the brand exists in the types only; the string was just checked
  return text as unknown as Qualified<Value, Qualifier>
}

const kind = 'Lambda function or a state machine'
const shape =
  'arn:aws:lambda:us-east-1:111122223333:function:NAME or arn:aws:states:us-east-1:111122223333:stateMachine:NAME'

type Versioned =
  | ArnFacts<string, 'lambda', string, string, `function:${string}`>
  | ArnFacts<string, 'states', string, string, `stateMachine:${string}`>

/** `Value` if it may be the ARN of what has versions, otherwise the sentence. Unknown facts pass. */
type CheckVersioned<Value extends { readonly '~arn': ArnFacts }> = Value['~arn'] extends Versioned
  ? Value
  : string extends Value['~arn']['service'] | Value['~arn']['resource']
    ? Value
    : Sentence<typeof refusal.arnKind, { found: TextOf<Value>; kind: typeof kind; shape: typeof shape }>

type Qualified<Value, Qualifier extends string> = Value extends {
  readonly '~arn': ArnFacts<infer Partition, infer Service, infer Region, infer Account, infer Resource>
}
  ? Arn<Partition, Service, Region, Account, `${Resource}:${Qualifier}`> &
      (Value extends { readonly '~lambda': infer Types } ? { readonly '~lambda': Types } : unknown)
  : never
