import { fieldsOf } from './fields.js'

const all: ReadonlySet<string> = new Set(Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)))

/** Whether some object of the language has a field of that name: then it is in the wrong place, otherwise it is misspelled. */
export const isKnownElsewhere = (name: string): boolean => all.has(name)
