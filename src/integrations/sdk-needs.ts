import { splitArn } from '../arn/parse-arn.js'
import { findAction } from '../catalog/lookups.js'
import { capitalize } from '../core/letter-case.js'
import * as refusal from '../core/refusals.js'
import type { QueryLanguage } from '../expression/types/expression.js'
import type { ConditionBlock } from '../policy/document.js'
import type { StateDefinition } from '../states/definition.js'
import type { Need, NeedsOf } from '../states/need.js'
import { inCatalog } from './glue-catalog.js'
import { namesArgument } from './names-argument.js'
import { lambdaCallNeeds } from './optimized/lambda-needs.js'
import { checkPartition, passedToService } from './optimized-needs.js'
import { Templates } from './resource-template.js'
import { sdkOperations } from './sdk-operations.js'
import { partsOf, type SdkPart, sdkRules } from './sdk-rules.js'
import { addsTags, givesTags, tagsOnCreate } from './tags-on-create.js'

/**
 * What an AWS SDK integration needs: the IAM actions of the API action, on the resources that its parameters name. An action
 * whose permissions no table lists is reported; they are neither guessed nor left out.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
 */
export const sdkNeeds: NeedsOf = (state, place, report) => {
  const facts = typeof state['Resource'] === 'string' ? splitArn(state['Resource']) : undefined
  const [, key = '', action = ''] = /^aws-sdk:(\w+):(\w+)(?:\.waitForTaskToken)?$/.exec(facts?.resource ?? '') ?? []
  if (facts?.service !== 'states' || action === '') return undefined
  const service = sdkRules(key)
  const rule = service?.rules.get(action) ?? ''
  if (service === undefined || sdkOperations(key)?.callable.has(action) !== true || rule === '?') {
    report(refusal.accessSdkUnknown, '/Resource', `${key}:${action}`)
    return []
  }
  checkPartition(facts.partition, place, report)
  if (rule === '-') return []
  if (key === 'lambda' && action === 'invoke') return lambdaCallNeeds(state, place, report)
  const call = { action, state, language: place.language, templates: new Templates(state, place, report, true) }
  const needs = needsByRule(partsOf(rule, action, service), call)
  return key === 'glue' ? inCatalog(needs, state, place, report) : needs
}

/** A call, and what reads its arguments. */
interface SdkCallArguments {
  readonly action: string
  readonly state: StateDefinition
  readonly language: QueryLanguage
  readonly templates: Templates
}

const needsByRule = (parts: readonly SdkPart[], call: SdkCallArguments): readonly Need[] => {
  const { action, templates } = call
  const filled = parts.map((part) => partNeeds(part, call))
  const possible = possibleNeeds(parts, filled, call)
  const told = filled.some((needs, index) => needs.length > 0 && isCertain(parts[index]))
  // if there are several actions, those that the arguments ask for; all of them if the arguments do not tell
  if (told || templates.hasReported) return [...filled.flat(), ...possible]
  const unknown = `no argument of ${action} names the resource`
  const open = parts.map((part, index) =>
    isCertain(part)
      ? part.resources.map((template) => ({ actions: part.actions, resource: templates.anyOf(template), unknown }))
      : (filled[index] ?? []),
  )
  return [...open.flat(), ...possible]
}

/**
 * What AWS lists as dependent actions: a call may need them, and its arguments alone do not tell. Passing a role is included
 * only if arguments may name one and none does: a template or an earlier call may then name it. What tags the result is included
 * if the call gives tags and no part of the rule adds them.
 */
const possibleNeeds = (
  parts: readonly SdkPart[],
  filled: readonly (readonly Need[])[],
  { action, state, language }: SdkCallArguments,
): readonly Need[] => {
  const told = parts.filter(({ isPassRole }, index) => !isPassRole || filled[index]?.length !== 0)
  const covered = told.flatMap(({ actions }) => actions)
  const called = parts.filter(isCertain).flatMap(({ actions }) => actions)
  const listed = called.flatMap((name) => findAction(name)?.dependentActions ?? [])
  const givesMore =
    givesTags(state, language) &&
    parts.every(({ actions }, index) => filled[index]?.length === 0 || !actions.some(addsTags))
  const needed = listed.filter((name) => !covered.includes(name))
  const open = [...new Set([...needed, ...(givesMore ? called.flatMap(tagsOnCreate) : [])])]
  const others = open.filter((name) => name !== passRole)
  const passes = parts.some(({ isPassRole }) => isPassRole)
  const passesNone = parts.every(({ isPassRole }, index) => !isPassRole || filled[index]?.length === 0)
  const named = passesNone && called.some(changes) && namesArgument(state, language, namesRole, aboutRoles)
  return [
    ...(others.length === 0 ? [] : [mayNeed(action, others)]),
    ...(named
      ? [mayNeed(action, [passRole], ', for a role among its arguments')]
      : open.length > others.length && passes
        ? [mayNeed(action, [passRole], ', for a role that no argument names')]
        : []),
  ]
}

