import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/core/json.js'
import type { Need } from '../../../src/states/need.js'
import { needsOf } from './needs-of.ts'

interface Roles {
  readonly none: Readonly<Record<string, string>>
  readonly services: Readonly<
    Record<
      string,
      {
        /** AWS's page that names the service. */
        readonly source: string
        /** By action: the services, with a space between, and the arguments. */
        readonly actions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
      }
    >
  >
}

const { none, services }: Roles = JSON.parse(readFileSync('scripts/data/sdk-roles.json', 'utf8'))

const calls = Object.entries(services).flatMap(([key, { actions }]) =>
  Object.entries(actions).map(([action, byService]) => ({ key, action, byService })),
)

const role = 'arn:aws:iam::123456789012:role/service-role/Passed'

/** Arguments that have a value at a path: `A[].B`. */
const argumentsWith = (path: string, value: string): { readonly [name: string]: Json } => {
  const [first = '', ...rest] = path.split('.')
  const name = first.replace('[]', '')
  const inner = rest.length === 0 ? value : argumentsWith(rest.join('.'), value)
  return { [name]: first.endsWith('[]') ? [inner] : inner }
}

const rolesIn = (needs: readonly Need[]) => needs.filter(({ actions }) => actions.includes('iam:PassRole'))

/** What is said of roles that no argument names. */
const possible = (key: string, action: string, given: Json = {}) =>
  needsOf(key, action, given).flatMap(({ unknown = '' }) => (unknown.includes('need iam:PassRole') ? [unknown] : []))

const endings = (service: string): string => service.replace(/(\*?)$/, '.amazonaws.com$1')

describe('a role that is an argument of a call through the AWS SDK', () => {
  it('may be passed to the service that AWS documents, and to no other', () => {
    for (const { key, action, byService } of calls) {
      for (const [listed, paths] of Object.entries(byService)) {
        for (const path of paths) {
          const [first = '', reading] = path.replace('~', '').split('@')
          const found = rolesIn(needsOf(key, action, argumentsWith(first.split(',')[0] ?? '', role)))
          const names = listed.split(' ').map(endings)
          const operator = listed.includes('*') ? 'StringLike' : 'StringEquals'
          const name = `${key}:${action} ${path}`
          expect(
            found.map(({ resource }) => resource),
            name,
          ).toContain(reading === 'name' ? 'arn:aws:iam::123456789012:role/Passed' : role)
          expect(
            found.map(({ conditions }) => conditions),
            name,
          ).toContainEqual(
            listed === ''
              ? undefined
              : { [operator]: { 'iam:PassedToService': names.length === 1 ? names[0] : names } },
          )
          const isOpen = listed === '' || reading === 'name'
          expect(
            found.map(({ unknown }) => unknown !== undefined),
            name,
          ).toContain(isOpen)
        }
      }
    }
  })

  it('is not passed where it is absent, unless what the call runs names it', () => {
    for (const { key, action, byService } of calls) {
      const named = Object.entries(byService).flatMap(([service, paths]) =>
        paths.filter((path) => path.endsWith('~')).map(() => service),
      )
      const found = rolesIn(needsOf(key, action, {}))
      expect(
        found.map(({ resource, conditions, unknown }) => ({ resource, conditions, unknown })),
        `${key}:${action}`,
      ).toEqual(
        named.map((service) => ({
          resource: 'arn:aws:iam::123456789012:role/*',
          conditions: { StringEquals: { 'iam:PassedToService': endings(service) } },
          unknown: 'the task definition names the roles that are passed',
        })),
      )
    }
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
    expect(rolesIn(needsOf('ecs', 'startTask', {}))).toHaveLength(2)
  })

  it('is said to be possible where the Service Authorization Reference lists iam:PassRole and no argument names one', () => {
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html: a launch template may name a profile
    expect(possible('ec2', 'runInstances', { LaunchTemplate: { LaunchTemplateName: 'web' } })).toHaveLength(1)
    expect(possible('ec2', 'runInstances', { IamInstanceProfile: { Name: 'web' } })).toEqual([])
    for (const name of Object.keys(none)) {
      const [key = '', action = ''] = name.split(':')
      expect(possible(key, action), name).toEqual([])
    }
  })

  it('is said to be possible where no argument of its own names it', () => {
    for (const { key, action, byService } of calls.filter((call) => Object.keys(call.byService).length === 0)) {
      expect(byService).toEqual({})
      expect(needsOf(key, action, {}).map(({ unknown }) => unknown)).toContain(
        `${action} may pass a role: iam:PassRole is not among the permissions`,
      )
    }
  })

  it('has a page of AWS that says which service it is', () => {
    for (const [key, { source, actions }] of Object.entries(services)) {
      const isNamed = Object.values(actions).some((byService) => Object.keys(byService).some((name) => name !== ''))
      if (isNamed && source === '') {
        // what is named is told by another service's entry
        expect(['opensearch', 'securitylake', 'mgn', 'drs', 'pcs', 'opsworkscm'], key).toContain(key)
      } else if (isNamed) expect(source, key).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    }
  })
})

