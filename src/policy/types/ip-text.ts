type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type Octet =
  | `${Digit}`
  | `${Exclude<Digit, 0>}${Digit}`
  | `1${Digit}${Digit}`
  | `2${0 | 1 | 2 | 3 | 4}${Digit}`
  | `25${0 | 1 | 2 | 3 | 4 | 5}`
type Prefix = `${Digit}` | `${1 | 2}${Digit}` | `3${0 | 1 | 2}`

/**
 * Whether a string is an IP address, or a range in CIDR notation. For IPv6 any string with a colon passes, and is judged at
 * run time.
 *
 * @example
 * type T = IsIpText<'10.0.0.0/33'>
 * //=> false
 */
export type IsIpText<Text extends string> = Text extends `${string}:${string}`
  ? true
  : Text extends `${infer A}.${infer B}.${infer C}.${infer Rest}`
    ? [A | B | C] extends [Octet]
      ? Rest extends `${infer D}/${infer Bits}`
        ? [D, Bits] extends [Octet, Prefix]
          ? true
          : false
        : Rest extends Octet
          ? true
          : false
      : false
    : false
