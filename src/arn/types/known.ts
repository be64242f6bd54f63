/**
 * `true` for a literal string; `false` for `string` and for a template with an open place. What the compiler knows only in
 * part is judged at run time.
 *
 * How: `Record<'a', 1>` demands a property that `{}` lacks; ``Record<`a${string}`, 1>`` is an index signature, which `{}`
 * satisfies.
 *
 * @example
 * type A = IsLiteral<'us-east-1'> //=> true
 * type B = IsLiteral<`us-${string}`> //=> false
 */
export type IsLiteral<Text extends string> = {} extends Record<Text, 1> ? false : true

/**
 * Whether two facts may be the same. An unknown fact (`string`, or a template that the other matches) agrees with everything,
 * and so does a wildcard.
 *
 * Not distributive: both are compared behind a prefix. To compare tuples instead costs what comparing arrays costs.
 *
 * @example
 * type A = Agree<'aws', 'aws-cn'> //=> false
 * type B = Agree<'aws', string> //=> true
 */
export type Agree<One extends string, Other extends string> = `_${One}` extends `_${Other}`
  ? true
  : `_${Other}` extends `_${One}`
    ? true
    : '*' extends One | Other
      ? true
      : false
