import { Recent } from '../core/recent.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { isPartition, partitionOfRegion } from './partitions.js'
import { scopeOf, takesAccount, takesRegion } from './scopes.js'
import { colonOutside, hasToken, isPattern, maskTokens } from './tokens.js'
import type { ArnFacts } from './types/arn.js'

/**
 * Splits an ARN into its five facts and checks each: the partition exists, the Region belongs to it, the account has 12
 * digits, and Region and account are given exactly where the service's ARNs have them.
 *
 * A part that contains a `${…}` token of another tool, or a wildcard, is kept unchanged and is not judged. A token in place of
 * the whole ARN, or of its first parts, gives `${}` for each part but the resource, which is the whole string.
 *
 * @param text - an ARN; anything else is refused
 * @param at - the name of the argument, for the error
 * @throws {ArnwrightError} `arn/parts-missing`, `arn/partition-unknown`, `arn/service-malformed`,
 * `arn/region-of-another-partition`, `arn/account-malformed`, `arn/region-forbidden`, `arn/account-forbidden`,
 * `arn/region-required`, `arn/account-required`, `arn/resource-malformed`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const parseArn = (text: string, at = 'arn'): ArnFacts => {
  const known = judged.get(asString(text, at))
  if (known !== undefined) return known
  const facts = splitArn(text) ?? (hasToken(text) ? unknownFacts(text) : refuse(refusal.arnParts, at, text))
  judge(facts, at)
  return judged.keep(text, Object.freeze(facts))
}

const judged = /* @__PURE__ */ new Recent<ArnFacts>()

/** The parts of an ARN, unchecked; `undefined` if there are fewer than six. Colons inside a `${…}` do not count. */
export const splitArn = (text: string): ArnFacts | undefined => {
  if (!text.startsWith('arn:')) return undefined
  const partition = colonOutside(text, 4)
  const service = partition === -1 ? -1 : colonOutside(text, partition + 1)
  const region = service === -1 ? -1 : colonOutside(text, service + 1)
  const account = region === -1 ? -1 : colonOutside(text, region + 1)
  if (account === -1) return undefined
  return {
    partition: text.slice(4, partition),
    service: text.slice(partition + 1, service),
    region: text.slice(service + 1, region),
    account: text.slice(region + 1, account),
    resource: text.slice(account + 1),
  }
}

/** A token that stands for several parts: nothing is known about them, and the string is kept whole. */
const unknownFacts = (text: string): ArnFacts => ({
  partition: '${}',
  service: '${}',
  region: '${}',
  account: '${}',
  resource: text,
})

/** Whether nothing is known about the parts, and the resource is the whole string. */
export const isUnknown = ({ partition, service, region, account }: ArnFacts): boolean =>
  `${partition}${service}${region}${account}` === '${}${}${}${}'

const isOpen = (part: string): boolean => part.includes('${') || part.includes('*') || part.includes('?')

const judge = (facts: ArnFacts, at: string): void => {
  const { partition, service, region, account, resource } = facts
  if (!isPartition(partition) && !isOpen(partition)) refuse(refusal.arnPartition, at, partition)
  // a wildcard in place of the service never matches: the service has to be named
  if (!/^[a-z0-9-]+$/.test(service) && !hasToken(service)) refuse(refusal.arnService, at, service)
  if (region !== '' && !isOpen(region) && isPartition(partition) && partitionOfRegion(region) !== partition) {
    refuse(refusal.arnRegion, at, region, { partition })
  }
  if (!isAccountPart(account)) refuse(refusal.arnAccount, at, account)
  judgeScope(facts, at)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (resource === '' || resource.length > 2048 || /[\u0000-\u001f\u007f]/.test(resource)) {
    refuse(refusal.arnResource, at, resource)
  }
}

/** 12 digits; empty; `aws` for what AWS itself owns (`arn:aws:iam::aws:policy/…`); or something that cannot be judged. */
const isAccountPart = (account: string): boolean =>
  account === '' || account === 'aws' || isAccountId(account) || isOpen(account)

/** Whether a string is an account ID: 12 digits. */
export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text)

/**
 * Whether a string can be the Region or the account of an ARN as far as anyone can tell: it consists of tokens of other
 * tools, and of nothing besides that could begin another part or match more than one name.
 */
export const isOpenPart = (text: string): boolean =>
  hasToken(text) && /^[\w-]+$/.test(maskTokens(text)) && !isPattern(text)

const judgeScope = ({ partition, service, region, account, resource }: ArnFacts, at: string): void => {
  const scope = scopeOf(service, resource)
  if (scope === 'any') return
  const facts = { partition, service }
  if (takesRegion(scope) && region === '') refuse(refusal.arnRegionRequired, at, region, facts)
  if (!takesRegion(scope) && region !== '' && !hasToken(region)) refuse(refusal.arnRegionForbidden, at, region, facts)
  if (takesAccount(scope) && account === '') refuse(refusal.arnAccountRequired, at, account, facts)
  if (!takesAccount(scope) && account !== '' && !hasToken(account))
    refuse(refusal.arnAccountForbidden, at, account, facts)
}
