import { isObject } from '../../core/json.js'
import type { SyntaxFault } from '../../expression/syntax/fault.js'
import { type IntrinsicCall, parseIntrinsic } from '../../expression/syntax/intrinsic.js'
import { type JsonPath, parsePath } from '../../expression/syntax/json-path.js'
import { readJsonata } from '../../expression/syntax/jsonata.js'
import { readDelimiters } from '../../expression/syntax/jsonata-delimiters.js'
import { jsonataFunctions } from '../../expression/syntax/jsonata-functions.js'
import { hasSubstitution } from '../../expression/syntax/tokens.js'
import { eachObject } from './build-model.js'
import { type Field, fieldOf, fieldsOf, type ObjectKind } from './fields.js'
import type { ChoiceRuleNode, Definition, FieldsNode, PathTextSite, Site, StateNode, Subjects, Value } from './model.js'
import { at, type Place } from './place.js'
import { isUnknown } from './unknown.js'

/** Shows a subject to all rules. */
export type Emit = <Kind extends keyof Subjects>(kind: Kind, subject: Subjects[Kind]) => void

/** Walks a definition once, and shows the rules every part that some rule looks at. */
export const walkDefinition = (definition: Definition, emit: Emit): void => {
  emit('definition', definition)
  for (const workflow of definition.workflows) {
    const { kind, value, place, language, states, owner } = workflow
    emit('fields', fieldsNode(kind, value, place, language, owner))
    walkObject('ProcessorConfig', value, kind === 'processor' ? owner : undefined, place, emit)
    emit('workflow', workflow)
    for (const state of states.values()) walkState(state, emit)
  }
}

const walkState = (state: StateNode, emit: Emit): void => {
  emit('state', state)
  const { type, value, place, language } = state
  if (type === undefined) return
  emit(type, state)
  walkFields(fieldsNode(type, value, place, language, state), state, emit)
  switch (type) {
    case 'Choice':
      walkChoices(state, emit)
      break
    case 'Task':
      walkObject('Credentials', value, state, place, emit)
      walkHandlers(state, emit)
      break
    case 'Map':
      walkObject('ItemReader', value, state, place, emit, 'ReaderConfig')
      walkObject('ItemBatcher', value, state, place, emit)
      walkObject('ResultWriter', value, state, place, emit, 'WriterConfig')
      walkHandlers(state, emit)
      break
    case 'Parallel':
      walkHandlers(state, emit)
      break
    default:
  }
}

const walkHandlers = (state: StateNode, emit: Emit): void => {
  for (const field of ['Retry', 'Catch'] as const) {
    const handlers = state.value[field]
    if (!Array.isArray(handlers)) continue
    const place = at(state.place, field)
    emit('handlers', { field, handlers, place, state })
    const kind = field === 'Retry' ? 'Retrier' : 'Catcher'
    eachObject(handlers, place, (value, handlerPlace) => {
      walkFields(fieldsNode(kind, value, handlerPlace, state.language, state), state, emit)
    })
  }
}

/** An object in the field named after its kind, and the one object that may be nested in it. */
const walkObject = (
  kind: ObjectKind,
  holder: Value,
  state: StateNode | undefined,
  holderPlace: Place,
  emit: Emit,
  inner?: ObjectKind,
): void => {
  const value = holder[kind]
  if (state === undefined || !isObject(value) || isUnknown(value)) return
  const place = at(holderPlace, kind)
  walkFields(fieldsNode(kind, value, place, state.language, state), state, emit)
  if (inner !== undefined) walkObject(inner, value, state, place, emit)
}

const walkChoices = (state: StateNode, emit: Emit): void => {
  const rest: ChoiceRuleNode[] = []
  const push = (kind: 'ChoiceRule' | 'NestedRule', value: Value, place: Place): void => {
    const { language } = state
    rest.push({ kind, fields: fieldsOf[kind], value, names: Object.keys(value), place, language, state })
  }
  eachObject(state.value['Choices'], at(state.place, 'Choices'), (value, place) => push('ChoiceRule', value, place))
  rest.reverse()
  for (let rule = rest.pop(); rule !== undefined; rule = rest.pop()) {
    emit('choiceRule', rule)
    walkFields(rule, state, emit)
    const { value, place } = rule
    for (const key of ['And', 'Or']) {
      eachObject(value[key], at(place, key), (inner, innerPlace) => push('NestedRule', inner, innerPlace))
    }
    const not = value['Not']
    if (isObject(not) && !isUnknown(not)) push('NestedRule', not, at(place, 'Not'))
  }
}

const fieldsNode = (
  kind: ObjectKind,
  value: Value,
  place: Place,
  language: FieldsNode['language'],
  state: StateNode | undefined,
): FieldsNode => ({ kind, fields: fieldsOf[kind], value, names: Object.keys(value), place, language, state })

const walkFields = (node: FieldsNode, state: StateNode, emit: Emit): void => {
  emit('fields', node)
  const { value, names, fields, place, language } = node
  if (language === undefined) return
  for (const key of names) {
    const field = fieldOf(fields, key)
    if (field === undefined || (field.language !== undefined && field.language !== language)) continue
    const given = value[key]
    if (key === 'Assign') walkAssign(node, given, state, emit)
    if (language === 'JSONata') {
      if (field.jsonata) walkJsonata(given, { place: at(place, key), owner: node, state, field: key }, emit)
    } else if (field.template) {
      walkTemplate(given, { place: at(place, key), owner: node, state, field: key }, emit)
    } else if (field.path !== undefined && typeof given === 'string' && !hasSubstitution(given)) {
      walkPath(given, field.path, { place: at(place, key), owner: node, state, field: key }, emit)
    }
  }
}

