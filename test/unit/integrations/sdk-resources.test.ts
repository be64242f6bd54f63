import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findAction } from '../../../src/catalog/lookups.js'
import { actsOn } from '../../../src/catalog/resources.js'
import type { Json } from '../../../src/core/json.js'
import { unpack } from '../../../src/core/packed/unpack.js'
import { packedNeeds } from '../../../src/integrations/generated/sdk-needs.js'
import { listSdkServices, sdkOperations } from '../../../src/integrations/sdk-operations.js'
import type { Need } from '../../../src/states/need.js'
import { needsOf } from './needs-of.ts'

interface Tree {
  [name: string]: Tree | Tree[] | string | string[]
}

/** Arguments that have a name at each place of a service's templates, and all that ask for something. */
const allArguments = (templates: string, rules: string): Tree => {
  const all: Tree = {}
  for (const [, names = ''] of rules.matchAll(/\?([\w.,[\]:!]+)/g)) {
    for (const name of names.split(',')) put(all, name.replace(/[:!].*/, '').split('.'))
  }
  for (const [, paths = ''] of templates.matchAll(/\{([\w.,[\]<>]+)/g)) {
    for (const path of paths.split(',')) put(all, path.split('.'))
  }
  return all
}

const put = (tree: Tree, [first = '', ...rest]: readonly string[]): void => {
  const name = first.replace(/\[\]|<>/, '')
  if (first.includes('<>')) tree[name] = { name1: {} }
  // which type of EC2's resources it is, a call tells
  else if (name === 'ResourceType') tree[name] = '{% $type %}'
  else if (rest.length === 0) tree[name] ??= first.endsWith('[]') ? ['name1'] : name === 'Path' ? '/name1/' : 'name1'
  else {
    const held = tree[name]
    const inner: Tree = Array.isArray(held) && typeof held[0] === 'object' ? held[0] : isTree(held) ? held : {}
    put(inner, rest)
    tree[name] = first.endsWith('[]') ? [inner] : inner
  }
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const services = unpack(packedNeeds)
  .split('\t')
  .map((text) => {
    const [key = '', , templates = '', ...rules] = text.split('\n')
    return { key, given: allArguments(templates, rules.slice(0, -1).join('\n')) }
  })

/** What is wrong with what an action needs, by the Service Authorization Reference. */
const faults = (needs: readonly Need[]): readonly string[] =>
  needs.flatMap(({ actions, resource, unknown }) =>
    actions.flatMap((action) => {
      const facts = findAction(action)
      if (facts === undefined) return [`${action} is not listed`]
      if (resource === '*') {
        // a call that names no resource may be one that makes it
        return facts.resourceTypes.some(({ required }) => required) && unknown === undefined ? [`${action} on all`] : []
      }
      // the resource is the URI of the request, of which AWS lists some
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-create-and-manage-api.html
      if (/^arn:aws:apigateway:us-east-1::(?:\/[\w.*-]+)+$/.test(resource)) return []
      return actsOn(action, resource) ? [] : [`${action} does not act on ${resource}`]
    }),
  )

describe('what each call through the AWS SDK needs', () => {
  it('is asked of every service', () => {
    expect(services.map(({ key }) => key)).toEqual(listSdkServices())
  })

  it.each(services)('$key', ({ key, given }) => {
    const found: string[] = []
    for (const action of sdkOperations(key)?.callable ?? []) {
      for (const args of [{}, given]) {
        for (const fault of faults(needsOf(key, action, args as Json))) found.push(`${action}: ${fault}`)
      }
    }
    expect([...new Set(found)]).toEqual([])
  })
})

describe('the resources that are told beside the facts', () => {
  const { names, services: told, also, tags } = JSON.parse(readFileSync('scripts/data/sdk-resources.json', 'utf8'))

  it.each([told, also, tags].flatMap((all) => Object.entries<{ source: string }>(all)))(
    'of %s have a page of AWS',
    (_, { source }) => {
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    },
  )

  it('that are names have one too', () => {
    for (const source of Object.values(names)) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
  })
})
