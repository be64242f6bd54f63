import type { Json } from '../core/json.js'
import { type ExpressionNode, expressionOf, nodeOf, type Operand } from '../expression/node.js'

/**
 * Whether a template may pass on the task token: the token itself, or the context object or its `Task`, which contain it.
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

/** Whether an expression names the token itself. The expressions inside it are left to be searched. */
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
      // tests and typed values do not pass on a string
      return false
  }
}

const inOperand = (of: string | Operand): unknown =>
  typeof of === 'string' ? of : 'data' in of ? of.data : expressionOf(of.node)
