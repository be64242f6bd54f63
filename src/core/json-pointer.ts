/** A JSON pointer, RFC 6901: `''` is the whole document, `/Statement/0/Action` a part of it. */
export type JsonPointer = string

/**
 * Writes a path of keys and indexes as a JSON pointer.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export const jsonPointer = (path: readonly (string | number)[]): JsonPointer =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