// --- The facts themselves ---------------------------------------------------------------------------------

const data = process.env['ARNWRIGHT_DATA'] ?? '../shared/data'
const corpus = process.env['ARNWRIGHT_CORPUS'] ?? '../shared/corpus'
const managed = `${corpus}/policies/managed.jsonl`

interface Managed {
  readonly name: string
  readonly document?: unknown
}

describe.skipIf(!existsSync(managed))(`the managed policies of AWS in ${corpus}`, () => {
  const policies: ReadonlyMap<string, string> = new Map(
    (existsSync(managed) ? readFileSync(managed, 'utf8') : '')
      .split('\n')
      .filter(Boolean)
      .map((line): Managed => JSON.parse(line))
      .map(({ name, document }) => [name, JSON.stringify(document)]),
  )
  const sources = Object.entries(services).flatMap(([key, { source, actions }]) => {
    const [, name = ''] = /aws-managed-policy\/latest\/reference\/(\w+)\.html$/.exec(source) ?? []
    return policies.has(name) ? [{ key, name, actions }] : []
  })

  it.each(sources)('$name names the service that $key passes roles to', ({ name, actions }) => {
    const main = Object.values(actions).flatMap((byService) => Object.keys(byService))
    const named = main.flatMap((list) => list.split(' ')).filter((service) => service !== '')
    expect(named.some((service) => policies.get(name)?.includes(`"${endings(service).replace('*', '')}`))).toBe(true)
  })
})

describe.skipIf(!existsSync(`${data}/iam-catalog-supplement.json`))(`the dependent actions in ${data}`, () => {
  it('that pass roles are all told of', () => {
    const read = (file: string) => JSON.parse(readFileSync(`${data}/${file}`, 'utf8'))
    const { dependentActions }: { dependentActions: Record<string, readonly string[]> } =
      read('iam-catalog-supplement.json')
    const facts: {
      services: Record<string, { iamPrefix: string; ops: readonly string[]; actions?: Record<string, string[]> }>
    } = read('sdk-operations.json')
    const listed = Object.entries(facts.services).flatMap(([key, { iamPrefix, ops, actions = {} }]) =>
      ops
        .filter((op) =>
          (actions[op] ?? [`${iamPrefix}:${op.charAt(0).toUpperCase()}${op.slice(1)}`]).some((action) =>
            dependentActions[action]?.includes('iam:PassRole'),
          ),
        )
        .map((op) => `${key}:${op}`),
    )
    const told = listed.filter((name) => none[name] === undefined)
    expect(told.filter((name) => !calls.some((call) => `${call.key}:${call.action}` === name))).toEqual([])
    expect(told.length).toBeGreaterThan(200)
    for (const name of told) {
      const [key = '', op = ''] = name.split(':')
      const found = needsOf(key, op, {})
      const isTold = found.some(({ actions, unknown }) => `${actions} ${unknown}`.includes('iam:PassRole'))
      expect(isTold, name).toBe(true)
    }
    for (const { key, action } of calls.filter((call) => !listed.includes(`${call.key}:${call.action}`))) {
      expect(possible(key, action), `${key}:${action}`).toEqual([])
    }
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html: what a service is to use later is passed to it
  it.each([
    ['mwaaserverless', 'createWorkflow', { RoleArn: role }],
    [
      'opensearch',
      'associatePackages',
      { PackageList: [{ AssociationConfiguration: { KeyStoreAccessOption: { KeyAccessRoleArn: role } } }] },
    ],
    ['sagemaker', 'createProject', { TemplateProviders: [{ CfnTemplateProvider: { RoleARN: role } }] }],
  ])('may be passed where AWS does not list so: %s:%s', (key, action, given) => {
    expect(rolesIn(needsOf(key, action, given))).toEqual([])
    expect(possible(key, action, given)).toEqual([
      `${action} may need iam:PassRole too, for a role among its arguments`,
    ])
    expect(possible(key, action)).toEqual([])
  })

  it.each([
    // what the call is about, or reads
    ['iot', 'createAuditSuppression', { ResourceIdentifier: { IamRoleArn: role } }],
    ['securityhub', 'batchImportFindings', { Findings: [{ MonitoringRoleArn: role }] }],
    ['sts', 'assumeRoot', { TargetPrincipal: role }],
  ])('is not passed by what is only about it: %s:%s', (key, action, given) => {
    expect(possible(key, action, given)).toEqual([])
  })
})
