import { asString } from '../core/refuse.js'

/** An action or a condition key that AWS has and the catalog of this version has not. */
export interface Unlisted {
  readonly '~unlisted': string
}

/**
 * An action or a condition key newer than the catalog: `.allow(unlisted('s3:BrandNew'))`. Its form is judged and nothing
 * else, neither what it acts on nor which keys it supports.
 * @throws {ArnwrightError} `core/not-a-string`
 */
export const unlisted = (name: string): Unlisted => Object.freeze({ '~unlisted': asString(name, 'name') })

/** The text behind an unlisted name; `undefined` for what is none. */
export const unlistedText = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '~unlisted' in value && typeof value['~unlisted'] === 'string'
    ? value['~unlisted']
    : undefined
