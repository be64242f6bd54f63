import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { access } from '../../../src/access/access.js'
import type { Access } from '../../../src/access/result.js'
import { actsOn } from '../../../src/catalog/resources.js'
import { StateMachine } from '../../../src/integrations/state-machine.js'
import type { Statement } from '../../../src/policy/document.js'
import {
  type Arguments,
  covers,
  type DocumentedAction,
  documented,
  type Fact,
  type Form,
  factsOf,
  fill,
} from './documented.ts'
import { executionRole, machineArn } from './parsed-machine.ts'

/**
 * Every statement of AWS's pages, as the tables hold them, against the statements that are derived. What is derived lies within what
 * AWS writes, and nothing that AWS writes is left out but what its Service Authorization Reference says the action does not act on.
 * Every other difference has its reason in `differences`; one that is gone fails too.
 */

/** How what is derived differs: an action or a resource is lacking, or there beside AWS's; conditions are fewer or more; it is about less. */
type Difference = `${'lacks' | 'has' | 'without' | 'under' | 'narrower:'} ${string}`

const passed = (services: string): Difference => `under iam:PassRole ${services}`

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_sagemaker.html: tags are set on the job itself
const ownTags: readonly Difference[] = ['narrower: sagemaker:ListTags', 'narrower: sagemaker:AddTags']

const differences: Readonly<Record<string, readonly Difference[]>> = {
  // the tip of https://docs.aws.amazon.com/step-functions/latest/dg/connect-batch.html; that jobs are terminated by their ARNs:
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_batch.html
  'batch:submitJob': ['narrower: batch:SubmitJob', 'narrower: batch:TerminateJob'],
  // https://docs.aws.amazon.com/athena/latest/ug/security-iam-athena.html: results go to the output location, and only there; where
  // no catalog is named the query uses AwsDataCatalog. Objects are not buckets
  'athena:startQueryExecution': [
    'narrower: athena:GetDataCatalog',
    'narrower: s3:GetBucketLocation',
    'narrower: s3:ListBucket',
    'narrower: s3:ListBucketMultipartUploads',
    'narrower: s3:CreateBucket',
    'narrower: s3:GetObject',
  ],
  'athena:getQueryResults': ['narrower: s3:GetObject'],
  'sagemaker:createTrainingJob': ownTags,
  // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTransformJob.html: its role is that of the model
  'sagemaker:createTransformJob': [...ownTags, 'lacks iam:PassRole'],
  'sagemaker:createHyperParameterTuningJob': ownTags,
  'sagemaker:createLabelingJob': ownTags,
  'sagemaker:createProcessingJob': ownTags,
  // aws-cdk-lib writes these names in lower case, as SageMaker does in ARNs; AWS's guide has no policy
  'sagemaker:createEndpoint': [
    'lacks sagemaker:CreateEndpoint',
    'has sagemaker:CreateEndpoint',
    'narrower: sagemaker:ListTags',
  ],
  'sagemaker:updateEndpoint': [
    'lacks sagemaker:UpdateEndpoint',
    'has sagemaker:UpdateEndpoint',
    'narrower: sagemaker:ListTags',
  ],
  'sagemaker:createEndpointConfig': [
    'lacks sagemaker:CreateEndpointConfig',
    'has sagemaker:CreateEndpointConfig',
    'narrower: sagemaker:ListTags',
  ],
  'sagemaker:createModel': ['narrower: sagemaker:ListTags'],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_emr.html: these take clusters; the services roles are for
  'elasticmapreduce:createCluster': [
    'narrower: elasticmapreduce:DescribeCluster',
    'narrower: elasticmapreduce:TerminateJobFlows',
    passed('elasticmapreduce.amazonaws.com*'),
    passed('ec2.amazonaws.com*'),
    passed('application-autoscaling.amazonaws.com*'),
  ],
  // a condition on a role that is known only when the workflow runs says nothing
  'emr-containers:startJobRun': ['without emr-containers:StartJobRun'],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_emr-serverless.html: it takes no resource
  'emr-serverless:createApplication': ['has emr-serverless:CreateApplication'],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_eks.html: the cluster, group and profile are named
  'eks:createCluster': ['narrower: eks:DescribeCluster', 'narrower: eks:DeleteCluster'],
  // connect-eks.html asks for the permission to make the service's role, which the tables have for clusters alone
  'eks:createNodegroup': [
    'has iam:CreateServiceLinkedRole',
    'narrower: eks:CreateNodegroup',
    'narrower: eks:DescribeNodegroup',
    'narrower: eks:DeleteNodegroup',
  ],
  'eks:createFargateProfile': [
    'has iam:CreateServiceLinkedRole',
    'narrower: eks:CreateFargateProfile',
    'narrower: eks:DescribeFargateProfile',
    'narrower: eks:DeleteFargateProfile',
  ],
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html: Bedrock assumes the role
  'bedrock:createModelCustomizationJob': [passed('bedrock.amazonaws.com')],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_mediaconvert.html: the queue and the template are named
  'mediaconvert:createJob': ['narrower: mediaconvert:CreateJob'],
}

const cases: readonly { readonly action: string; readonly arguments: Arguments }[] = JSON.parse(
  readFileSync('test/cases/access/integrations.json', 'utf8'),
)

/** An action on a resource, under conditions: `iam:PassedToService=ecs-tasks.amazonaws.com`, with the operator before. */
interface Grant {
  readonly action: string
  readonly resource: string
  readonly conditions: readonly string[]
}

