/** A time: Step Functions takes and gives ISO 8601 text, and for some services seconds or milliseconds since 1970. */
export type Timestamp = string | number

/**
 * What the answer of an API action carries besides.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export interface SdkMetadata {
  SdkHttpMetadata?: { HttpStatusCode: number; AllHttpHeaders?: Record<string, string[]> }
  SdkResponseMetadata?: { RequestId: string }
}

/**
 * What a call of an HTTP endpoint gives.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html
 */
export interface HttpResponse {
  ResponseBody: unknown
  Headers: Record<string, string[]>
  StatusCode: number
  StatusText: string
}
