import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Account } from '../../src/arn/account.js'
import { arn, arnLike } from '../../src/arn/arn.js'
import { formatArn } from '../../src/arn/format-arn.js'
import { LambdaFunction } from '../../src/arn/lambda-function.js'
import { matchArn, matchGlob } from '../../src/arn/match-arn.js'
import { parseArn, splitArn } from '../../src/arn/parse-arn.js'
import { partitionOfRegion, regionPartitions } from '../../src/arn/partitions.js'
import { qualify } from '../../src/arn/qualify.js'
import { escapePattern } from '../../src/arn/tokens.js'
import type { ArnFacts } from '../../src/arn/types/arn.js'
import { forged } from '../refused.ts'
import { allEnd, anyText, anyValue, cases, ends, type Functions, leaveOutStacks, namesMore, wild } from './anything.ts'

leaveOutStacks()

const region = fc.constantFrom(...Object.keys(regionPartitions))
const digits = fc.stringMatching(/^[0-9]{12}$/)
const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
/** ARNs of all partitions, with names of the kinds that the library knows and of others. */
const exact = fc
  .record({
    region,
    account: digits,
    name,
    kind: fc.constantFrom(
      ['lambda', 'function:'],
      ['states', 'stateMachine:'],
      ['sqs', ''],
      ['sns', ''],
      ['dynamodb', 'table/'],
      ['some-service', 'thing/a:b/'],
    ),
  })
  .map(({ region, account, name, kind: [service, start] }) => {
    return `arn:${partitionOfRegion(region)}:${service}:${region}:${account}:${start}${name}`
  })

describe('reading and writing an ARN', () => {
  it('gives the text that was read', () => {
    fc.assert(
      fc.property(exact, (text) => {
        expect(formatArn(parseArn(text))).toBe(text)
        expect(arn(text)).toBe(text)
      }),
      cases,
    )
  })

  it('gives the facts that were written', () => {
    const fact = fc.oneof(fc.constantFrom('aws', 'lambda', 's3', 'us-east-2', '111122223333', ''), anyText)
    const facts = fc.record({ partition: fact, service: fact, region: fact, account: fact, resource: fact })
    fc.assert(
      fc.property(facts, (facts) =>
        ends(() => {
          const text = formatArn(facts)
          expect(parseArn(text)).toEqual(facts)
        }),
      ),
      cases,
    )
  })
})

describe('a pattern over ARNs', () => {
  it('without wildcards fits itself and nothing else', () => {
    fc.assert(
      fc.property(exact, exact, (one, other) => {
        expect(matchArn(one, one)).toBe(true)
        expect(matchArn(one, other)).toBe(one === other)
      }),
      cases,
    )
  })

  it('that is * fits every ARN', () => {
    fc.assert(
      fc.property(exact, (text) => matchArn('*', text)),
      cases,
    )
  })

  it('with * in place of characters of one part fits what it was made from', () => {
    fc.assert(
      fc.property(exact, fc.nat(), fc.nat(), (text, from, length) => {
        const start = 4 + (from % (text.length - 4))
        const rest = text.slice(start)
        const resource = text.split(':').slice(0, 5).join(':').length + 1
        const part = start >= resource ? rest.length : rest.indexOf(':')
        const cut = Math.min(length % 8, part)
        expect(matchArn(`${text.slice(0, start)}*${text.slice(start + cut)}`, text)).toBe(true)
        expect(matchArn(`${text.slice(0, start)}${'?'.repeat(cut)}${text.slice(start + cut)}`, text)).toBe(true)
      }),
      cases,
    )
  })

  it('never reaches over a colon before the resource', () => {
    fc.assert(
      fc.property(exact, fc.constantFrom(1, 2, 3, 4), (text, part) => {
        const parts = text.split(':')
        // one part fewer: `*` would have to stand for two
        const pattern = [...parts.slice(0, part), '*', ...parts.slice(part + 2, 5)].join(':')
        return splitArn(pattern) === undefined ? !matchArn(pattern, text) : true
      }),
      cases,
    )
  })

  // the regular expression says the same of the same pattern, and it is another's implementation
  it('agrees with a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '/', '.', '['), maxLength: 8 })
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '['), maxLength: 10 }),
        (pattern, text) => {
          const source = pattern.replace(/[.[]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')
          expect(matchGlob(pattern, text)).toBe(new RegExp(`^${source}$`, 's').test(text))
        },
      ),
      cases,
    )
  })

  it('takes time that grows no faster than the product of the lengths', () => {
    const text = 'a'.repeat(2000)
    const hostile = [
      '*a'.repeat(1000),
      `${'*a'.repeat(999)}*b`,
      `${'a*'.repeat(1000)}b`,
      '*'.repeat(2000),
      '*?'.repeat(2001),
    ]
    const started = performance.now()
    expect(hostile.map((pattern) => matchGlob(pattern, text))).toEqual([true, false, false, true, false])
    for (const pattern of hostile) matchArn(`arn:aws:s3:::${pattern}b`, `arn:aws:s3:::${text}`)
    // milliseconds where it is linear in the product; a backtracking matcher takes longer than the universe is old
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('in which a name was escaped fits no other ARN by that name', () => {
    fc.assert(
      fc.property(wild, (text) => {
        // what remains when IAM has read `${*}`, `${?}` and `${$}` as the characters themselves
        const escaped = escapePattern(text)
        expect(escaped.replace(/\$\{([*?$])\}/g, '$1')).toBe(text)
        expect(escaped.replace(/\$\{[*?$]\}/g, '')).not.toMatch(/[*?$]/)
      }),
      cases,
    )
  })
})