/** `RoleArn`, `ExecutionRoleARN`, … of which AWS does not list that they are passed: newer services do. */
const namesRole = /Role(?:Arn|ARN)s?$/

/** What is about a role, and gives it to nobody: a finding, a role that another account assumes. */
const aboutRoles = /^(?:ResourceIdentifier|Findings|Roles|PrincipalRole\w*|CrossAccountRole\w*)$/

/** Whether an action changes something: what only reads looks for roles. */
const changes = (name: string): boolean => findAction(name)?.accessLevel === 'Write'

const passRole = 'iam:PassRole'

const mayNeed = (action: string, names: readonly string[], why = ''): Need => ({
  actions: [],
  resource: '*',
  unknown: `${action} may need ${names.join(', ')} too${why}`,
})

/** Whether a part is needed whatever the arguments are. */
const isCertain = (part: SdkPart | undefined): boolean =>
  part !== undefined && !part.isPassRole && !part.isPossible && part.given === undefined

const partNeeds = (part: SdkPart, call: SdkCallArguments): readonly Need[] => {
  const { given, isPassRole, isPossible } = part
  const asked = given === undefined || call.templates.isGiven(given)
  if (asked === false) return []
  if (asked === 'open' || isPossible) return [mayNeed(call.action, part.actions)]
  return (isPassRole ? roleNeeds : filledNeeds)(part, call.action, call.templates)
}

// only ECS tasks are passed roles that no argument has to name
const namedElsewhere = 'the task definition names the roles that are passed'

/** The roles that are passed, each limited to its service as far as that is known. */
const roleNeeds = (
  { actions, resources, takesNone, passedTo }: SdkPart,
  action: string,
  templates: Templates,
): readonly Need[] =>
  // AWS lists the permission, and no argument of its own names the role
  takesNone
    ? [{ actions: [], resource: '*', unknown: `${action} may pass a role: iam:PassRole is not among the permissions` }]
    : resources.flatMap((template) =>
        templates.resources(template, namedElsewhere).map(({ text, unknown }): Need => {
          const profile = template.includes('@name')
            ? 'the instance profile may hold a role of another name'
            : undefined
          const open = passedTo === undefined ? 'the service that the role is passed to is not documented' : undefined
          const why = unknown ?? profile ?? open
          return {
            actions,
            resource: text,
            ...(passedTo === undefined ? undefined : { conditions: passedToService(passedTo) }),
            ...(why === undefined ? undefined : { unknown: why }),
          }
        }),
      )

const filledNeeds = (part: SdkPart, action: string, templates: Templates): readonly Need[] => {
  const { actions, resources, takesNone } = part
  const conditions = onCreate(part, action)
  return resources.flatMap((template) =>
    templates.resources(template).map(({ text, unknown }): Need => {
      const isPlain = takesNone || template.includes('{') || !template.includes('*')
      const why = unknown ?? (isPlain ? undefined : `no argument of ${action} names the resource`)
      return {
        actions,
        resource: text,
        ...(conditions === undefined ? undefined : { conditions }),
        ...(why === undefined ? undefined : { unknown: why }),
      }
    }),
  )
}

/**
 * Tags that a call gives are set by that call only, where the service documents how to say so.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html
 * @see https://docs.aws.amazon.com/efs/latest/ug/using-tags-efs.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/tagging-resources-during-creation.html
 */
const onCreate = ({ actions: [name = ''], given, isOwn }: SdkPart, action: string): ConditionBlock | undefined => {
  const [, prefix] =
    /^(ec2|ecs|elasticfilesystem|elasticloadbalancing):(?:CreateTags|TagResource|AddTags)$/.exec(name) ?? []
  return given === undefined || !isOwn || prefix === undefined
    ? undefined
    : { StringEquals: { [`${prefix}:CreateAction`]: capitalize(action) } }
}
