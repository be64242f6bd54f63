import { parseArn } from '../arn/parse-arn.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { isAction } from '../policy/action-form.js'
import type { OneOrMany } from '../policy/document.js'
import { oneOrMany } from '../policy/statement.js'
import { asObject } from './builders/read.js'

/** Actions, and what they act on, as they were stated for a call. */
export interface StatedPermission {
  /** Such as `s3:GetObject`; the names may contain `*` and `?`. */
  readonly actions: string | readonly string[]
  /** ARNs, patterns of ARNs, or `*`. */
  readonly resources: string | readonly string[]
}

/** A permission as a caller stated it, judged as a statement would be. JavaScript callers may pass anything. */
export const readStatedPermission = (permission: unknown): StatedPermission => {
  const { actions, resources } = asObject(permission, 'permission', 'actions, resources')
  return {
    actions: readTexts(
      actions,
      'actions',
      (action) => isAction(action) || refuse(refusal.actionForm, 'actions', action),
    ),
    resources: readTexts(resources, 'resources', (resource) => resource === '*' || parseArn(resource, 'resources')),
  }
}

const readTexts = (value: unknown, at: string, judge: (text: string) => unknown): OneOrMany<string> => {
  const texts = [value].flat().map((text) => asString(text, at))
  for (const text of texts) judge(text)
  return oneOrMany(texts, at)
}
