import { asString } from '../core/refuse.js'

/** An action or condition key that AWS has and the catalog of this release does not. */
export interface Unlisted {
  readonly '~unlisted': string
}

/**
 * Marks an action or condition key as newer than the catalog: `.allow(unlisted('s3:BrandNew'))`. Only its form is judged, not
 * what it acts on or which keys it supports.
 * @throws {ArnwrightError} `core/not-a-string`
 */
export const unlisted = (name: string): Unlisted => Object.freeze({ '~unlisted': asString(name, 'name') })

/** The name in an unlisted action or key; `undefined` for anything else. */
export const unlistedText = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && '~unlisted' in value && typeof value['~unlisted'] === 'string'
    ? value['~unlisted']
    : undefined
