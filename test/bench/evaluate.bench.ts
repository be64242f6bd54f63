/**
 * Decisions a second beside the independent evaluator, on 1, 10 and 100 policies of 50 statements, in one run. The
 * other one is timed with its checks of the input and, which is faster, without them: `npm run bench:evaluate`.
 */
import { runSimulation, runUnsafeSimulation, type Simulation } from '@cloud-copilot/iam-simulate'
import { Bench } from 'tinybench'
import { evaluate } from '../../src/evaluate.js'

const account = '111122223333'
const services = ['s3', 'sqs', 'sns', 'dynamodb', 'lambda', 'kms', 'states', 'events', 'logs', 'ec2']

const statement = (policy: number, index: number) => {
  const service = services[(policy + index) % services.length] ?? 's3'
  return {
    Sid: `S${index}`,
    Effect: index % 7 === 0 ? ('Deny' as const) : ('Allow' as const),
    Action: [`${service}:Get*`, `${service}:List*`, `${service}:Put${index}`],
    Resource: [
      `arn:aws:${service}:us-east-1:${account}:function:name-${policy}-${index}*`,
      `arn:aws:${service}:*:${account}:function:other-${index}-*`,
    ],
    ...(index % 2 === 0
      ? { Condition: { StringLike: { 'aws:PrincipalTag/team': [`team-${index}-*`, '${aws:PrincipalTag/org}-x'] } } }
      : {}),
  }
}

const policies = (count: number) =>
  Array.from({ length: count }, (_, policy) => ({
    name: `policy${policy}`,
    document: {
      Version: '2012-10-17' as const,
      Statement: Array.from({ length: 50 }, (_, index) => statement(policy, index)),
    },
  }))

const principal = `arn:aws:iam::${account}:user/u`
const context = { 'aws:PrincipalTag/team': 'org-x', 'aws:PrincipalTag/org': 'org' }
const deepFreeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
}

const rows: string[] = []
for (const count of [1, 10, 100]) {
  const identity = policies(count)
  const frozen = policies(count)
  deepFreeze(frozen)
  for (const [outcome, resource] of [
    ['allowed', `arn:aws:lambda:us-east-1:${account}:function:name-0-24`],
    ['implicitDeny', `arn:aws:lambda:us-east-1:${account}:function:nothing`],
  ] as const) {
    const request = { principal, action: 'lambda:GetFunction', resource, resourceAccount: account, context }
    const simulation: Simulation = {
      request: {
        principal,
        action: 'lambda:GetFunction',
        resource: { resource, accountId: account },
        contextVariables: context,
      },
      identityPolicies: identity.map(({ name, document }) => ({ name, policy: document })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    }
    const ours = evaluate(request, { identity }).decision
    const refused = await runSimulation(simulation, { simulationMode: 'Strict' })
    if (refused.resultType === 'error') throw new Error(JSON.stringify(refused.errors).slice(0, 500))
    const theirs = runUnsafeSimulation(simulation, { simulationMode: 'Strict' })
    const bench = new Bench({ time: 700, warmupTime: 150 })
    bench.add('plain', () => void evaluate(request, { identity }))
    bench.add('frozen', () => void evaluate(request, { identity: frozen }))
    bench.add('unchecked', () => void runUnsafeSimulation(simulation, { simulationMode: 'Strict' }))
    bench.add('checked', async () => void (await runSimulation(simulation, { simulationMode: 'Strict' })))
    await bench.run()
    const rate = (name: string): number => {
      const result = bench.getTask(name)?.result
      return result !== undefined && 'throughput' in result ? result.throughput.mean : 0
    }
    const [plain, frozenRate, unchecked, checked] = ['plain', 'frozen', 'unchecked', 'checked'].map(rate)
    const whole = (value = 0): string => Math.round(value).toLocaleString('en')
    rows.push(
      `| ${count} | ${outcome} (${ours}, ${theirs}) | ${whole(plain)} | ${whole(frozenRate)} | ${whole(unchecked)} | ${whole(checked)} | ${((plain ?? 0) / (checked || 1)).toFixed(0)} / ${((frozenRate ?? 0) / (unchecked || 1)).toFixed(0)} |`,
    )
  }
}
console.log(
  '| Policies of 50 | Decision | plain | frozen | other, unchecked | other, checked | plain : checked / frozen : unchecked |',
)
console.log('|---:|---|---:|---:|---:|---:|---:|')
console.log(rows.join('\n'))
