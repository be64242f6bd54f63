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
  /** The machine, and every branch and item processor in it. Owners come before what they own. */
  readonly workflows: readonly WorkflowNode[]
  /** The size in bytes of UTF-8, if it was worth counting. */
  readonly bytes: number
}

/** One `States` object with its `StartAt`: the scope of state names and variables. */
export interface WorkflowNode {
  readonly kind: 'machine' | 'branch' | 'processor'
  readonly value: Value
  readonly place: Place
  /** The Parallel or Map state that it belongs to. */
  readonly owner: StateNode | undefined
  /** The query language of states that name none; `undefined` if it is not known. */
  readonly language: QueryLanguage | undefined
  readonly states: ReadonlyMap<string, StateNode>
  /** All names in `States`, including those of values that are not states. */
  readonly names: readonly string[]
  /** Whether the name of a state or the target of a transition is not known yet, so that nobody can say what leads where. */
  readonly open: boolean
  /** Whether it processes the items of a distributed Map, and so sees no variable of the machine. */
  readonly distributed: boolean | 'unknown'
  /** Whether it runs as an Express workflow. */
  readonly express: boolean
}

export interface StateNode {
  readonly name: string
  /** Its index in its workflow, which identifies it in sets of states. */
  readonly index: number
  readonly value: Value
  readonly place: Place
  readonly workflow: WorkflowNode
  /** `undefined` if it is unknown, or not one of the eight. */
  readonly type: StateType | undefined
  readonly language: QueryLanguage | undefined
  readonly transitions: readonly Transition[]
  /** What a Task calls. */
  readonly resource: TaskResource | undefined
}

/** A way from one state to another. */
export interface Transition {
  readonly to: string
  /** The state of that name in the same workflow, looked up once: hashing every name again in every rule would be slow. */
  readonly target: StateNode | undefined
  readonly place: Place
  /** The variables that have a value once this way is taken. */
  readonly assigned: readonly string[]
}

/** An object of the language, with the table of its fields. */
export interface FieldsNode {
  readonly kind: ObjectKind
  readonly fields: Fields
  readonly value: Value
  /** The names of its fields, listed once for all rules. */
  readonly names: readonly string[]
  readonly place: Place
  readonly language: QueryLanguage | undefined
  /** The state that the object is, or is in. */
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

/** The place of an expression: the field of the object, and the state around them. */
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

/** A string that has to be a path or an intrinsic function. */
export interface PathTextSite extends Site {
  readonly text: string
  readonly rule: NonNullable<Field['path']> | 'template'
  readonly read: JsonPath | IntrinsicCall | SyntaxFault
}

/** A field that ends in `.$` and whose value is not a string. */
export interface TemplateValueSite extends Site {
  readonly value: unknown
}

/** An object of a payload template. */
export interface TemplateObjectSite extends Site {
  readonly value: Value
}

/** A string in a payload template that is passed on unchanged, although it begins like a path, a call or an expression. */
export interface PlainTextSite extends Site {
  readonly text: string
}

/** One call of an intrinsic function. Nested calls are sites of their own. */
export interface IntrinsicSite extends Site {
  readonly text: string
  readonly call: IntrinsicCall
  readonly outermost: boolean
  readonly rule: NonNullable<Field['path']> | 'template'
}

/** A string that a JSONata state evaluates, or would evaluate if its delimiters were right. */
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

/** An `Assign` of a state, a Choice rule or a catcher. */
export interface AssignSite extends Site {
  /** Without `.$`. */
  readonly name: string
  readonly key: string
}

type StatesByType = { readonly [Type in StateType]: StateNode }

/** What rules look at: parts of a definition, and states of each type. */
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