const walkAssign = (owner: FieldsNode, assign: unknown, state: StateNode, emit: Emit): void => {
  if (!isObject(assign) || isUnknown(assign)) return
  const place = at(owner.place, 'Assign')
  for (const key of Object.keys(assign)) {
    if (isUnknown(key)) continue
    const name = owner.language === 'JSONPath' && key.endsWith('.$') ? key.slice(0, -2) : key
    emit('assign', { place: at(place, key), owner, state, field: 'Assign', name, key })
  }
}

/** A payload template: at any depth, a field that ends in `.$` contains a path or an intrinsic function. */
const walkTemplate = (template: unknown, { place, owner, state, field }: Site, emit: Emit): void => {
  const rest: [unknown, Place][] = [[template, place]]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const [value, here] = part
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--) {
        const item: unknown = value[index]
        if (typeof item === 'object' && item !== null) rest.push([item, at(here, index)])
        else if (isComputed(item)) emit('plainText', { place: at(here, index), owner, state, field, text: item })
      }
      continue
    }
    if (!isObject(value) || isUnknown(value)) continue
    emit('templateObject', { place: here, owner, state, field, value })
    for (const key of Object.keys(value)) {
      const inner = value[key]
      if (key.endsWith('.$')) {
        const site = { place: at(here, key), owner, state, field }
        if (typeof inner !== 'string') emit('templateValue', { ...site, value: inner })
        else if (!hasSubstitution(inner)) walkPath(inner, 'template', site, emit)
      } else if (typeof inner === 'object' && inner !== null) rest.push([inner, at(here, key)])
      else if (isComputed(inner)) emit('plainText', { place: at(here, key), owner, state, field, text: inner })
    }
  }
}

/** Whether a string begins like something that is computed. */
const isComputed = (value: unknown): value is string =>
  typeof value === 'string' && (value.startsWith('$') || value.startsWith('{%') || value.startsWith('States.'))

const readPathText = (text: string): JsonPath | IntrinsicCall | SyntaxFault => {
  if (text.startsWith('$')) return parsePath(text)
  if (text.startsWith('States.')) return parseIntrinsic(text)
  return { fault: "it starts with neither '$' nor 'States.'", at: 0 }
}

const walkPath = (text: string, rule: PathTextSite['rule'], site: Site, emit: Emit): void => {
  const { place, owner, state, field } = site
  const read = readPathText(text)
  emit('pathText', { place, owner, state, field, text, rule, read })
  if ('fault' in read) return
  if ('root' in read) emitPath(read, text, rule, site, emit)
  else walkCalls(read, text, rule, site, emit)
}

const walkCalls = (outer: IntrinsicCall, text: string, rule: PathTextSite['rule'], site: Site, emit: Emit): void => {
  const { place, owner, state, field } = site
  const rest = [outer]
  for (let call = rest.pop(); call !== undefined; call = rest.pop()) {
    emit('intrinsic', { place, owner, state, field, text, call, outermost: call === outer, rule })
    for (const argument of call.args) {
      if (argument.kind === 'call') rest.push(argument.call)
      if (argument.kind === 'path') emitPath(argument.path, text, 'argument', site, emit)
    }
  }
}

const emitPath = (
  path: JsonPath,
  text: string,
  rule: Field['path'] | 'template' | 'argument',
  site: Site,
  emit: Emit,
) => {
  const { place, owner, state, field } = site
  emit('path', { place, owner, state, field, text, path, rule })
  if (path.variable !== undefined) emit('read', { place, owner, state, field, name: path.variable })
}

/** Every string in a field that a JSONata state evaluates, at any depth; keys are not evaluated. */
const walkJsonata = (evaluated: unknown, site: Site, emit: Emit): void => {
  if (typeof evaluated === 'string') {
    readText(evaluated, site, emit)
    return
  }
  const { owner, state, field } = site
  const rest: [unknown, Place][] = [[evaluated, site.place]]
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const [value, here] = part
    if (typeof value !== 'object' || value === null || isUnknown(value)) continue
    const keys = Array.isArray(value) ? undefined : Object.keys(value)
    const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
    for (let index = 0; index < parts.length; index++) {
      const inner = parts[index]
      const place = at(here, keys?.[index] ?? index)
      if (typeof inner === 'string') readText(inner, { place, owner, state, field }, emit)
      else if (typeof inner === 'object' && inner !== null) rest.push([inner, place])
    }
  }
}

const readText = (text: string, { place, owner, state, field }: Site, emit: Emit): void => {
  if (hasSubstitution(text)) return
  emit('text', { place, owner, state, field, text })
  const delimited = readDelimiters(text)
  if (delimited.kind !== 'expression') return
  const { expression } = delimited
  const read = readJsonata(expression)
  if ('fault' in read) {
    emit('jsonataFault', { place, owner, state, field, text, fault: read })
    return
  }
  emit('jsonata', { place, owner, state, field, text, expression, read })
  for (const { name } of read.variables) {
    if (!jsonataFunctions.has(name) && name !== 'eval') emit('read', { place, owner, state, field, name })
  }
}
