import { describe, expect, it } from 'vitest'
import { nearestNames } from '../../../src/core/nearest-names.ts'
import { reference } from '../../../src/expression/reference.ts'
import { checkStateMachine } from '../../../src/integrations/check-state-machine.ts'
import { sdk } from '../../../src/integrations/sdk.ts'
import { StateMachine } from '../../../src/integrations/state-machine.ts'
import type { AnyState } from '../../../src/states/types/state.ts'

/** What a caller without a compiler may pass. */
const fromElsewhere = <Value>(value: unknown): Value => value as Value

const written = (state: AnyState): unknown => StateMachine.named('Orders').next('Call', state).toJSON().States['Call']

describe('a call through the AWS SDK', () => {
  // https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
  it('names the service and the action in its Resource', () => {
    const task = sdk('cloudwatchlogs', 'describeLogStreams', { LogGroupName: 'group' })
    expect(written(task)).toEqual({
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:cloudwatchlogs:describeLogStreams',
      Arguments: { LogGroupName: 'group' },
      End: true,
    })
  })

  it('can do without arguments', () => {
    expect(written(sdk('ec2', 'describeInstances'))).toMatchObject({ Arguments: {} })
  })

  it('waits for its token', () => {
    const token = reference<string>('context', ['Task', 'Token'])
    const machine = StateMachine.named('Orders').next(
      'Call',
      sdk('sqs', 'sendMessage', { MessageBody: token }).waitForTaskToken(),
    )
    expect(machine.toJSON().States['Call']).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken',
      Arguments: { MessageBody: '{% $states.context.Task.Token %}' },
    })
    expect(checkStateMachine(machine.toJSON()).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is written with the types of a client as without', () => {
    const typed = sdk.typed<unknown>()
    expect(written(typed('ec2', 'describeInstances', {}))).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:ec2:describeInstances',
    })
  })

  it('runs no job', () => {
    const task = fromElsewhere<{ sync(): unknown }>(sdk('ec2', 'describeInstances'))
    expect(() => task.sync()).toThrow('does not support .sync: expected no ending, .waitForTaskToken')
  })
})

it.each([
  { wrong: 'getIten', names: ['getItem', 'putItem'], nearest: 'getItem' },
  { wrong: 'GetItem', names: ['getItem', 'getItems'], nearest: 'getItem, getItems' },
  {
    wrong: 'lists',
    names: ['list', 'listA', 'listB', 'listC', 'listD', 'listE'],
    nearest: 'list, listA, listB, listC, listD, …',
  },
  { wrong: 'listX', names: ['listA', 'listB', 'listC', 'listD'], nearest: 'listA, listB, listC, listD' },
  { wrong: 'listX', names: ['listA', 'listB', 'listC', 'listD', 'list'], nearest: 'list, listA, listB, listC, listD' },
  { wrong: 'zoom', names: ['getItem'], nearest: 'none of them' },
])('the nearest to $wrong are told', ({ wrong, names, nearest }) => {
  const other = `${wrong.charAt(0).toLowerCase()}${wrong.slice(1)}`
  expect(nearestNames(wrong, names, other, 'none of them')).toBe(nearest)
})
