// A library that exports, without writing a type, one value of every kind that the library gives: machines in every stage, states
// in both query languages, policies in every stage, expressions, answers, functions and classes that give builders.
import {
  Account,
  type Arn,
  access,
  arnLike,
  Choice,
  Fail,
  LambdaFunction,
  Pass,
  Policy,
  parseArn,
  policyVariable,
  qualify,
  StateMachine,
  type StateMachineDefinition,
  Succeed,
  Task,
  Wait,
} from 'arnwright'
import { callers, compareRole, splitRole } from 'arnwright/access'
import { findAction, findConditionKey, listResourceTypes } from 'arnwright/catalog'
import { checkPolicy, checkStateMachine, parseDefinition } from 'arnwright/check'
import { evaluate, explain, verify } from 'arnwright/evaluate'
import {
  add,
  and,
  concat,
  contains,
  eq,
  filter,
  gt,
  ifElse,
  isNumeric,
  isPresent,
  join,
  jsonata,
  lookup,
  map,
  merge,
  not,
  numeric,
  orElse,
  States,
  sum,
  text,
} from 'arnwright/expression'
import { StateMachine as Machines } from 'arnwright/parse'
import {
  diffPolicies,
  isSubset,
  Policy as Language,
  parsePolicy,
  splitPolicy,
  unlisted,
  policyVariable as variable,
} from 'arnwright/policy'
import { Task as Sdk, sdk } from 'arnwright/sdk'
import { Fragment, ItemReader, MapState, Parallel } from 'arnwright/states'
import { activity, sqs, Task as Tasks } from 'arnwright/tasks'

interface Order {
  readonly id: string
  readonly total: number
  readonly items: readonly { readonly sku: string }[]
}

const dev = Account('123456789012', 'us-east-1')
const role = dev.arn('iam', 'role/ExecutionRole')
const fn = dev.arn('lambda', 'function:Price')
const price = LambdaFunction.types<Order, { total: number; parts: { sku: string }[] }>().at(fn)
const queueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/Queue'
const reference = jsonata<number>`1`

export const arns = { dev, role, template: Account.cloudFormation(), like: arnLike('arn:aws:s3:::b*') }
export const functions = { price, types: LambdaFunction.types<Order, string>(), qualified: qualify(fn, 'live') }
export const facts = parseArn('arn:aws:s3:::bucket')

// states, in both query languages
export const passes = {
  plain: Pass(),
  output: Pass().output({ all: reference, list: [1, { two: reference }] }),
  assign: Pass().assign({ count: reference, fixed: { a: [1] } }),
  result: Pass().result({ a: 1 }).resultPath('$.made'),
  parameters: Pass().parameters({ id: States.UUID(), fixed: 1 }),
  paths: Pass().inputPath('$.a').outputPath('$.b'),
  next: Pass().output({ a: 1 }).next('Other'),
  end: Pass().end(),
}
export const waits = [
  Wait.seconds(1),
  Wait.seconds(reference).output({ a: 1 }).assign({ b: 2 }),
  Wait.seconds(1).end(),
] as const
export const ends = { fail: Fail({ error: 'Wrong' }), succeed: Succeed(), made: Succeed().output({ a: reference }) }
export const choices = {
  empty: Choice(),
  open: Choice()
    .when(gt(reference, 1), 'Many')
    .when(eq(reference, 0), 'None', { assign: { none: true }, output: { a: 1 } }),
  closed: Choice().when(gt(reference, 1), 'Many').otherwise('Few'),
  rule: Choice()
    .when(gt(reference, 1), 'Many')
    .otherwise('Few', { output: { few: reference } }),
}
export const lambdas = {
  bare: Task.lambda(price),
  payload: Task.lambda(fn).payload({ a: reference }).qualifier('live'),
  assumed: Task.lambda(fn).assume(role).viaResourcePolicy(),
  output: Task.lambda(price).output(({ result }) => ({ part: result.Payload.parts[0], all: result })),
  assign: Task.lambda(price).assign(({ result }) => ({ total: result.Payload.total })),
  selected: Task.lambda(price)
    .resultSelector(({ result }) => ({ all: result }))
    .resultPath('$.made'),
  dropped: Task.lambda(price).resultPath(null).outputPath('$.a'),
  caught: Task.lambda(price)
    .retry({ errors: ['States.ALL'] })
    .catch('States.ALL', 'Undo', { output: { a: reference } }),
  placed: Task.lambda(price)
    .catch('States.ALL', 'Undo', { assign: { undo: true } })
    .next('More'),
  end: Task.lambda(price).end(),
  timed: Task.lambda(price).timeoutSeconds(reference).heartbeatSeconds(1),
}

