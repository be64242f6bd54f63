import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAction } from '../../src/catalog/lookups.js'
import { actsOn } from '../../src/catalog/resources.js'
import type { Statement } from '../../src/policy/document.js'
import { isSubset } from '../../src/policy/operations/is-subset.js'
import { accessOf } from '../unit/access/parsed-machine.ts'
import { optimizedPatterns } from '../unit/integrations/optimized-patterns.ts'

interface OptimizedCase {
  readonly action: string
  readonly arguments: Readonly<Record<string, unknown>>
}
interface SdkCase {
  readonly call: string
  readonly arguments: Readonly<Record<string, unknown>>
}

const read = <Case>(file: string): readonly Case[] => JSON.parse(readFileSync(`test/cases/access/${file}.json`, 'utf8'))

const endings: Readonly<Record<string, string>> = { requestResponse: '' }

/** Every integration with each of its patterns, and its arguments. */
const calls = [
  ...read<OptimizedCase>('integrations').flatMap(({ action, arguments: given }) => {
    const [service = '', name = ''] = action.split(':')
    return (optimizedPatterns[service]?.[name] ?? []).map((pattern) => ({
      resource: `arn:aws:states:::${action}${endings[pattern] ?? `.${pattern}`}`,
      given,
    }))
  }),
  ...read<SdkCase>('sdk').map(({ call, arguments: given }) => ({
    resource: `arn:aws:states:::aws-sdk:${call}`,
    given,
  })),
]

type State = Readonly<Record<string, unknown>>

/** A Task of any integration, some of its arguments known only when the workflow runs. */
const anyState: fc.Arbitrary<State> = fc
  .record({ call: fc.constantFrom(...calls), runtime: fc.array(fc.nat(7), { maxLength: 3 }) })
  .map(({ call: { resource, given }, runtime }) => ({
    Resource: resource,
    Arguments: Object.fromEntries(
      Object.entries(given).map(([name, value], index) => [
        name,
        runtime.includes(index) ? `{% $states.input.${name} %}` : value,
      ]),
    ),
  }))

const workflow = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), anyState), {
    minLength: 1,
    maxLength: 12,
    selector: ([name]) => name,
  })
  .map((states) => Object.fromEntries(states))

const statementsOf = (states: Readonly<Record<string, State>>): readonly Statement[] =>
  [accessOf(states).executionRole.permissionsPolicy?.Statement ?? []].flat()

/**
 * Where AWS's example policies name a resource that its Service Authorization Reference does not list for the action: the policies
 * are kept as they are. https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html, connect-bedrockagentcore.html,
 * call-https-apis.html
 */
const asDocumented: readonly (readonly [action: string, resource: RegExp])[] = [
  ['bedrock:CreateModelCustomizationJob', /:model-customization-job\//],
  ['bedrock-agentcore:InvokeAgentRuntime', /:harness\//],
  // the reference lists no type for it: https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdkType.html
  ['apigateway:GET', /::\/sdktypes\//],
]

const asList = (value: unknown): readonly string[] => [value ?? []].flat().map(String)

describe('the documents of random workflows over all integrations', () => {
  it('have no action that AWS does not list, and each resource is one that the action acts on', () => {
    fc.assert(
      fc.property(workflow, (states) => {
        for (const { Action, Resource } of statementsOf(states)) {
          for (const action of asList(Action)) {
            const facts = findAction(action)
            expect(facts, action).toBeDefined()
            for (const resource of asList(Resource)) {
              const exempt = asDocumented.some(([name, form]) => name === action && form.test(resource))
              if (!exempt) expect([action, resource, actsOn(action, resource)]).toEqual([action, resource, true])
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('allow `*` only where the action takes nothing else, or where the result says what is not known', () => {
    fc.assert(
      fc.property(workflow, (states) => {
        const { executionRole, unknowns } = accessOf(states)
        const open = new Set(unknowns.flatMap((unknown) => unknown.states))
        const statements = [executionRole.permissionsPolicy?.Statement ?? []].flat()
        statements.forEach(({ Action, Resource }, index) => {
          if (!asList(Resource).includes('*')) return
          const takesResources = asList(Action).some((action) => (findAction(action)?.resourceTypes.length ?? 0) > 0)
          const reason = executionRole.reasons.find(({ statement }) => statement === `/Statement/${index}`)
          if (takesResources)
            expect(
              reason?.states.some((state) => open.has(state)),
              asList(Action).join(),
            ).toBe(true)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('are the same bytes for the same workflow', () => {
    fc.assert(
      fc.property(workflow, (states) => {
        expect(JSON.stringify(accessOf(states))).toBe(JSON.stringify(accessOf(structuredClone(states))))
      }),
      { numRuns: 50 },
    )
  })

  it('lose nothing where a state is added, and are as before where it is removed', () => {
    fc.assert(
      fc.property(workflow, anyState, (states, more) => {
        const before = accessOf(states)
        const after = accessOf({ ...states, 'One more': more })
        const { permissionsPolicy: less } = before.executionRole
        const { permissionsPolicy: all } = after.executionRole
        if (less !== undefined) {
          expect(all).toBeDefined()
          if (all !== undefined) expect(isSubset(less, all).answer).toBe('yes')
        }
        const { 'One more': _, ...again } = { ...states, 'One more': more }
        expect(accessOf(again)).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})
