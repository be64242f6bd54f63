import { readFileSync } from 'node:fs'

// The programs whose cost is measured: a user's files, as texts.

/** The least a file can cost: the compiler and its own declarations. */
export const empty = 'export {}\n'

/** The tutorial with the library, from `docs/examples`. */
export const tutorial = readFileSync('docs/examples/cross-account-tutorial.ts', 'utf8')

/** A policy as a user of the catalog writes it, with actions of three services, their resources and condition keys. */
export const typedPolicy = `import { Account, StateMachine, Task } from 'arnwright'
import { Policy } from 'arnwright/policy'
const prod = Account('111122223333', 'us-east-2')
export const machine = StateMachine.named('Orders').next('Call', Task.lambda(prod.arn('lambda', 'function:Echo')))
export const policy = Policy.identity()
  .allow('lambda:InvokeFunction').on(prod.arn('lambda', 'function:Echo')).where('aws:ResourceAccount', 'StringEquals', '111122223333')
  .allow('s3:GetObject').onLike('arn:aws:s3:::bucket/*').where('s3:ExistingObjectTag/team', 'StringLike', 'a*')
  .allow('s3:ListBucket').on('arn:aws:s3:::bucket').where('s3:prefix', 'StringLike', 'a*')
  .allow('dynamodb:GetItem').on(prod.arn('dynamodb', 'table/Orders')).where('dynamodb:LeadingKeys', 'ForAllValues:StringEquals', 'a')
  .allow('dynamodb:Query').on(prod.arn('dynamodb', 'table/Orders'))
`

const chainHead = `import { Account, LambdaFunction, StateMachine, Task } from 'arnwright'
interface Order { readonly id: string; readonly total: number }
const price = LambdaFunction.types<Order, Order>().at(Account('123456789012', 'us-east-1').arn('lambda', 'function:Price'))
export const machine = StateMachine.named('Chain').input<Order>()
`

/**
 * A machine of this many Tasks in one expression, in which data flows with its types from each to the next; each fifth sets a
 * variable, which the four after it read.
 */
export const chain = (states: number): string => {
  const links = Array.from({ length: states }, (_, index) => {
    const setter = index - (index % 5)
    const reads = index % 5 === 0 ? 'input.total' : `vars.total${setter}`
    const scope = index % 5 === 0 ? '{ input }' : '{ input, vars }'
    const assign = index % 5 === 0 ? `.assign(({ result }) => ({ total${index}: result.Payload.total }))` : ''
    return `  .next('S${index}', (${scope}) => Task.lambda(price).payload({ id: input.id, total: ${reads} })
    .output(({ result }) => ({ id: result.Payload.id, total: result.Payload.total }))${assign})\n`
  })
  return `${chainHead}${links.join('')}`
}

/**
 * A machine of this many Tasks, each with a catcher that leads to one of ten lines below, which read the error: all that leads
 * to a line is judged where the line begins.
 */
export const caught = (states: number): string => {
  const links = Array.from(
    { length: states },
    (_, index) => `  .next('S${index}', ({ input }) => Task.lambda(price).payload({ id: input.id, total: input.total })
    .output(({ result }) => ({ id: result.Payload.id, total: result.Payload.total })).catch('States.ALL', 'F${index % 10}'))\n`,
  )
  const lines = Array.from(
    { length: Math.min(states, 10) },
    (_, index) => `  .line('F${index}', ({ input }) => Fail({ cause: input.Cause }))\n`,
  )
  return `import { Fail } from 'arnwright'\n${chainHead}${links.join('')}${lines.join('')}`
}

const recordHead = `import { Account, Choice, Pass, StateMachine, Succeed, Task, Wait } from 'arnwright'
import { eq, jsonata } from 'arnwright/expression'
const price = Account('123456789012', 'us-east-1').arn('lambda', 'function:Price')
const yes = eq(jsonata<boolean>\`$states.input.yes\`, true)
`

/** A machine of this many states in the record form: Tasks, Passes, Waits and Choices in turn, and a Succeed. */
export const record = (states: number): string => {
  const kinds = (index: number): string => {
    const next = `'S${index + 1}'`
    if (index === states - 1) return 'Succeed()'
    if (index % 5 === 0) return `Pass().output({ at: ${index} }).next(${next})`
    if (index % 5 === 1) return `Wait.seconds(${index}).next(${next})`
    if (index % 5 === 2) return `Choice().when(yes, ${next}).otherwise('S${states - 1}')`
    return `Task.lambda(price).payload({ at: ${index} }).next(${next})`
  }
  const lines = Array.from({ length: states }, (_, index) => `  S${index}: ${kinds(index)},\n`)
  return `${recordHead}export const machine = StateMachine.named('Record').states('S0', {\n${lines.join('')}})\n`
}

/** What the record form costs beside its states. */
export const recordOfNone = `${recordHead}export const machine = StateMachine.named('Record')\nexport { Choice, Pass, Succeed, Task, Wait, yes }\n`

const flowHead = `import { Pass, StateMachine } from 'arnwright'
import { gt } from 'arnwright/expression'
import { MapState, Parallel } from 'arnwright/states'
export { gt, MapState, Parallel, Pass }
interface Order { readonly id: string; readonly total: number }
`

/** A Choice with as many ways, each with a state of its own, which meet again. */
export const choice = (ways: number): string => {
  const lines = Array.from(
    { length: ways },
    (_, index) =>
      `  ${index === 0 ? '' : '.'}when(gt(input.total, ${index}), (flow) => flow.next('W${index}', Pass().output({ n: ${index} })))\n`,
  )
  return `${flowHead}export const machine = StateMachine.named('Choice').input<Order>().choose('Which?', ({ input, when }) =>
${lines.join('')}  .otherwise((flow) => flow.next('Other', Pass().output({ n: -1 }))))\n`
}

/** Maps inside one another, as deep; the item's type reaches the innermost state, and its output the outermost list. */
export const maps = (levels: number): string => {
  const indexes = Array.from({ length: levels }, (_, index) => index)
  const inner = indexes.reduceRight(
    (text, index) =>
      `${index === 0 ? 'start' : `f${index}`}.next('M${index}', (s) => MapState.inline(s).processor((f${index + 1}) => ${text}))`,
    `f${levels}.next('In', ({ input }) => Pass().output({ id: input.id }))`,
  )
  return `${flowHead}const start = StateMachine.named('Maps').input<Order${'[]'.repeat(levels)}>()
const machine = ${inner}
export const output: readonly unknown[] = [] as unknown as (typeof machine)['~flow']['data']\n`
}

/** Parallel states inside one another, as deep, each with two branches. */
export const parallels = (levels: number): string => {
  const indexes = Array.from({ length: levels }, (_, index) => index)
  const inner = indexes.reduceRight(
    (text, index) =>
      `${index === 0 ? 'start' : `f${index}`}.next('P${index}', (s) => Parallel(s).branch((f${index + 1}) => ${text})
    .branch((f) => f.next('B${index}', ({ input }) => Pass().output({ t: input.total }))))`,
    `f${levels}.next('In', ({ input }) => Pass().output({ id: input.id }))`,
  )
  return `${flowHead}const start = StateMachine.named('Parallels').input<Order>()
export const machine = ${inner}\n`
}
