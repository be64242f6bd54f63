import { asString } from '../core/refuse.js'
import { readExactArn } from './arn.js'
import type { Arn, ArnFacts } from './types/arn.js'

/**
 * The ARN of a version or alias of a Lambda function or a state machine.
 * @throws {ArnwrightError} `arn/kind`, `arn/wildcard`
 * @example
 * qualify(prod.arn('lambda', 'function:Echo'), 'live') //=> 'arn:aws:lambda:us-east-2:111122223333:function:Echo:live'
 */
export const qualify = <Value extends { readonly '~arn': ArnFacts }, const Qualifier extends string>(
  arn: Value & string,
  qualifier: Qualifier,
): Qualified<Value, Qualifier> => {
  const text = `${asString(arn, 'arn')}:${asString(qualifier, 'qualifier')}`
  readExactArn(text, 'qualifier')
  // the brand exists in the types only; the string was just checked
  return text as unknown as Qualified<Value, Qualifier>
}

type Qualified<Value, Qualifier extends string> = Value extends {
  readonly '~arn': ArnFacts<infer Partition, infer Service, infer Region, infer Account, infer Resource>
}
  ? Arn<Partition, Service, Region, Account, `${Resource}:${Qualifier}`> &
      (Value extends { readonly '~lambda': infer Types } ? { readonly '~lambda': Types } : unknown)
  : never
