import { splitArn } from '../arn/parse-arn.js'
import { mapNeeds } from '../states/map-needs.js'
import type { NeedsOf } from '../states/need.js'
import { activityNeeds } from './activity-needs.js'
import { lambdaNeeds } from './optimized/lambda-needs.js'
import * as needs from './optimized/needs.js'

const byService: { readonly [service: string]: NeedsOf } = {
  apigateway: needs.apiGatewayNeeds,
  athena: needs.athenaNeeds,
  batch: needs.batchNeeds,
  bedrock: needs.bedrockNeeds,
  bedrockagentcore: needs.bedrockAgentCoreNeeds,
  codebuild: needs.codeBuildNeeds,
  databrew: needs.dataBrewNeeds,
  dynamodb: needs.dynamodbNeeds,
  ecs: needs.ecsNeeds,
  eks: needs.eksNeeds,
  elasticmapreduce: needs.emrNeeds,
  'emr-containers': needs.emrContainersNeeds,
  'emr-serverless': needs.emrServerlessNeeds,
  events: needs.eventBridgeNeeds,
  glue: needs.glueNeeds,
  http: needs.httpNeeds,
  lambda: lambdaNeeds,
  mediaconvert: needs.mediaConvertNeeds,
  sagemaker: needs.sageMakerNeeds,
  sns: needs.snsNeeds,
  sqs: needs.sqsNeeds,
  states: needs.stepFunctionsNeeds,
}

/** Determines the needs of Maps, of Lambda functions and activities named by their ARNs, and of every optimized integration. */
export const allOptimized: NeedsOf = (state, place, report) => {
  if (state.Type !== 'Task') return mapNeeds(state, place, report)
  const facts = typeof state['Resource'] === 'string' ? splitArn(state['Resource']) : undefined
  if (facts === undefined) return undefined
  if (facts.service === 'lambda') return lambdaNeeds(state, place, report)
  if (facts.account !== '') return activityNeeds(state, place, report)
  const service = facts.resource.slice(0, facts.resource.indexOf(':'))
  return Object.hasOwn(byService, service) ? byService[service]?.(state, place, report) : undefined
}
