import { join } from 'node:path'
import ts from 'typescript'
import { expect, inject, it } from 'vitest'
import { languageService } from './language-service.ts'

const consumer = inject('consumer')
const file = join(consumer, 'hover.ts')

// interfaces that no entry exports, too: whoever calls a method sees what it is for
const text = `import { Task } from 'arnwright/tasks'
import { Policy } from 'arnwright/policy'
import { StateMachine } from 'arnwright'
Task.lambda('arn:aws:lambda:us-east-1:123456789012:function:E').payload({}).retry({ errors: 'States.ALL', maxAttempts: 3 })
Task.glue.startJobRun({ JobName: 'Work' }).sync()
Policy.trust().service('states').sourceAccount('123456789012')
Policy.identity().allow('s3:GetObject').onAny().where('aws:SourceAccount', 'StringEquals', '123456789012')
StateMachine.named('Orders').choose('Way?', (scope) => scope.when(undefined as never, undefined as never).otherwise())
`

const service = languageService(consumer, file, () => ({ text, version: 1 }))

it.each(['payload(', 'retry(', 'maxAttempts', 'sync(', 'service(', 'sourceAccount(', 'where(', 'when(', 'otherwise('])(
  'an editor shows what %s is for',
  (name) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(name))
    expect(ts.displayPartsToString(info?.documentation)).toMatch(/\.$/)
  },
)
