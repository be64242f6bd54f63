// A user's module that writes workflows, reads them back and checks them: the entries of the language, the results exported.
import { access, Pass, Succeed } from 'arnwright'
import { checkStateMachine } from 'arnwright/check'
import { add, gt, jsonata, map, States } from 'arnwright/expression'
import { StateMachine } from 'arnwright/parse'
import { Fragment, ItemReader, MapState, Parallel } from 'arnwright/states'

export const shared = Fragment<{ total: number }>()((flow) =>
  flow.next('Tax', ({ input }) => Pass().output({ total: add(input.total, 5) })),
)

export const machine = StateMachine.named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders')
  .runAs('arn:aws:iam::123456789012:role/ExecutionRole')
  .input<{ total: number; items: { id: string }[] }>()
  .next('Both', (scope) =>
    Parallel(scope)
      .branch((flow) => flow.use('First: ', shared))
      .branch((flow) => flow.next('Ids', ({ input }) => Pass().output(map(input.items, (item) => item.id)))),
  )
  .next('Each', (scope) =>
    MapState.distributed(scope, 'STANDARD')
      .itemReader(ItemReader.csv({ bucket: 'orders', key: 'orders.csv' }, { headers: ['id'] }))
      .processor((flow) => flow.next('Take', ({ input }) => Pass().output(input.id))),
  )
  .choose('Many?', ({ input, when }) =>
    when(gt(jsonata<number>`$count(${input})`, 5), (flow) => flow.next('Enough', Succeed())).otherwise(),
  )
  .next('Done', Succeed())

export const parsed = StateMachine.parse(JSON.stringify(machine))
  .named('arn:aws:states:us-east-1:123456789012:stateMachine:Orders')
  .runAs('arn:aws:iam::123456789012:role/ExecutionRole')

export const changed = parsed.change('Done', (state) => ({ ...state, Comment: 'the end' })).line('More', Pass())
export const documents = [access(machine), access(parsed)]
export const findings = checkStateMachine(parsed.definition)
export const paths = StateMachine.named('Paths')
  .queryLanguage('JSONPath')
  .next('Id', Pass().parameters({ id: States.UUID() }))
