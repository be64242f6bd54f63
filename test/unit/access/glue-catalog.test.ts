import { describe, expect, it } from 'vitest'
import { accessOf } from './parsed-machine.ts'

// The Data Catalog that a call of Glue acts on is the one that CatalogId names.

const glueOf = (call: string, given: Readonly<Record<string, unknown>>, language?: 'JSONata' | 'JSONPath') =>
  accessOf(
    {
      Call: {
        Resource: `arn:aws:states:::aws-sdk:glue:${call}`,
        [language === 'JSONPath' ? 'Parameters' : 'Arguments']: given,
      },
    },
    language,
  )

const resourcesOf = (call: string, given: Readonly<Record<string, unknown>>, language?: 'JSONata' | 'JSONPath') => {
  const { executionRole, unknowns } = glueOf(call, given, language)
  const statements = [executionRole.permissionsPolicy?.Statement ?? []].flat()
  const resources = statements.flatMap(({ Resource }) => Resource ?? []).map(String)
  return { resources: resources.sort(), unknowns: unknowns.map(({ why }) => why) }
}

const glue = (account: string, ...resources: readonly string[]) =>
  resources.map((resource) => `arn:aws:glue:us-east-1:${account}:${resource}`)

describe('a catalog that is named', () => {
  it.each([
    // https://docs.aws.amazon.com/glue/latest/dg/cross-account-access.html#cross-account-how-works: what the caller of account B needs
    [
      'another account',
      'getDatabase',
      { CatalogId: '111122223333', Name: 'db1' },
      glue('111122223333', 'catalog', 'database/db1'),
    ],
    // https://docs.aws.amazon.com/athena/latest/ug/security-iam-cross-account-glue-catalog-access.html, step 1a
    [
      'another account, with a table',
      'getTable',
      { CatalogId: '999999999999', DatabaseName: 'tpch1000', Name: 'customer' },
      glue('999999999999', 'catalog', 'database/tpch1000', 'table/tpch1000/customer'),
    ],
    [
      'the own account',
      'getTable',
      { CatalogId: '123456789012', DatabaseName: 'tpch1000', Name: 'customer' },
      glue('123456789012', 'catalog', 'database/tpch1000', 'table/tpch1000/customer'),
    ],
    [
      'none, which is the own account',
      'getTable',
      { DatabaseName: 'tpch1000', Name: 'customer' },
      glue('123456789012', 'catalog', 'database/tpch1000', 'table/tpch1000/customer'),
    ],
    // https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html#data-catalog-resource-arns: its ARNs of a bucket
    // of tables, and permission on all that a resource is in
    [
      'a nested one of another account',
      'getTable',
      { CatalogId: '111122223333:s3tablescatalog/amzn-s3-demo-bucket1', DatabaseName: 'nsdb1', Name: 'tbl1' },
      glue(
        '111122223333',
        'catalog',
        'catalog/s3tablescatalog',
        'catalog/s3tablescatalog/amzn-s3-demo-bucket1',
        'database/s3tablescatalog/amzn-s3-demo-bucket1/nsdb1',
        'table/s3tablescatalog/amzn-s3-demo-bucket1/nsdb1/tbl1',
      ),
    ],
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-integrating-aws.html: aws glue get-catalog --catalog-id s3tablescatalog
    [
      'a nested one without its account',
      'getCatalog',
      { CatalogId: 's3tablescatalog' },
      glue('123456789012', 'catalog', 'catalog/s3tablescatalog'),
    ],
    // the same page of Glue: to delete a database takes permission on all that is in it
    [
      'another account, where what is in a database goes with it',
      'deleteDatabase',
      { CatalogId: '111122223333', Name: 'db1' },
      glue('111122223333', 'catalog', 'database/db1', 'table/db1/*', 'userDefinedFunction/db1/*'),
    ],
    [
      'a parameter of a template',
      'getDatabase',
      { CatalogId: '${AWS::AccountId}', Name: 'db1' },
      glue('${AWS::AccountId}', 'catalog', 'database/db1'),
    ],
    [
      'a nested one in a parameter of a template',
      'getDatabase',
      { CatalogId: '${AWS::AccountId}:lake', Name: 'db1' },
      glue('${AWS::AccountId}', 'catalog', 'catalog/lake', 'database/lake/db1'),
    ],
    // https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html#non-catalog-resource-arns
    [
      'one beside what is in no catalog',
      'getJob',
      { CatalogId: '111122223333', JobName: 'j' },
      glue('123456789012', 'job/j'),
    ],
  ])('%s', (_, call, given, resources) => {
    expect(resourcesOf(call, given)).toEqual({ resources: [...resources].sort(), unknowns: [] })
    expect(glueOf(call, given, 'JSONPath')).toEqual(glueOf(call, given))
  })

  it('may be told only by a parameter that says nothing of what it is', () => {
    expect(resourcesOf('getDatabase', { CatalogId: { Ref: 'Lake' }, Name: 'db1' })).toEqual({
      resources: glue('${Lake}', 'catalog', 'database/db1'),
      unknowns: ['CatalogId is taken for the ID of an account: ${Lake}'],
    })
  })

  it('in another account has to allow the role too', () => {
    const { findings } = glueOf('getDatabase', { CatalogId: '111122223333', Name: 'db1' })
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['access/other-account /States/Call'])
    expect(glueOf('getDatabase', { CatalogId: '123456789012', Name: 'db1' }).findings).toEqual([])
  })

  it('leaves a role that is passed where it is', () => {
    const given = { CatalogId: '111122223333', DatabaseName: 'd', TableName: 't', Role: 'Statistics' }
    expect(resourcesOf('startColumnStatisticsTaskRun', given).resources).toEqual([
      ...glue('111122223333', 'catalog', 'database/d', 'table/d/t'),
      'arn:aws:iam::123456789012:role/Statistics',
    ])
  })

  it.each(['*', '1111*', 'arn:aws:glue:us-east-1:111122223333:catalog', '', 111122223333])(
    'cannot be %j',
    (CatalogId) => {
      expect(() => glueOf('getDatabase', { CatalogId, Name: 'db1' })).toThrow(
        expect.objectContaining({ code: 'access/argument', at: '/States/Call/Arguments/CatalogId' }),
      )
    },
  )
})

describe('a catalog that is known only at run time', () => {
  const either = (account: string) => glue(account, 'catalog', 'catalog/*', 'database/*/db1', 'database/db1')

  it.each([
    ['any', '{% $states.input.catalog %}', either('*')],
    ['any of an account that begins so', "{% '1111' & $states.input.rest %}", either('1111*')],
    [
      'a nested one of a known account',
      "{% '111122223333:' & $states.input.lake %}",
      glue('111122223333', 'catalog', 'catalog/*', 'database/*/db1'),
    ],
    [
      'a known one of any account',
      "{% $states.input.account & ':lake' %}",
      glue('*', 'catalog', 'catalog/lake', 'database/lake/db1'),
    ],
  ])('is %s', (_, CatalogId, resources) => {
    expect(resourcesOf('getDatabase', { CatalogId, Name: 'db1' })).toEqual({
      resources: [...resources].sort(),
      unknowns: [`CatalogId is known only at run time: ${CatalogId}`],
    })
  })

  it('is any in JSONPath', () => {
    expect(resourcesOf('getDatabase', { 'CatalogId.$': '$.catalog', Name: 'db1' }, 'JSONPath')).toEqual({
      resources: either('*').sort(),
      unknowns: ['CatalogId is known only at run time: $.catalog'],
    })
  })
})
