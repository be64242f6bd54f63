/** A time: Step Functions takes and returns ISO 8601 strings and, for some services, seconds or milliseconds since 1970. */
export type Timestamp = string | number

/**
 * What the response of an API action contains in addition.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export interface SdkMetadata {
  SdkHttpMetadata?: { HttpStatusCode: number; AllHttpHeaders?: Record<string, string[]> }
  SdkResponseMetadata?: { RequestId: string }
}

/**
 * The result of calling an HTTP endpoint.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html
 */
export interface HttpResponse {
  ResponseBody: unknown
  Headers: Record<string, string[]>
  StatusCode: number
  StatusText: string
}
