import { hasToken, isPattern, maskTokens } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, ExternalId
const externalId = /^[A-Za-z0-9_+=,.@:/-]{2,1224}$/

/** Refuses what AssumeRole would not accept as an external ID. */
export const checkExternalId = (id: string): void => {
  const fits = hasToken(asString(id, 'externalId'))
    ? // the value of a token is not known, but the characters around it are judged
      !isPattern(id) && externalId.test(`${maskTokens(id)}x`)
    : externalId.test(id)
  if (!fits) refuse(refusal.externalIdForm, 'externalId', id)
}
