import type { Json } from '../core/json.js'
import { type ExpressionNode, expressionOf, nodeOf, type Operand } from '../expression/node.js'

/**
 * Whether a template may hand on the task token: as itself, or within what holds it, the context object or its `Task`.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#wait-token-contextobject
 */
export const passesToken = (template: Json): boolean => {
  const open: unknown[] = [template]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part !== 'object' || part === null) continue
    const node = nodeOf(part)
    if (node === undefined) open.push(...Object.values(part).filter((one) => one !== undefined))
    else if (inNode(node, open)) return true
  }
  return false
}

/** Whether an expression names the token itself; what is inside it is left to be looked through. */
const inNode = (node: ExpressionNode, open: unknown[]): boolean => {
  switch (node.kind) {
    case 'reference': {
      const [first, second, ...rest] = node.path
      return (
        node.root === 'context' &&
        (first === undefined || first === 'Task') &&
        (second === undefined || second === 'Token') &&
        rest.length === 0
      )
    }
    case 'jsonPath':
      return /\$\$(?:$|\.Task|\[)/.test(node.text)
    case 'jsonata':
      open.push(...node.parts.map(inOperand))
      return node.parts.some((part) => typeof part === 'string' && /\bcontext\b/.test(part))
    case 'intrinsic':
      open.push(...node.args.map(inOperand))
      return false
    default:
      // tests and typed values give no string of their own
      return false
  }
}

const inOperand = (of: string | Operand): unknown =>
  typeof of === 'string' ? of : 'data' in of ? of.data : expressionOf(of.node)
