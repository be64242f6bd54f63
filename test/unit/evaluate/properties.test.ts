import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, evaluate, type OpenFormula } from '../../../src/evaluate.js'
import { parsePolicy } from '../../../src/policy/parse/parse-policy.js'
import { type CaseDocument, type EvaluationCase, randomCase } from '../../campaign/cases.js'
import { evaluateCase } from '../../campaign/ours.js'
import { Random } from '../../campaign/random.js'

const cases = fc.nat({ max: 2 ** 31 }).map((seed) => randomCase(new Random(seed)))
const check = (property: (one: EvaluationCase, at: number) => void): void =>
  fc.assert(
    fc.property(cases, fc.nat(1000), (one, at) => {
      property(one, at)
    }),
    { numRuns: 400, seed: 42 },
  )

const decide = (one: EvaluationCase): Decision => evaluateCase(one).decision

/** Applies a change to every document of a case. */
const mapDocuments = (one: EvaluationCase, change: (document: CaseDocument) => CaseDocument): EvaluationCase => ({
  request: one.request,
  policies: JSON.parse(JSON.stringify(one.policies), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'Statement' in value ? change(value as CaseDocument) : value,
  ),
})

/** Whether a formula holds where the context says so of each condition. */
const holds = (formula: OpenFormula, condition: (pointer: string, document: string) => boolean): boolean => {
  if ('condition' in formula) return condition(formula.condition.pointer, formula.condition.document)
  if ('not' in formula) return !holds(formula.not, condition)
  return 'all' in formula
    ? formula.all.every((part) => holds(part, condition))
    : formula.any.some((part) => holds(part, condition))
}