// Tasks of other entries
const message = { QueueUrl: queueUrl, MessageBody: reference }
export const tasks = {
  message: sqs.sendMessage(message),
  all: Tasks.sqs.sendMessage(message).output(({ result }) => ({ result, id: result.MessageId })),
  run: Tasks.ecs.runTask({ Cluster: 'main', TaskDefinition: 'task:1' }),
  ran: Tasks.ecs.runTask({ Cluster: 'main', TaskDefinition: 'task:1' }).sync(),
  item: Tasks.dynamodb.getItem({ TableName: 'Orders', Key: { id: { S: 'a' } } }).output(({ result }) => result.Item),
  selected: Tasks.dynamodb
    .getItem({ TableName: 'Orders', Key: { id: { S: 'a' } } })
    .resultSelector(({ result }) => ({ item: result.Item }))
    .resultPath('$.item'),
  assumed: Tasks.sns.publish({ TopicArn: dev.arn('sns', 'Topic'), Message: 'a' }).assume(role),
  caught: Tasks.sns
    .publish({ TopicArn: dev.arn('sns', 'Topic'), Message: 'a' })
    .catch('States.ALL', 'Undo')
    .next('More'),
  nested: Tasks.states.startExecution({ StateMachineArn: dev.arn('states', 'stateMachine:Other') }).sync<Order>(2),
  activity: activity(dev.arn('states', 'activity:Sign')),
  signed: Tasks.activity(dev.arn('states', 'activity:Sign')).returns<Order>(),
  lambda: Tasks.lambda(price),
  called: Sdk.sdk('dynamodb', 'query', { TableName: 'Orders' }),
  computed: sdk('dynamodb', 'query', { TableName: States.Format('a{}', 'b') }),
  typed: Sdk.sdk.typed<DynamoClient>()('dynamodb', 'query', { TableName: 'Orders' }),
  typing: sdk.typed<DynamoClient>(),
}
interface DynamoClient {
  query(
    input: { TableName: string | undefined },
    options?: object,
  ): Promise<{ Items?: { id: string }[]; $metadata: object }>
}

// machines, in every stage
export const named = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
export const unnamed = StateMachine.named('Orders')
export const runAs = named.runAs(role)
export const typed = runAs.input<Order>()
export const paths = runAs.queryLanguage('JSONPath').type('EXPRESS')
export const logged = typed.logTo(dev.arn('logs', 'log-group:/orders')).comment('a').timeoutSeconds(60)
export const one = typed.next('Price', ({ input }) => Task.lambda(price).payload(input).assign({ first: input.id }))
export const two = one.next('Say', ({ input, vars, context }) =>
  Pass().output({ total: input.Payload.total, first: vars.first, at: context.Execution.StartTime }),
)
export const caught = typed
  .next('Price', ({ input }) => Task.lambda(price).payload(input).catch('States.ALL', 'Undo'))
  .next('Done', Succeed())
  .line('Undo', ({ input }) => Pass().output({ why: input.Cause }))
  .next('End', Fail({ error: 'Undone' }))
export const caughtWithData = typed
  .next('Price', ({ input }) =>
    Task.lambda(price)
      .payload(input)
      .catch('States.ALL', 'Undo', { assign: { why: 'caught' }, output: { id: 1 } }),
  )
  .line('Undo', ({ input, vars }) => Pass().output({ input, why: vars.why }))
