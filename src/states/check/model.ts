import type { SyntaxFault } from '../../expression/syntax/fault.js'
import type { IntrinsicCall } from '../../expression/syntax/intrinsic.js'
import type { JsonPath } from '../../expression/syntax/json-path.js'
import type { JsonataReferences } from '../../expression/syntax/jsonata.js'
import type { QueryLanguage, StateType } from '../document.js'
import type { Field, Fields, ObjectKind } from './fields.js'
import type { Place } from './place.js'
import type { TaskResource } from './task-resource.js'

export type Value = Readonly<Record<string, unknown>>

/** A whole definition. */
export interface Definition {
  readonly machine: WorkflowNode
  /** The machine, and every branch and item processor in it; owners before what they own. */
  readonly workflows: readonly WorkflowNode[]
  /** The size as UTF-8, where it was worth counting. */
  readonly bytes: number
}

/** One `States` object with its `StartAt`: the scope of state names and variables. */
export interface WorkflowNode {
  readonly kind: 'machine' | 'branch' | 'processor'
  readonly value: Value
  readonly place: Place
  /** The Parallel or Map state that it belongs to. */
  readonly owner: StateNode | undefined
  /** The language of states that name none; `undefined` where that is not known. */
  readonly language: QueryLanguage | undefined
  readonly states: ReadonlyMap<string, StateNode>
  /** All names in `States`, those of what is no state too. */
  readonly names: readonly string[]
  /** Whether a state's name or a transition's target is not known yet: then nobody can say what leads where. */
  readonly open: boolean
  /** Whether it processes the items of a distributed Map: no variable reaches it. */
  readonly distributed: boolean | 'unknown'
  /** Whether it runs as an Express workflow. */
  readonly express: boolean
}

export interface StateNode {
  readonly name: string
  /** The how many-th of its workflow it is: sets of states are bytes by that. */
  readonly index: number
  readonly value: Value
  readonly place: Place
  readonly workflow: WorkflowNode
  /** `undefined` where it is unknown or not one of the eight. */
  readonly type: StateType | undefined
  readonly language: QueryLanguage | undefined
  readonly transitions: readonly Transition[]
  /** What a Task calls. */
  readonly resource: TaskResource | undefined
}

/** A way from a state to another. */
export interface Transition {
  readonly to: string
  /** The state of that name in the same workflow, looked up once: hashing each name anew in each rule is slow. */
  readonly target: StateNode | undefined
  readonly place: Place
  /** The variables that have a value once this way was taken. */
  readonly assigned: readonly string[]
}

/** An object of the language with the table of its fields. */
export interface FieldsNode {
  readonly kind: ObjectKind
  readonly fields: Fields
  readonly value: Value
  /** The names in the value, listed once for all rules. */
  readonly names: readonly string[]
  readonly place: Place
  readonly language: QueryLanguage | undefined
  /** The state that it is, or is in. */
  readonly state: StateNode | undefined
}

/** The `Retry` or `Catch` of a state. */
export interface HandlersNode {
  readonly field: 'Retry' | 'Catch'
  readonly handlers: readonly unknown[]
  readonly place: Place
  readonly state: StateNode
}

export interface ChoiceRuleNode extends FieldsNode {
  readonly kind: 'ChoiceRule' | 'NestedRule'
  readonly state: StateNode
}

/** Where an expression stands: the field of the object, and the state around them. */
export interface Site {
  readonly place: Place
  readonly owner: FieldsNode
  readonly state: StateNode
  readonly field: string
}

/** A JSONPath, in a field of its own, in a template, or as an argument. */
export interface PathSite extends Site {
  readonly text: string
  readonly path: JsonPath
  readonly rule: Field['path'] | 'template' | 'argument'
}

/** A string where a path or an intrinsic function must be. */
export interface PathTextSite extends Site {
  readonly text: string
  readonly rule: NonNullable<Field['path']> | 'template'
  readonly read: JsonPath | IntrinsicCall | SyntaxFault
}

/** A field ending in `.$` whose value is not a string. */
export interface TemplateValueSite extends Site {
  readonly value: unknown
}

/** An object of a payload template. */
export interface TemplateObjectSite extends Site {
  readonly value: Value
}

/** A string of a payload template that is passed on as it is, and that begins as a path, a call or an expression does. */
export interface PlainTextSite extends Site {
  readonly text: string
}

/** One call of an intrinsic function; nested ones are sites of their own. */
export interface IntrinsicSite extends Site {
  readonly text: string
  readonly call: IntrinsicCall
  readonly outermost: boolean
  readonly rule: NonNullable<Field['path']> | 'template'
}

/** A string that a JSONata state evaluates, or would if its delimiters were right. */
export interface TextSite extends Site {
  readonly text: string
}

export interface JsonataSite extends TextSite {
  /** Without the delimiters. */
  readonly expression: string
  readonly read: JsonataReferences
}

export interface JsonataFaultSite extends TextSite {
  readonly fault: SyntaxFault
}

/** A variable that an expression reads. */
export interface ReadSite extends Site {
  readonly name: string
}

/** An `Assign`, of a state, a Choice rule or a Catcher. */
export interface AssignSite extends Site {
  /** Without `.$`. */
  readonly name: string
  readonly key: string
}

type StatesByType = { readonly [Type in StateType]: StateNode }

/** What rules are asked about: parts of a definition, and states of each type. */
export interface Subjects extends StatesByType {
  readonly definition: Definition
  readonly workflow: WorkflowNode
  readonly state: StateNode
  readonly fields: FieldsNode
  readonly handlers: HandlersNode
  readonly choiceRule: ChoiceRuleNode
  readonly pathText: PathTextSite
  readonly path: PathSite
  readonly templateValue: TemplateValueSite
  readonly templateObject: TemplateObjectSite
  readonly plainText: PlainTextSite
  readonly intrinsic: IntrinsicSite
  readonly text: TextSite
  readonly jsonata: JsonataSite
  readonly jsonataFault: JsonataFaultSite
  readonly read: ReadSite
  readonly assign: AssignSite
}
