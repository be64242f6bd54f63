import { Account } from '../../../src/arn/account.js'
import { arn, arnLike } from '../../../src/arn/arn.js'
import type { Statement } from '../../../src/policy/document.js'
import { Policy as Whole } from '../../../src/policy/language/policy.js'
import { policyVariable as listedVariable } from '../../../src/policy/language/variable.js'
import { mergePolicies } from '../../../src/policy/operations/merge-policies.js'
import { splitPolicy } from '../../../src/policy/operations/split-policy.js'
import { parsePolicy } from '../../../src/policy/parse/parse-policy.js'
import { Policy } from '../../../src/policy/policy.js'
import { policyVariable } from '../../../src/policy/variable.js'
import type { Refusals } from '../refusals.ts'

/** A text of which the compiler knows nothing, as read from a file. */
const text = (value: string): string => value

const dev = Account('123456789012', 'us-east-1')
const china = Account('123456789012', 'cn-north-1')
const chinaRole = china.arn('iam', 'role/Reader')
const role = 'arn:aws:iam::111122223333:role/LambdaRole'
const queue = 'arn:aws:sqs:us-east-2:111122223333:orders'
const allow = Policy.identity().allow('lambda:InvokeFunction')
const grant = Policy.resource(queue).allow('sqs:SendMessage')
const trust = Policy.trust(role)
const states = trust.service('states')
const identity = allow.onAny()
const none: string[] = []