export const chosen = typed
  .choose('Dear?', ({ input, when }) =>
    when(gt(input.total, 100), (flow) => flow.next('Refuse', Fail({ error: 'TooDear' })), { assign: { dear: true } })
      .when(eq(input.total, 0), (flow) => flow.next('Gift', Pass().output({ gift: true })))
      .otherwise(),
  )
  .next('After', ({ input }) => Pass().output(input))
export const looped = typed
  .loop('Again')
  .next('Again', ({ input }) => Task.lambda(price).payload(input))
  .choose('Enough?', ({ input, when }) =>
    when(gt(input.Payload.total, 1), (flow) => flow.next('Enough', Succeed())).otherwise((flow) =>
      flow.next('Back', Pass().output({ id: 'a', total: 1, items: [] })).goto('Again'),
    ),
  )
export const met = typed
  .choose('Dear?', ({ input, when }) =>
    when(gt(input.total, 100), (flow) => flow.next('Ask', Pass().output({ a: 1 })).goto('Met')).otherwise((flow) =>
      flow.next('Skip', Pass().output({ a: 2 })).goto('Met'),
    ),
  )
  .meet('Met')
  .next('Met', ({ input }) => Pass().output(input))
export const record = unnamed.states('First', {
  First: Task.lambda(fn).catch('States.ALL', 'Failed').next('Second'),
  Second: Choice().when(gt(reference, 1), 'Third').otherwise('Failed'),
  Third: Tasks.sqs.sendMessage(message).end(),
  Failed: Fail({ error: 'Failed' }),
})
export const ended = typed.next('One', Pass()).end()

// Parallel, Map and fragments
export const shared = Fragment<{ total: number }>()((flow) =>
  flow.next('Tax', ({ input }) => Pass().output({ total: add(input.total, 5), tax: 5 })),
)
export const fragment = Fragment<{ total: number }, 'JSONPath'>('JSONPath')
export const used = typed.use('First: ', shared).use('Second: ', shared)
export const both = typed
  .next('Both', (scope) =>
    Parallel(scope)
      .arguments({ total: scope.input.total })
      .branch((flow) => flow.use('A: ', shared))
      .branch((flow) => flow.next('Call', Tasks.sqs.sendMessage(message)))
      .output(({ result }) => ({ all: result, first: result[0] }))
      .catch('States.ALL', 'Undo', { assign: { undo: true } }),
  )
  .line('Undo', Pass())
export const selectedBranches = paths.input<Order>().next('Both', (scope) =>
  Parallel(scope)
    .parameters({ id: scope.input.id })
    .branch((flow) => flow.next('P', Pass()))
    .resultSelector(({ result }) => ({ one: result[0] }))
    .resultPath('$.both'),
)
export const each = typed.next('Each', (scope) =>
  MapState.inline(scope)
    .items(scope.input.items)
    .itemSelector(({ item, index }) => ({ sku: item.sku, index }))
    .maxConcurrency(2)
    .processor((flow) => flow.next('Take', ({ input }) => Pass().output({ sku: input.sku })))
    .assign(({ result }) => ({ taken: result })),
)
export const distributed = typed.next('Each', (scope) =>
  MapState.distributed(scope, 'STANDARD')
    .itemReader(ItemReader.csv({ bucket: 'orders', key: 'orders.csv' }, { headers: ['id', 'total'] }))
    .itemBatcher({ maxItemsPerBatch: 10 }, { from: scope.input.id })
    .resultWriter({ bucket: 'results', prefix: 'a' })
    .toleratedFailurePercentage(5)
    .label('Rows')
    .processor((flow) => flow.next('Take', ({ input }) => Pass().output(input))),
)
export const writtenAsLists = typed.next('Each', (scope) =>
  MapState.distributed(scope, 'EXPRESS')
    .itemReader(ItemReader.objects({ bucket: 'orders' }))
    .resultWriter({ transformation: 'FLATTEN' })
    .processor((flow) => flow.next('Take', ({ input }) => Pass().output({ key: input.Key }))),
)
export const readers = {
  csv: ItemReader.csv({ bucket: 'b', key: 'k' }),
  json: ItemReader.json<Order>()({ bucket: 'b', key: States.Format('{}.json', 'k') }),
  jsonOf: ItemReader.json<Order>(),
  jsonl: ItemReader.jsonl<Order>()({ bucket: 'b', key: 'k' }),
  parquet: ItemReader.parquet<Order>()({ bucket: 'b', key: 'k' }),
  athena: ItemReader.athenaManifest<Order>()({ bucket: 'b', key: 'k' }, 'CSV'),
  inventory: ItemReader.inventory({ bucket: 'b', key: 'k' }),
  objects: ItemReader.objects({ bucket: 'b' }),
  flattened: ItemReader.flattened<Order>()({ bucket: 'b' }, 'CSV'),
}

