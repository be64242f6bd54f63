import { describe, expect, it } from 'vitest'
import { findAction, taggingActions } from '../../../src/catalog/lookups.js'
import type { Json } from '../../../src/core/json.js'
import { sdkNeeds } from '../../../src/integrations/sdk-needs.js'
import { listSdkServices, sdkOperations } from '../../../src/integrations/sdk-operations.js'
import { partsOf, sdkRules } from '../../../src/integrations/sdk-rules.js'
import { machineArn } from '../access/parsed-machine.ts'
import { needsOf } from './needs-of.ts'

/** The actions that a call needs whatever its arguments are. */
const calledBy = (key: string, op: string): readonly string[] => {
  const service = sdkRules(key)
  const rule = service?.rules.get(op) ?? ''
  if (service === undefined || rule === '?' || rule === '-') return []
  return partsOf(rule, op, service)
    .filter(({ isPassRole, isPossible, given }) => !isPassRole && !isPossible && given === undefined)
    .flatMap(({ actions }) => actions)
}

/** The calls that take tags, by the keys of their requests, and do nothing else than that. */
const taking = listSdkServices().flatMap((key) =>
  [...(sdkOperations(key)?.callable ?? [])]
    .filter((op) => {
      const facts = calledBy(key, op).flatMap((name) => findAction(name) ?? [])
      const keys = facts.flatMap(({ conditionKeys }) => conditionKeys)
      return keys.includes('aws:RequestTag/*') && facts.every(({ accessLevel }) => accessLevel !== 'Tagging')
    })
    .map((op) => ({ key, op })),
)

const addsTags =
  /:(?:Tag\w*|AddTags\w*|CreateTags|CreateOrUpdateTags|PutJobTagging|PutStorageLensConfigurationTagging)$/

/** What a call needs or is told that it may need, of what adds tags. */
const taggingOf = (key: string, op: string, given: Json): readonly string[] =>
  needsOf(key, op, given)
    .flatMap(({ actions, unknown = '' }) => [...actions, ...(unknown.match(/[\w-]+:\w+/g) ?? [])])
    .filter((name) => addsTags.test(name))

