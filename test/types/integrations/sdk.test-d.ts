import { describe, expectTypeOf, it } from 'vitest'
import type { Reference } from '../../../src/expression/types/expression.js'
import { sdk } from '../../../src/integrations/sdk.js'
import { StateMachine } from '../../../src/integrations/state-machine.js'
import type {
  CheckSdkAction,
  CheckSdkService,
  ClientCall,
  JavaName,
  SdkShape,
} from '../../../src/integrations/types/sdk.js'

describe('a service and an action', () => {
  it('pass where Step Functions calls them', () => {
    expectTypeOf<CheckSdkService<'sfn'>>().toEqualTypeOf<'sfn'>()
    expectTypeOf<CheckSdkAction<'s3', 'listObjectsV2'>>().toEqualTypeOf<'listObjectsV2'>()
    expectTypeOf<CheckSdkAction<'ec2', 'describeInstances'>>().toEqualTypeOf<'describeInstances'>()
  })

  it('pass where the compiler does not know them', () => {
    expectTypeOf<CheckSdkService<string>>().toEqualTypeOf<string>()
    expectTypeOf<CheckSdkAction<'s3', string>>().toEqualTypeOf<string>()
    expectTypeOf<CheckSdkAction<string, 'query'>>().toEqualTypeOf<'query'>()
  })

  it('are completed by those that start so', () => {
    expectTypeOf<CheckSdkService<'dynamo'>>().toEqualTypeOf<'dynamodb' | 'dynamodbstreams'>()
    expectTypeOf<CheckSdkAction<'dynamodb', 'que'>>().toEqualTypeOf<'query'>()
    expectTypeOf<'dynamodb'>().toExtend<CheckSdkService<''>>()
    expectTypeOf<'query'>().toExtend<CheckSdkAction<'dynamodb', ''>>()
    expectTypeOf<'describeInstances'>().toExtend<CheckSdkAction<'ec2', ''>>()
  })
})

describe('arguments', () => {
  it('have names in Pascal case, as far as the compiler knows them', () => {
    const known: Record<string, string> = {}
    expectTypeOf(sdk('s3', 'getObject', known)).toEqualTypeOf(sdk('s3', 'getObject'))
    // inside of an argument names are what the service makes of them
    StateMachine.named('Reads')
      .input<{ readonly id: string }>()
      .next('Read', ({ input }) => sdk('dynamodb', 'getItem', { TableName: input.id, Key: { id: { S: input.id } } }))
  })
})

// https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html: names of Amazon RDS in its examples
describe('the names of the AWS SDK for Java', () => {
  it('make an acronym at their beginning small, and no other', () => {
    expectTypeOf<JavaName<'DBInstanceIdentifier'>>().toEqualTypeOf<'DbInstanceIdentifier'>()
    expectTypeOf<JavaName<'SSEKMSKeyId'>>().toEqualTypeOf<'SsekmsKeyId'>()
    expectTypeOf<JavaName<'tableName'>>().toEqualTypeOf<'TableName'>()
    expectTypeOf<JavaName<'MultiAZ'>>().toEqualTypeOf<'MultiAZ'>()
    expectTypeOf<JavaName<'ARN'>>().toEqualTypeOf<'Arn'>()
    // as definitions that run have them: aws-sdk:cloudformation:createStack and aws-sdk:rds:restoreDBClusterToPointInTime
    expectTypeOf<JavaName<'RoleARN'>>().toEqualTypeOf<'RoleARN'>()
    expectTypeOf<JavaName<'TemplateURL'>>().toEqualTypeOf<'TemplateURL'>()
    expectTypeOf<JavaName<'SourceDBClusterIdentifier'>>().toEqualTypeOf<'SourceDBClusterIdentifier'>()
    expectTypeOf<JavaName<'DBClusterIdentifier'>>().toEqualTypeOf<'DbClusterIdentifier'>()
    expectTypeOf<JavaName<'Bucket'>>().toEqualTypeOf<'Bucket'>()
    expectTypeOf<JavaName<'MD5OfBody'>>().toEqualTypeOf<'Md5OfBody'>()
  })

  it('are those of whole types', () => {
    interface Item {
      readonly createdAt?: Date
      readonly body?: Uint8Array
      readonly tags?: Record<string, string>
      readonly items?: readonly Item[]
    }
    expectTypeOf<SdkShape<Item>['CreatedAt']>().toEqualTypeOf<string | number | undefined>()
    expectTypeOf<SdkShape<Item>['Body']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<SdkShape<Item>['Tags']>().toEqualTypeOf<{ [name: string]: string } | undefined>()
    expectTypeOf<NonNullable<SdkShape<Item>['Items']>[number]['CreatedAt']>().toEqualTypeOf<
      string | number | undefined
    >()
  })
})

/** A client as those of `@aws-sdk/client-*` are: each method has three forms, the last with a callback. */
interface Client {
  describeDBClusters(): Promise<Described>
  describeDBClusters(args: Describe, options?: object): Promise<Described>
  describeDBClusters(args: Describe, callback: (error: unknown, data?: Described) => void): void
  describeDBClusters(args: Describe, options: object, callback: (error: unknown, data?: Described) => void): void
}
interface Describe {
  readonly DBClusterIdentifier?: string | undefined
}
interface Described {
  readonly DBClusters?: { readonly DBClusterArn?: string }[]
  readonly $metadata: object
}

describe('a call with the types of a client', () => {
  const typed = sdk.typed<Client>()

  it('takes its input and gives its output', () => {
    expectTypeOf<ClientCall<Client, 'describeDBClusters'>['input']>().toEqualTypeOf<{
      readonly DbClusterIdentifier?: string | undefined
    }>()
    StateMachine.named('Clusters')
      .next('Read', typed('rds', 'describeDBClusters', { DbClusterIdentifier: 'orders' }))
      .next('Use', ({ input }) => {
        expectTypeOf<(typeof input.DbClusters)['~value']>().toEqualTypeOf<
          { readonly DbClusterArn?: string }[] | undefined
        >()
        return sdk('sns', 'publish', { Message: input.DbClusters })
      })
  })

  it('refuses other arguments', () => {
    // @ts-expect-error the name is that of another SDK
    typed('rds', 'describeDBClusters', { DBClusterIdentifier: 'orders' })
    // @ts-expect-error a number is no text
    typed('rds', 'describeDBClusters', { DbClusterIdentifier: 5 })
  })

  it('has no types for what the client has not', () => {
    typed('rds', 'describeDBInstances', { Anything: 1 })
  })
})

it('a call without types gives what nothing is known of', () => {
  StateMachine.named('Any')
    .next('A', sdk('ec2', 'describeInstances'))
    .next('B', ({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Reference<unknown>>()
      return sdk('ec2', 'describeInstances')
    })
})