// what a function of a state is given, and what is made in it
const leaked = () => {
  const seen = { open: undefined as unknown }
  return { seen, machine: typed.next('A', (scope) => Parallel(scope).branch((flow) => flow.next('B', Pass()))) }
}
export const inFunction = leaked()
export const makeScope = (flow: typeof typed) => {
  const parts: { [name: string]: unknown } = {}
  return flow.next('Each', (scope) => {
    parts['scope'] = scope
    return MapState.inline(scope)
      .items(scope.input.items)
      .processor((inner) => inner.next('X', Pass()))
  })
}

// expressions, in both languages
export const expressions = {
  format: States.Format('a{}', 'b'),
  uuid: States.UUID(),
  array: States.Array(1, 'a'),
  parsed: States.StringToJson('{}'),
  template: reference,
  untyped: jsonata`$now()`,
  added: add(1, reference),
  joined: concat('a', 'b'),
  list: map([1, 2], (item) => add(item, 1)),
  filtered: filter([1, 2], (item) => gt(item, 1)),
  sum: sum([1, 2]),
  text: join(['a', 'b'], ','),
  merged: merge({ a: 1 }, { b: reference }),
  field: lookup({ a: 1 }, 'a'),
  either: ifElse(gt(reference, 1), 'many', 'few'),
  fallback: orElse(reference, 0),
}
export const tests = {
  greater: gt(reference, 1),
  both: and(gt(reference, 1), not(eq(reference, 2))),
  typed: [numeric(reference), text(reference), isNumeric(reference)] as const,
  present: isPresent(reference),
  contains: contains('abc', 'a'),
}

// machines that were read
export const parsed = Machines.parse('{}')
export const parsedNamed = parsed.named(dev.arn('states', 'stateMachine:Orders')).runAs(role)
export const parsedMore = parsedNamed.change('A', (state) => state).line('B', Pass())
export const readState = parsed.definition.States['A']
export const narrowed = readState?.Type === 'Choice' ? readState : undefined
export const narrowedTask = readState?.Type === 'Task' ? readState : undefined
export const narrowedMap = readState?.Type === 'Map' ? readState : undefined
export const definition = parseDefinition('{}')
export const documents: StateMachineDefinition = caught.toJSON()
export const states = definition.definition?.States

// policies of the root
export const trusts = {
  start: Policy.trust(role),
  service: Policy.trust().service('states'),
  guarded: Policy.trust().service('states').sourceAccount('123456789012'),
  unguarded: Policy.trust().service('states').unguarded(),
  principal: Policy.trust().principal(role),
  external: Policy.trust().principal(role).externalId('a'),
  account: Policy.trust().account('123456789012'),
}
export const identities = {
  start: Policy.identity(),
  open: Policy.identity().allow('s3:GetObject'),
  on: Policy.identity().allow('s3:GetObject').on('arn:aws:s3:::bucket/a'),
  where: Policy.identity().allow('s3:GetObject').onAny().where('aws:RequestedRegion', 'StringEquals', 'us-east-1'),
}
const queue = dev.arn('sqs', 'Queue')
export const resources = {
  start: Policy.resource(queue),
  open: Policy.resource(queue).allow('sqs:SendMessage'),
  service: Policy.resource(queue).allow('sqs:SendMessage').service('sns'),
  guarded: Policy.resource(queue).allow('sqs:SendMessage').service('sns').sourceArn(dev.arn('sns', 'Topic')),
  principal: Policy.resource(queue).allow('sqs:SendMessage').principal(role),
  on: Policy.resource('arn:aws:s3:::b').allow('s3:GetObject').principal(role).on('arn:aws:s3:::b/a'),
}
export const variables = [policyVariable('aws:username'), variable('aws:username')] as const

