import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { argumentText } from '../states/argument-text.js'
import type { StateDefinition } from '../states/definition.js'
import type { Need } from '../states/need.js'

/**
 * The Resource of a Task that is a token as a whole, `${LambdaArn}` or `{ "Fn::GetAtt": […] }`. Nobody can tell from the
 * definition what it will be, and so what the Task needs.
 */
export const openResource = ({ Type, Resource }: StateDefinition): string | undefined => {
  if (Type !== 'Task' || (typeof Resource === 'string' && !Resource.startsWith('${'))) return undefined
  return argumentText({ literal: Resource, at: '/Resource' })?.text
}

/**
 * What such a Task needs, derived from what its Resource was declared to be; `undefined` if one of those is not something
 * that a Task can call.
 * @throws {ArnwrightError} `access/resource-open` if nothing was declared
 */
export const needsOfOpen = (
  state: StateDefinition,
  open: string,
  mayBe: readonly string[],
  tell: (state: StateDefinition) => readonly Need[] | undefined,
): readonly Need[] | undefined => {
  if (mayBe.length === 0) return refuse(refusal.accessOpenResource, '/Resource', open)
  const told = mayBe.map((Resource) => tell({ ...state, Resource }))
  return told.every((needs) => needs !== undefined) ? told.flat() : undefined
}
