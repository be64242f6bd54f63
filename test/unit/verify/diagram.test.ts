import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../../src/arn/account.js'
import { explain, type Verification, verify } from '../../../src/evaluate.js'
import { Task } from '../../../src/integrations/task.js'
import { StateMachine } from '../../../src/states/state-machine.js'
import { drawTrust } from '../../../src/verify/diagram.js'

const dev = Account('123456789012', 'us-east-1')
const prod = Account('111122223333', 'us-east-2')
const machine = StateMachine.named(dev.arn('states', 'stateMachine:Orders'))
  .runAs(dev.arn('iam', 'role/ExecutionRole'))
  .next('Any', ({ input }) => Task.lambda(input['fn'] ?? dev.arn('lambda', 'function:Local')))
  .next('Cross', Task.lambda(prod.arn('lambda', 'function:Echo')).assume(prod.arn('iam', 'role/LambdaRole')))
  .next('Own', Task.lambda(dev.arn('lambda', 'function:Local')))

interface Diagram {
  readonly nodes: ReadonlyMap<string, string>
  readonly groups: readonly string[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly form: string
    readonly label: string
  }[]
}

/**
 * Reads the part of Mermaid's flowchart grammar that is written here, and nothing else: every line has to be one of it.
 * https://mermaid.js.org/syntax/flowchart.html: the header, `id["text"]`, `subgraph id["text"]` to `end`, and links
 * `a -->|"text"| b`, `--x`, `-.->`. In quotes stand printable characters, with `#…;` for those that would be read.
 */
const readFlowchart = (text: string): Diagram => {
  const [header, ...lines] = text.split('\n')
  expect(header).toBe('flowchart LR')
  const quoted = '"((?:[ !$%\'-;=?-_a-~]|#\\d+;)*)"'
  const node = new RegExp(`^(n\\d+)\\[${quoted}\\]$`)
  const group = new RegExp(`^subgraph (g\\d+)\\[${quoted}\\]$`)
  const link = new RegExp(`^(n\\d+) (-->|--x|-\\.->)\\|${quoted}\\| (n\\d+)$`)
  const unquote = (part = ''): string =>
    part.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  const nodes = new Map<string, string>()
  const groups: string[] = []
  const edges: Diagram['edges'][number][] = []
  let open = false
  for (const line of lines.map((one) => one.trim())) {
    const [isNode, isGroup, isLink] = [node.exec(line), group.exec(line), link.exec(line)]
    if (isGroup !== null && !open) {
      groups.push(unquote(isGroup[2]))
      open = true
    } else if (line === 'end' && open) {
      open = false
    } else if (isNode !== null && !nodes.has(isNode[1] ?? '')) {
      nodes.set(isNode[1] ?? '', unquote(isNode[2]))
    } else if (isLink !== null && !open) {
      const [, from = '', form = '', label, to = ''] = isLink
      edges.push({ from, to, form, label: unquote(label) })
    } else {
      expect.fail(`not of the grammar: ${line}`)
    }
  }
  expect(open).toBe(false)
  for (const { from, to } of edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true])
  return { nodes, groups, edges }
}

describe('the diagram of a verification', () => {
  it('shows the chain, the accounts and every call', () => {
    const { nodes, groups, edges } = readFlowchart(explain(verify(machine), { as: 'mermaid' }))
    expect(groups).toEqual(['aws 123456789012', 'aws 111122223333'])
    expect(edges.map(({ from, to, form, label }) => `${nodes.get(from)} ${form} ${nodes.get(to)}: ${label}`)).toEqual([
      'Step Functions --> role/ExecutionRole: sts:AssumeRole',
      'role/ExecutionRole --> arn:aws:lambda:us-east-1:123456789012:function:*: lambda:InvokeFunction',
      'role/ExecutionRole --> role/LambdaRole: sts:AssumeRole with the external ID',
      'role/LambdaRole --> arn:aws:lambda:us-east-2:111122223333:function:Echo: lambda:InvokeFunction',
      'role/ExecutionRole --> arn:aws:lambda:us-east-1:123456789012:function:Local: lambda:InvokeFunction',
    ])
  })

  it('shows what is denied with a cross and what is not known dotted', () => {
    const trustPolicy = { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:TagSession' } } as const
    const denied = verify(machine, { executionRole: { trustPolicy }, targetRoles: [] })
    const { edges } = readFlowchart(explain(denied, { as: 'mermaid' }))
    expect(edges.map(({ form }) => form)).toEqual(['--x', '--x', '--x', '-.->', '--x'])
  })

  it('keeps to the grammar whatever the names are, and loses nothing of them', () => {
    const verification = verify(machine)
    const rename = (name: string): Verification => ({
      ...verification,
      states: verification.states.map((state) => ({
        ...state,
        calls: state.calls.map((call) => ({ ...call, action: name, resource: `arn:aws:s3:::${name}` })),
      })),
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const { nodes, edges } = readFlowchart(drawTrust(rename(name)))
        expect([...nodes.values()]).toContain(`arn:aws:s3:::${name}`)
        expect(edges.map(({ label }) => label)).toContain(name)
      }),
      {
        numRuns: 500,
        seed: 6,
        examples: [
          ['"]\nend'],
          ['`bold`'],
          ['#35;'],
          ['<b>&'],
          ['end'],
          ['| n0'],
          ['subgraph x'],
          ['%% note'],
          ['\u2028'],
        ],
      },
    )
  })
})
