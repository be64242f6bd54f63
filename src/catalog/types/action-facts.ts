import type { ActionTypes } from '../generated/action-types.js'

/**
 * How the catalog costs the compiler next to nothing: each service is one string literal, in which template inference finds a
 * fact with a native string search. The string of a service is a sequence of groups, one for all actions with the same facts:
 *
 *     ' Name Name =#a,shape,|#b$aa; Name =|;#a:shape#b:key##b#aa:key#$aa#'
 *
 * Every name is between spaces, and there are no other spaces. After `=` come the shapes, after `|` the keys. An item is
 * between commas, or is a reference to the table at the end: `#` and one character, or `$` and two. A shape is the resource
 * part of an ARN, with `*` for a variable part and `~` for one without a slash; `@iam:role/*` belongs to another service. A
 * key of the service itself starts with its colon: `:prefix` is `s3:prefix`. In the table a key is followed by its reference,
 * so that it can be found by either.
 *
 * Tried and found slower: a union of all names, a keyed interface, groups with the shapes as types. `test/bench/` contains
 * the comparison.
 */
export type Listing<Service extends string> = Service extends keyof ActionTypes ? ActionTypes[Service] : never

/** A service prefix, as actions and ARNs write it. */
export type Service = keyof ActionTypes

/** The service of an action: `'s3'` of `'s3:GetObject'`. */
export type ServiceOf<Action extends string> = Action extends `${infer Prefix}:${string}` ? Prefix : never

/** What follows the name of an action; `''` if the action is not listed. */
type After<List extends string, Name extends string> = Name extends `${string} ${string}`
  ? ''
  : List extends `${string} ${Name} ${infer Rest}`
    ? Rest
    : ''

/** A list with its references resolved, separated by commas. */
type Items<
  List extends string,
  All extends string,
  Done extends string = '',
> = List extends `#${infer Ref}${infer Rest}`
  ? Items<Rest, All, `${Done},${Item<Ref, All>}`>
  : List extends `$${infer First}${infer Second}${infer Rest}`
    ? Items<Rest, All, `${Done},${Item<`${First}${Second}`, All>}`>
    : List extends `,${infer Written},${infer Rest}`
      ? Items<Rest, All, `${Done},${Written}`>
      : Done extends `,${infer Joined}`
        ? Joined
        : ''

type Item<Ref extends string, All extends string> = All extends `${string}#${Ref}:${infer Found}#${string}`
  ? Found
  : never

/** The shapes of what an action acts on, separated by commas; `''` if there are none, `never` for an unknown action. */
export type ShapesOf<Action extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? After<Listing<Prefix>, Name> extends `${string}=${infer Shapes}|${infer Rest}`
    ? Items<Shapes, Rest>
    : never
  : never

/** The condition keys of an action besides the global ones, separated by commas and written as in {@link Listing}. */
export type KeyListOf<Action extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? After<Listing<Prefix>, Name> extends `${string}=${string}|${infer Keys};${infer Rest}`
    ? Items<Keys, Rest>
    : never
  : never

/**
 * `true` where an action lists a key, written as in {@link Listing}. Costs two searches, where writing out the keys of an action
 * to look among them takes ten steps for each.
 */
export type ListsKey<Action extends string, Key extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? After<Listing<Prefix>, Name> extends `${string}=${string}|${infer Keys};${infer Rest}`
    ? Keys extends `${string},${Key},${string}`
      ? true
      : Rest extends `${string}:${Key}#${infer Mark}${infer Ref}#${string}`
        ? Keys extends `${string}${Mark}${Ref}${string}`
          ? true
          : false
        : false
    : false
  : false

type Words<Text extends string, Found = never> = Text extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Found | Word>
  : Found | Text

type NamesIn<List extends string, Found = never> = List extends ` ${infer Group} =${string};${infer Rest}`
  ? NamesIn<Rest, Found | Words<Group>>
  : Found

/** The names of a service's actions. Takes a step for each name, so it is for completion and refusals only. */
export type NamesOf<Prefix extends Service> = NamesIn<ActionTypes[Prefix]>

/**
 * A string with `*` as a template literal type.
 *
 * @example
 * type A = Template<'Get*Tagging'> //=> `Get${string}Tagging`
 */
export type Template<Text extends string> = Text extends `${infer Before}*${infer After}`
  ? `${Before}${string}${Template<After>}`
  : Text
