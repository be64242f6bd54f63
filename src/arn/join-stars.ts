/** A pattern with one star for several in a row, which mean the same. */
export const joinStars = (pattern: string): string => pattern.replace(/\*{2,}/g, '*')
