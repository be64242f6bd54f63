/** A JSON pointer, RFC 6901: `''` is the whole document, `/Statement/0/Action` a part of it. */
export type JsonPointer = string

/**
 * Writes a path of keys and indexes as a JSON pointer.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-3
 */
export const jsonPointer = (path: readonly (string | number)[]): JsonPointer =>
  path.reduce<JsonPointer>((pointer, part) => `${pointer}/${escaped(String(part))}`, '')

const escaped = (part: string): string =>
  // hardly any key contains either, and a replacement takes longer than a look
  part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part
