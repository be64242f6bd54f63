import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findAction, listActions, listServices } from '../../src/catalog/lookups.js'
import { checkPolicy } from '../../src/policy/check/check-policy.js'
import { Policy } from '../../src/policy/language/policy.js'

/** An ARN of a form, its places filled with names that fit most services. */
const fill = (form: string): string =>
  form.replace(/\$\{([^}]*)\}/g, (_, place: string) =>
    place === 'Partition' ? 'aws' : place === 'Region' ? 'us-east-1' : place === 'Account' ? '123456789012' : 'name1',
  )

const service = fc.constantFrom(...listServices().filter((prefix) => (listActions(prefix) ?? []).length > 0))
const action = service.chain((prefix) => fc.constantFrom(...(listActions(prefix) ?? [])))

it('builds a document without an error for any action of the catalog on what it acts on', () => {
  fc.assert(
    fc.property(
      action,
      fc.constantFrom('identity' as const, 'boundary' as const, 'session' as const, 'scp' as const),
      (name, kind) => {
        const facts = findAction(name)
        const form = facts?.resourceTypes[0]?.arns[0]
        // what the compiler knows nothing of is judged at run time
        const begun = Policy[kind]().allow(name as string)
        const policy = form === undefined ? begun.on('*' as string) : begun.onLike(pattern(form))
        const errors = checkPolicy(policy.toJSON(), { kind }).filter(({ severity }) => severity === 'error')
        expect(errors).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

/** The Region, the account and the names of an ARN left open. */
const pattern = (form: string): string => fill(form).replace(/name1/g, 'name*')
