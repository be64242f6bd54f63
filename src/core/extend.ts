/**
 * `{ ...base, ...part }` for objects that are created often. In Node 20 every object literal that begins with a spread gets a
 * hidden class of its own, and code that reads many such objects is several times slower than with objects that share one.
 */
export const extend = <Base extends object, Part extends object>(base: Base, part: Part): Base & Part =>
  Object.assign({}, base, part)