const tags = [{ Key: 'team', Value: 'a' }]

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html: whoever creates with tags needs the permission to tag as well
describe('tags that a call gives to what it makes', () => {
  it('are told of, or granted, for every action whose request may have tags', () => {
    expect(taking.length).toBeGreaterThan(2_500)
    const silent = taking.filter(({ key, op }) => {
      const services = new Set(calledBy(key, op).map((name) => name.slice(0, name.indexOf(':'))))
      const has = [...services].some((prefix) => (taggingActions(prefix) ?? []).length > 0)
      return has && taggingOf(key, op, { Tags: tags }).length === 0
    })
    expect(silent).toEqual([])
  })

  it('are not told of where none are given, nor where the action is itself one that tags', () => {
    expect(needsOf('athena', 'startSession', {}).filter(({ unknown }) => unknown?.includes('Tag') === true)).toEqual([])
    expect(taggingOf('dax', 'createCluster', { ClusterName: 'c' })).toEqual([])
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_acm.html: its access level is Tagging
    expect(
      needsOf('acm', 'addTagsToCertificate', { CertificateArn: 'c', Tags: tags }).map(({ actions }) => actions),
    ).toEqual([['acm:AddTagsToCertificate']])
  })

  it.each([
    // of several actions that tag, the one for the type of resource that the call makes
    ['acm', 'importCertificate', ['acm:AddTagsToCertificate']],
    ['codedeploy', 'createApplication', ['codedeploy:TagResource']],
    ['dax', 'createCluster', ['dax:TagResource']],
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/IAM.Permissions.html, a service that never had TagResource
    ['elasticache', 'createGlobalReplicationGroup', ['elasticache:AddTagsToResource']],
    ['opensearchserverless', 'createCollection', ['aoss:TagResource']],
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
    ['sts', 'getFederationToken', ['sts:TagSession']],
  ])('%s:%s may need %j', (key, op, actions) => {
    expect(taggingOf(key, op, { Tags: tags })).toEqual(actions)
    expect(needsOf(key, op, { Tags: tags }).flatMap((need) => need.actions)).not.toEqual(
      expect.arrayContaining(actions),
    )
  })

  // the arguments of the service models (botocore 1.43.107) that give tags under another name
  it.each([
    ['cloudtrail', 'createTrail', { TagsList: tags }],
    ['cloudhsmv2', 'createCluster', { TagList: tags }],
    ['budgets', 'createBudget', { ResourceTags: tags }],
    ['mediaconnect', 'createFlow', { FlowTags: { team: 'a' } }],
    ['pinpoint', 'createApp', { CreateApplicationRequest: { Tags: { team: 'a' } } }],
    ['workspaces', 'createWorkspaces', { Workspaces: [{ Tags: tags }] }],
    ['cognitoidentityprovider', 'updateUserPool', { UserPoolTags: { team: 'a' } }],
    [
      'ec2',
      'requestSpotFleet',
      { SpotFleetRequestConfig: { TagSpecifications: [{ ResourceType: 'fleet', Tags: tags }] } },
    ],
  ])('are found in %s:%s %j', (key, op, given) => {
    expect(taggingOf(key, op, given)).not.toEqual([])
  })

  it.each([
    ['rds', 'restoreDBInstanceToPointInTime', { CopyTagsToSnapshot: true }],
    ['inspector2', 'createFilter', { FilterCriteria: { ResourceTags: [{ Key: 'team' }] } }],
    ['budgets', 'createBudget', { Budget: { FilterExpression: { Tags: { Key: 'team' } } } }],
    ['dlm', 'createLifecyclePolicy', { Exclusions: { ExcludeTags: tags } }],
  ])('are not what only names tags: %s:%s %j', (key, op, given) => {
    expect(taggingOf(key, op, given)).toEqual([])
  })

  it('may be given where the arguments are known only at run time', () => {
    const place = { partition: 'aws', region: 'us-east-1', account: '123456789012', machineArn } as const
    const Resource = 'arn:aws:states:::aws-sdk:dax:createCluster'
    const told = [
      sdkNeeds({ Type: 'Task', Resource, Arguments: '{% $input %}' }, { ...place, language: 'JSONata' }, () => {}),
      sdkNeeds(
        { Type: 'Task', Resource, Arguments: { Tags: '{% $tags %}' } },
        { ...place, language: 'JSONata' },
        () => {},
      ),
      // without Parameters the input is what is passed on
      sdkNeeds({ Type: 'Task', Resource }, { ...place, language: 'JSONPath' }, () => {}),
      sdkNeeds(
        { Type: 'Task', Resource, Parameters: { 'Tags.$': '$.tags' } },
        { ...place, language: 'JSONPath' },
        () => {},
      ),
    ]
    for (const needs of told) {
      expect(needs?.map(({ unknown }) => unknown)).toContainEqual(
        expect.stringMatching(/createCluster may need .*dax:TagResource too/),
      )
    }
  })
})

describe('the tags that a call of EC2 gives', () => {
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html: an ARN of each type of what is made
  const types = findAction('ec2:CreateTags')?.resourceTypes ?? []
  const calls = [...(sdkOperations('ec2')?.callable ?? [])].filter((op) =>
    sdkRules('ec2')?.rules.get(op)?.includes('CreateTags?TagSpecifications'),
  )

  it('are set by that call, on resources of the types that it tells', () => {
    expect(calls.length).toBe(108)
    for (const op of calls) {
      const forms = types.flatMap(({ name, arns }) =>
        arns.map((arn) => ({
          name: /:([\w-]+)\/\$\{\w+\}$/.exec(arn)?.[1] ?? name,
          arn: arn
            .replace('${Partition}', 'aws')
            .replace('${Region}', 'us-east-1')
            .replace('${Account}', '123456789012')
            .replace(/\/\$\{\w+\}$/, '/*'),
        })),
      )
      const own = new Set(
        calledBy('ec2', op)
          .flatMap((name) => findAction(name)?.resourceTypes ?? [])
          .map(({ name }) => name),
      )
      const right = forms.filter(({ name, arn }) => {
        const need = needsOf('ec2', op, { TagSpecifications: [{ ResourceType: name, Tags: tags }] }).find(
          ({ actions }) => actions.includes('ec2:CreateTags'),
        )
        expect(need?.conditions, op).toEqual({
          StringEquals: { 'ec2:CreateAction': `${op.charAt(0).toUpperCase()}${op.slice(1)}` },
        })
        return own.has(name) && need?.resource === arn
      })
      // an action that lists no type makes what only its answer names
      expect(own.size === 0 || right.length > 0, op).toBe(true)
    }
  })
})
