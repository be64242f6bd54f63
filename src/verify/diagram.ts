import { splitArn } from '../arn/parse-arn.js'
import type { Outcome, Verification, VerifiedCall } from './verification.js'

/** What an edge looks like: a denied call ends in a cross, an unknown one is dotted. */
const edges: Readonly<Record<Outcome, string>> = { allowed: '-->', denied: '--x', unknown: '-.->' }

const rank: Readonly<Record<Outcome, number>> = { allowed: 0, unknown: 1, denied: 2 }

/**
 * The chain of trust as a Mermaid flowchart: Step Functions, the roles in their accounts, and what they call.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export const drawTrust = (verification: Verification): string => {
  const { roleArn, executionRole, states, settings } = verification
  const chart = new Chart()
  const service = chart.node('Step Functions', '')
  const machine = accountLabel(verification.stateMachineArn)
  const execution = chart.node(nameOf(roleArn), machine)
  chart.edge(service, execution, 'sts:AssumeRole', executionRole.outcome)
  for (const call of [...states.flatMap(({ calls }) => calls), ...settings]) drawCall(chart, execution, call)
  return chart.print()
}

const drawCall = (chart: Chart, execution: string, { action, resource, roleArn, steps }: VerifiedCall): void => {
  const assumed = steps.find(({ kind }) => kind === 'assumeTargetRole')
  const called = steps.find(({ kind }) => kind === 'call')
  let role = execution
  if (assumed !== undefined) {
    const arn = roleArn ?? assumed.evaluation?.request.resource ?? ''
    role = chart.node(roleArn === undefined ? 'a role known only at run time' : nameOf(arn), accountLabel(arn))
    chart.edge(execution, role, 'sts:AssumeRole with the external ID', assumed.outcome)
  }
  if (called === undefined) return
  const target = chart.node(resource === '*' ? 'any resource' : resource, accountLabel(resource))
  chart.edge(role, target, action, called.outcome)
}

const nameOf = (arn: string): string => splitArn(arn)?.resource ?? arn

/** The account as a group of the chart. Resources without an account in their ARN are outside all groups. */
const accountLabel = (arn: string): string => {
  const facts = splitArn(arn)
  return facts === undefined || facts.account === '' ? '' : `${facts.partition} ${facts.account}`
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly labels: Set<string>
  outcome: Outcome
}

/** Nodes and edges, each once. */
class Chart {
  private readonly nodes = new Map<string, { readonly id: string; readonly label: string; readonly group: string }>()
  private readonly lines = new Map<string, Edge>()

  /** The node with that label in that group; without a group it is outside all of them. */
  node(label: string, group: string): string {
    const key = JSON.stringify([label, group])
    const known = this.nodes.get(key)
    if (known !== undefined) return known.id
    const id = `n${this.nodes.size}`
    this.nodes.set(key, { id, label, group })
    return id
  }

  /** One edge between two nodes shows all calls in that direction, and the worst of their outcomes. */
  edge(from: string, to: string, label: string, outcome: Outcome): void {
    const key = `${from} ${to}`
    const edge = this.lines.get(key) ?? { from, to, labels: new Set(), outcome }
    edge.labels.add(label)
    if (rank[outcome] > rank[edge.outcome]) edge.outcome = outcome
    this.lines.set(key, edge)
  }

  print(): string {
    const groups = [...new Set([...this.nodes.values()].map(({ group }) => group))]
    return [
      'flowchart LR',
      ...groups.flatMap((group, index) => this.group(group, index)),
      ...[...this.lines.values()].map(
        ({ from, to, labels, outcome }) => `  ${from} ${edges[outcome]}|${quote([...labels].join(', '))}| ${to}`,
      ),
    ].join('\n')
  }

  private group(group: string, index: number): readonly string[] {
    const nodes = [...this.nodes.values()].filter((node) => node.group === group)
    const lines = nodes.map(({ id, label }) => `${id}[${quote(label)}]`)
    return group === ''
      ? lines.map((line) => `  ${line}`)
      : [`  subgraph g${index}[${quote(group)}]`, ...lines.map((line) => `    ${line}`), '  end']
  }
}

/**
 * A quoted string. Characters that could end it, or be taken for markup, are written as character codes; Markdown would begin
 * with a backtick.
 * @see https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax
 */
const quote = (text: string): string =>
  `"${text.replace(/[#"<>&`]|[^ -~]/gu, (character) => `#${character.codePointAt(0)};`)}"`
