import type { TextOf } from '../../arn/types/kinds.js'
import type { FactsOf } from '../../arn/types/read-arn.js'
import type { Sentence } from '../../core/refusal.js'
import type * as refusal from '../../core/refusals.js'
import type { carrierWords } from '../carrier.js'
import type { CheckOn } from './resource.js'

/** `Value` if it can carry a policy of that kind, otherwise the sentence: in IAM only roles have one, their trust policy. */
export type CheckCarrier<Value extends string, Kind extends keyof typeof carrierWords> =
  CheckOn<Value, string> extends Value
    ? FactsOf<Value> extends { readonly service: infer Service; readonly resource: infer Resource }
      ? string extends Service | Resource
        ? Value
        : [Kind, Service, Resource] extends ['trust', 'iam', `role/${string}`]
          ? Value
          : [Kind, Service] extends ['resource', Exclude<Service, 'iam'>]
            ? Value
            : Sentence<typeof refusal.policyCarrier, { found: TextOf<Value> } & (typeof carrierWords)[Kind]>
      : Value
    : CheckOn<Value, string>