const conditionsOf = (block: Fact['c'] | Statement['Condition'], given: Arguments = {}): readonly string[] =>
  Object.entries(block ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]) =>
      [values].flat().flatMap((value) => fill(String(value), given).map((text) => `${operator} ${key}=${text}`)),
    ),
  )

const derivedFrom = ({ executionRole: { permissionsPolicy } }: Access): readonly Grant[] =>
  [permissionsPolicy?.Statement ?? []].flat().flatMap(({ Action, Resource, Condition }) =>
    [Action ?? []].flat().flatMap((action) =>
      [Resource ?? []].flat().map((resource) => ({
        action,
        resource,
        conditions: conditionsOf(Condition),
      })),
    ),
  )

const documentedBy = (facts: readonly Fact[] | undefined, given: Arguments): readonly Grant[] =>
  (facts ?? []).flatMap(({ a, r, c }) =>
    a.flatMap((action) =>
      r.flatMap((template) =>
        fill(template, given).map((text) => ({
          action,
          // a role may be given by its name: https://docs.aws.amazon.com/emr/latest/APIReference/API_RunJobFlow.html
          resource:
            action === 'iam:PassRole' && !/^arn:|^\*$/.test(text) ? `arn:aws:iam::123456789012:role/${text}` : text,
          conditions: conditionsOf(c, given),
        })),
      ),
    ),
  )

interface Documented {
  readonly facts: readonly Grant[]
  /** As narrow as others than AWS's page make it. */
  readonly narrow: readonly Grant[]
  /** What is needed in some cases. */
  readonly extra: readonly Grant[]
}

const differencesOf = ({ facts, narrow, extra }: Documented, derived: readonly Grant[], form: Form) => {
  const found = new Set<Difference>()
  for (const fact of facts) {
    const within = derived.filter(({ action, resource }) => action === fact.action && covers(fact.resource, resource))
    if (within.length === 0 && actsOn(fact.action, fact.resource) === true) found.add(`lacks ${fact.action}`)
    for (const { conditions } of within) {
      if (fact.conditions.some((each) => !conditions.includes(each))) found.add(`without ${fact.action}`)
      for (const more of conditions.filter((each) => !fact.conditions.includes(each))) {
        found.add(`under ${fact.action} ${more.slice(more.indexOf('=') + 1)}`)
      }
    }
  }
  for (const { action, resource } of derived) {
    if (extra.some((fact) => fact.action === action)) continue
    const of = facts.filter((fact) => fact.action === action)
    if (!of.some((fact) => covers(fact.resource, resource))) found.add(`has ${action}`)
    else if (!of.some((fact) => fact.resource === resource)) {
      expect([action, resource, actsOn(action, resource)]).toEqual([action, resource, true])
      const isNarrow = narrow.some((fact) => fact.action === action && fact.resource === resource)
      // AWS writes `*` for what is known only when the workflow runs: that is the action's kind of resource
      if (form === 'static' && !isNarrow) found.add(`narrower: ${action}`)
    }
  }
  return [...found]
}

const argumentsOf = (action: string, form: Form): Arguments => {
  const given = (cases.find((one) => one.action === action) ?? expect.fail(`${action} has no case`)).arguments
  return form === 'static'
    ? given
    : Object.fromEntries(Object.keys(given).map((name) => [name, `{% $states.input.${name} %}`]))
}

const parsed = (Resource: string, given: Arguments): Access =>
  access(
    StateMachine.parse({
      QueryLanguage: 'JSONata',
      StartAt: 'Call',
      States: { Call: { Type: 'Task', Resource, Arguments: given, End: true } },
    })
      .named(machineArn)
      .runAs(executionRole),
  )

const rows = documented.actions.flatMap((one) =>
  one.patterns.flatMap((pattern, index) =>
    (['static', 'dynamic'] as const).map((form) => ({ one, action: one.action, pattern, index, form })),
  ),
)

const resourceOf = ({ resources }: DocumentedAction, index: number): string =>
  (resources[index] ?? expect.fail('a pattern without Resource')).replace('{partition}', 'aws')

const met = new Set<string>()

describe.skipIf(rows.length === 0)(`the policies of AWS's pages in ${documented.from}`, () => {
  it.each(rows)('$action, $pattern, $form', ({ one, action, pattern, index, form }) => {
    const given = argumentsOf(action, form)
    // the tables do not name what is known only when the workflow runs
    const named = form === 'static' ? given : {}
    const found = differencesOf(
      {
        facts: documentedBy(factsOf(one, pattern, form), named),
        narrow: documentedBy(one.narrow, named),
        extra: documentedBy(one.extra, named),
      },
      derivedFrom(parsed(resourceOf(one, index), given)),
      form,
    )
    const known = differences[action] ?? []
    expect(found.filter((difference) => !known.includes(difference))).toEqual([])
    for (const difference of found) met.add(`${action} ${difference}`)
  })

  it('has no difference that is gone', () => {
    const told = Object.entries(differences).flatMap(([action, all]) => all.map((each) => `${action} ${each}`))
    expect(told.filter((each) => !met.has(each))).toEqual([])
  })

  // 22 services, 64 actions, 107 Resource strings: the README of the tables
  it('are all there', () => {
    expect(new Set(documented.actions.map(({ action }) => action.split(':')[0])).size).toBe(22)
    expect(documented.actions).toHaveLength(64)
    expect(documented.actions.flatMap(({ resources }) => resources)).toHaveLength(107)
  })
})
