import { findAction, taggingActions } from '../catalog/lookups.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { StateDefinition } from '../states/definition.js'
import { namesArgument } from './names-argument.js'

/**
 * The actions of which a call may need one more when it gives tags to what it makes: those of its service that add tags to
 * resources of its types, `TagResource` alone where that is one of them; all that add tags where it lists no types. None where
 * the call is itself one that tags, or takes no tags as far as AWS lists.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export const tagsOnCreate = (name: string): readonly string[] => {
  const action = findAction(name)
  if (action === undefined || action.accessLevel === 'Tagging') return []
  // some actions that take tags are listed without the keys of their request
  if (!action.conditionKeys.some((key) => requestKeys.has(key)) && !/:(?:Create|Replicate|Register)/.test(name))
    return []
  const types = new Set(action.resourceTypes.map((type) => type.name))
  const prefix = name.slice(0, name.indexOf(':'))
  const adding = addingTags(prefix)
  const own = adding.filter((each) => findAction(each)?.resourceTypes.some((type) => types.has(type.name)))
  if (own.length === 0) return adding
  const general = `${prefix}:TagResource`
  return own.includes(general) ? [general] : own
}

const requestKeys: ReadonlySet<string> = new Set(['aws:RequestTag/*', 'aws:TagKeys'])

/** Whether an action adds tags to what is named, whatever else it does. */
export const addsTags = (name: string): boolean => addingTags(name.slice(0, name.indexOf(':'))).includes(name)

/** The actions of a service that add tags: not those that remove tags, nor what AWS lists with them by a slip. */
const addingTags = (prefix: string): readonly string[] => {
  const general = `${prefix}:TagResource`
  const listed = (taggingActions(prefix) ?? []).filter((name) =>
    /:(?:Tag|AddTag|CreateTag|CreateOr|Set|Change|Put)/.test(name),
  )
  // AWS lists it as one that writes in a few services
  return listed.includes(general) || findAction(general) === undefined ? listed : [...listed, general]
}

/** Whether a call's arguments give tags, or may do so: they are known only at run time. */
export const givesTags = (state: StateDefinition, language: QueryLanguage): boolean =>
  namesArgument(state, language, namesTags, isFilter)

/** `Tags`, `TagList`, `TagSpecifications`, `UserPoolTags`, `CreateBucketConfiguration.Tags`, … as the models of services name them. */
const namesTags = /(?:^t|T)ag(?:s|List|sList|Specifications)$/

/** What only searches for tags, or says what becomes of those of objects. */
const isFilter = /Filter|Criteria|Expression|Exclu|Remove|Search|ETags|ObjectTags/
