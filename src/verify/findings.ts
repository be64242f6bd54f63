import type { JsonPointer } from '../core/json-pointer.js'
import type { Reason } from '../evaluate/evaluation.js'
import { showDocument, showFailed } from '../evaluate/explain.js'
import type { Attempt, AttemptKind, Step, VerificationFinding, VerifiedCall, VerifiedState } from './verification.js'

type Code = VerificationFinding['code']

/** The code and severity of a finding for each kind of request that is not denied. */
const faults: Readonly<Record<AttemptKind, Pick<VerificationFinding, 'code' | 'severity'>>> = {
  otherAccount: { code: 'verify/confused-deputy', severity: 'security' },
  otherPartition: { code: 'verify/confused-deputy', severity: 'security' },
  noMachine: { code: 'verify/confused-deputy', severity: 'security' },
  withoutExternalId: { code: 'verify/confused-deputy', severity: 'security' },
  otherPrincipal: { code: 'verify/over-broad', severity: 'security' },
  otherMachine: { code: 'verify/over-broad', severity: 'warning' },
  otherExternalId: { code: 'verify/over-broad', severity: 'warning' },
  otherRole: { code: 'verify/over-broad', severity: 'warning' },
  neighbour: { code: 'verify/over-broad', severity: 'warning' },
  otherRegion: { code: 'verify/over-broad', severity: 'warning' },
  otherAction: { code: 'verify/over-broad', severity: 'warning' },
  otherCondition: { code: 'verify/over-broad', severity: 'warning' },
}

const fixes: Readonly<Record<Code, string>> = {
  'verify/access-denied': 'Allow it where it is lacking; access(machine) derives documents that do',
  'verify/unknown': 'Give the documents, or the condition keys in context, that it depends on',
  'verify/confused-deputy':
    'Let in this state machine alone: aws:SourceArn and aws:SourceAccount for Step Functions, sts:ExternalId for the execution role',
  'verify/over-broad':
    'Name the principal, the action and the resource, or take the document that access(machine) derives',
}

const pages: Readonly<Record<Code, string>> = {
  'verify/access-denied':
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html',
  'verify/unknown':
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-reqcontext.html',
  'verify/confused-deputy': 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  'verify/over-broad': 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
}

const finding = (
  code: Code,
  severity: VerificationFinding['severity'],
  pointer: JsonPointer,
  message: string,
  document?: string,
): VerificationFinding => ({
  code,
  severity,
  ...(document === undefined ? undefined : { document }),
  pointer,
  message,
  fix: fixes[code],
  docs: pages[code],
})

/** What fails, or may fail: the steps of the calls that are not allowed, each once for each state. */
export const findFailures = (
  executionRole: Step,
  states: readonly VerifiedState[],
  settings: readonly VerifiedCall[],
): readonly VerificationFinding[] => {
  const found = new Map<string, VerificationFinding>()
  const read = (at: JsonPointer, step: Step, call?: VerifiedCall): void => {
    if (step.outcome === 'allowed') return
    const message = `${whatFails(step, call)}: ${reasonOf(step)}`
    const isDenied = step.outcome === 'denied'
    const code = isDenied ? 'verify/access-denied' : 'verify/unknown'
    found.set(`${at} ${message}`, finding(code, isDenied ? 'error' : 'warning', at, message))
  }
  // if the execution role cannot be assumed every state fails: reported once, for the machine
  read('', executionRole)
  const readCalls = (at: JsonPointer, calls: readonly VerifiedCall[]): void => {
    for (const call of calls) {
      for (const step of call.steps) if (step !== executionRole) read(at, step, call)
    }
  }
  for (const { state, calls } of states) readCalls(state, calls)
  readCalls('', settings)
  return [...found.values()]
}

const whatFails = ({ outcome, evaluation }: Step, call: VerifiedCall | undefined): string => {
  const { principal, action, resource } = evaluation?.request ?? {
    principal: call?.roleArn ?? 'the role',
    action: call?.action ?? 'sts:AssumeRole',
    resource: call?.resource ?? 'the role',
  }
  const authorized = outcome === 'denied' ? 'authorized' : 'known to be authorized'
  return `${principal} is not ${authorized} to perform: ${action} on resource: ${resource}`
}

