import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findAction, listActions, listServices } from '../../../src/catalog/lookups.js'

// The two forms of the catalog are packed each in its own way: what the compiler reads has to be what the run time says.

const text = readFileSync('src/catalog/generated/action-types.ts', 'utf8')
const services = new Map([...text.matchAll(/^ {2}'([^']+)': '([^']*)'$/gm)].map(([, name, list]) => [name, list ?? '']))

/** The rows of a service, unpacked as src/catalog/types/action-facts.ts describes the form: names with their shapes and keys. */
const rowsOf = (service: string) => {
  const list = services.get(service) ?? expect.fail(service)
  const end = list.lastIndexOf(';') + 1
  const table = new Map([...list.slice(end).matchAll(/#(\w+):([^#]*)/g)].map(([, ref, item]) => [ref, item]))
  const items = (packed: string): readonly string[] =>
    [...packed.matchAll(/#(.)|\$(..)|,([^,]*),/g)].map(
      ([, one, two, written]) => written ?? table.get(one ?? two) ?? expect.fail(`${service}: ${packed}`),
    )
  return list
    .slice(0, end)
    .split(';')
    .flatMap((group) => {
      const [names = '', facts = ''] = group.split('=')
      const [shapes = '', keys = ''] = facts.split('|')
      const row = { shapes: items(shapes), keys: items(keys) }
      return names
        .trim()
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => [name, row] as const)
    })
}

it('has a key found by its name in two searches, as ListsKey does', () => {
  /** As the types search: the text after the action's name, then the key in its list, then the key's reference in it. */
  const lists = (service: string, name: string, key: string): boolean => {
    const list = services.get(service) ?? expect.fail(service)
    const after = list.slice(list.indexOf(` ${name} `) + name.length + 2)
    const [, , keys = '', rest = ''] = /^[^=]*=([^|]*)\|([^;]*);(.*)$/s.exec(after) ?? expect.fail(name)
    if (keys.includes(`,${key},`)) return true
    const entry = `:${key}#`
    const place = rest.indexOf(entry)
    if (place < 0) return false
    const reference = rest.slice(place + entry.length)
    return keys.includes(reference.slice(0, reference.indexOf('#', 1)))
  }
  for (const service of listServices()) {
    const rows = rowsOf(service)
    const all = new Set(rows.flatMap(([, { keys }]) => keys))
    for (const [name, { keys }] of rows) {
      const found = [...all].filter((key) => lists(service, name, key))
      expect(found.sort(), `${service}:${name}`).toEqual([...keys].sort())
    }
  }
})

it('tells the compiler the same services, actions, condition keys and resources as the run time', () => {
  expect([...services.keys()]).toEqual(listServices())
  for (const service of listServices()) {
    const typed = rowsOf(service).map(([name, { shapes, keys }]) => ({
      action: `${service}:${name}`,
      hasResources: shapes.length > 0,
      keys: keys.map((key) => (key.startsWith(':') ? `${service}${key}` : key)).sort(),
    }))
    const known = (listActions(service) ?? []).map((action) => {
      const { conditionKeys = [], resourceTypes = [] } = findAction(action) ?? {}
      // the types know the global keys elsewhere
      const keys = conditionKeys.filter((key) => !key.startsWith('aws:')).sort()
      return { action, hasResources: resourceTypes.length > 0, keys }
    })
    const inOrder = (rows: typeof typed) => [...rows].sort((one, other) => (one.action < other.action ? -1 : 1))
    expect(inOrder(typed)).toEqual(inOrder(known))
  }
})
