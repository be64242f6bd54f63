import { isObject } from '../core/json.js'
import { optionForm } from '../core/refusals.js'
import { asOptions, refuse } from '../core/refuse.js'
import type { Evaluation } from '../evaluate/evaluation.js'
import { explain as explainEvaluation } from '../evaluate/explain.js'
import { drawTrust } from './diagram.js'
import type { Outcome, Step, StepKind, Verification, VerificationFinding, VerifiedCall } from './verification.js'

/** How a verification is explained. */
export interface ExplainOptions {
  /** `mermaid`: the chain of trust as a flowchart. Default: `text`. */
  readonly as?: 'text' | 'mermaid'
}

export interface Explain {
  /**
   * An evaluation in a few lines for people: the decision, the statements that decided or what was missing, what nearly
   * matched and with which values, and what the decision depends on.
   */
  (evaluation: Evaluation): string
  /**
   * A verification for people: what each state may do and by which statements, what fails and why, and what was found; or the
   * chain of trust as a diagram.
   * @see https://mermaid.js.org/syntax/flowchart.html
   */
  (verification: Verification, options?: ExplainOptions): string
}

export const explain: Explain = (result: Evaluation | Verification, options: ExplainOptions = {}): string => {
  const { as = 'text' } = asOptions(options, 'as')
  if (!isObject(result) || !('decision' in result || 'stateMachineArn' in result)) {
    refuse(optionForm, 'result', result, { shape: 'what evaluate or verify gives' })
  }
  if (!('stateMachineArn' in result)) return explainEvaluation(result)
  return as === 'mermaid' ? drawTrust(result) : explainVerification(result)
}

const explainVerification = ({
  holds,
  stateMachineArn,
  executionRole,
  states,
  settings,
  attempts,
  findings,
}: Verification): string => {
  const failing = states.filter(({ outcome }) => outcome === 'denied').length
  const denied = attempts.filter(({ outcome }) => outcome === 'denied').length
  return [
    `${stateMachineArn} ${holds ? 'holds' : 'does not hold'}: ${countOf(states.length, 'state')} with calls, ${failing} will fail; ${denied} of ${attempts.length} requests that must be denied are`,
    ...showStep(executionRole, '  '),
    ...states.flatMap(({ state, outcome, calls }) => [`  ${state}: ${verdicts[outcome]}`, ...calls.flatMap(showCall)]),
    ...(settings.length === 0 ? [] : ['  the settings of the state machine:', ...settings.flatMap(showCall)]),
    // if several steps of a state fail alike, one line for all
    ...new Set(findings.map(showFinding)),
  ].join('\n')
}

/** A finding. For a call that is not allowed, the steps above have explained it already. */
const showFinding = ({ severity, code, document, pointer, message }: VerificationFinding): string => {
  const place =
    document === undefined ? `at ${pointer === '' ? 'the state machine' : pointer}` : `in ${document} ${pointer}`
  const told = code === 'verify/access-denied' || code === 'verify/unknown'
  return `  ${severity} ${code} ${place}${told ? '' : `: ${message}`}`
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const verdicts: Readonly<Record<Outcome, string>> = {
  allowed: 'may call',
  denied: 'fails with AccessDenied',
  unknown: 'is not known to be allowed',
}

/** A call that is allowed in one line; any other step by step. */
const showCall = ({ steps, action, resource, roleArn, outcome }: VerifiedCall): readonly string[] => {
  const caller = roleArn === undefined ? 'a role known only at run time' : roleArn
  if (outcome === 'allowed') return [`    ${caller} is authorized to perform: ${action} on resource: ${resource}`]
  return [
    `    ${action} on ${resource}: ${outcome}`,
    ...steps.filter(({ kind }) => kind !== 'assumeExecutionRole').flatMap((step) => showStep(step, '      ')),
  ]
}

const stepNames: Readonly<Record<StepKind, string>> = {
  assumeExecutionRole: 'Step Functions assumes the execution role',
  assumeTargetRole: 'the execution role assumes the target role',
  call: 'the role calls',
}

/** A step that is allowed with the statements that allow it; any other with everything there is to say about it. */
const showStep = ({ kind, outcome, evaluation, note }: Step, indent: string): readonly string[] => {
  const lines = evaluation === undefined ? [] : explainEvaluation(evaluation).split('\n')
  const shown = outcome === 'allowed' ? lines.slice(1) : lines
  return [
    `${indent}${stepNames[kind]}: ${outcome}`,
    ...shown.map((line) => `${indent}  ${line.replace(/^ {2}/, '')}`),
    ...(note === undefined ? [] : [`${indent}  ${note}`]),
  ]
}
