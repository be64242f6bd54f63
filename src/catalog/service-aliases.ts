/** What people call a service, by which it has no prefix, and the prefix that it has. */
export const serviceAliases = {
  'api-gateway': 'apigateway',
  apigw: 'apigateway',
  'cloudwatch-logs': 'logs',
  cloudwatchevents: 'events',
  cloudwatchlogs: 'logs',
  cognito: 'cognito-idp',
  ddb: 'dynamodb',
  dynamo: 'dynamodb',
  efs: 'elasticfilesystem',
  elb: 'elasticloadbalancing',
  emr: 'elasticmapreduce',
  eventbridge: 'events',
  fargate: 'ecs',
  lamda: 'lambda',
  msk: 'kafka',
  opensearch: 'es',
  'parameter-store': 'ssm',
  'secret-manager': 'secretsmanager',
  secretmanager: 'secretsmanager',
  'secrets-manager': 'secretsmanager',
  sfn: 'states',
  'step-functions': 'states',
  stepfunction: 'states',
  stepfunctions: 'states',
  systemsmanager: 'ssm',
} as const

/** What is said of a name that is no service and no alias. */
export const anyPrefix = "a prefix as in 's3:GetObject'"

/** The prefix that is meant by what is none, as a refusal says it. */
export const nearestPrefix = (prefix: string): string => {
  const name = prefix.toLowerCase()
  // just looked up
  return Object.hasOwn(serviceAliases, name) ? `'${serviceAliases[name as keyof typeof serviceAliases]}'` : anyPrefix
}