// policies of the whole language
const host = 'token.actions.githubusercontent.com'
const github = `arn:aws:iam::111122223333:oidc-provider/${host}` as const
const saml = 'arn:aws:iam::111122223333:saml-provider/Corp'
const eks =
  'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E'
const google = 'accounts.google.com'
export const allTrusts = {
  start: Language.trust(),
  service: Language.trust().service('states'),
  guarded: Language.trust().service('states').sourceAccount('123456789012'),
  unguarded: Language.trust().service('states').unguarded(),
  principal: Language.trust().principal(role),
  external: Language.trust().principal(role).externalId('a'),
  where: Language.trust().principal(role).where('aws:MultiFactorAuthPresent', 'Bool', true),
  tags: Language.trust().principal(role).withSessionTags(),
  identity: Language.trust().principal(role).withSourceIdentity(),
  account: Language.trust().account('123456789012'),
  saml: Language.trust().saml(saml),
  samlAudience: Language.trust().saml(saml).audience('https://signin.aws.amazon.com/saml'),
  web: Language.trust().webIdentity(github),
  webAudience: Language.trust().webIdentity(github).audience('sts.amazonaws.com'),
  webSubject: Language.trust().webIdentity(github).subject('repo:octo/orders:ref:refs/heads/main'),
  webBoth: Language.trust().webIdentity(github).audience('sts.amazonaws.com').subjectLike('repo:octo/orders:*'),
  google: Language.trust().webIdentity(google),
  googleAudience: Language.trust().webIdentity(google).audience('a'),
  github: Language.trust().githubActions(github, 'octo/orders', { branch: 'main' }),
  eks: Language.trust().eksServiceAccount(eks, 'default', 'orders'),
  pod: Language.trust().eksPodIdentity(),
  allow: Language.trust().allow('sts:AssumeRole'),
  denyStart: Language.trust().deny('sts:AssumeRole'),
  deny: Language.trust().deny('sts:AssumeRole').principal(role),
  denyService: Language.trust().deny('sts:AssumeRole').service('ec2'),
}
export const attached = {
  identity: Language.identity(),
  open: Language.identity().allow('s3:GetObject'),
  on: Language.identity().allow('s3:GetObject').on('arn:aws:s3:::b/k'),
  where: Language.identity().allow('s3:GetObject').onAny().where('s3:ExistingObjectTag/a', 'StringEquals', 'b'),
  other: Language.identity().deny(unlisted('s3:New')).notOn('arn:aws:s3:::b/k'),
  boundary: Language.boundary().allow('s3:*').onAny(),
  session: Language.session().allowNotAction('iam:*').onAny(),
  scp: Language.scp().deny('s3:GetObject').onAny(),
  scpStart: Language.scp(),
  restricted: Language.scp({ language: 'restricted' }),
  restrictedAllow: Language.scp({ language: 'restricted' }).allow('s3:GetObject'),
  restrictedAllowed: Language.scp({ language: 'restricted' }).allow('s3:GetObject').onAny(),
  restrictedDeny: Language.scp({ language: 'restricted' }).deny('s3:GetObject'),
  restrictedDenied: Language.scp({ language: 'restricted' }).deny('s3:GetObject').onAny(),
  rcp: Language.rcp(),
  rcpOpen: Language.rcp().deny('s3:GetObject'),
  rcpDone: Language.rcp().deny('s3:GetObject').onAny(),
}
export const carried = {
  start: Language.resource(queue),
  open: Language.resource(queue).allow('sqs:SendMessage'),
  service: Language.resource(queue).allow('sqs:SendMessage').service('sns'),
  guarded: Language.resource(queue).allow('sqs:SendMessage').service('sns').sourceArn(dev.arn('sns', 'Topic')),
  unguarded: Language.resource(queue).allow('sqs:SendMessage').service('sns').unguarded(),
  principal: Language.resource(queue).allow('sqs:SendMessage').principal(role),
  everybody: Language.resource(queue).deny('sqs:SendMessage').anyone(),
  misplaced: Language.resource('arn:aws:s3:::b').allow('s3:GetObject').principal(role),
  misplacedService: Language.resource('arn:aws:s3:::b').allow('s3:PutObject').service('logs'),
  misplacedGuarded: Language.resource('arn:aws:s3:::b')
    .allow('s3:PutObject')
    .service('logs')
    .sourceAccount('123456789012'),
  placed: Language.resource('arn:aws:s3:::b').allow('s3:PutObject').service('logs').on('arn:aws:s3:::b/a'),
  placedGuarded: Language.resource('arn:aws:s3:::b')
    .allow('s3:PutObject')
    .service('logs')
    .sourceAccount('123456789012')
    .on('arn:aws:s3:::b/a'),
  on: Language.resource('arn:aws:s3:::b').allow('s3:GetObject').principal(role).on('arn:aws:s3:::b/a'),
}
export const read = parsePolicy('{}')
export const operations = {
  answer: isSubset(read, read),
  difference: diffPolicies(read, read),
  parts: splitPolicy(read),
  statements: read.Statement,
}