describe('evaluate', () => {
  it('never allows more after a Deny is added', () =>
    check((one, at) => {
      const denied = mapDocuments(one, (document) => {
        const deny = { ...document.Statement[at % document.Statement.length], Effect: 'Deny' as const }
        return { ...document, Statement: [...document.Statement, deny as CaseDocument['Statement'][number]] }
      })
      if (decide(one) !== 'allowed') expect(decide(denied)).not.toBe('allowed')
    }))

  it('never denies explicitly without a Deny, and never allows without an Allow', () =>
    check((one) => {
      const only = (effect: 'Allow' | 'Deny') =>
        mapDocuments(one, (document) => ({
          ...document,
          Statement: document.Statement.map((statement) => ({ ...statement, Effect: effect })),
        }))
      expect(decide(only('Allow'))).not.toBe('explicitDeny')
      expect(decide(only('Deny'))).not.toBe('allowed')
    }))

  it('decides the same after a round trip through JSON', () =>
    check((one) => expect(evaluateCase(JSON.parse(JSON.stringify(one)))).toEqual(evaluateCase(one))))

  it('decides the same after its documents were parsed and written again', () =>
    check((one) => {
      const parsed = mapDocuments(one, (document) => JSON.parse(JSON.stringify(parsePolicy(JSON.stringify(document)))))
      expect(evaluateCase(parsed)).toEqual(evaluateCase(one))
    }))

  it('decides the same whatever the order of statements', () =>
    check((one) => {
      const reversed = mapDocuments(one, (document) => ({ ...document, Statement: [...document.Statement].reverse() }))
      expect(decide(reversed)).toBe(decide(one))
    }))

  it('decides the same whether one value stands in a list or alone', () =>
    check((one) => {
      const listed = mapDocuments(one, (document) => ({
        ...document,
        Statement: document.Statement.map((statement) => ({
          ...statement,
          ...(statement.Action === undefined ? {} : { Action: [statement.Action].flat() }),
          ...(statement.Resource === undefined ? {} : { Resource: [statement.Resource].flat() }),
        })),
      }))
      expect(decide(listed)).toBe(decide(one))
    }))

  it('decides the same whatever the case of actions and of condition keys', () =>
    check((one) => {
      const { context = {}, ...request } = one.request
      const upper = Object.fromEntries(Object.entries(context).map(([key, value]) => [key.toUpperCase(), value]))
      const action = request.action.toUpperCase()
      expect(decide({ ...one, request: { ...request, action, context: upper } })).toBe(decide(one))
    }))

  it('names for each decision statements that are there', () =>
    check((one) => {
      const { decision, because } = evaluateCase(one)
      if (decision === 'explicitDeny') {
        expect(because.length).toBeGreaterThan(0)
        expect(because.every(({ effect }) => effect === 'Deny')).toBe(true)
      }
      if (decision === 'allowed') expect(because.every(({ effect }) => effect === 'Allow')).toBe(true)
    }))

  it('says which missing keys matter: the decision is the same with any value for the others', () =>
    check((one, at) => {
      const { decision, missingKeys } = evaluateCase(one)
      const key = ['aws:SourceArn', 'aws:CurrentTime', 'aws:PrincipalTag/a', 'aws:CalledVia'][at % 4] ?? ''
      const context = one.request.context ?? {}
      if (key in context || missingKeys.some((missing) => missing.toLowerCase() === key.toLowerCase())) return
      const value = ['arn:aws:s3:::red', '2020-06-30T12:00:00Z', 'red', ['red', 'blue']][at % 4]
      const told = { ...one.request, context: { ...context, [key]: value as string } }
      expect(decide({ ...one, request: told })).toBe(decision)
    }))

  it('says under which open conditions a request is allowed: with absent keys the formula gives the decision', () =>
    check((one) => {
      const { decision, allowedIf } = evaluateCase(one, { open: true })
      const absent = evaluateCase(one)
      expect(absent.decision).toBe(decision)
      // without the key an operator holds only if it is negated, has IfExists, is ForAllValues, or is Null with "true"
      const documents = new Map<string, unknown>()
      const { scp, rcp, ...rest } = one.policies
      const name = (kind: string, document: unknown): void => void documents.set(kind, document)
      for (const [kind, set] of Object.entries(rest)) {
        if (Array.isArray(set)) for (const [index, document] of set.entries()) name(`${kind}[${index}]`, document)
        else name(kind, set)
      }
      for (const [kind, levels] of Object.entries({ scp, rcp })) {
        for (const [level, set] of (levels ?? []).entries()) {
          for (const [index, document] of set.entries()) name(`level ${level}/${kind}[${index}]`, document)
        }
      }
      const conditionHolds = (pointer: string, document: string): boolean => {
        const path = pointer
          .split('/')
          .slice(1)
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        const values = path.reduce<unknown>(
          (value, part) => (value as Record<string, unknown>)[part],
          documents.get(document),
        )
        const operator = path[3] ?? ''
        if (operator === 'Null') return [values].flat().includes('true')
        if (path[2] !== 'Condition') return false
        if (operator.startsWith('ForAnyValue:')) return operator.endsWith('IfExists')
        const usesVariable = JSON.stringify(values).includes('${aws:PrincipalTag/b}')
        const key = (path[4] ?? '').toLowerCase()
        const given = Object.keys(one.request.context ?? {}).some((present) => present.toLowerCase() === key)
        if (given && usesVariable) return false
        return /^ForAllValues:|IfExists$|Not/.test(operator)
      }
      expect(allowedIf === undefined ? undefined : holds(allowedIf, conditionHolds)).toBe(decision === 'allowed')
    }))

  it('ends in a decision or an error of the library for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (first, second, third) => {
        for (const [request, policies] of [
          [first, second],
          [good, { identity: first }],
          [good, { identity: { Statement: second } }],
          [good, { identity: { Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: third } } }],
          [
            good,
            {
              resource: { Statement: { Effect: 'Allow', Action: 's3:*', Principal: first } },
              scp: second,
              rcp: [{ policies: third }],
            },
          ],
          [{ ...good, context: first, principal: second, resource: third }, {}],
        ]) {
          try {
            const { decision } = evaluate(request as never, policies as never)
            expect(['allowed', 'explicitDeny', 'implicitDeny']).toContain(decision)
          } catch (error) {
            expect(error).toHaveProperty('code', expect.stringMatching(/^evaluate\//))
          }
        }
      }),
      { numRuns: 500, seed: 42 },
    )
  })
})

const good = {
  principal: 'arn:aws:iam::111122223333:user/u',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::bucket/key',
}