const bucket = 'arn:aws:s3:::orders'
const oidc = 'arn:aws:iam::111122223333:oidc-provider/idp.example.com'
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
const originAccessIdentity = 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE'
const eks = 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE'
const listed = Whole.identity().allow('s3:ListBucket').on(bucket)
const restricted = Whole.scp({ language: 'restricted' })
const keyPolicy = Whole.resource('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
  .allow('kms:*')
  .account('111122223333')
const carried = Whole.resource(bucket).allow('s3:ListBucket')

const statement = (key: string): Statement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::b/${key}`,
})

export default {
  sameWords: [
    // @ts-expect-error policy/no-statement
    () => Policy.identity().toJSON(),
    // @ts-expect-error policy/no-statement
    () => Policy.resource(queue).toJSON(),
    // @ts-expect-error policy/no-trusted-principal
    () => Policy.trust().toJSON(),
    // @ts-expect-error policy/no-trusted-principal
    () => Policy.trust(role).toJSON(),
    // @ts-expect-error policy/no-resource
    () => Policy.identity().allow('lambda:InvokeFunction').toJSON(),
    // @ts-expect-error policy/no-resource
    () => identity.deny('s3:*').toJSON(),
    // @ts-expect-error policy/no-principal
    () => Policy.resource(queue).allow('sqs:SendMessage').toJSON(),
    // @ts-expect-error policy/no-principal
    () => grant.anyone().deny('sqs:*').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => Policy.trust().service('states').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => states.sourceArn('arn:aws:states:us-east-1:*:stateMachine:*').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => states.sourceArn('arn:aws:s3:::bucket').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => states.sourceArn('arn:aws:s3:::bucket', 'arn:aws:states:us-east-1:123456789012:stateMachine:A').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => states.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24').toJSON(),
    // @ts-expect-error policy/service-unguarded
    () => grant.service('events').toJSON(),
    // @ts-expect-error policy/source-account-differs
    () => states.sourceArn('arn:aws:states:us-east-1:123456789012:stateMachine:*').sourceAccount('111122223333'),
    // @ts-expect-error policy/source-account-differs
    () => states.sourceAccount('111122223333').sourceArn('arn:aws:states:us-east-1:123456789012:stateMachine:*'),
    () =>
      states
        .sourceArn(
          'arn:aws:states:us-east-1:111122223333:stateMachine:*',
          'arn:aws:states:us-east-1:123456789012:stateMachine:*',
        )
        // @ts-expect-error policy/source-account-differs
        .sourceAccount('111122223333'),
    // @ts-expect-error policy/source-account-differs
    () => grant.service('sns').sourceArn(dev.arn('sns', 'orders')).sourceAccount('111122223333'),
    // @ts-expect-error policy/other-partition
    () => Policy.trust(role).principal('arn:aws-cn:iam::123456789012:role/Reader'),
    // @ts-expect-error policy/other-partition
    () => Policy.trust(role).principal(chinaRole),
    // @ts-expect-error policy/other-partition
    () => Policy.trust().principal(role).principal(chinaRole),
    // @ts-expect-error policy/other-partition
    () => Policy.trust(role).account(china),
    // @ts-expect-error policy/other-partition
    () => Policy.resource(queue).allow('sqs:SendMessage').principal(chinaRole),
    // @ts-expect-error policy/other-partition
    () => Policy.resource('arn:aws-cn:s3:::bucket').allow('s3:GetObject').principal(role),
    // @ts-expect-error policy/other-partition
    () => grant.account(china),
    // @ts-expect-error policy/other-partition
    () => grant.principal(role).on('arn:aws-us-gov:sqs:us-gov-west-1:111122223333:orders'),
    // @ts-expect-error policy/other-partition
    () => grant.principal(role).onLike('arn:aws-cn:s3:::bucket/*'),
    // @ts-expect-error policy/other-partition
    () => states.sourceArn('arn:aws-cn:states:cn-north-1:123456789012:stateMachine:*'),
    // @ts-expect-error policy/other-partition
    () => trust.principal(role).externalId('arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Orders'),
    // @ts-expect-error policy/other-partition
    () => trust.principal(role).externalId(china.arn('states', 'stateMachine:Orders')),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('States'),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('step functions'),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('lambda.amazon.com'),
    // @ts-expect-error policy/service-principal
    () => Whole.trust().service('lamda'),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('Evnets'),
    // one letter tells nothing
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('lmabda'),
    // @ts-expect-error policy/service-principal
    () => Whole.trust().deny('sts:AssumeRole').service('lamda', 'states'),
    // @ts-expect-error policy/service-principal
    () => carried.service('appfabric'),
    // @ts-expect-error policy/service-principal
    () => grant.service('appfabric.us-east-1'),
    // @ts-expect-error policy/service-principal
    () => grant.service('States.amazonaws.com'),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service('*'),
    // @ts-expect-error policy/service-principal
    () => Policy.trust().service(''),
    // @ts-expect-error policy/service-principal
    () => grant.service('arn:aws:states'),
    // @ts-expect-error policy/principal-form
    () => Policy.trust().principal('arn:aws:iam::111122223333:policy/Deploy'),
    // @ts-expect-error policy/principal-form
    () => Policy.trust().principal('arn:aws:iam::111122223333:group/Admins'),
    // @ts-expect-error policy/principal-form
    () => grant.principal('arn:aws:lambda:us-east-2:111122223333:function:Echo'),
    // @ts-expect-error policy/principal-form
    () => grant.principal(dev.arn('states', 'stateMachine:Orders')),
    // @ts-expect-error policy/principal-form
    () => Policy.trust().principal('127311923021'),
    // @ts-expect-error policy/principal-form
    () => Policy.trust().principal('*'),
    // @ts-expect-error policy/principal-form
    () => Whole.trust().principal(role, 'arn:aws:iam::111122223333:role/*'),
    // @ts-expect-error policy/principal-form
    () => carried.principal(arnLike('arn:aws:iam::111122223333:role/*')),
    // @ts-expect-error arn/account-malformed
    () => Whole.trust().principal(originAccessIdentity),
    // @ts-expect-error arn/account-malformed
    () => Whole.resource(queue).allow('sqs:SendMessage').principal(originAccessIdentity),
    // @ts-expect-error policy/external-id
    () => trust.principal(role).externalId(''),
    // @ts-expect-error policy/external-id
    () => trust.principal(role).externalId('two words'),
    // @ts-expect-error policy/external-id
    () => trust.principal(role).externalId('arn:aws:states:us-east-1:123456789012:stateMachine:Orders(1)'),
    // @ts-expect-error policy/external-id
    () => trust.principal(role).externalId(dev.arn('states', "stateMachine:Rock'n'Roll")),
    // @ts-expect-error policy/external-id
    () => trust.account('123456789012').externalId('orders!'),
    // @ts-expect-error policy/action-form
    () => Policy.identity().allow('InvokeFunction'),
    // @ts-expect-error policy/action-form
    () => Policy.identity().deny(''),
    // @ts-expect-error policy/action-form
    () => Policy.resource(queue).allow('**'),
    // What a kind of policy does not have, in the whole language.
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.identity().principal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.identity().allow('s3:ListBucket').principal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => listed.account('111122223333'),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.boundary().allow('s3:ListBucket').service('states'),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.session().allow('s3:ListBucket').anyone(),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.scp().deny('s3:ListBucket').notPrincipal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => restricted.deny('s3:ListBucket').canonicalUser('79a5'),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.rcp().deny('s3:ListBucket').principal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.boundary().principal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.session().account('111122223333'),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.scp().service('states'),
    // @ts-expect-error policy/principal-not-allowed
    () => restricted.anyone(),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.identity().deny('s3:ListBucket').notPrincipal(role),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.rcp().deny('s3:ListBucket').onAny().anyone(),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.identity().webIdentity(oidc),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.scp().deny('s3:ListBucket').saml('arn:aws:iam::111122223333:saml-provider/Staff'),
    // @ts-expect-error policy/principal-not-allowed
    () => Whole.rcp().deny('s3:ListBucket').onAny().webIdentity('accounts.google.com'),
    // @ts-expect-error policy/resource-not-allowed
    () => Whole.trust().service('states').onAny(),
    // @ts-expect-error policy/resource-not-allowed
    () => Whole.trust().principal(role).on(bucket),
    // @ts-expect-error policy/resource-not-allowed
    () => Whole.trust().principal(role).onLike('arn:aws:s3:::orders/*'),
    // @ts-expect-error policy/resource-not-allowed
    () => Whole.trust().deny('sts:AssumeRole').notOn(bucket),
    // @ts-expect-error policy/resource-not-allowed
    () => Whole.trust().deny('sts:AssumeRole').notOnLike(bucket),
    // @ts-expect-error policy/trusted-everybody
    () => Whole.trust().anyone(),
    // @ts-expect-error policy/trusted-everybody
    () => Whole.trust().anyone().where('aws:PrincipalOrgID', 'StringEquals', 'o-a1b2c3d4e5'),
    // @ts-expect-error policy/trusted-everybody
    () => Whole.trust().allow('sts:AssumeRole').anyone(),
    // @ts-expect-error policy/not-principal-not-allowed
    () => Whole.trust().notPrincipal(role),
    // @ts-expect-error policy/not-principal-not-allowed
    () => carried.notPrincipal(role),
    // @ts-expect-error policy/trust-action
    () => Whole.trust().allow('s3:GetObject'),
    // @ts-expect-error policy/trust-action
    () => Whole.trust().deny('iam:PassRole'),
    // @ts-expect-error policy/trust-action
    () => Whole.trust().allow('sts:GetCallerIdentity'),
    // @ts-expect-error policy/trust-action
    () => Whole.trust().deny('sts:GetSessionToken'),
    // @ts-expect-error policy/rcp-only-denies
    () => Whole.rcp().allow('s3:*'),
    // @ts-expect-error policy/rcp-only-denies
    () => Whole.rcp().allowNotAction('s3:*'),
    // @ts-expect-error policy/not-action-not-allowed
    () => Whole.rcp().denyNotAction('s3:*'),
    // @ts-expect-error policy/rcp-action
    () => Whole.rcp().deny('ec2:*'),
    // @ts-expect-error policy/rcp-action
    () => Whole.rcp().deny('*'),
    // @ts-expect-error policy/scp-wildcard
    () => restricted.deny('s3:*Object'),
    // @ts-expect-error policy/scp-restricted
    () => restricted.allow('s3:*').onAny().where('aws:SourceIp', 'IpAddress', '::1'),
    // @ts-expect-error policy/scp-restricted
    () => restricted.allow('s3:ListBucket').on(bucket),
    // @ts-expect-error policy/scp-restricted
    () => restricted.allow('s3:ListBucket').onLike('arn:aws:s3:::o*'),
    // @ts-expect-error policy/scp-restricted
    () => restricted.allowNotAction('s3:*'),
    // @ts-expect-error policy/scp-restricted
    () => restricted.deny('s3:*').notOn(bucket),
    // @ts-expect-error policy/scp-restricted
    () => restricted.allow('s3:*').notOnLike('arn:aws:s3:::o*'),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.identity({ id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.trust(role, { id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.boundary({ id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.session({ id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.rcp({ id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.scp({ id: 'Orders' }),
    // @ts-expect-error policy/id-not-allowed
    () => Whole.scp({ language: 'restricted', id: 'Orders' }),
    // A wildcard among those who are trusted.
    // @ts-expect-error policy/principal-form
    () => Whole.trust().principal('*'),
    // @ts-expect-error policy/principal-form
    () => Whole.trust().principal('arn:aws:iam::111122223333:role/*'),
    // @ts-expect-error policy/principal-form
    () => Policy.trust().principal('*'),
    // @ts-expect-error policy/principal-form
    () => carried.principal('arn:aws:iam::111122223333:user/?'),
    // @ts-expect-error policy/action-of-other-service
    () => Whole.resource(bucket).allow('sqs:SendMessage'),
    // @ts-expect-error policy/action-of-other-service
    () => Whole.resource(queue).denyNotAction('s3:GetObject'),
    // @ts-expect-error policy/resource-of-other-service
    () => carried.anyone().on('arn:aws:s3:::other'),
    // @ts-expect-error policy/resource-of-other-service
    () => Whole.resource(queue).deny('sqs:*').anyone().notOn('arn:aws:sqs:us-east-2:111122223333:others'),
    // @ts-expect-error policy/resource-of-other-service
    () => carried.service('logging.s3').onLike('arn:aws:s3:::other*'),
    // @ts-expect-error policy/canonical-user-elsewhere
    () => Whole.resource(queue).allow('sqs:SendMessage').canonicalUser('79a5'),
    // @ts-expect-error policy/other-partition
    () => Whole.trust().principal(role, chinaRole),
    // @ts-expect-error policy/other-partition
    () => Policy.trust().principal(role, chinaRole),
    // @ts-expect-error policy/other-partition
    () => states.sourceArn(dev.arn('states', 'stateMachine:A'), china.arn('states', 'stateMachine:A')),
    // What carries a policy: of IAM only roles, their trust.
    // @ts-expect-error policy/carrier
    () => Whole.resource(role),
    // @ts-expect-error policy/carrier
    () => Whole.resource('arn:aws:iam::111122223333:user/Ann'),
    // @ts-expect-error policy/carrier
    () => Whole.resource(chinaRole),
    // @ts-expect-error policy/carrier
    () => Whole.trust(queue),
    // @ts-expect-error policy/carrier
    () => Whole.trust('arn:aws:iam::111122223333:user/Ann'),
    // @ts-expect-error policy/carrier
    () => Whole.trust(dev.arn('lambda', 'function:Echo')),
    // Identity providers.
    // @ts-expect-error policy/identity-provider
    () => Whole.trust().saml(role),
    // @ts-expect-error policy/identity-provider
    () => Whole.trust().webIdentity(role),
    // @ts-expect-error policy/other-partition
    () => Whole.trust(chinaRole).webIdentity(oidc),
    // @ts-expect-error policy/identity-provider
    () => Whole.trust().githubActions(oidc, 'octo/orders'),
    // @ts-expect-error policy/identity-provider
    () => Whole.trust().eksServiceAccount(oidc, 'a', 'b'),
    // @ts-expect-error policy/provider-unguarded
    () => Whole.trust().webIdentity(oidc).toJSON(),
    // @ts-expect-error policy/provider-unguarded
    () => Whole.trust().webIdentity(oidc).subject('me').toJSON(),
    // @ts-expect-error policy/provider-unguarded
    () => Whole.trust().webIdentity(github).audience('sts.amazonaws.com').toJSON(),
    // @ts-expect-error policy/provider-place
    () => Whole.trust().githubActions(github, 'octo/*'),
    // @ts-expect-error policy/provider-place
    () => Whole.trust().githubActions(github, 'octo'),
    // @ts-expect-error policy/provider-place
    () => Whole.trust().eksServiceAccount(eks, 'a*', 'b'),
    // @ts-expect-error policy/provider-place
    () => Whole.trust().eksServiceAccount(eks, 'a', ''),
    // @ts-expect-error policy/provider-tenant
    () => Whole.trust().webIdentity(github).audience('sts.amazonaws.com').subjectLike('*'),
    // @ts-expect-error policy/provider-tenant
    () => Whole.trust().webIdentity(github).subjectLike('repo:octo/orders:*', 'repo:octo*'),
    // @ts-expect-error policy/provider-tenant
    () => Whole.trust().webIdentity(github).subjectLike('repo:oct?/orders:*'),
    // @ts-expect-error policy/provider-tenant
    () => Whole.trust().webIdentity(github).audience('sts.amazonaws.com').subjectLike('repo:/*'),
    // What a policy of a resource acts on.
    // @ts-expect-error policy/everything-of-own
    () => keyPolicy.onAny(),
    // @ts-expect-error policy/everything-of-own
    () => keyPolicy.on('*'),
    // @ts-expect-error policy/everything-of-own
    () => carried.service('states').onAny(),
    // @ts-expect-error policy/no-principal
    () => carried.onLike('arn:aws:s3:::orders/*'),
    // @ts-expect-error policy/no-principal
    () => carried.on(bucket),
    // @ts-expect-error policy/no-principal
    () => carried.onAny(),
    // @ts-expect-error policy/no-principal
    () => Whole.resource(bucket).deny('s3:ListBucket').notOnLike('arn:aws:s3:::orders/*'),
    // Values of conditions.
    // @ts-expect-error policy/condition-operator
    () => listed.where('s3:prefix', 'stringEquals', 'a'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:SourceIp', 'IpAddress', 'home'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:SourceIp', 'IpAddress', '10.0.0.0/33'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:SourceIp', 'NotIpAddress', ['10.0.0.0/8', '10.0.0.256']),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:SourceIp', 'IpAddress', '010.0.0.1'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:SourceIp', 'IpAddress', '203.0.113.0/24', 'home'),
    // @ts-expect-error arn/account-malformed
    () => listed.where('aws:ResourceAccount', 'StringEquals', '111122223333', '1234'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:CurrentTime', 'DateLessThan', 'tomorrow'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:PrincipalArn', 'ArnLike', 'role'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:PrincipalArn', 'ArnEquals', 'arn:aws:iam::111122223333:role/*'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:PrincipalArn', 'StringEquals', 'arn:aws:iam::111122223333:role/*'),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:PrincipalArn', 'StringNotEqualsIfExists', [role, 'arn:aws:iam::111122223333:role/*']),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:PrincipalOrgID', 'StringEquals', ''),
    // @ts-expect-error policy/condition-value
    () => listed.where('aws:ResourceOrgID', 'StringNotEquals', 'o-*', 'r-ab12'),
    // @ts-expect-error policy/condition-value
    () => listed.where('s3:prefix', 'StringEquals', '${aws:username}'),
    // @ts-expect-error arn/account-malformed
    () => listed.where('aws:ResourceAccount', 'StringEquals', '1234'),
    // @ts-expect-error arn/account-malformed
    () => listed.where('aws:ResourceAccount', 'StringEquals', ['123456789012', '1234']),
    // @ts-expect-error policy/variable-open
    () => listed.where('s3:prefix', 'StringLike', 'home/${aws:username'),
    // @ts-expect-error policy/variable-default
    () => listed.where('s3:prefix', 'StringLike', 'home/${aws:username,none}'),
    // @ts-expect-error policy/variable-key
    () => Whole.identity().allow('s3:GetObject').onLike('arn:aws:s3:::orders/${aws:usernam}/*'),
    // @ts-expect-error policy/variable-multivalued
    () => Whole.scp().denyNotAction('iam:*').notOnLike('arn:aws:s3:::orders/${aws:PrincipalOrgPaths}/*'),
    // @ts-expect-error policy/variable-open
    () => carried.anyone().onLike('arn:aws:s3:::orders/${aws:username'),
    // @ts-expect-error policy/variable-key
    () => listed.where('s3:prefix', 'StringLike', 'home/${aws:usernam}'),
    // @ts-expect-error policy/variable-multivalued
    () => listed.where('s3:prefix', 'StringLike', 'home/${aws:TagKeys}'),
    // @ts-expect-error policy/variable-key
    () => listedVariable('aws:PrincipleTag/team'),
    // @ts-expect-error policy/variable-multivalued
    () => listedVariable('aws:PrincipalOrgPaths'),
    // The refusals of ARNs, where a policy takes one.
    // @ts-expect-error arn/parts-missing
    () => Policy.resource('orders'),
    // @ts-expect-error arn/parts-missing
    () => allow.on('*'.replace('*', 'Echo') as 'Echo'),
    // @ts-expect-error arn/wildcard
    () => allow.on('arn:aws:lambda:us-east-2:111122223333:function:*'),
    // @ts-expect-error arn/wildcard
    () => allow.on(arnLike('arn:aws:lambda:us-east-2:111122223333:function:*')),
    // @ts-expect-error arn/wildcard
    () => Policy.resource('arn:aws:s3:::*'),
    // @ts-expect-error arn/wildcard
    () => allow.on(dev.arn('lambda', 'function:A'), dev.arnLike('lambda', 'function:*')),
    // @ts-expect-error policy/other-partition
    () => trust.principal(dev.arn('iam', 'role/A'), chinaRole),
    // @ts-expect-error policy/other-partition
    () => grant.account('123456789012', china),
    // @ts-expect-error arn/partition-unknown
    () => allow.onLike('arn:awss:lambda:us-east-2:111122223333:function:*'),
    // @ts-expect-error arn/account-malformed
    () => states.sourceArn('arn:aws:states:us-east-1:1234:stateMachine:*'),
    // @ts-expect-error arn/account-id
    () => Policy.trust().account('1111'),
    // @ts-expect-error arn/account-id
    () => grant.account('1111'),
    // @ts-expect-error arn/account-id
    () => states.sourceAccount('1111'),
  ],
  ownWords: [
    // @ts-expect-error policy/principal-not-allowed: in the root such a policy has no methods for it
    () => Policy.identity().allow('s3:GetObject').principal(role),
    // @ts-expect-error policy/principal-not-allowed: as above
    () => Policy.identity().allow('s3:GetObject').anyone(),
    // @ts-expect-error policy/trusted-everybody: as above
    () => Policy.trust().anyone(),
    // @ts-expect-error policy/principal-twice: a statement that says whom it is for has no methods for that
    () => grant.account('111122223333').service('s3'),
    // @ts-expect-error policy/principal-twice: as above
    () => carried.anyone().principal(role),
    // @ts-expect-error policy/condition-value: what an operator of texts takes is no number
    () => Policy.identity().allow('s3:GetObject').onAny().where('aws:userid', 'StringEquals', 1),
    // @ts-expect-error policy/condition-value: as above
    () => listed.where('aws:ResourceAccount', 'StringEquals', 111122223333),
    // @ts-expect-error policy/github-subject: an object of TypeScript says which keys it has
    () => Whole.trust().githubActions(github, 'octo/orders', { brunch: 'main' }),
    // @ts-expect-error policy/github-subject: as above
    () => Whole.trust().githubActions(github, 'octo/orders', {}),
    // @ts-expect-error policy/github-subject: as above
    () => Whole.trust().githubActions(github, 'octo/orders', { branch: 'main', environment: 'prod' }),
    // @ts-expect-error policy/github-subject: as above
    () => Whole.trust().githubActions(github, 'octo/orders', 'main'),
    // @ts-expect-error policy/github-subject: as above
    () => Whole.trust().githubActions(github, 'octo/orders', { pullRequests: false }),
    // @ts-expect-error policy/principal-form: a provider is for trusts, whose policy has the method
    () => carried.webIdentity(oidc),
    // @ts-expect-error policy/principal-form: as above
    () => carried.saml('arn:aws:iam::111122223333:saml-provider/Staff'),
    // @ts-expect-error policy/canonical-user-elsewhere: a trust has no method for it
    () => Whole.trust().canonicalUser('79a5'),
    // @ts-expect-error policy/condition-operator: the operators are a list, and the compiler names the nearest
    () => identity.where('aws:SourceAccount', 'stringEquals', '111122223333'),
    // @ts-expect-error policy/condition-operator: as above; Null has no IfExists
    () => identity.where('aws:SourceAccount', 'NullIfExists', 'true'),
    // @ts-expect-error policy/condition-value: the values of an operator have a type of TypeScript
    () => identity.where('aws:SecureTransport', 'Bool', 'yes'),
    // @ts-expect-error policy/condition-value: as above
    () => identity.where('aws:SourceAccount', 'Null', 'absent'),
    // @ts-expect-error policy/condition-value: as above
    () => identity.where('s3:max-keys', 'NumericLessThan', 'ten'),
    // @ts-expect-error policy/condition-value: as above
    () => identity.where('aws:SourceAccount', 'StringEquals', {}),
    // @ts-expect-error policy/condition-value: as above; variables stand only where texts and ARNs are compared
    () => identity.where('aws:SourceIp', 'IpAddress', policyVariable('aws:PrincipalTag/range')),
  ],
  runTimeOnly: [
    {
      code: 'policy/condition-value',
      because: 'the form of the ID of an organization',
      run: () => states.sourceOrgId('a1b2'),
    },
    { code: 'policy/condition-value', because: 'as above', run: () => states.sourceOrgPaths('r-ab12/*') },
    {
      code: 'policy/version',
      because: 'a value of elsewhere is not known to the compiler',
      run: () => Whole.identity(JSON.parse('{ "version": "2020-01-01" }')),
    },
    {
      code: 'policy/scp-language',
      because: 'as above',
      run: () => Whole.scp(JSON.parse('{ "language": "old" }')),
    },
    {
      code: 'policy/variable-version',
      because: 'the version is not kept in the type of a policy',
      run: () =>
        Whole.identity({ version: '2008-10-17' }).allow('s3:GetObject').onLike('arn:aws:s3:::o/${aws:username}/*'),
    },
    {
      code: 'policy/canonical-user',
      because: 'the digits are judged at run time',
      run: () => carried.canonicalUser('111122223333'),
    },
    {
      code: 'policy/service-unguarded',
      because: 'values of where(…) are not followed by the compiler',
      run: () => JSON.stringify(states.where('aws:SourceAccount', 'StringLike', '1111*')),
    },
    {
      code: 'policy/nothing-named',
      because: 'a list that is spread has a length which is not known to the compiler',
      run: () => allow.on(...none),
    },
    {
      code: 'policy/sid-form',
      because: 'a Sid is most often computed, and whether it is there already depends on all statements before',
      run: () => identity.sid('two words'),
    },
    {
      code: 'policy/sid-form',
      because: 'as above',
      run: () => identity.sid('Once').allow('s3:GetObject').onAny().sid('Once'),
    },
    {
      code: 'policy/condition-key',
      because: 'keys complete in the editor, and any other text is a key of some service',
      run: () => identity.where('SourceAccount', 'StringEquals', '111122223333'),
    },
    {
      code: 'policy/condition-key',
      because: 'as above; the keys of tags need a tag',
      run: () => identity.where('aws:ResourceTag', 'StringEquals', 'blue'),
    },
    {
      code: 'policy/condition-key',
      because: 'as above',
      run: () => policyVariable('username'),
    },
    {
      code: 'policy/condition-value',
      because: 'the forms of dates, addresses and binary values are judged at run time',
      run: () => identity.where('aws:CurrentTime', 'DateLessThan', 'tomorrow'),
    },
    {
      code: 'policy/condition-value',
      because: 'addresses of version 6 are read at run time',
      run: () => listed.where('aws:SourceIp', 'IpAddress', '2001:db8::/129'),
    },
    {
      code: 'policy/condition-value',
      because: 'a policy variable in a plain text looks like a token of another tool',
      run: () => identity.where('aws:PrincipalTag/team', 'StringEquals', '${aws:username}'),
    },
    {
      code: 'policy/condition-twice',
      because: 'conditions are not kept in the type of a policy',
      run: () => identity.where('aws:SourceIp', 'IpAddress', '::1').where('AWS:sourceip', 'IpAddress', '::2'),
    },
    {
      code: 'policy/action-form',
      because: 'each character of an action is judged at run time',
      run: () => Policy.identity().allow('lambda:Invoke Function'),
    },
    {
      code: 'policy/external-id',
      because: 'the length is not judged by the compiler',
      run: () => trust.principal(role).externalId(text('a'.repeat(1225))),
    },
    {
      code: 'policy/other-partition',
      because: 'the ARN is not known to the compiler',
      run: () => trust.principal(text(arn('arn:aws-cn:iam::123456789012:role/Reader'))),
    },
    {
      code: 'policy/carrier',
      because: 'the root has no type for it, which every file that imports it would pay for',
      run: () => Policy.resource(role),
    },
    { code: 'policy/carrier', because: 'as above', run: () => Policy.trust(queue) },
    {
      code: 'policy/carrier',
      because: 'as above',
      run: () => Policy.resource(text(role)),
    },
    {
      code: 'policy/principal-form',
      because: 'as above',
      run: () => grant.principal(text(queue)),
    },
    {
      code: 'policy/document',
      because: 'documents of elsewhere are of type unknown',
      run: () => parsePolicy({ Statement: [{ Effect: 'Permit' }] }),
    },
    {
      code: 'policy/versions-differ',
      because: 'documents are read at run time',
      run: () => mergePolicies({ Version: '2012-10-17', Statement: [] }, { Version: '2008-10-17', Statement: [] }),
    },
    {
      code: 'policy/quota',
      because: 'the compiler does not count characters',
      run: () => splitPolicy({ Statement: statement('x'.repeat(9000)) }, { quota: 'managedPolicy' }),
    },
    {
      code: 'policy/document-count',
      because: 'as above',
      run: () =>
        splitPolicy(
          { Statement: Array.from({ length: 100 }, (_, index) => statement(`${index}-${'x'.repeat(200)}`)) },
          { quota: 'managedPolicy', maxDocuments: 1 },
        ),
    },
  ],
} satisfies Refusals