// answers
const roles = access(caught)
export const answers = {
  roles,
  callers: callers(caught),
  compared: compareRole(read, read),
  parts: splitRole(roles.executionRole),
  reasons: roles.executionRole,
  verification: verify(caught),
  evaluation: evaluate({ principal: role, action: 's3:GetObject', resource: 'arn:aws:s3:::b/a' }, { identity: read }),
  explained: explain(verify(caught)),
  findings: [...checkPolicy(read, { kind: 'identity' }), ...checkStateMachine('{}')],
  catalog: [findAction('s3:GetObject'), findConditionKey('aws:username'), listResourceTypes('s3')] as const,
}

// functions that give builders, and classes that keep them
export const taskOf = (name: string) =>
  Task.lambda(dev.arn('lambda', `function:${name}`)).catch('States.ALL', 'Undo', { output: { a: 1 } })
export const genericTask = <Name extends string>(next: Name) => Task.lambda(fn).catch('States.ALL', next).next(next)
export const genericPass = <T extends { readonly a: number }>(value: T) => Pass().output({ value: 1, fixed: value.a })
export const machineOf = (name: string, queueArn: Arn) =>
  StateMachine.named(name)
    .input<Order>()
    .next('Send', ({ input }) => Tasks.sqs.sendMessage({ QueueUrl: queueArn, MessageBody: input }))
export const bucketPolicy = (name: string) =>
  Language.resource(`arn:aws:s3:::${name}`).allow('s3:ListBucket').principal(role)
export const genericPolicy = <const Name extends string>(name: Name) =>
  Policy.trust()
    .account('123456789012')
    .principal(name as never)
export async function* later() {
  yield caught
  return both
}
export class Orders {
  readonly machine = caught
  readonly trust = Language.trust().githubActions(github, 'octo/orders', { branch: 'main' })
  static readonly reader = ItemReader.objects({ bucket: 'b' })
  private readonly hidden = two
  get charge() {
    return Tasks.sqs.sendMessage(message)
  }
  format(name: string) {
    return { text: States.Format('{}', name), hidden: this.hidden }
  }
}
export class Settings extends Orders {
  override readonly machine = caught
  protected readonly each = each
}
export default { caught, tasks, allTrusts }