/** The reason in one line: what denies, what is missing, and what came closest to allowing it. */
const reasonOf = ({ evaluation, note, outcome }: Step): string => {
  const notes = note === undefined ? [] : [note]
  if (evaluation === undefined || (outcome === 'unknown' && evaluation.missingKeys.length === 0))
    return notes.join('; ')
  const { because, lacks, nearMisses, missingKeys } = evaluation
  if (outcome === 'unknown') return [`it depends on ${missingKeys.join(', ')}`, ...notes].join('; ')
  const [near] = nearMisses
  return [
    ...because.map((reason) => `denied by ${showDocument(reason)} ${reason.pointer}`),
    ...lacks.map(({ message }) => message),
    ...(near === undefined
      ? []
      : [`${showDocument(near)} ${near.pointer} nearly does, but for ${near.failed.map(showFailed).join(' and ')}`]),
    ...notes,
  ].join('; ')
}

interface Group {
  readonly fault: Pick<VerificationFinding, 'code' | 'severity'>
  readonly reason: Reason | undefined
  readonly attempts: Attempt[]
}

/** What has to be denied and is not: for each statement that allows it, one finding of each code. */
export const findOpenings = (attempts: readonly Attempt[]): readonly VerificationFinding[] => {
  const groups = new Map<string, Group>()
  for (const attempt of attempts) {
    if (attempt.outcome === 'denied') continue
    const { code, severity } = faults[attempt.kind]
    // a key that the context does not mention may still keep it out
    const fault = { code, severity: attempt.outcome === 'allowed' ? severity : ('suggestion' as const) }
    const reasons = attempt.evaluation.because.filter(({ kind, effect }) => kind !== 'resource' && effect === 'Allow')
    const reason = reasons.find(({ kind }) => kind === (isTrustOf(attempt) ? 'trust' : 'identity')) ?? reasons[0]
    const key = JSON.stringify([
      code,
      fault.severity,
      attempt.roleArn,
      isTrustOf(attempt),
      reason?.pointer,
      reason?.document,
    ])
    const group: Group = groups.get(key) ?? { fault, reason, attempts: [] }
    group.attempts.push(attempt)
    groups.set(key, group)
  }
  return [...groups.values()].map(describe)
}

/** Whether the trust policy of the role is tested, as opposed to what the role may do. */
const isTrustOf = ({ roleArn, evaluation }: Attempt): boolean =>
  evaluation.request.resource === roleArn && evaluation.request.principal !== roleArn

/** How many of the requests a message names. */
const mostNamed = 4

const describe = ({ fault, reason, attempts }: Group): VerificationFinding => {
  const [first] = attempts
  const isTrust = first !== undefined && isTrustOf(first)
  const whats = [
    ...new Set(attempts.map(({ what, evaluation: { request } }) => (isTrust ? what : `${what}, ${request.resource}`))),
  ]
  const shown = whats.slice(0, mostNamed).join('; ')
  const rest = whats.length > mostNamed ? `; and ${whats.length - mostNamed} more` : ''
  const keys = [...new Set(attempts.flatMap(({ evaluation }) => evaluation.missingKeys))]
  const depending = fault.severity === 'suggestion' ? `, depending on ${keys.join(', ')}` : ''
  const message = isTrust
    ? `the trust of ${first.roleArn} lets in others than this state machine${depending}: ${shown}${rest}`
    : `${first?.roleArn ?? ''} may do more than this state machine needs${depending}: ${shown}${rest}`
  return finding(
    fault.code,
    fault.severity,
    reason?.pointer ?? '',
    message,
    reason === undefined
      ? `${isTrust ? 'trust' : 'identity-based'} policy '${first?.roleArn ?? ''}'`
      : showDocument(reason),
  )
}
