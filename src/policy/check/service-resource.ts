/**
 * The service whose resources carry a policy, by CloudFormation's name of the resource type: `s3` for
 * `AWS::S3::Bucket`. `undefined` for a type that is not listed.
 * @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicy.html (validatePolicyResourceType)
 */
export const serviceOfResourceType = (type: string | undefined): string | undefined =>
  type !== undefined && Object.hasOwn(services, type) ? services[type] : undefined

const services: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3',
  'AWS::S3::AccessPoint': 's3',
  'AWS::S3::MultiRegionAccessPoint': 's3',
  'AWS::S3ObjectLambda::AccessPoint': 's3-object-lambda',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::SQS::Queue': 'sqs',
  'AWS::SNS::Topic': 'sns',
  'AWS::KMS::Key': 'kms',
  'AWS::Lambda::Function': 'lambda',
  'AWS::SecretsManager::Secret': 'secretsmanager',
  'AWS::Events::EventBus': 'events',
  'AWS::ECR::Repository': 'ecr',
  'AWS::EFS::FileSystem': 'elasticfilesystem',
  'AWS::Backup::BackupVault': 'backup',
}
