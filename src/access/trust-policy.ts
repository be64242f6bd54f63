import { deepFreeze } from '../core/freeze.js'
import type { ConditionBlock, Principal, WrittenPolicy } from '../policy/document.js'
import { writePolicy, writeStatement } from '../policy/statement.js'

/** A trust policy of one statement. */
export const trustPolicyOf = (principal: Principal, conditions: ConditionBlock): WrittenPolicy =>
  writePolicy([
    writeStatement({
      effect: 'Allow',
      principal: deepFreeze(principal),
      actions: 'sts:AssumeRole',
      conditions: deepFreeze(conditions),
    }),
  ])
