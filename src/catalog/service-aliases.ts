/** What people call a service although it has another prefix, and that prefix. */
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

/** What a refusal expects instead of a name that is neither a service nor an alias. */
export const anyPrefix = "a prefix as in 's3:GetObject'"

/** The prefix that was probably meant, in the words of a refusal. */
export const nearestPrefix = (prefix: string): string => {
  const name = prefix.toLowerCase()
  // just looked up
  return Object.hasOwn(serviceAliases, name) ? `'${serviceAliases[name as keyof typeof serviceAliases]}'` : anyPrefix
}
