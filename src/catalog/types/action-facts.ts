import type { ActionTypes } from '../generated/action-types.js'

/**
 * How the catalogue costs the compiler next to nothing: each service is one string literal, and a fact is found
 * in it by template inference, which is a native string search. The text of a service is a row of groups, one
 * for all actions with the same facts:
 *
 *     ' Name Name =shape,shape|key,key; Name =|;'
 *
 * Each name stands between spaces, and spaces stand nowhere else. A shape is the resource part of an ARN with
 * `*` for a variable and `~` for one without a slash; `@iam:role/*` is another service's. A key starts with its
 * colon where it is the service's own: `:prefix` is `s3:prefix`.
 *
 * Tried and slower: a union of all names, a keyed interface, groups with the shapes as types. `test/bench/`
 * holds the comparison.
 */
export type Listing<Service extends string> = Service extends keyof ActionTypes ? ActionTypes[Service] : never

/** A service prefix, as actions and ARNs write it. */
export type Service = keyof ActionTypes

/** The service of an action: `'s3'` of `'s3:GetObject'`. */
export type ServiceOf<Action extends string> = Action extends `${infer Prefix}:${string}` ? Prefix : never

/** The text after an action's name: `''` for an action that is not listed. */
type After<List extends string, Name extends string> = Name extends `${string} ${string}`
  ? ''
  : List extends `${string} ${Name} ${infer Rest}`
    ? Rest
    : ''

/** The shapes of what an action acts on, joined by commas; `''` for none, `never` for an unknown action. */
export type ShapesOf<Action extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? After<Listing<Prefix>, Name> extends `${string}=${infer Shapes}|${string}`
    ? Shapes
    : never
  : never

/** The condition keys of an action beside the global ones, joined by commas and written as in {@link Listing}. */
export type KeyListOf<Action extends string> = Action extends `${infer Prefix}:${infer Name}`
  ? After<Listing<Prefix>, Name> extends `${string}=${string}|${infer Keys};${string}`
    ? Keys
    : never
  : never

type Words<Text extends string, Found = never> = Text extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Found | Word>
  : Found | Text

type NamesIn<List extends string, Found = never> = List extends ` ${infer Group} =${string};${infer Rest}`
  ? NamesIn<Rest, Found | Words<Group>>
  : Found

/** The names of a service's actions. Costs a step per name: for completion and for refusals only. */
export type NamesOf<Prefix extends Service> = NamesIn<ActionTypes[Prefix]>

/**
 * Text with `*` as a template type.
 *
 * @example
 * type A = Template<'Get*Tagging'> //=> `Get${string}Tagging`
 */
export type Template<Text extends string> = Text extends `${infer Before}*${infer After}`
  ? `${Before}${string}${Template<After>}`
  : Text
