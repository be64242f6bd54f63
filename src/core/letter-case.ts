/** A name with an uppercase first letter: the run-time counterpart of `Capitalize`. */
export const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** A name with a lowercase first letter: the run-time counterpart of `Uncapitalize`. */
export const uncapitalize = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`
