import type { IntegrationTable } from '../states/integration.js'
import { argumentShape, optimizedPatterns } from './argument-shapes.js'
import { nearestSdk, sdkCall } from './sdk-operations.js'
import { namingPaths } from './sdk-rules.js'

/**
 * Which integrations Step Functions has, at the time of this release.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const integrationTable: IntegrationTable = {
  optimized: optimizedPatterns,
  arguments: argumentShape,
  sdk: sdkCall,
  sdkNames: namingPaths,
  nearestSdk,
}
