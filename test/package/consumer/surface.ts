// What a user's own modules look like: each area of the library once, the results exported.
import {
  Account,
  type Arn,
  access,
  arn,
  Choice,
  Fail,
  isArnwrightError,
  LambdaFunction,
  Pass,
  Policy,
  parseArn,
  type RoleArn,
  StateMachine,
  Succeed,
  Task,
  Wait,
} from 'arnwright'
import { gt, jsonata } from 'arnwright/expression'

export const dev = Account('123456789012', 'us-east-1')
export const role = arn('arn:aws:iam::123456789012:role/ExecutionRole')
export const price = LambdaFunction.types<{ id: string }, { total: number }>().at(dev.arn('lambda', 'function:Price'))
export const facts = parseArn('arn:aws:s3:::bucket')

export const takesRole = (given: RoleArn): string => given
export const takesArn = (given: Arn): string => given
export const roleText = takesRole(role) + takesArn(price)

export const trust = Policy.trust().service('states').sourceAccount('123456789012')
export const permissions = Policy.identity().allow('lambda:InvokeFunction').on(price)
export const bucket = Policy.resource('arn:aws:s3:::bucket').allow('s3:GetObject').principal(role)

export const machine = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
  .runAs(role)
  .input<{ id: string }>()
  .next('Price', ({ input }) =>
    Task.lambda(price)
      .payload({ id: input.id })
      .output(({ result }) => ({ total: result.Payload.total })),
  )
  .choose('Dear?', ({ input, when }) =>
    when(gt(input.total, 100), (flow) => flow.next('Refuse', Fail({ error: 'TooDear' }))).otherwise((flow) =>
      flow.next('Wait', Wait.seconds(1)),
    ),
  )
  .next('Say', ({ input }) => Pass().output({ text: jsonata`"costs " & ${input.total}` }))
  .next('Done', Succeed())

export const record = StateMachine.named('Record').states('A', {
  A: Pass().next('B'),
  B: Choice().otherwise('C'),
  C: Succeed(),
})

export const documents = access(machine)
export const texts: string[] = [trust, permissions, bucket, machine, record].map((it) => JSON.stringify(it.toJSON()))
export const isOurs = (error: unknown): string => (isArnwrightError(error) ? error.code : '')

// what is not finished may be exported too, and finished in another module
export const started = StateMachine.named('Started')
export const unfinished = {
  trust: Policy.trust(),
  service: Policy.trust().service('states'),
  principal: Policy.trust().principal(role),
  identity: Policy.identity(),
  withoutResource: Policy.identity().allow('s3:GetObject'),
  resource: Policy.resource('arn:aws:s3:::bucket'),
  withoutPrincipal: Policy.resource('arn:aws:s3:::bucket').allow('s3:GetObject'),
  serviceGrant: Policy.resource('arn:aws:s3:::bucket').allow('s3:GetObject').service('states'),
}
export const states = [Wait.seconds(1), Pass(), Pass().next('Next'), Choice(), Task.lambda(price), Succeed()] as const
export const test = gt(jsonata<number>`1`, 2)
