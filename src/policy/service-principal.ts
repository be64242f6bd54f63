import { hasToken, isPattern, maskTokens } from '../arn/tokens.js'
import { knownStart } from '../core/nearest-names.js'
import { servicePrincipal } from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { serviceShortNames } from './services.js'

/** What is said of a name that no short name is near. */
export const anyService = "a short name such as 'states'"

const isListed = (name: string): boolean => !name.includes(' ') && serviceShortNames.includes(` ${name} `)

// regional services, and those of one partition; the two of Alexa are the only ones of amazon.com
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
// https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html
const suffix =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|c2s\.ic\.gov|sc2s\.sgov\.gov)$|^alexa-[a-z]+\.amazon\.com$/

/** Whether a string is a whole service principal by its form. */
export const isServicePrincipal = (text: string): boolean => suffix.test(text)

/**
 * The service principal of a short name, the same in every partition; a whole principal is taken as it is, such as
 * `logs.us-east-1.amazonaws.com` or `elasticmapreduce.amazonaws.com.cn`.
 * @throws {ArnwrightError} `policy/service-principal`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export const serviceText = (name: string): string => {
  const [, short = name] = /^([a-z0-9-]+)\.[a-z]+-[a-z-]+-\d+$/.exec(asString(name, 'service')) ?? []
  if (isListed(short)) return `${name}.amazonaws.com`
  // what a token stands for is not known
  if (isServicePrincipal(name) || (hasToken(name) && !isPattern(name) && isServiceForm(maskTokens(name)))) return name
  return refuse(servicePrincipal, 'service', name, { nearest: name.includes(' ') ? anyService : nearestService(name) })
}

/** The first short name that shares the longest start with a string, of two letters or more. */
const nearestService = (text: string): string => {
  const names = serviceShortNames.trim().split(' ')
  const start = knownStart(names, text.toLowerCase())
  return names.find((name) => start.length > 1 && name.startsWith(start)) ?? anyService
}

const isServiceForm = (text: string): boolean => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text)