const prod = Account('111122223333', 'us-east-2')
const echo = prod.arn('lambda', 'function:Echo')

/** Every public function of the area, called with anything. */
const functions: Functions = {
  parseArn: (one) => parseArn(forged(one)),
  arn: (one) => arn(forged<string>(one)),
  arnLike: (one) => arnLike(forged<string>(one)),
  formatArn: (one) => formatArn(forged<ArnFacts>(one)),
  'formatArn of parts': (partition, service, region) =>
    formatArn(forged<ArnFacts>({ partition, service, region, account: partition, resource: service })),
  Account: (one, two, three) => Account(forged<string>(one), forged<string>(two), forged<undefined>(three)),
  'Account, its partition': (one, two) =>
    Account('111122223333', forged<string>(one), forged<undefined>({ partition: two })),
  'account.arn': (one, two) => prod.arn(forged<string>(one), forged<string>(two)),
  'account.arnLike': (one, two) => prod.arnLike(forged<string>(one), forged<string>(two)),
  'Account.cloudFormation': (one, two) => Account.cloudFormation().arn(forged<string>(one), forged<string>(two)),
  qualify: (one, two) => qualify(forged<typeof echo>(one), forged<string>(two)),
  'qualify of a function': (one) => qualify(echo, forged<string>(one)),
  matchArn: (one, two) => matchArn(forged<string>(one), forged<string>(two)),
  escapePattern: (one) => escapePattern(forged<string>(one)),
  'LambdaFunction.types': (one) => LambdaFunction.types().at(forged<string>(one)),
  'LambdaFunction.schemas': (one, two) =>
    LambdaFunction.schemas(forged<Parameters<typeof LambdaFunction.schemas>[0]>(one)).at(forged<string>(two)),
}

describe('anything at all', () => {
  it(`given to ${Object.keys(functions).join(', ')} ends in a value or an ArnwrightError`, () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (one, two, three) => allEnd(functions, one, two, three)),
      cases,
    )
  })
})

describe('a name taken from data', () => {
  /** What an ARN of this place must be: this place and nothing else, whatever the name. */
  const staysIn = (text: string, service: string, start: string): void => {
    const facts = splitArn(text)
    const inPlace =
      facts?.partition === 'aws' &&
      facts.service === service &&
      facts.account === '111122223333' &&
      facts.resource.startsWith(start)
    if (!inPlace || namesMore(text)) expect.fail(`${text} says more than a name`)
  }

  const places = [
    ['lambda', 'us-east-2', 'function:'],
    ['states', 'us-east-2', 'stateMachine:'],
    ['iam', '', 'role/'],
    ['sqs', 'us-east-2', ''],
    ['some-service', 'us-east-2', 'thing/'],
  ] as const

  it('cannot widen an ARN', () => {
    fc.assert(
      fc.property(wild, (text) => {
        for (const [service, region, start] of places) {
          ends(() => staysIn(prod.arn(service, `${start}${text}`), service, start))
          ends(() => staysIn(arn(`arn:aws:${service}:${region}:111122223333:${start}${text}`), service, start))
        }
      }),
      cases,
    )
  })

  it('has at most one qualifier where the library knows the kind', () => {
    fc.assert(
      fc.property(wild, (text) =>
        ends(() => {
          const { resource } = parseArn(prod.arn('lambda', `function:${text}`))
          expect(resource.replace(/\$\{[^}]*\}/g, 'x').split(':').length).toBeLessThanOrEqual(3)
        }),
      ),
      cases,
    )
  })

  it('cannot widen an ARN as a Region, an account, a service or a qualifier', () => {
    fc.assert(
      fc.property(wild, (text) => {
        ends(() => staysIn(Account('111122223333', text, { partition: 'aws' }).arn('sqs', 'q'), 'sqs', 'q'))
        ends(() => {
          const { account, resource } = parseArn(Account(text, 'us-east-2').arn('sqs', 'q'))
          expect({ account, resource }).toEqual({ account: text, resource: 'q' })
        })
        ends(() => {
          const { service, resource } = parseArn(prod.arn(text, 'q'))
          expect({ service, resource }).toEqual({ service: text, resource: 'q' })
        })
        ends(() => staysIn(qualify(echo, text), 'lambda', 'function:Echo:'))
      }),
      cases,
    )
  })
})
