/**
 * The services that send the keys about the owner of a VPC endpoint, as the page on global condition keys lists them under
 * each key. AWS keeps adding services.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 */
const services =
  'acm-pca apprunner applicationinsights athena cloudformation comprehendmedical compute-optimizer datasync discovery dynamodb ebs ecr ecs firehose gamelift healthlake iam iotfleetwise iotwireless kinesisanalytics kms lambda medical-imaging omics payment-cryptography polly rbin rekognition route53 s3 scheduler servicediscovery servicequotas shield ssm-contacts storagegateway textract transcribe transfer'.split(
    ' ',
  )

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid */
const moreOfOrgId =
  'b2bi cassandra cognito-identity dms ds-data identitystore iottwinmaker network-firewall pricing ses sms-voice sqs workmail'.split(
    ' ',
  )

const owners: ReadonlySet<string> = new Set(services)
const organizations: ReadonlySet<string> = new Set([...services, ...moreOfOrgId])

/** By key, in lowercase: the prefixes of the services that send it. */
export const endpointKeyServices: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['aws:vpceaccount', owners],
  ['aws:vpceorgpaths', owners],
  ['aws:vpceorgid', organizations],
])
