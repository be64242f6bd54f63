import type { letters } from '../../core/nearest-names.js'

/**
 * The names of a list that share the longest prefix with a wrong one, at most four; `None` if no name begins like it.
 * @typeParam List - names, each between spaces
 * @typeParam Other - what to look for if no name begins like `Name`: the same name in another case
 *
 * @example
 * type N = NearestTo<' getItem getQueue ', 'getIten', '', 'none'> //=> 'getItem'
 */
export type NearestTo<List extends string, Name extends string, Other extends string, None extends string> =
  KnownStart<List, Name> extends infer Start extends string
    ? Start extends ''
      ? KnownStart<List, Other> extends infer OtherStart extends string
        ? OtherStart extends ''
          ? None
          : From<List, OtherStart>
        : never
      : From<List, Start>
    : never

/**
 * The name of a list from which a wrong one differs by one letter: a letter too many, two letters exchanged, one missing, or
 * one replaced; otherwise those that {@link NearestTo} finds. `nearestName` finds the same at run time.
 *
 * @example
 * type N = NearestName<' GetObjectAcl GetObject ', 'GetObjct', '', 'none'> //=> 'GetObject'
 */
export type NearestName<
  List extends string,
  Name extends string,
  Other extends string,
  None extends string,
> = Name extends `${KnownStart<List, Name>}${infer Rest}`
  ? [OneLetterOff<List, KnownStart<List, Name>, Rest>] extends [never]
    ? NearestTo<List, Name, Other, None>
    : OneLetterOff<List, KnownStart<List, Name>, Rest>
  : never

type OneLetterOff<
  List extends string,
  Start extends string,
  Rest extends string,
> = Rest extends `${infer A}${infer More}`
  ? List extends `${string} ${Start}${More} ${string}`
    ? `${Start}${More}`
    : More extends `${infer B}${infer End}`
      ? List extends `${string} ${Start}${B}${A}${End} ${string}`
        ? `${Start}${B}${A}${End}`
        : WithLetter<List, Start, Rest, More>
      : WithLetter<List, Start, Rest, More>
  : WithLetter<List, Start, Rest, Rest>

type WithLetter<
  List extends string,
  Start extends string,
  Rest extends string,
  More extends string,
  Letters extends string = typeof letters,
> = Letters extends `${infer Letter}${infer Others}`
  ? List extends `${string} ${Start}${Letter}${Rest} ${string}`
    ? `${Start}${Letter}${Rest}`
    : List extends `${string} ${Start}${Letter}${More} ${string}`
      ? `${Start}${Letter}${More}`
      : WithLetter<List, Start, Rest, More, Others>
  : never

/** The name that equals the prefix, and those that continue it. */
type From<List extends string, Start extends string> = List extends `${string} ${Start} ${string}`
  ? FirstNames<List, Start> extends infer More extends string
    ? More extends ''
      ? Start
      : `${Start}, ${More}`
    : never
  : FirstNames<List, Start>

/** The longest prefix of a string with which one of the names begins. */
export type KnownStart<
  List extends string,
  Rest extends string,
  Start extends string = '',
> = Rest extends `${infer Next}${infer More}`
  ? List extends `${string} ${Start}${Next}${string}`
    ? KnownStart<List, More, `${Start}${Next}`>
    : Start
  : Start

// the name before took the space in front of the next one
type FirstNames<
  List extends string,
  Start extends string,
  Found extends string = '',
  Room extends unknown[] = [1, 1, 1, 1],
> = List extends `${string} ${Start}${infer End} ${infer Rest}`
  ? End extends ''
    ? FirstNames<` ${Rest}`, Start, Found, Room>
    : Room extends [unknown, ...infer Less]
      ? FirstNames<` ${Rest}`, Start, Found extends '' ? `${Start}${End}` : `${Found}, ${Start}${End}`, Less>
      : `${Found}, …`
  : Found
