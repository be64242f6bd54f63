import type { Accept } from '../core/accept.js'
import { capitalize } from '../core/letter-case.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { argumentCases } from '../states/argument-case.js'
import { asObject } from '../states/builders/read.js'
import { sdkNeeds } from './sdk-needs.js'
import { nearestSdk, sdkCall } from './sdk-operations.js'
import { namingPaths } from './sdk-rules.js'
import { serviceDraft, taskOf } from './service-task.js'
import type { Arguments, LanguagesIn, Plain } from './types/arguments.js'
import type { CheckSdkAction, CheckSdkService, ClientCall, SdkArguments } from './types/sdk.js'
import type { CallbackTask } from './types/service-task.js'

/** Makes Tasks that call an action through the AWS SDK. */
export interface SdkTask {
  /**
   * Calls an action of a service through the AWS SDK (`aws-sdk:SERVICE:ACTION`).
   *
   * @param service - as in the Resource, in lowercase: `sfn`, `cloudwatchlogs`, `eventbridge`
   * @param action - the API action, in camel case
   * @param args - its arguments, with names in Pascal case
   * @throws {ArnwrightError} `states/sdk-service-unknown`, `states/sdk-action-unknown`, `states/sdk-action-unsupported`,
   * `states/sdk-parameter-name`, `states/sdk-parameter-case`
   * @example
   * sdk('dynamodb', 'query', { TableName: 'Orders', KeyConditionExpression: 'id = :id' })
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
   */
  <
    const Service extends string,
    const Action extends string,
    const Name extends string = never,
    const In = Plain,
    CheckedService = CheckSdkService<Service>,
    CheckedAction = CheckSdkAction<Service, Action>,
  >(
    service: Accept<Service, CheckedService>,
    action: Accept<Action, CheckedAction>,
    args?: SdkArguments<Name, In>,
  ): CallbackTask<unknown, LanguagesIn<In>, In>
  /**
   * The same, with the types of a client of the AWS SDK for JavaScript. Only types are imported. Names become those that Step
   * Functions takes: `DBInstanceIdentifier` becomes `DbInstanceIdentifier`.
   *
   *     import type { DynamoDB } from '@aws-sdk/client-dynamodb'
   *     const sdk = Task.sdk.typed<DynamoDB>()
   *     sdk('dynamodb', 'query', { TableName: 'Orders' })
   */
  typed<Client>(): TypedSdkTask<Client>
}

/** Like {@link SdkTask}, with the types of a client. */
export type TypedSdkTask<Client> = <
  const Service extends string,
  const Action extends string,
  const In = Plain,
  CheckedService = CheckSdkService<Service>,
  CheckedAction = CheckSdkAction<Service, Action>,
>(
  service: Accept<Service, CheckedService>,
  action: Accept<Action, CheckedAction>,
  args: Arguments<ClientCall<Client, Action>['input'], In>,
) => CallbackTask<ClientCall<Client, Action>['output'], LanguagesIn<In>, In>

const call = (service: unknown, action: unknown, args: unknown = {}): unknown => {
  const names = { service: asString(service, 'service'), action: asString(action, 'action') }
  checkCall(names.service, names.action)
  const integration = `aws-sdk:${names.service}:${names.action}`
  const facts = { patterns: ['waitForTaskToken'] } as const
  const draft = serviceDraft({ needs: sdkNeeds }, integration, facts, asObject(args, 'arguments'))
  checkNames(names.service, names.action, draft.parameters)
  return taskOf(draft)
}

/** Refuses arguments whose names are not in Pascal case, and a wrong case in those from which permissions are derived. */
const checkNames = (service: string, action: string, args: unknown): void => {
  const known = argumentCases(args, namingPaths(service, action), false)
  for (const name of Object.keys(asObject(args, 'arguments'))) {
    const right = known.find(({ path }) => path.length === 1 && path[0] === name)?.right ?? capitalize(name)
    if (name !== capitalize(name)) refuse(refusal.argumentCase, 'arguments', name, { right })
  }
  for (const { found, right } of known) {
    refuse(refusal.argumentLetters, 'arguments', found, { right, action: `${service}:${action}` })
  }
}

const checkCall = (service: string, action: string): void => {
  const known = sdkCall(service, action)
  if (known === 'known') return
  if (known === 'unsupported') refuse(refusal.sdkUnsupported, 'action', action, { service })
  const nearest = nearestSdk(service, action)
  if (known === 'service-unknown') refuse(refusal.sdkServiceUnknown, 'service', service, { nearest })
  refuse(refusal.sdkActionUnknown, 'action', action, { service, nearest })
}

/** Makes Tasks that call an action through the AWS SDK. */
export const sdk: SdkTask = /* @__PURE__ */ Object.assign(
  // the interfaces say what each call takes and returns
  (...args: readonly unknown[]) => call(...(args as Parameters<typeof call>)) as never,
  { typed: () => call as never },
)
