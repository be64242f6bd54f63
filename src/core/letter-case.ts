/** A name with its first letter large, as `Capitalize` has it for the compiler. */
export const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** A name with its first letter small, as `Uncapitalize` has it for the compiler. */
export const uncapitalize = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`
