import * as refusal from '../core/refusals.js'
import { refuse } from '../core/refuse.js'
import { argumentText } from '../states/argument-text.js'
import type { StateDefinition } from '../states/definition.js'
import type { Need } from '../states/need.js'

/**
 * The Resource of a Task that another tool puts in as a whole, `${LambdaArn}` or `{ "Fn::GetAtt": […] }`: what it will be, and so
 * what it needs, nobody can tell from the definition.
 */
export const openResource = ({ Type, Resource }: StateDefinition): string | undefined => {
  if (Type !== 'Task' || (typeof Resource === 'string' && !Resource.startsWith('${'))) return undefined
  return argumentText({ literal: Resource, at: '/Resource' })?.text
}

/**
 * What such a Task needs, of what its Resource was said to be; `undefined` where one of them is nothing that a Task calls.
 * @throws {ArnwrightError} `access/resource-open` where nothing was said
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
