import { hasToken, isPattern, maskTokens } from '../arn/tokens.js'
import { knownStart } from '../core/nearest-names.js'
import { servicePrincipal } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { serviceShortNames } from './services.js'

/** What a refusal expects if no short name is close to what was given. */
export const anyService = "a short name such as 'states'"

const isListed = (name: string): boolean => !name.includes(' ') && serviceShortNames.includes(` ${name} `)

// regional services, and those of one partition; the two of Alexa are the only ones of amazon.com
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html
const wholePrincipal =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|c2s\.ic\.gov|sc2s\.sgov\.gov)$|^alexa-[a-z]+\.amazon\.com$/

/** Whether a string has the form of a full service principal. */
export const isServicePrincipal = (text: string): boolean => wholePrincipal.test(text)

/**
 * The service principal for a short name, which is the same in every partition. A full principal is returned unchanged, such
 * as `logs.us-east-1.amazonaws.com` or `elasticmapreduce.amazonaws.com.cn`.
 * @throws {ArnwrightError} `policy/service-principal`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export const serviceText = (name: string): string => {
  const [, short = name] = /^([a-z0-9-]+)\.[a-z]+-[a-z-]+-\d+$/.exec(asString(name, 'service')) ?? []
  if (isListed(short)) return `${name}.amazonaws.com`
  // the value of a token is not known
  if (isServicePrincipal(name) || (hasToken(name) && !isPattern(name) && isServiceForm(maskTokens(name)))) return name
  return refuse(servicePrincipal, 'service', name, { nearest: name.includes(' ') ? anyService : nearestService(name) })
}

/** The first of the short names that share the longest prefix, of two letters or more, with a string. */
const nearestService = (text: string): string => {
  const names = serviceShortNames.trim().split(' ')
  const start = knownStart(names, text.toLowerCase())
  return names.find((name) => start.length > 1 && name.startsWith(start)) ?? anyService
}

const isServiceForm = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text)
