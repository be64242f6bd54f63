import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/evaluate.js'
import { checkPolicy } from '../../../src/policy/check/check-policy.js'
import type { WrittenPolicy } from '../../../src/policy/document.js'
import type { PolicyKind } from '../../../src/policy/kind.js'
import { Policy } from '../../../src/policy/language/policy.js'
import { policyVariable } from '../../../src/policy/language/variable.js'
import { normalizePolicy, orderPolicy } from '../../../src/policy/operations/normalize-policy.js'
import { parsePolicy } from '../../../src/policy/parse/parse-policy.js'

interface Example {
  readonly name: string
  /** The page of AWS whose policy this is, but for names, IDs and lists that go on. */
  readonly page: string
  readonly kind: PolicyKind
  readonly resourceType?: string
  /** What `checkPolicy` warns of: AWS's text says it too. */
  readonly findings?: readonly string[]
  readonly statements: readonly Record<string, unknown>[]
  /** A request that the page says is allowed, and what differs in one that is not. */
  readonly allows: Readonly<Record<string, unknown>>
  readonly denies: Readonly<Record<string, unknown>>
}

const examples = JSON.parse(
  readFileSync(new URL('../../cases/policy/aws-examples.json', import.meta.url), 'utf8'),
) as readonly Example[]

/** The same policies in the whole language: that they compile is half of the test. */
const written: Readonly<Record<string, { toJSON(): WrittenPolicy }>> = {
  'aws-dates': Policy.identity()
    .allow('s3:GetObject')
    .onAny()
    .where('aws:CurrentTime', 'DateGreaterThan', '2017-07-01T00:00:00Z')
    .where('aws:CurrentTime', 'DateLessThan', '2017-12-31T23:59:59Z'),
  'aws-enable-disable-regions': Policy.identity()
    .allow('account:EnableRegion', 'account:DisableRegion')
    .onAny()
    .where('account:TargetRegion', 'StringEquals', 'ap-east-1')
    .allow('account:ListRegions')
    .onAny(),
  'aws_my-sec-creds-self-manage': Policy.identity()
    .allow('iam:GetAccountPasswordPolicy', 'iam:GetAccountSummary', 'iam:ListVirtualMFADevices')
    .onAny()
    .allow('iam:ChangePassword', 'iam:GetUser')
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow(
      'iam:CreateAccessKey',
      'iam:DeleteAccessKey',
      'iam:ListAccessKeys',
      'iam:UpdateAccessKey',
      'iam:GetAccessKeyLastUsed',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow(
      'iam:DeleteSigningCertificate',
      'iam:ListSigningCertificates',
      'iam:UpdateSigningCertificate',
      'iam:UploadSigningCertificate',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow(
      'iam:DeleteSSHPublicKey',
      'iam:GetSSHPublicKey',
      'iam:ListSSHPublicKeys',
      'iam:UpdateSSHPublicKey',
      'iam:UploadSSHPublicKey',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow(
      'iam:CreateServiceSpecificCredential',
      'iam:DeleteServiceSpecificCredential',
      'iam:ListServiceSpecificCredentials',
      'iam:ResetServiceSpecificCredential',
      'iam:UpdateServiceSpecificCredential',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow('iam:CreateVirtualMFADevice')
    .onLike('arn:aws:iam::*:mfa/*')
    .allow('iam:DeactivateMFADevice', 'iam:EnableMFADevice', 'iam:ListMFADevices', 'iam:ResyncMFADevice')
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .denyNotAction(
      'iam:CreateVirtualMFADevice',
      'iam:EnableMFADevice',
      'iam:GetUser',
      'iam:GetMFADevice',
      'iam:ListMFADevices',
    )
    .onAny()
    .where('aws:MultiFactorAuthPresent', 'BoolIfExists', 'false'),
  'aws_mfa-dates': Policy.identity()
    .allow('s3:*', 'ec2:DescribeInstances')
    .onAny()
    .where('aws:MultiFactorAuthPresent', 'Bool', true)
    .where('aws:CurrentTime', 'DateGreaterThan', '2017-07-01T00:00:00Z')
    .where('aws:CurrentTime', 'DateLessThan', '2017-12-31T23:59:59Z'),
  'aws_deny-ip': Policy.identity()
    .deny('*')
    .onAny()
    .where('aws:SourceIp', 'NotIpAddress', ['192.0.2.0/24', '203.0.113.0/24'])
    .where('aws:ViaAWSService', 'Bool', 'false'),
  'aws_deny-requested-region': Policy.identity()
    .denyNotAction('cloudfront:*', 'iam:*', 'organizations:*', 'route53:*', 'support:*')
    .onAny()
    .where('aws:RequestedRegion', 'StringNotEquals', ['eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3']),
  resource_account_data_exch: Policy.identity()
    .denyNotAction('s3:GetObject', 's3:PutObject', 's3:PutObjectAcl')
    .onAny()
    .where('aws:ResourceAccount', 'StringNotEquals', ['111122223333'])
    .deny('s3:GetObject', 's3:PutObject', 's3:PutObjectAcl')
    .onAny()
    .where('aws:ResourceAccount', 'StringNotEquals', ['111122223333'])
    .where('aws:CalledVia', 'ForAllValues:StringNotEquals', ['dataexchange.amazonaws.com']),
  resource_examples_iam: Policy.identity()
    .denyNotAction('iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListEntitiesForPolicy', 'iam:ListPolicies')
    .onAny()
    .where('aws:ResourceAccount', 'StringNotEquals', ['111122223333']),
  codecommit_pull: Policy.identity()
    .allow('codecommit:GitPull')
    .onLike('arn:aws:codecommit:*:*:MyDemoRepo')
    .allow('codecommit:Get*', 'codecommit:BatchGetRepositories', 'codecommit:List*')
    .onAny(),
  'datapipeline_not-owned': Policy.identity()
    .deny('datapipeline:ActivatePipeline', 'datapipeline:DeletePipeline', 'datapipeline:DescribeObjects')
    .onAny()
    .where('datapipeline:PipelineCreator', 'StringNotEquals', policyVariable('aws:userid')),
  dynamodb_columns: Policy.identity()
    .allow('dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem')
    .onLike('arn:aws:dynamodb:*:*:table/table-name')
    .where('dynamodb:Attributes', 'ForAllValues:StringEquals', ['column-name-1', 'column-name-2', 'column-name-3'])
    .where('dynamodb:Select', 'StringEqualsIfExists', 'SPECIFIC_ATTRIBUTES'),
  dynamodb_rows: Policy.identity()
    .allow('dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem')
    .onLike('arn:aws:dynamodb:*:*:table/MyTable')
    .where('dynamodb:LeadingKeys', 'ForAllValues:StringEquals', [policyVariable('cognito-identity.amazonaws.com:sub')]),
  'ec2_volumes-instance': Policy.identity()
    .allow('ec2:AttachVolume', 'ec2:DetachVolume')
    .onLike('arn:aws:ec2:*:*:volume/*', 'arn:aws:ec2:*:*:instance/*')
    .where('ec2:SourceInstanceArn', 'ArnLike', 'arn:aws:ec2:*:*:instance/instance-id'),
  'ec2_ebs-owner': Policy.identity()
    .allow('ec2:AttachVolume', 'ec2:DetachVolume')
    .onLike('arn:aws:ec2:*:*:instance/*')
    .where('aws:ResourceTag/Department', 'StringEquals', 'Development')
    .allow('ec2:AttachVolume', 'ec2:DetachVolume')
    .onLike('arn:aws:ec2:*:*:volume/*')
    .where('aws:ResourceTag/VolumeUser', 'StringEquals', policyVariable('aws:username')),
  'ec2_instances-subnet': Policy.identity()
    .allow('ec2:Describe*', 'ec2:GetConsole*')
    .onAny()
    .allow('ec2:RunInstances')
    .onLike(
      'arn:aws:ec2:*:*:subnet/subnet-subnet-id',
      'arn:aws:ec2:*:*:network-interface/*',
      'arn:aws:ec2:*:*:instance/*',
      'arn:aws:ec2:*:*:volume/*',
      'arn:aws:ec2:*::image/ami-*',
    ),
  'ec2_securitygroups-vpc': Policy.identity()
    .allow(
      'ec2:AuthorizeSecurityGroupIngress',
      'ec2:AuthorizeSecurityGroupEgress',
      'ec2:RevokeSecurityGroupIngress',
      'ec2:RevokeSecurityGroupEgress',
      'ec2:ModifySecurityGroupRules',
    )
    .onLike('arn:aws:ec2:us-east-1:111122223333:security-group/*')
    .where('ec2:Vpc', 'ArnEquals', 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-11223344556677889')
    .allow(
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSecurityGroupReferences',
      'ec2:DescribeStaleSecurityGroups',
      'ec2:DescribeVpcs',
      'ec2:DescribeSecurityGroupRules',
    )
    .onAny(),
  'ec2_tag-owner': Policy.identity()
    .allow('ec2:StartInstances', 'ec2:StopInstances')
    .onLike('arn:aws:ec2:*:*:instance/*')
    .where('aws:ResourceTag/Owner', 'StringEquals', policyVariable('aws:username'))
    .allow('ec2:DescribeInstances')
    .onAny(),
  'ec2-start-stop-tags': Policy.identity()
    .allow('ec2:StartInstances', 'ec2:StopInstances')
    .onLike('arn:aws:ec2:us-east-1:111122223333:instance/*')
    .where('aws:ResourceTag/Project', 'StringEquals', 'DataAnalytics')
    .where('aws:PrincipalTag/Department', 'StringEquals', 'Data'),
  'ec2-start-stop-match-tags': Policy.identity()
    .allow('ec2:StartInstances', 'ec2:StopInstances')
    .onAny()
    .where('aws:ResourceTag/CostCenter', 'StringEquals', policyVariable('aws:PrincipalTag/CostCenter')),
  ec2_region: Policy.identity().allow('ec2:*').onAny().where('ec2:Region', 'StringEquals', 'us-east-2'),
  'ec2_instance-securitygroup': Policy.identity()
    .allow(
      'ec2:DescribeInstances',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSecurityGroupReferences',
      'ec2:DescribeStaleSecurityGroups',
    )
    .onAny()
    .allow(
      'ec2:AuthorizeSecurityGroupEgress',
      'ec2:AuthorizeSecurityGroupIngress',
      'ec2:RevokeSecurityGroupEgress',
      'ec2:RevokeSecurityGroupIngress',
      'ec2:StartInstances',
      'ec2:StopInstances',
    )
    .onLike('arn:aws:ec2:*:*:instance/i-instance-id', 'arn:aws:ec2:*:*:security-group/sg-security-group-id'),
  'ec2_terminate-ip': Policy.identity()
    .allow('ec2:TerminateInstances')
    .onAny()
    .deny('ec2:TerminateInstances')
    .onAny()
    .where('aws:SourceIp', 'NotIpAddress', ['192.0.2.0/24', '203.0.113.0/24']),
  'iam-add-tag': Policy.identity()
    .allow('iam:ListUserTags', 'iam:ListUsers')
    .onAny()
    .allow('iam:TagUser')
    .onAny()
    .where('iam:ResourceTag/JobFunction', 'StringEquals', 'Manager')
    .where('aws:RequestTag/Department', 'StringEquals', ['Marketing', 'Development', 'QualityAssurance'])
    .where('aws:TagKeys', 'ForAllValues:StringEquals', 'Department'),
  'iam-add-tag-user-role': Policy.identity()
    .allow('iam:GetRole', 'iam:GetUser', 'iam:ListRoles', 'iam:ListRoleTags', 'iam:ListUsers', 'iam:ListUserTags')
    .onAny()
    .allow('iam:TagUser', 'iam:TagRole')
    .onAny()
    .where('aws:RequestTag/CostCenter', 'StringEquals', ['A-123', 'B-456'])
    .where('aws:TagKeys', 'ForAllValues:StringEquals', 'CostCenter'),
  'iam-new-user-tag': Policy.identity()
    .allow('iam:CreateUser', 'iam:TagUser')
    .onAny()
    .where('aws:RequestTag/Department', 'StringEqualsIfExists', ['Development', 'QualityAssurance'])
    .where('aws:RequestTag/JobFunction', 'StringEqualsIfExists', 'Employee')
    .where('aws:TagKeys', 'ForAllValues:StringEquals', ['Department', 'JobFunction']),
  'iam-manage-tags': Policy.identity()
    .allow('iam:TagUser', 'iam:TagRole', 'iam:UntagUser', 'iam:UntagRole')
    .onAny()
    .where('aws:TagKeys', 'ForAllValues:StringEquals', 'Department'),
  'iam-passrole-service': Policy.identity()
    .allow('iam:PassRole')
    .onAny()
    .where('iam:PassedToService', 'StringEquals', 'cloudwatch.amazonaws.com'),
  'iam_policy-sim-path': Policy.identity()
    .allow('iam:GetContextKeysForPrincipalPolicy', 'iam:SimulatePrincipalPolicy')
    .onLike('arn:aws:iam::*:user/Department/Development/*'),
  'iam_mfa-selfmanage': Policy.identity()
    .allow('iam:ListUsers', 'iam:ListVirtualMFADevices')
    .onAny()
    .allow('iam:ListMFADevices')
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .allow('iam:CreateVirtualMFADevice', 'iam:DeleteVirtualMFADevice', 'iam:EnableMFADevice', 'iam:ResyncMFADevice')
    .onLike('arn:aws:iam::*:mfa/${aws:username}', 'arn:aws:iam::*:user/${aws:username}')
    .allow('iam:DeactivateMFADevice')
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .where('aws:MultiFactorAuthPresent', 'Bool', 'true')
    .denyNotAction(
      'iam:CreateVirtualMFADevice',
      'iam:EnableMFADevice',
      'iam:ListMFADevices',
      'iam:ListUsers',
      'iam:ListVirtualMFADevices',
      'iam:ResyncMFADevice',
    )
    .onAny()
    .where('aws:MultiFactorAuthPresent', 'BoolIfExists', 'false'),
  iam_credentials_console: Policy.identity()
    .allow('iam:ListUsers', 'iam:GetAccountPasswordPolicy')
    .onAny()
    .allow(
      'iam:*AccessKey*',
      'iam:ChangePassword',
      'iam:GetUser',
      'iam:*ServiceSpecificCredential*',
      'iam:*SigningCertificate*',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}'),
  'iam_limit-managed': Policy.identity()
    .allow('iam:AttachUserPolicy', 'iam:DetachUserPolicy')
    .onAny()
    .where('iam:PolicyARN', 'ArnLike', ['arn:aws:iam::*:policy/policy-name-1', 'arn:aws:iam::*:policy/policy-name-2']),
  rds_region: Policy.identity().allow('rds:*').onLike('arn:aws:rds:us-east-2:*:*').allow('rds:Describe*').onAny(),
  'rds_tag-owner': Policy.identity()
    .allow('rds:Describe*', 'rds:List*')
    .onAny()
    .allow('rds:DeleteDBInstance', 'rds:RebootDBInstance', 'rds:ModifyDBInstance')
    .onAny()
    .where('rds:db-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow('rds:ModifyOptionGroup', 'rds:DeleteOptionGroup')
    .onAny()
    .where('rds:og-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow('rds:ModifyDBParameterGroup', 'rds:ResetDBParameterGroup')
    .onAny()
    .where('rds:pg-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow('rds:AuthorizeDBSecurityGroupIngress', 'rds:RevokeDBSecurityGroupIngress', 'rds:DeleteDBSecurityGroup')
    .onAny()
    .where('rds:secgrp-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow('rds:DeleteDBSnapshot', 'rds:RestoreDBInstanceFromDBSnapshot')
    .onAny()
    .where('rds:snapshot-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow('rds:ModifyDBSubnetGroup', 'rds:DeleteDBSubnetGroup')
    .onAny()
    .where('rds:subgrp-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username'))
    .allow(
      'rds:ModifyEventSubscription',
      'rds:AddSourceIdentifierToSubscription',
      'rds:RemoveSourceIdentifierFromSubscription',
      'rds:DeleteEventSubscription',
    )
    .onAny()
    .where('rds:es-tag/Owner', 'StringEqualsIgnoreCase', policyVariable('aws:username')),
  's3_cognito-bucket': Policy.identity()
    .allow('s3:ListBucket')
    .on('arn:aws:s3:::bucket-name')
    .where('s3:prefix', 'StringLike', ['cognito/application-name/${cognito-identity.amazonaws.com:sub}/*'])
    .allow('s3:GetObject', 's3:PutObject', 's3:DeleteObject')
    .onLike('arn:aws:s3:::bucket-name/cognito/application-name/${cognito-identity.amazonaws.com:sub}/*'),
  's3_federated-home-directory-console': Policy.identity()
    .allow('s3:ListAllMyBuckets', 's3:GetBucketLocation')
    .onAny()
    .allow('s3:ListBucket')
    .on('arn:aws:s3:::bucket-name')
    .where('s3:prefix', 'StringLike', ['', 'home/', 'home/${aws:userid}/*'])
    .allow('s3:*')
    .onLike('arn:aws:s3:::bucket-name/home/${aws:userid}', 'arn:aws:s3:::bucket-name/home/${aws:userid}/*'),
  's3_home-directory-console': Policy.identity()
    .allow('s3:ListAllMyBuckets', 's3:GetBucketLocation')
    .onAny()
    .allow('s3:ListBucket')
    .on('arn:aws:s3:::bucket-name')
    .where('s3:prefix', 'StringLike', ['', 'home/', 'home/${aws:username}/*'])
    .allow('s3:*')
    .onLike('arn:aws:s3:::bucket-name/home/${aws:username}', 'arn:aws:s3:::bucket-name/home/${aws:username}/*'),
  's3_deny-except-bucket': Policy.identity()
    .allow('s3:*')
    .onLike('arn:aws:s3:::bucket-name', 'arn:aws:s3:::bucket-name/*')
    .denyNotAction('s3:*')
    .notOnLike('arn:aws:s3:::bucket-name', 'arn:aws:s3:::bucket-name/*'),
  's3_rw-bucket': Policy.identity()
    .allow('s3:ListBucket')
    .on('arn:aws:s3:::bucket-name')
    .allow('s3:*Object')
    .onLike('arn:aws:s3:::bucket-name/*'),
  'lambda-access-dynamodb': Policy.identity()
    .allow('dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:BatchWriteItem')
    .onLike('arn:aws:dynamodb:*:*:table/SampleTable')
    .allow('dynamodb:GetRecords')
    .onLike('arn:aws:dynamodb:*:*:table/SampleTable/stream/*')
    .allow('logs:CreateLogStream', 'logs:PutLogEvents')
    .onAny()
    .allow('logs:CreateLogGroup')
    .onAny(),
  'called via a service': Policy.identity()
    .allow('kms:Decrypt', 'kms:GenerateDataKey')
    .on('arn:aws:kms:us-east-1:111122223333:key/my-example-key')
    .where('aws:CalledVia', 'ForAnyValue:StringEquals', ['dynamodb.amazonaws.com']),
  'a type of instance, if there is one': Policy.identity()
    .allow('ec2:RunInstances')
    .onAny()
    .where('ec2:InstanceType', 'StringLikeIfExists', ['t1.*', 't2.*', 'm3.*']),
  'credentials of a year': Policy.identity()
    .allow('iam:*AccessKey*')
    .onLike('arn:aws:iam::111122223333:user/*')
    .where('aws:TokenIssueTime', 'DateGreaterThan', '2020-01-01T00:00:01Z'),
  'a variable in a name': Policy.identity()
    .allow('sqs:ListQueues')
    .onAny()
    .allow('sqs:*')
    .onLike('arn:aws:sqs:us-east-2:*:${aws:username}-queue'),
  'a variable with a default': Policy.identity()
    .allow('s3:GetObject')
    .onLike("arn:aws:s3:::amzn-s3-demo-bucket/${aws:PrincipalTag/team, 'company-wide'}/*"),
  boundary: Policy.boundary()
    .allow('s3:*', 'cloudwatch:*', 'ec2:*', 'dynamodb:*')
    .onAny()
    .allow(
      'iam:*AccessKey*',
      'iam:ChangePassword',
      'iam:GetUser',
      'iam:*ServiceSpecificCredential*',
      'iam:*SigningCertificate*',
    )
    .onLike('arn:aws:iam::*:user/${aws:username}')
    .deny('s3:*')
    .onLike('arn:aws:s3:::logs', 'arn:aws:s3:::logs/*')
    .deny('ec2:*')
    .onLike('arn:aws:ec2:*:*:instance/i-1234567890abcdef0'),
  'a boundary that is handed on': Policy.boundary()
    .allow(
      'iam:AttachUserPolicy',
      'iam:CreateUser',
      'iam:DeleteUserPolicy',
      'iam:DetachUserPolicy',
      'iam:PutUserPermissionsBoundary',
      'iam:PutUserPolicy',
    )
    .onAny()
    .where('iam:PermissionsBoundary', 'StringEquals', 'arn:aws:iam::123456789012:policy/XCompanyBoundaries')
    .allow(
      'cloudwatch:*',
      'iam:CreateAccessKey',
      'iam:CreateGroup',
      'iam:*Group*',
      'iam:GetPolicy*',
      'iam:SimulatePrincipalPolicy',
    )
    .onAny()
    .deny('iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion')
    .on('arn:aws:iam::123456789012:policy/XCompanyBoundaries', 'arn:aws:iam::123456789012:policy/DelegatedUserBoundary')
    .deny('iam:DeleteUserPermissionsBoundary')
    .onAny(),
  session: Policy.session().allow('s3:PutObject', 's3:GetObject').onLike('arn:aws:s3:::productionapp/NewHires/*'),
  'a service-linked role': Policy.identity()
    .allow('iam:CreateServiceLinkedRole')
    .onLike('arn:aws:iam::*:role/aws-service-role/elasticbeanstalk.amazonaws.com/AWSServiceRoleFor*')
    .where('iam:AWSServiceName', 'StringLike', 'elasticbeanstalk.amazonaws.com'),
  'a role that is passed': Policy.identity()
    .allow('iam:PassRole')
    .onLike('arn:aws:iam::111122223333:role/EC2-roles-for-XYZ-*')
    .where('iam:PassedToService', 'StringEquals', 'ec2.amazonaws.com')
    .where('iam:AssociatedResourceArn', 'ArnLike', ['arn:aws:ec2:us-east-1:111122223333:instance/*']),
  'a domain with a tag': Policy.identity()
    .allow('es:CreateDomain', 'es:AddTags')
    .onAny()
    .where('aws:RequestTag/team', 'StringEquals', ['it']),
  'rules of one source': Policy.identity()
    .allow('events:PutRule')
    .onAny()
    .where('events:source', 'StringEquals', 'aws.ec2'),
  'rules of several sources': Policy.identity()
    .allow('events:PutRule')
    .onAny()
    .where('events:source', 'ForAllValues:StringEquals', ['aws.ec2', 'aws.s3'])
    .where('events:source', 'Null', 'false'),
  Regions: Policy.scp()
    .denyNotAction('cloudfront:*', 'iam:*', 's3:GetAccountPublic*', 'sts:*')
    .onAny()
    .where('aws:RequestedRegion', 'StringNotEquals', ['eu-central-1', 'eu-west-1'])
    .where('aws:PrincipalArn', 'ArnNotLike', [
      'arn:aws:iam::*:role/Role1AllowedToBypassThisSCP',
      'arn:aws:iam::*:role/Role2AllowedToBypassThisSCP',
    ]),
  'a role that stays': Policy.scp()
    .deny('iam:DeleteRole', 'iam:UpdateRole')
    .onLike('arn:aws:iam::*:role/name-of-role-to-deny'),
  'instances need MFA': Policy.scp()
    .deny('ec2:StopInstances', 'ec2:TerminateInstances')
    .onAny()
    .where('aws:MultiFactorAuthPresent', 'BoolIfExists', false),
  'no account leaves': Policy.scp().deny('organizations:LeaveOrganization').onAny(),
  'one type of instance': Policy.scp()
    .deny('ec2:RunInstances')
    .onLike('arn:aws:ec2:*:*:instance/*')
    .where('ec2:InstanceType', 'StringNotEquals', 't2.micro'),
  IMDSv2: Policy.scp()
    .deny('ec2:RunInstances')
    .onLike('arn:aws:ec2:*:*:instance/*')
    .where('ec2:MetadataHttpTokens', 'StringNotEquals', 'required')
    .deny('ec2:RunInstances')
    .onLike('arn:aws:ec2:*:*:instance/*')
    .where('ec2:MetadataHttpPutResponseHopLimit', 'NumericGreaterThan', '3')
    .deny('*')
    .onAny()
    .where('ec2:RoleDelivery', 'NumericLessThan', '2.0')
    .deny('ec2:ModifyInstanceMetadataOptions')
    .onAny(),
  'no external shares': Policy.scp()
    .deny('ram:CreateResourceShare', 'ram:UpdateResourceShare')
    .onAny()
    .where('ram:RequestedAllowsExternalPrincipals', 'Bool', 'true'),
  'no shares with organizations': Policy.scp()
    .deny('ram:CreateResourceShare', 'ram:AssociateResourceShare')
    .onAny()
    .where('ram:Principal', 'ForAnyValue:StringLike', [
      'arn:aws:organizations::*:organization/*',
      'arn:aws:organizations::*:ou/*',
    ]),
  'a tag on what is made': Policy.scp()
    .deny('secretsmanager:CreateSecret')
    .onAny()
    .where('aws:RequestTag/Project', 'Null', 'true')
    .deny('ec2:RunInstances')
    .onLike('arn:aws:ec2:*:*:instance/*', 'arn:aws:ec2:*:*:volume/*')
    .where('aws:RequestTag/Project', 'Null', 'true'),
  'tags of their owners': Policy.scp()
    .deny('ec2:CreateTags', 'ec2:DeleteTags')
    .onAny()
    .where('ec2:ResourceTag/access-project', 'StringNotEquals', policyVariable('aws:PrincipalTag/access-project'))
    .where('aws:PrincipalArn', 'StringNotEquals', 'arn:aws:iam::123456789012:role/org-admins/iam-admin')
    .where('ec2:ResourceTag/access-project', 'Null', false)
    .deny('ec2:CreateTags', 'ec2:DeleteTags')
    .onAny()
    .where('aws:RequestTag/access-project', 'StringNotEquals', policyVariable('aws:PrincipalTag/access-project'))
    .where('aws:TagKeys', 'ForAnyValue:StringEquals', ['access-project'])
    .deny('ec2:CreateTags', 'ec2:DeleteTags')
    .onAny()
    .where('aws:PrincipalTag/access-project', 'Null', true),
  'no way to the internet': Policy.scp()
    .deny(
      'ec2:AttachInternetGateway',
      'ec2:CreateInternetGateway',
      'ec2:CreateEgressOnlyInternetGateway',
      'ec2:CreateVpcPeeringConnection',
      'ec2:AcceptVpcPeeringConnection',
    )
    .onAny(),
  'tags of certificates': Policy.scp()
    .deny('iam:TagRole', 'iam:TagUser')
    .onAny()
    .where('aws:TagKeys', 'ForAnyValue:StringLike', ['x509Issuer*', 'x509Subject*', 'x509SAN*']),
  'keys go in 30 days': Policy.scp()
    .deny('kms:ScheduleKeyDeletion')
    .onAny()
    .where('kms:ScheduleKeyDeletionPendingWindowInDays', 'NumericLessThan', '30'),
  'no grants on the key of EKS': Policy.scp()
    .deny('kms:CreateGrant')
    .onAny()
    .where('kms:ViaService', 'StringEquals', 'eks.us-east-1.amazonaws.com')
    .where('kms:ResourceAliases', 'ForAnyValue:StringLike', 'alias/aws/eks'),
  'perimeter: shares and tags': Policy.scp()
    .deny('ram:CreateResourceShare', 'ram:UpdateResourceShare')
    .onAny()
    .where('aws:PrincipalTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .where('ram:RequestedAllowsExternalPrincipals', 'Bool', 'true')
    .deny('kms:CreateGrant')
    .onAny()
    .where('kms:GrantIsForAWSResource', 'BoolIfExists', 'false')
    .where('aws:PrincipalIsAWSService', 'BoolIfExists', 'false')
    .where('aws:PrincipalTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .deny('lambda:AddPermission', 'lambda:UpdateFunctionUrlConfig', 'lambda:CreateFunctionUrlConfig')
    .onAny()
    .where('aws:PrincipalTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .where('lambda:FunctionUrlAuthType', 'StringEquals', 'NONE')
    .deny('*')
    .onAny()
    .where('aws:PrincipalTag/team', 'StringNotEqualsIfExists', 'admin')
    .where('aws:TagKeys', 'ForAnyValue:StringLike', ['dp:*', 'team']),
  'perimeter: credentials of instances': Policy.scp()
    .denyNotAction('es:ES*', 'dax:GetItem', 'dax:BatchGetItem', 'dax:Query', 'dax:Scan')
    .onAny()
    .where('aws:ViaAWSService', 'BoolIfExists', 'false')
    .where('aws:SourceIp', 'NotIpAddressIfExists', ['203.0.113.0/24'])
    .where('aws:PrincipalTag/dp:exclude:network', 'StringNotEqualsIfExists', 'true')
    .where('aws:SourceVpc', 'StringNotEqualsIfExists', ['vpc-1a2b3c4d'])
    .where('aws:PrincipalArn', 'ArnNotLikeIfExists', ['arn:aws:iam::*:role/aws:ec2-infrastructure'])
    .where('ec2:SourceInstanceArn', 'Null', 'false')
    .deny('*')
    .onAny()
    .where('aws:SourceVpc', 'StringEquals', 'vpc-1a2b3c4d')
    .where('aws:RequestedRegion', 'StringNotEqualsIfExists', 'us-east-1'),
  'perimeter: credentials of Glue': Policy.scp()
    .denyNotAction('es:ES*', 'dax:GetItem', 'dax:BatchGetItem', 'dax:Query', 'dax:Scan')
    .onAny()
    .where('aws:ViaAWSService', 'BoolIfExists', 'false')
    .where('aws:SourceIp', 'NotIpAddressIfExists', ['203.0.113.0/24'])
    .where('aws:PrincipalTag/dp:exclude:network', 'StringNotEqualsIfExists', 'true')
    .where('aws:SourceVpc', 'StringNotEqualsIfExists', ['vpc-1a2b3c4d'])
    .where('aws:PrincipalArn', 'ArnNotLikeIfExists', ['arn:aws:iam::*:role/aws:ec2-infrastructure'])
    .where('glue:CredentialIssuingService', 'Null', 'false'),
  'perimeter: resources': Policy.scp()
    .deny('*')
    .notOnLike(
      'arn:aws:iam::aws:policy/*',
      'arn:aws:ssm:*::document/*',
      'arn:aws:ssm:*::parameter/*',
      'arn:aws:ssm:*::automation-definition/*',
      'arn:aws:imagebuilder:*:aws:component/*',
    )
    .where('aws:ResourceOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('ec2:Owner', 'StringNotEqualsIfExists', 'amazon')
    .where('aws:PrincipalTag/dp:exclude:resource', 'StringNotEqualsIfExists', 'true')
    .deny('*')
    .onLike('arn:aws:s3:::1-aws-data-exchange-2', 'arn:aws:s3:::sc-3-us-east-1/*')
    .where('aws:ResourceOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('aws:PrincipalTag/dp:exclude:resource', 'StringNotEqualsIfExists', 'true')
    .where('aws:CalledVia', 'ForAllValues:StringNotEquals', [
      'dataexchange.amazonaws.com',
      'servicecatalog.amazonaws.com',
    ]),
  'perimeter: authorizers': Policy.scp()
    .deny('apigateway:PATCH', 'apigateway:POST', 'apigateway:PUT')
    .onAny()
    .where('apigateway:Request/AuthorizerUri', 'Null', 'false')
    .where(
      'apigateway:Request/AuthorizerUri',
      'ForAnyValue:StringNotLike',
      'arn:aws:apigateway:*:lambda:path/2015-03-31/functions/f/invocations',
    )
    .where('apigateway:Request/AuthorizerType', 'ForAnyValue:StringEquals', ['TOKEN', 'REQUEST']),
  'perimeter: identities': Policy.rcp()
    .deny('s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:AssumeRole')
    .onAny()
    .where('aws:PrincipalOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('aws:PrincipalAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:ResourceTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .where('aws:PrincipalIsAWSService', 'BoolIfExists', 'false')
    .deny('sts:AssumeRoleWithWebIdentity')
    .onAny()
    .where('token.actions.githubusercontent.com:sub', 'StringNotEqualsIfExists', 'repo:octo/orders:ref:refs/heads/main')
    .where('aws:ResourceTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .where('token.actions.githubusercontent.com:sub', 'Null', 'false')
    .deny('sts:AssumeRoleWithWebIdentity')
    .onAny()
    .where('token.actions.githubusercontent.com:sub', 'Null', 'true')
    .where('oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub', 'Null', 'true')
    .deny('s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:*')
    .onAny()
    .where('aws:SourceOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('aws:SourceAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:ResourceTag/dp:exclude:identity', 'StringNotEqualsIfExists', 'true')
    .where('aws:SourceAccount', 'Null', 'false')
    .where('aws:PrincipalIsAWSService', 'Bool', 'true'),
  'perimeter: endpoints': Policy.rcp()
    .deny('s3:*', 'kms:*')
    .onAny()
    .where('aws:SourceIp', 'NotIpAddressIfExists', '203.0.113.0/24')
    .where('aws:VpceOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('aws:VpceAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:PrincipalAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:ResourceTag/dp:exclude:network', 'StringNotEqualsIfExists', 'true')
    .where('aws:PrincipalTag/dp:exclude:network', 'StringNotEqualsIfExists', 'true')
    .where('aws:PrincipalIsAWSService', 'BoolIfExists', 'false')
    .where('aws:ViaAWSService', 'BoolIfExists', 'false')
    .where('aws:PrincipalArn', 'ArnNotLikeIfExists', ['arn:aws:iam::*:role/aws:ec2-infrastructure'])
    .where('aws:PrincipalTag/dp:include:network', 'StringEquals', 'true'),
  'presigned URLs of ten minutes': Policy.rcp()
    .deny('s3:*')
    .onAny()
    .where('s3:signatureAge', 'NumericGreaterThan', ['600000']),
  HTTPS: Policy.rcp()
    .deny('s3:*', 'sts:*', 'kms:*', 'sqs:*', 'secretsmanager:*')
    .onAny()
    .where('aws:SecureTransport', 'BoolIfExists', 'false'),
  'tokens for others': Policy.rcp()
    .deny('sts:GetWebIdentityToken')
    .onAny()
    .where('sts:SigningAlgorithm', 'StringNotEquals', 'ES384')
    .deny('sts:GetWebIdentityToken')
    .onAny()
    .where('sts:IdentityTokenAudience', 'ForAnyValue:StringNotLike', ['https://api2.example.com'])
    .deny('sts:GetWebIdentityToken')
    .onAny()
    .where('sts:DurationSeconds', 'NumericGreaterThan', '300'),
  's3 canned acl': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:PutObject', 's3:PutObjectAcl')
    .account('111122223333', '444455556666')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('s3:x-amz-acl', 'StringEquals', ['public-read']),
  's3 public read': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:GetObject', 's3:GetObjectVersion')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*'),
  's3 tls version': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .deny('s3:*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('s3:TlsVersion', 'NumericLessThan', 1.2),
  's3 ip v6': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('aws:SourceIp', 'IpAddress', ['192.0.2.0/24', '2001:DB8:1234:5678::/64'])
    .where('aws:SourceIp', 'NotIpAddress', ['203.0.113.0/24', '2001:DB8:1234:5678:ABCD::/80']),
  's3 elb logs': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:PutObject')
    .service('logdelivery.elasticloadbalancing.amazonaws.com')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/prefix/AWSLogs/111122223333/*')
    .unguarded(),
  's3 cloudfront oac': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:GetObject')
    .service('cloudfront.amazonaws.com')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('aws:SourceArn', 'StringEquals', 'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE'),
  's3 mfa': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .deny('s3:*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/taxdocuments/*')
    .where('aws:MultiFactorAuthAge', 'Null', true)
    .deny('s3:*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/taxdocuments/*')
    .where('aws:MultiFactorAuthAge', 'NumericGreaterThan', 3600),
  's3 inventory': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:PutObject')
    .service('s3.amazonaws.com')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('aws:SourceArn', 'ArnLike', ['arn:aws:s3:::amzn-s3-demo-source-bucket'])
    .where('aws:SourceAccount', 'StringEquals', '111122223333')
    .where('s3:x-amz-acl', 'StringEquals', 'bucket-owner-full-control'),
  's3 inventory fields': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .deny('s3:PutInventoryConfiguration')
    .anyone()
    .where('s3:InventoryAccessibleOptionalFields', 'ForAnyValue:StringEquals', [
      'ObjectAccessControlList',
      'ObjectOwner',
    ]),
  's3 tag keys': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:PutObjectTagging')
    .principal('arn:aws:iam::111122223333:user/JohnDoe')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('s3:RequestObjectTagKeys', 'ForAllValues:StringLike', ['Owner', 'CreationDate']),
  's3 vpce': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .deny('s3:*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('aws:SourceVpce', 'StringNotEquals', 'vpce-1a2b3c4d'),
  's3 org paths': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('s3:GetObject')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('aws:PrincipalOrgPaths', 'ForAnyValue:StringLike', ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*']),
  's3 access point delegation': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .allow('*')
    .anyone()
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*')
    .where('s3:DataAccessPointAccount', 'StringEquals', '111122223333'),
  's3 not principal': Policy.resource('arn:aws:s3:::amzn-s3-demo-bucket')
    .deny('s3:*')
    .notPrincipal('arn:aws:iam::444455556666:user/Bob', 'arn:aws:iam::444455556666:root')
    .onLike('arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
  'an access point': Policy.resource('arn:aws:s3:us-west-2:123456789012:accesspoint/my-access-point')
    .allow('s3:GetObject', 's3:PutObject')
    .principal('arn:aws:iam::123456789012:user/Jane')
    .onLike('arn:aws:s3:us-west-2:123456789012:accesspoint/my-access-point/object/Jane/*'),
  'a repository': Policy.resource('arn:aws:ecr:us-east-1:111122223333:repository/r')
    .allow(
      'ecr:BatchCheckLayerAvailability',
      'ecr:CompleteLayerUpload',
      'ecr:InitiateLayerUpload',
      'ecr:PutImage',
      'ecr:UploadLayerPart',
    )
    .account('444455556666'),
  'images for functions': Policy.resource('arn:aws:ecr:us-east-1:111122223333:repository/r')
    .allow('ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer')
    .service('lambda.amazonaws.com')
    .where('aws:SourceArn', 'ArnLike', 'arn:aws:lambda:us-east-1:444455556666:function:*'),
  'a queue': Policy.resource('arn:aws:sqs:us-east-2:444455556666:queue1')
    .allow('sqs:*')
    .principal('arn:aws:iam::111122223333:role/role1', 'arn:aws:iam::111122223333:user/username1'),
  'a queue for a rule': Policy.resource('arn:aws:sqs:us-east-2:444455556666:queue1')
    .allow('sqs:SendMessage')
    .service('events.amazonaws.com')
    .where('aws:SourceArn', 'ArnEquals', 'arn:aws:events:us-east-2:444455556666:rule/r'),
  'a topic': Policy.resource('arn:aws:sns:us-east-2:444455556666:MyTopic')
    .allow('sns:Subscribe')
    .account('111122223333')
    .where('sns:Protocol', 'StringEquals', 'https'),
  'a topic for SES': Policy.resource('arn:aws:sns:us-east-2:444455556666:MyTopic')
    .allow('sns:Publish')
    .service('ses.amazonaws.com')
    .where('aws:SourceOwner', 'StringEquals', '111122223333')
    .unguarded(),
  'a function with a URL': Policy.resource('arn:aws:lambda:us-east-1:111122223333:function:f')
    .allow('lambda:InvokeFunctionUrl')
    .anyone()
    .where('lambda:FunctionUrlAuthType', 'StringEquals', 'NONE')
    .allow('lambda:InvokeFunction')
    .anyone()
    .where('lambda:InvokedViaFunctionUrl', 'Bool', 'true'),
  'a domain': Policy.resource('arn:aws:es:us-west-1:987654321098:domain/test-domain')
    .allow('es:ESHttp*')
    .anyone()
    .onLike('arn:aws:es:us-west-1:987654321098:domain/test-domain/*')
    .where('aws:SourceIp', 'IpAddress', ['192.0.2.0/24']),
  'grants of a key': Policy.resource('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
    .allow('kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant')
    .principal('arn:aws:iam::111122223333:role/EncryptionApp')
    .where('kms:GrantIsForAWSResource', 'Bool', true),
  'a key through services': Policy.resource(
    'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  )
    .allow('kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant')
    .principal('arn:aws:iam::111122223333:role/R')
    .where('kms:ViaService', 'StringEquals', ['ec2.us-west-2.amazonaws.com', 'rds.us-west-2.amazonaws.com']),
  'contexts of a key': Policy.resource('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
    .allow('kms:GenerateDataKey*')
    .principal('arn:aws:iam::111122223333:role/R')
    .where('kms:EncryptionContextKeys', 'ForAllValues:StringEquals', ['AppName', 'FilePath'])
    .where('kms:EncryptionContextKeys', 'ForAnyValue:StringEquals', 'AppName'),
  'material of a key': Policy.resource('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
    .allow('kms:ImportKeyMaterial')
    .principal('arn:aws:iam::111122223333:role/R')
    .where('kms:ValidTo', 'NumericLessThanEquals', '1546257599.0')
    .where('kms:ExpirationModel', 'StringEquals', 'KEY_MATERIAL_EXPIRES'),
  'a key for logs': Policy.resource('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')
    .allow('kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*')
    .service('logs.us-east-1.amazonaws.com')
    .where('kms:EncryptionContext:aws:logs:arn', 'ArnEquals', 'arn:aws:logs:us-east-1:111122223333:log-group:g')
    .unguarded(),
  'a stage of a secret': Policy.resource('arn:aws:secretsmanager:us-east-1:111122223333:secret:s-abcdef')
    .allow('secretsmanager:GetSecretValue')
    .principal('arn:aws:iam::111122223333:role/R')
    .where('secretsmanager:VersionStage', 'ForAnyValue:StringEquals', 'AWSCURRENT'),
  'a secret for a service': Policy.resource('arn:aws:secretsmanager:us-east-1:111122223333:secret:s-abcdef')
    .allow('secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue')
    .service('appflow.amazonaws.com')
    .where('aws:SourceArn', 'ArnLike', 'arn:aws:appflow:us-east-1:111122223333:*')
    .where('aws:SourceAccount', 'StringEquals', '111122223333'),
  'a bus': Policy.resource('arn:aws:events:us-east-1:111122223333:event-bus/central')
    .allow('events:PutEvents')
    .account('444455556666')
    .where('events:detail-type', 'StringEquals', 'myDetailType')
    .where('events:source', 'StringEquals', 'com.exampleCorp.x'),
  'rules of a bus': Policy.resource('arn:aws:events:us-east-1:111122223333:event-bus/central')
    .allow('events:PutRule', 'events:PutTargets', 'events:DeleteRule', 'events:RemoveTargets', 'events:DisableRule')
    .account('444455556666')
    .onLike('arn:aws:events:us-east-1:111122223333:rule/central/*')
    .where('events:creatorAccount', 'StringEqualsIfExists', policyVariable('aws:PrincipalAccount')),
  'a data catalog': Policy.resource('arn:aws:glue:us-east-1:111122223333:catalog')
    .allow('glue:*')
    .principal('arn:aws:iam::444455556666:role/r')
    .onLike(
      'arn:aws:glue:us-east-1:111122223333:catalog',
      'arn:aws:glue:us-east-1:111122223333:database/*',
      'arn:aws:glue:us-east-1:111122223333:table/*/*',
    )
    .where('glue:EvaluatedByLakeFormationTags', 'Bool', true),
  'a file system': Policy.resource('arn:aws:elasticfilesystem:us-east-1:111122223333:file-system/fs-1')
    .allow('elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite')
    .anyone()
    .where('elasticfilesystem:AccessedViaMountTarget', 'Bool', 'true'),
  'perimeter: a role': Policy.trust()
    .allow('sts:AssumeRole')
    .account('444455556666')
    .deny('sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity')
    .anyone()
    .where('aws:PrincipalOrgID', 'StringNotEqualsIfExists', 'o-a1b2c3d4e5')
    .where('aws:PrincipalAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:PrincipalIsAWSService', 'BoolIfExists', 'false')
    .deny('sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity')
    .anyone()
    .where('aws:SourceIp', 'NotIpAddressIfExists', '203.0.113.0/24')
    .where('aws:SourceVpc', 'StringNotEqualsIfExists', 'vpc-1a2b3c4d')
    .where('aws:PrincipalTag/network-perimeter-exception', 'StringNotEqualsIfExists', 'true')
    .where('aws:PrincipalAccount', 'StringNotEqualsIfExists', ['444455556666', '777788889999'])
    .where('aws:PrincipalIsAWSService', 'BoolIfExists', 'false')
    .where('aws:ViaAWSService', 'BoolIfExists', 'false')
    .where('aws:PrincipalArn', 'ArnNotLikeIfExists', 'arn:aws:iam::111122223333:role/aws-service-role/*'),
  SAML: Policy.trust()
    .saml('arn:aws:iam::111122223333:saml-provider/ExampleOrgSSOProvider')
    .where('saml:edupersonorgdn', 'StringEquals', 'ExampleOrg')
    .where('saml:edupersonaffiliation', 'ForAllValues:StringLike', ['staff']),
  Google: Policy.trust().webIdentity('accounts.google.com').audience('66677788899900pro0'),
  Facebook: Policy.trust().webIdentity('graph.facebook.com').audience('111222333444555'),
  Cognito: Policy.trust()
    .webIdentity('cognito-identity.amazonaws.com')
    .audience('us-east-1:12345678-abcd-abcd-abcd-123456790ab')
    .where('cognito-identity.amazonaws.com:amr', 'ForAnyValue:StringLike', 'unauthenticated'),
  GitHub: Policy.trust()
    .webIdentity('arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com')
    .audience('sts.amazonaws.com')
    .subjectLike('repo:octo/orders:ref:refs/heads/main'),
  Terraform: Policy.trust()
    .webIdentity('arn:aws:iam::111122223333:oidc-provider/app.terraform.io')
    .audience('aws.workload.identity')
    .subjectLike('organization:my-org:project:p:workspace:w:run_phase:*'),
  GitLab: Policy.trust()
    .webIdentity('arn:aws:iam::111122223333:oidc-provider/gitlab.com')
    .subject('project_path:mygroup/myproject:ref_type:branch:ref:main')
    .audience('https://gitlab.com'),
  'a service account of EKS': Policy.trust()
    .webIdentity(
      'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
    )
    .audience('sts.amazonaws.com')
    .subject('system:serviceaccount:default:my-service-account'),
  'a pod of EKS': Policy.trust()
    .allow('sts:AssumeRole', 'sts:TagSession')
    .service('pods.eks.amazonaws.com')
    .where('aws:SourceAccount', 'StringEquals', '111122223333')
    .where('aws:RequestTag/kubernetes-namespace', 'StringEquals', 'n')
    .where('aws:RequestTag/kubernetes-service-account', 'StringEquals', 's')
    .where('aws:SourceArn', 'ArnEquals', 'arn:aws:eks:us-east-1:111122223333:cluster/c'),
  'a certificate': Policy.trust()
    .allow('sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity')
    .service('rolesanywhere.amazonaws.com')
    .where('aws:PrincipalTag/x509Subject/CN', 'StringEquals', 'Alice')
    .where('aws:SourceArn', 'ArnEquals', 'arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/a'),
  'the identity of a certificate': Policy.trust()
    .allow('sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity')
    .service('rolesanywhere.amazonaws.com')
    .where('sts:SourceIdentity', 'StringLike', ['CN=Alice*'])
    .where('aws:SourceAccount', 'StringEquals', '111122223333'),
  'tasks of ECS': Policy.trust()
    .allow('sts:AssumeRole')
    .service('ecs-tasks.amazonaws.com')
    .where('aws:SourceArn', 'ArnLike', 'arn:aws:ecs:us-west-2:111122223333:*')
    .where('aws:SourceAccount', 'StringEquals', '111122223333'),
  instances: Policy.trust().allow('sts:AssumeRole').service('ec2.amazonaws.com').unguarded(),
  'a third party': Policy.trust()
    .allow('sts:AssumeRole')
    .account('444455556666')
    .where('sts:ExternalId', 'StringEquals', '12345'),
  'a role that needs MFA': Policy.trust()
    .allow('sts:AssumeRole')
    .account('444455556666')
    .where('aws:MultiFactorAuthPresent', 'Bool', 'true'),
  'names of sessions': Policy.trust()
    .allow('sts:AssumeRole')
    .account('111122223333')
    .where('sts:RoleSessionName', 'StringLike', '${aws:username}'),
  'source identities': Policy.trust()
    .allow('sts:AssumeRole', 'sts:SetSourceIdentity')
    .account('111122223333')
    .where('sts:SourceIdentity', 'StringLike', ['Saanvi', 'Diego']),
  'tags that go on': Policy.trust()
    .allow('sts:AssumeRole', 'sts:TagSession')
    .account('111122223333')
    .where('sts:TransitiveTagKeys', 'ForAllValues:StringEquals', ['Project', 'Department']),
}

/** What the builder does not write: the short resources of an API, and the policies of endpoints. */
const onlyRead = examples.filter(({ name }) => !Object.hasOwn(written, name)).map(({ name }) => name)

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }
const keyPolicy = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'kms:*', Resource: '*' },
}

const documentOf = ({ statements }: Example) => ({ Version: '2012-10-17', Statement: statements })

/** The policy with those that it needs beside it to allow or to deny anything. */
const among = (example: Example): Record<string, unknown> => {
  const { kind, statements, allows } = example
  const document = documentOf(example)
  const key = String(allows['action']).startsWith('kms:') && kind !== 'resource' ? { resource: keyPolicy } : {}
  if (kind !== 'identity')
    return { ...key, identity: everything, [kind]: kind === 'scp' ? [everything, document] : document }
  const denies = statements.every(({ Effect }) => Effect === 'Deny')
  return { ...key, identity: denies ? [everything, document] : document }
}

const decide = (example: Example, request: object): string =>
  evaluate({ principal: 'arn:aws:iam::111122223333:user/Ana', ...request } as never, among(example) as never).decision

/** A policy in its one form. */
const formOf = (policy: unknown): unknown => orderPolicy(normalizePolicy(policy as WrittenPolicy))

describe('policies of the pages of AWS', () => {
  it.each(examples)('$name: $page', (example) => {
    const { name, kind, resourceType, findings = [], allows, denies } = example
    const document = documentOf(example)
    expect(parsePolicy(JSON.stringify(document))).toEqual(document)
    const found = checkPolicy(document, { kind, ...(resourceType !== undefined && { resourceType }) })
    expect(
      found.filter(({ severity }) => severity !== 'suggestion').map(({ severity, code }) => `${severity} ${code}`),
    ).toEqual(findings)
    expect(decide(example, allows)).toBe('allowed')
    expect(decide(example, { ...allows, ...denies })).toMatch(/^(?:explicit|implicit)Deny$/)
    const policy = written[name]
    if (policy !== undefined) expect(formOf(policy.toJSON())).toEqual(formOf(document))
  })

  it('are written by the builder but for a few', () => {
    expect(onlyRead).toEqual(['an API for one endpoint', 'an endpoint'])
    expect(Object.keys(written).filter((name) => !examples.some((example) => example.name === name))).toEqual([])
  })
})
