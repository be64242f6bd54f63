import type { Json } from '../../../src/core/json.js'
import { sdkNeeds } from '../../../src/integrations/sdk-needs.js'
import type { Need } from '../../../src/states/need.js'
import { machineArn } from '../access/parsed-machine.ts'

const place = {
  partition: 'aws',
  region: 'us-east-1',
  account: '123456789012',
  machineArn,
  language: 'JSONata',
} as const

/** What a call through the AWS SDK needs; what is wrong with its arguments is left out. */
export const needsOf = (key: string, action: string, given: Json): readonly Need[] =>
  sdkNeeds(
    { Type: 'Task', Resource: `arn:aws:states:::aws-sdk:${key}:${action}`, Arguments: given },
    place,
    () => {},
  ) ?? []
