import { readExactArn } from '../../arn/arn.js'
import { differ } from '../../arn/differ.js'
import { type ArnKindName, checkKind, statesName } from '../../arn/kinds.js'
import { splitArn } from '../../arn/parse-arn.js'
import { maskTokens } from '../../arn/tokens.js'
import type { ArnFacts } from '../../arn/types/arn.js'
import { extend } from '../../core/extend.js'
import { deepFreeze } from '../../core/freeze.js'
import * as refusal from '../../core/refusals.js'
import { asString, refuse } from '../../core/refuse.js'
import type { QueryLanguage } from '../../expression/types/expression.js'
import type { MachineRecord } from '../machine-record.js'
import type { LogLevel, MachineSettings, StateMachineType } from '../settings.js'
import { inRange } from './numbers.js'
import { asBoolean, asObject, oneOf, readRaw } from './read.js'

/** The settings of a machine, behind the interfaces that have them. They come before its first state. */
export abstract class SettingsBuilder {
  readonly record: MachineRecord

  constructor(record: MachineRecord) {
    this.record = record
  }

  get settings(): MachineSettings {
    return this.record.settings
  }

  runAs(role: string): this {
    const facts = readKind(role, 'role', 'role')
    const own = splitArn(this.settings.stateMachineArn ?? '')
    if (own !== undefined && differ(facts.partition, own.partition)) {
      refuse(refusal.stateOtherPartition, 'role', facts.partition, { own: own.partition })
    }
    if (own !== undefined && differ(facts.account, own.account)) {
      refuse(refusal.runAsAccount, 'role', facts.account, { own: own.account })
    }
    return this.#set({ roleArn: role })
  }

  queryLanguage(language: QueryLanguage): this {
    return this.but(this.record.with({ language: oneOf(language, 'queryLanguage', ['JSONata', 'JSONPath']) }))
  }

  input(): this {
    return this.but(this.record)
  }

  comment(text: string): this {
    return this.but(this.record.with({ comment: asString(text, 'comment') }))
  }

  timeoutSeconds(seconds: number): this {
    inRange(seconds ?? null, 'timeoutSeconds', 1, 99_999_999, true)
    return this.but(this.record.with({ timeoutSeconds: seconds }))
  }

  type(type: StateMachineType): this {
    return this.#set({ type: oneOf(type, 'type', ['STANDARD', 'EXPRESS']) })
  }

  logTo(logGroup: string, options: { level?: LogLevel; includeExecutionData?: boolean } = {}): this {
    this.#own(logGroup, 'logGroup')
    asObject(options, 'options', 'level, includeExecutionData')
    // https://docs.aws.amazon.com/step-functions/latest/apireference/API_CloudWatchLogsLogGroup.html: the ARN ends with :*
    const logGroupArn = /:\*$|^\$\{[^{}]*\}$/.test(logGroup) ? logGroup : `${logGroup}:*`
    return this.#set({
      loggingConfiguration: {
        level: oneOf(options.level ?? 'ALL', 'level', ['ALL', 'ERROR', 'FATAL', 'OFF']),
        includeExecutionData: asBoolean(options.includeExecutionData ?? false, 'includeExecutionData'),
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn } }],
      },
    })
  }

  tracing(enabled = true): this {
    return this.#set({ tracingConfiguration: { enabled: asBoolean(enabled, 'enabled') } })
  }

  encryptWith(key: string, options: { dataKeyReuseSeconds?: number } = {}): this {
    this.#own(key, 'kmsKey')
    asObject(options, 'options', 'dataKeyReuseSeconds')
    const { dataKeyReuseSeconds } = options
    inRange(dataKeyReuseSeconds, 'dataKeyReuseSeconds', 60, 900, true)
    return this.#set({
      encryptionConfiguration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kmsKeyId: key,
        ...(dataKeyReuseSeconds === undefined ? undefined : { kmsDataKeyReusePeriodSeconds: dataKeyReuseSeconds }),
      },
    })
  }

  with(fields: unknown): this {
    return this.but(this.record.with({ raw: readRaw(fields, ['StartAt', 'States', 'QueryLanguage']) }))
  }

  /**
   * The same machine with another record, before its first state.
   * @throws {ArnwrightError} `states/setting-late`
   */
  protected abstract but(record: MachineRecord): this

  #set(settings: Partial<MachineSettings>): this {
    return this.but(this.record.with({ settings: deepFreeze(extend(this.settings, settings)) }))
  }

  #own(text: string, kind: 'logGroup' | 'kmsKey'): void {
    const { partition } = readKind(asString(text, kind).replace(/:\*$/, ''), kind, kind)
    const place = splitArn(this.settings.stateMachineArn ?? this.settings.roleArn ?? '')
    if (place !== undefined && differ(partition, place.partition)) {
      refuse(refusal.stateOtherPartition, kind, partition, { own: place.partition })
    }
  }
}

const readKind = (text: string, kind: ArnKindName, at: string): ArnFacts => {
  const facts = readExactArn(asString(text, at), at)
  checkKind(facts, kind, text, at)
  return facts
}

const nameForm = /* @__PURE__ */ new RegExp(`^${statesName}$`, 'u')

/** What the ARN or the name of a machine reveals. */
export const settingsOf = (value: unknown): MachineSettings => {
  const text = asString(value, 'name')
  if (text.startsWith('arn:')) {
    const own = readKind(text, 'stateMachine', 'name').resource.replace(/^stateMachine:/, '')
    // a version or an alias is not a machine: it has neither a definition nor a role of its own
    if (maskTokens(own).includes(':')) refuse(refusal.machineName, 'name', own)
    return Object.freeze({ name: own, stateMachineArn: text })
  }
  if (!nameForm.test(maskTokens(text))) refuse(refusal.machineName, 'name', text)
  return Object.freeze({ name: text })
}
