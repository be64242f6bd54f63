import { differ } from '../arn/differ.js'
import { splitArn } from '../arn/parse-arn.js'
import type { ArnFacts } from '../arn/types/arn.js'
import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import type { StateMachineType } from './settings.js'
import type { StateNotes } from './state-node.js'

/**
 * Refuses what a machine cannot reach from its place without assuming a role, and what one of its type does not wait for.
 *
 * @param own - where the machine is, as far as that is known
 * @param at - how an error refers to the state
 */
export const checkReach = (
  { reaches, viaResourcePolicy, waits }: StateNotes,
  type: StateMachineType | undefined,
  own: ArnFacts | undefined,
  at: string,
): void => {
  if (waits !== undefined && type === 'EXPRESS') refuse(refusal.expressPattern, at, waits)
  const found = own === undefined || reaches === undefined ? undefined : splitArn(reaches)
  if (own === undefined || found === undefined) return
  if (differ(found.partition, own.partition)) {
    refuse(refusal.stateOtherPartition, at, found.partition, { own: own.partition })
  }
  if (viaResourcePolicy !== true && differ(found.account, own.account)) {
    refuse(refusal.stateOtherAccount, at, found.account, { own: own.account })
  }
}
