/** The five facts of an ARN. A fact is a literal if the source was one, and `string` if it is not known. */
export interface ArnFacts<
  out Partition extends string = string,
  out Service extends string = string,
  out Region extends string = string,
  out Account extends string = string,
  out Resource extends string = string,
> {
  readonly partition: Partition
  readonly service: Service
  readonly region: Region
  readonly account: Account
  readonly resource: Resource
}

/**
 * An Amazon Resource Name: a string whose parts the compiler knows. Made by `arn(…)` or `account.arn(…)`; at run time it is a
 * plain string.
 *
 * The brand's key is a string and not a `unique symbol`, so that the ESM and CommonJS declarations of this package mean the
 * same type.
 *
 * @example
 * type Echo = Arn<'aws', 'lambda', 'us-east-2', '111122223333', 'function:Echo'>
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export type Arn<
  Partition extends string = string,
  Service extends string = string,
  Region extends string = string,
  Account extends string = string,
  Resource extends string = string,
> = string & { readonly '~arn': ArnFacts<Partition, Service, Region, Account, Resource> }
