import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { extend } from '../core/extend.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import { checkReach } from './check-reach.js'
import type { StateMachineDefinition } from './definition.js'
import type { MachineSettings } from './settings.js'
import type { StateNotes } from './state-node.js'

interface RecordFields {
  readonly settings: MachineSettings
  readonly language: QueryLanguage
  readonly comment?: string
  readonly timeoutSeconds?: number
  /** Raw fields at the top, written last. */
  readonly raw?: Readonly<Record<string, unknown>>
}

/** What is known about a machine besides its states: its settings, and the top of its definition. */
export class MachineRecord {
  readonly fields: RecordFields
  /** The partition of integrations: that of the machine, or `aws` if nothing reveals it. */
  readonly partition: string

  /** Where the machine is, according to its own ARN or else that of its role. */
  readonly #place: ArnFacts | undefined

  constructor(fields: RecordFields) {
    this.fields = fields
    const { stateMachineArn, roleArn } = fields.settings
    this.#place = splitArn(stateMachineArn ?? roleArn ?? '')
    this.partition = this.#place?.partition ?? 'aws'
  }

  get settings(): MachineSettings {
    return this.fields.settings
  }

  get language(): QueryLanguage {
    return this.fields.language
  }

  /** The same record with some fields changed. */
  with(fields: Partial<RecordFields>): MachineRecord {
    return new MachineRecord(extend(this.fields, fields))
  }

  /** Completes a definition once its states are written. */
  finish(definition: StateMachineDefinition): StateMachineDefinition {
    return definition
  }

  /** Refuses what a machine in this place cannot reach without assuming a role, and what one of its type does not wait for. */
  checkReach(notes: StateNotes): void {
    checkReach(notes, this.settings.type, this.#place, 'state')
  }
}
