import { describe, expect, it } from 'vitest'
import { findAction, listActions } from '../../../src/catalog/lookups.js'
import { checkPolicy } from '../../../src/policy/check/check-policy.js'
import type { Statement } from '../../../src/policy/document.js'
import type { PolicyKind } from '../../../src/policy/kind.js'
import { Policy } from '../../../src/policy/language/policy.js'
import { actionsOfNoRole } from '../../../src/policy/language/trust-actions.js'
import { policyVariable } from '../../../src/policy/language/variable.js'
import { unlisted } from '../../../src/policy/unlisted.js'
import { codeOf, forged } from '../../refused.ts'

const role = 'arn:aws:iam::111122223333:role/Reader'
const bucket = 'arn:aws:s3:::orders'
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
const cluster = 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE'
const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'

interface Case {
  readonly name: string
  readonly kind: PolicyKind
  readonly policy: { toJSON(): unknown }
  readonly statements: readonly Partial<Statement>[]
}

// The forms of AWS's grammar, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html, and of the
// pages of the helpers.
const cases: readonly Case[] = [
  {
    name: 'NotAction and NotResource',
    kind: 'identity',
    policy: Policy.identity()
      .denyNotAction('iam:*', 'sts:*')
      .notOn(bucket)
      .where('aws:MultiFactorAuthPresent', 'BoolIfExists', false),
    statements: [
      {
        Effect: 'Deny',
        NotAction: ['iam:*', 'sts:*'],
        NotResource: bucket,
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  },
  {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    name: 'objects for a service without a guard, and with one',
    kind: 'resource',
    policy: Policy.resource(bucket)
      .allow('s3:PutObject')
      .service('logdelivery.elasticloadbalancing.amazonaws.com')
      .onLike('arn:aws:s3:::orders/AWSLogs/111122223333/*')
      .unguarded()
      .allow('s3:PutObject')
      .service('logging.s3')
      .sourceAccount('111122223333')
      .onLike('arn:aws:s3:::orders/logs*'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::orders/AWSLogs/111122223333/*',
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::orders/logs*',
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ],
  },
  {
    // https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_based_policies
    name: 'a role that nobody outside of the organization assumes',
    kind: 'trust',
    policy: Policy.trust()
      .account('111122223333')
      .deny('sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity')
      .anyone()
      .where('aws:PrincipalOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
      .where('aws:PrincipalIsAWSService', 'BoolIfExists', false),
    statements: [
      { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' },
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity'],
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
  },
  {
    // https://docs.aws.amazon.com/general/latest/gr/signin-service.html
    name: 'SAML by the sign-in pages of two Regions',
    kind: 'trust',
    policy: Policy.trust()
      .saml('arn:aws:iam::111122223333:saml-provider/Corp')
      .audience('https://eu-central-1.signin.aws.amazon.com/saml', 'https://signin.aws.amazon.com/saml')
      .where('saml:edupersonorgdn', 'StringEquals', 'ExampleOrg'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/Corp' },
        Action: 'sts:AssumeRoleWithSAML',
        Condition: {
          StringEquals: {
            'SAML:aud': ['https://eu-central-1.signin.aws.amazon.com/saml', 'https://signin.aws.amazon.com/saml'],
            'saml:edupersonorgdn': 'ExampleOrg',
          },
        },
      },
    ],
  },
  {
    name: 'several values one by one, and addresses of both versions',
    kind: 'identity',
    policy: Policy.identity()
      .allow('s3:ListBucket')
      .on(bucket)
      .where('aws:RequestedRegion', 'StringEquals', 'eu-central-1', 'eu-west-1')
      .where('aws:SourceIp', 'IpAddress', '203.0.113.0/24', '203.0.113.7', '2001:DB8:1234:5678::/64')
      .where('aws:PrincipalTag/team', 'StringLike', 'a', policyVariable('aws:RequestTag/team')),
    statements: [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: bucket,
        Condition: {
          StringEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
          IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '203.0.113.7', '2001:DB8:1234:5678::/64'] },
          StringLike: { 'aws:PrincipalTag/team': ['a', '${aws:RequestTag/team}'] },
        },
      },
    ],
  },
  {
    name: 'an action that has no resource on *',
    kind: 'identity',
    policy: Policy.identity().allow('s3:ListAllMyBuckets').on('*'),
    statements: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
  },
  {
    name: 'an action newer than the catalog',
    kind: 'boundary',
    policy: Policy.boundary()
      .allow(unlisted('s3:BrandNew'))
      .on(bucket)
      .where(unlisted('s3:NewKey'), 'StringEquals', 'a'),
    statements: [
      { Effect: 'Allow', Action: 's3:BrandNew', Resource: bucket, Condition: { StringEquals: { 's3:NewKey': 'a' } } },
    ],
  },
  {
    name: 'a session policy with a policy variable',
    kind: 'session',
    policy: Policy.session().allow('s3:GetObject').onLike('arn:aws:s3:::orders/${aws:username}/*'),
    statements: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/${aws:username}/*' }],
  },
  {
    name: 'a service control policy',
    kind: 'scp',
    policy: Policy.scp().deny('organizations:LeaveOrganization').on('*'),
    statements: [{ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }],
  },
  {
    name: 'a restricted service control policy',
    kind: 'scp',
    policy: Policy.scp({ language: 'restricted' })
      .allow('*')
      .onAny()
      .denyNotAction('iam:*')
      .onAny()
      .where('aws:RequestedRegion', 'StringNotEquals', 'cn-north-1'),
    statements: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Effect: 'Deny',
        NotAction: 'iam:*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': 'cn-north-1' } },
      },
    ],
  },
  {
    name: 'a resource control policy, whose principal is everybody',
    kind: 'rcp',
    policy: Policy.rcp()
      .deny('s3:*')
      .onAny()
      .where('aws:PrincipalOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
      .where('aws:PrincipalIsAWSService', 'BoolIfExists', false),
    statements: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
  },
  {
    name: 'a bucket policy with its objects, a canonical user and NotPrincipal',
    kind: 'resource',
    policy: Policy.resource(bucket)
      .allow('s3:GetObject')
      .principal(role)
      .onLike('arn:aws:s3:::orders/*')
      .allow('s3:ListBucket')
      .canonicalUser('79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be')
      .deny('s3:ListBucket')
      .notPrincipal('arn:aws:sts::111122223333:assumed-role/Reader/me'),
    statements: [
      { Effect: 'Allow', Principal: { AWS: role }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' },
      {
        Effect: 'Allow',
        Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
        Action: 's3:ListBucket',
        Resource: bucket,
      },
      {
        Effect: 'Deny',
        NotPrincipal: {
          AWS: ['arn:aws:sts::111122223333:assumed-role/Reader/me', role, 'arn:aws:iam::111122223333:root'],
        },
        Action: 's3:ListBucket',
        Resource: bucket,
      },
    ],
  },
  {
    name: 'a key policy, in which * is the key',
    kind: 'resource',
    policy: Policy.resource(key).allow('kms:*').account('123456789012'),
    statements: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'kms:*', Resource: '*' }],
  },
  {
    name: 'a guard that is a condition, and a denied service without one',
    kind: 'resource',
    policy: Policy.resource('arn:aws:sns:us-east-1:123456789012:orders')
      .allow('sns:Publish')
      .service('events')
      .where('aws:SourceAccount', 'StringEquals', '123456789012')
      .deny('sns:Publish')
      .service('s3'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: 'arn:aws:sns:us-east-1:123456789012:orders',
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      },
      {
        Effect: 'Deny',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: 'arn:aws:sns:us-east-1:123456789012:orders',
      },
    ],
  },
  {
    name: 'a trust with session tags and a source identity',
    kind: 'trust',
    policy: Policy.trust().principal(role).externalId('orders').withSessionTags().withSourceIdentity(),
    statements: [
      {
        Effect: 'Allow',
        Principal: { AWS: role },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'orders' } },
      },
      // they do not support the key
      { Effect: 'Allow', Principal: { AWS: role }, Action: ['sts:TagSession', 'sts:SetSourceIdentity'] },
    ],
  },
  {
    name: 'a trust of a SAML provider in another partition',
    kind: 'trust',
    policy: Policy.trust().saml('arn:aws-cn:iam::111122223333:saml-provider/Corp'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws-cn:iam::111122223333:saml-provider/Corp' },
        Action: 'sts:AssumeRoleWithSAML',
        Condition: { StringEquals: { 'SAML:aud': 'https://signin.amazonaws.cn/saml' } },
      },
    ],
  },
  {
    name: 'a trust of a provider that IAM knows by name',
    kind: 'trust',
    policy: Policy.trust().webIdentity('www.amazon.com').audience('amzn1.application-oa2-client.example'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'www.amazon.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'www.amazon.com:app_id': 'amzn1.application-oa2-client.example' } },
      },
    ],
  },
  {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
    name: 'a bucket for an origin access identity of CloudFront',
    kind: 'resource',
    policy: Policy.resource(bucket)
      .allow('s3:GetObject')
      .principal('arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC')
      .onLike('arn:aws:s3:::orders/*'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC' },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::orders/*',
      },
    ],
  },
  {
    name: 'a trust of GitHub Actions',
    kind: 'trust',
    policy: Policy.trust().githubActions(github, 'octo/orders', { branch: 'main' }),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: github },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': 'repo:octo/orders:ref:refs/heads/main',
          },
        },
      },
    ],
  },
  {
    name: 'a trust of a Kubernetes service account and of EKS Pod Identity',
    kind: 'trust',
    policy: Policy.trust().eksServiceAccount(cluster, 'shop', 'orders').eksPodIdentity().sourceAccount('111122223333'),
    statements: [
      {
        Effect: 'Allow',
        Principal: { Federated: cluster },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:aud': 'sts.amazonaws.com',
            'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub': 'system:serviceaccount:shop:orders',
          },
        },
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ],
  },
  {
    name: 'a trust that denies',
    kind: 'trust',
    policy: Policy.trust()
      .deny('sts:AssumeRole')
      .account('111122223333')
      .where('aws:MultiFactorAuthPresent', 'BoolIfExists', false),
    statements: [
      {
        Effect: 'Deny',
        Principal: { AWS: '111122223333' },
        Action: 'sts:AssumeRole',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  },
]

describe('every form of the language', () => {
  it.each(cases)('writes $name', ({ policy, statements }) => {
    expect(policy.toJSON()).toEqual({ Version: '2012-10-17', Statement: statements })
  })
  it.each(cases)('is without an error: $name', ({ policy, kind }) => {
    const errors = checkPolicy(policy.toJSON(), { kind }).filter(({ severity }) => severity === 'error')
    // what was said to be newer than the catalog is so for the checker too
    const newer = ['INVALID_ACTION', 'INVALID_SERVICE_CONDITION_KEY']
    const unlistedToo = JSON.stringify(policy).includes('BrandNew')
    expect(errors.filter(({ code }) => !unlistedToo || !newer.includes(code))).toEqual([])
  })
})

it('writes the version and the Id of a document', () => {
  expect(
    Policy.resource(bucket, { id: 'Orders', version: '2008-10-17' }).allow('s3:ListBucket').anyone().toJSON(),
  ).toEqual({
    Version: '2008-10-17',
    Id: 'Orders',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:ListBucket', Resource: bucket }],
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html: the tenant is in the subject
it.each([
  'gitlab.com',
  'app.terraform.io',
  'agent.buildkite.com',
  'oidc.codefresh.io',
  'scalr.io',
  'proidc.upbound.io',
])('a trust of %s, which many organizations share, needs the subject', (host) => {
  const trust = Policy.trust()
    .webIdentity(`arn:aws:iam::111122223333:oidc-provider/${host}`)
    .audience('sts.amazonaws.com')
  expect(() => JSON.stringify(trust)).toThrow(expect.objectContaining({ code: 'policy/provider-unguarded' }))
  expect(JSON.stringify(trust.subject('octo'))).toContain(`"${host}:sub":"octo"`)
})

describe('githubActions', () => {
  it('says how several branches are named', () => {
    expect(() => Policy.trust().githubActions(github, 'octo/orders', { branch: 'release/*' })).toThrow(
      "for several write .webIdentity(provider).audience('sts.amazonaws.com').subjectLike('repo:owner/name:ref:refs/heads/…*')",
    )
  })

  // https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
  it.each([
    [{ branch: 'main' }, 'repo:octo/orders:ref:refs/heads/main'],
    [{ tag: 'v1' }, 'repo:octo/orders:ref:refs/tags/v1'],
    [{ environment: 'prod' }, 'repo:octo/orders:environment:prod'],
    [{ pullRequests: true }, 'repo:octo/orders:pull_request'],
    [undefined, 'repo:octo/orders:*'],
  ] as const)('%j is the subject %s', (which, subject) => {
    expect(JSON.stringify(Policy.trust().githubActions(github, 'octo/orders', which))).toContain(`:sub":"${subject}"`)
  })

  it.each([
    [{ brunch: 'main' }, '{ brunch }'],
    [{}, '{ }'],
    [{ branch: 'main', environment: 'prod' }, '{ branch, environment }'],
    [{ pullRequests: false }, '{ pullRequests }'],
    ['main', "'main'"],
    [null, "'null'"],
  ])('names the keys of %j, which say nothing', (which, found) => {
    expect(() => Policy.trust().githubActions(github, 'octo/orders', forged(which))).toThrow(`✗ ${found} does not say`)
  })
})

describe('a trust of a provider that many share', () => {
  const shared = Policy.trust().webIdentity(github).audience('sts.amazonaws.com')

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub
  it.each([
    'repo:octo/*',
    'repo:octo/orders:*',
    'repository_owner:octo:*',
    'repo:${Owner}/*',
    'repo:octo/orders:ref:x',
  ])('takes %s, which names the owner', (pattern) =>
    expect(JSON.stringify(shared.subjectLike(pattern))).toContain(`StringLike":{`),
  )

  it.each(['*', 'repo:*', 'repo:octo*', 'repo:*/orders:*', 'repo:oct?/a:*', '?epo:octo/*', 'repo:${Owner}*'])(
    'refuses %s, which others match too',
    (pattern) =>
      expect(codeOf(() => shared.subjectLike(forged<'repo:octo/*'>(pattern)))).toBe('policy/provider-tenant'),
  )

  it('is not narrowed by what others satisfy too', () => {
    const sub = 'token.actions.githubusercontent.com:sub'
    for (const [operator, value] of [
      ['StringNotEquals', 'repo:octo/orders:pull_request'],
      ['StringLike', 'repo:*'],
      ['StringLikeIfExists', 'repo:octo/*'],
      ['ForAllValues:StringLike', 'repo:octo/*'],
    ] as const) {
      const trust = forged<{ where(...condition: readonly string[]): unknown }>(shared).where(sub, operator, value)
      expect(codeOf(() => JSON.stringify(trust))).toBe('policy/provider-unguarded')
    }
  })

  it('takes any pattern where nobody shares the provider', () => {
    const own = Policy.trust().webIdentity('arn:aws:iam::111122223333:oidc-provider/idp.example.com').audience('orders')
    expect(JSON.stringify(own.subjectLike('team-*'))).toContain('team-*')
  })
})

it('a trust takes the actions of STS that act on a role, and no others', () => {
  const onNoRole = (listActions('sts') ?? []).filter(
    (action) => !findAction(action)?.resourceTypes.some(({ name }) => name === 'role'),
  )
  expect(actionsOfNoRole).toEqual(onNoRole)
  for (const Action of onNoRole) {
    const statement = { Effect: 'Allow', Principal: { AWS: role }, Action }
    expect(
      checkPolicy({ Version: '2012-10-17', Statement: [statement] }, { kind: 'trust' }).map(({ code }) => code),
    ).toEqual(['UNSUPPORTED_ACTION_IN_POLICY'])
  }
})

// https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html
it('names no resource in the policy of a repository, unless one is named', () => {
  const pull = Policy.resource('arn:aws:ecr:us-east-1:111122223333:repository/orders')
    .allow('ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer')
    .account('444455556666')
  const document = pull.toJSON()
  expect(document.Statement).toEqual([
    {
      Effect: 'Allow',
      Principal: { AWS: '444455556666' },
      Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    },
  ])
  expect(checkPolicy(document, { kind: 'resource' })).toEqual([])
  expect(JSON.stringify(pull.onLike('arn:aws:ecr:us-east-1:111122223333:repository/*'))).toContain('"Resource":')
  const token = Policy.resource('arn:aws:ecr:us-east-1:111122223333:repository/orders').allow(
    'ecr:GetAuthorizationToken',
  )
  expect(codeOf(() => JSON.stringify(token.anyone()))).toBe('catalog/action-without-resource')
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_dynamodb_columns.html
it('takes a key that one of the actions supports where the condition holds without it too', () => {
  const columns = Policy.identity()
    .allow('dynamodb:Query', 'dynamodb:PutItem')
    .on('arn:aws:dynamodb:eu-central-1:111122223333:table/orders')
  const policy = columns.where('dynamodb:Select', 'StringEqualsIfExists', 'SPECIFIC_ATTRIBUTES').toJSON()
  expect(policy.Statement).toMatchObject([
    { Condition: { StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } } },
  ])
  const where = (key: string, operator: string) => codeOf(() => columns.where(key, operator, 'a'))
  expect(where('dynamodb:Select', 'StringEquals')).toBe('catalog/condition-key')
  expect(where('dynamodb:Selected', 'StringEqualsIfExists')).toBe('catalog/condition-key')
})
