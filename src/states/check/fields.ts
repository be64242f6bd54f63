import type { QueryLanguage, StateType } from '../document.js'

/** What a field may contain. One table describes it for every object of the language. */
export interface Field {
  readonly type: 'string' | 'boolean' | 'object' | 'list' | 'number' | 'integer' | 'any'
  /** The query language it belongs to. Default: both. */
  readonly language?: QueryLanguage
  readonly required?: true
  readonly nullable?: true
  readonly min?: number
  readonly max?: number
  /** The only allowed values, which are case-sensitive. */
  readonly oneOf?: readonly string[]
  /** In a JSONata state: strings in it are evaluated, and one may take the place of a value of another type. */
  readonly jsonata?: true
  /** In a JSONPath state: what the string has to be. */
  readonly path?: 'path' | 'reference' | 'path-or-intrinsic'
  /** In a JSONPath state: fields that end in `.$` are evaluated, at any depth. */
  readonly template?: true
}

export type Fields = { readonly [name: string]: Field }

/** The objects of the language that have fields of their own. */
export type ObjectKind =
  | 'machine'
  | 'branch'
  | 'processor'
  | StateType
  | 'Retrier'
  | 'Catcher'
  | 'ChoiceRule'
  | 'NestedRule'
  | 'ProcessorConfig'
  | 'ItemReader'
  | 'ReaderConfig'
  | 'ItemBatcher'
  | 'ResultWriter'
  | 'WriterConfig'
  | 'Credentials'

const JSONPath = { language: 'JSONPath' } as const
const JSONata = { language: 'JSONata' } as const
const required = { required: true } as const

const text = { type: 'string' } as const
const object = { type: 'object' } as const
const list = { type: 'list' } as const
const oneOf = (...values: readonly string[]): Field => ({ type: 'string', oneOf: values })
const path = { type: 'string', path: 'path', ...JSONPath } as const
const reference = { type: 'string', path: 'reference', ...JSONPath } as const
const pathOrIntrinsic = { type: 'string', path: 'path-or-intrinsic', ...JSONPath } as const
const template = { type: 'any', template: true, ...JSONPath } as const
const integer = (min: number, max: number): Field => ({ type: 'integer', min, max, jsonata: true })

/** https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html */
export const maxSeconds = 99_999_999
/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html: less than 31,622,401 */
export const maxDelaySeconds = 31_622_400
/** https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html */
export const maxItems = 100_000_000
/** https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html: 256 KiB */
export const maxBatchBytes = 262_144

const anyState = { Type: { ...text, ...required }, Comment: text, QueryLanguage: oneOf('JSONPath', 'JSONata') }
const next = { Next: text, End: { type: 'boolean' } } as const
const data = {
  InputPath: { ...path, nullable: true },
  OutputPath: { ...path, nullable: true },
  Output: { type: 'any', jsonata: true, ...JSONata },
} as const
const assign = { Assign: { type: 'object', jsonata: true, template: true } } as const
const results = {
  ResultSelector: { type: 'object', template: true, ...JSONPath },
  ResultPath: { ...reference, nullable: true },
} as const
const handlers = { Retry: list, Catch: list } as const
const parameters = { Parameters: template } as const
const args = { Arguments: { type: 'any', jsonata: true, ...JSONata } } as const
const workflow = {
  Comment: text,
  QueryLanguage: oneOf('JSONPath', 'JSONata'),
  StartAt: { ...text, ...required },
  States: { ...object, ...required },
} as const

const order = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals'] as const
const ordered = (type: string, field: Field): Fields =>
  Object.fromEntries(
    order.flatMap((name) => [
      [`${type}${name}`, { ...field, ...JSONPath }],
      [`${type}${name}Path`, path],
    ]),
  )

/**
 * The operators of a JSONPath Choice rule.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html#amazon-states-language-choice-state-rules
 */
export const operators: Fields = {
  ...ordered('String', text),
  ...ordered('Numeric', { type: 'number' }),
  ...ordered('Timestamp', text),
  BooleanEquals: { type: 'boolean', ...JSONPath },
  BooleanEqualsPath: path,
  StringMatches: { ...text, ...JSONPath },
  ...Object.fromEntries(
    ['IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'].map((name) => [
      name,
      { type: 'boolean', ...JSONPath } as const,
    ]),
  ),
}

const test: Fields = {
  Variable: path,
  And: { ...list, ...JSONPath },
  Or: { ...list, ...JSONPath },
  Not: { ...object, ...JSONPath },
  ...operators,
}

/**
 * Every field of every object of the States Language.
 * @see https://states-language.net/spec.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
 */
const tables: { readonly [Kind in ObjectKind]: Fields } = {
  machine: { ...workflow, Version: oneOf('1.0'), TimeoutSeconds: { type: 'integer', min: 1, max: maxSeconds } },
  branch: workflow,
  processor: { ...workflow, ProcessorConfig: object },
  Task: {
    ...anyState,
    ...next,
    ...data,
    ...assign,
    ...results,
    ...handlers,
    ...parameters,
    ...args,
    Resource: { ...text, ...required },
    Credentials: { type: 'object', template: true },
    TimeoutSeconds: integer(1, maxSeconds),
    TimeoutSecondsPath: reference,
    HeartbeatSeconds: integer(1, maxSeconds),
    HeartbeatSecondsPath: reference,
  },
  Pass: {
    ...anyState,
    ...next,
    ...data,
    ...assign,
    ...parameters,
    Result: { type: 'any', ...JSONPath },
    ResultPath: results.ResultPath,
  },
  Wait: {
    ...anyState,
    ...next,
    ...data,
    ...assign,
    Seconds: integer(0, maxSeconds),
    SecondsPath: reference,
    Timestamp: { ...text, jsonata: true },
    TimestampPath: reference,
  },
  Choice: { ...anyState, ...data, ...assign, Choices: { ...list, ...required }, Default: text },
  Parallel: {
    ...anyState,
    ...next,
    ...data,
    ...assign,
    ...results,
    ...handlers,
    ...parameters,
    ...args,
    Branches: { ...list, ...required },
  },
  Map: {
    ...anyState,
    ...next,
    ...data,
    ...assign,
    ...results,
    ...handlers,
    ...parameters,
    ItemProcessor: object,
    Iterator: object,
    ItemsPath: reference,
    Items: { type: 'any', jsonata: true, ...JSONata },
    ItemSelector: { type: 'any', jsonata: true, template: true },
    ItemReader: object,
    ItemBatcher: object,
    ResultWriter: object,
    Label: text,
    MaxConcurrency: integer(0, maxSeconds),
    MaxConcurrencyPath: reference,
    ToleratedFailurePercentage: { type: 'number', min: 0, max: 100, jsonata: true },
    ToleratedFailurePercentagePath: reference,
    ToleratedFailureCount: integer(0, maxItems),
    ToleratedFailureCountPath: reference,
  },
  Succeed: { ...anyState, ...data },
  Fail: {
    ...anyState,
    Error: { ...text, jsonata: true },
    ErrorPath: pathOrIntrinsic,
    Cause: { ...text, jsonata: true },
    CausePath: pathOrIntrinsic,
  },
  Retrier: {
    Comment: text,
    ErrorEquals: { ...list, ...required },
    IntervalSeconds: { type: 'integer', min: 1, max: maxSeconds },
    MaxAttempts: { type: 'integer', min: 0, max: maxSeconds },
    BackoffRate: { type: 'number', min: 1 },
    MaxDelaySeconds: { type: 'integer', min: 1, max: maxDelaySeconds },
    JitterStrategy: oneOf('FULL', 'NONE'),
  },
  Catcher: {
    Comment: text,
    ErrorEquals: { ...list, ...required },
    Next: { ...text, ...required },
    ResultPath: results.ResultPath,
    Output: data.Output,
    ...assign,
  },
  ChoiceRule: {
    Comment: text,
    Next: { ...text, ...required },
    Condition: { type: 'boolean', jsonata: true, ...JSONata },
    Output: data.Output,
    ...assign,
    ...test,
  },
  NestedRule: { Comment: text, ...test },
  ProcessorConfig: { Mode: oneOf('INLINE', 'DISTRIBUTED'), ExecutionType: oneOf('STANDARD', 'EXPRESS') },
  ItemReader: { Resource: { ...text, ...required }, ReaderConfig: object, ...parameters, ...args },
  ReaderConfig: {
    InputType: oneOf('CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'),
    Transformation: oneOf('NONE', 'LOAD_AND_FLATTEN'),
    ManifestType: oneOf('ATHENA_DATA', 'S3_INVENTORY'),
    CSVDelimiter: oneOf('COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'),
    CSVHeaderLocation: oneOf('FIRST_ROW', 'GIVEN'),
    CSVHeaders: list,
    ItemsPointer: text,
    MaxItems: integer(1, maxItems),
    MaxItemsPath: reference,
  },
  ItemBatcher: {
    MaxItemsPerBatch: integer(1, maxItems),
    MaxItemsPerBatchPath: reference,
    MaxInputBytesPerBatch: integer(1, maxBatchBytes),
    MaxInputBytesPerBatchPath: reference,
    BatchInput: { type: 'any', jsonata: true, template: true },
  },
  ResultWriter: { Resource: text, WriterConfig: object, ...parameters, ...args },
  WriterConfig: { OutputType: oneOf('JSON', 'JSONL'), Transformation: oneOf('NONE', 'COMPACT', 'FLATTEN') },
  Credentials: { RoleArn: { type: 'string', jsonata: true }, 'RoleArn.$': text },
}

// the keys of the tables are the kinds
const kinds = Object.keys(tables) as ObjectKind[]

/** The tables, without a prototype, so that looking up a field called `constructor` does not find one. */
export const fieldsOf = Object.fromEntries(
  kinds.map((kind) => [kind, Object.assign(Object.create(null), tables[kind])]),
  // the keys of `tables` are all kinds
) as { readonly [Kind in ObjectKind]: Fields }

/** The field of that name; `undefined` if the object has none. */
export const fieldOf = (fields: Fields, name: string): Field | undefined => fields[name]

/** Whether a string is the name of a state type. */
export const isStateType = (name: string): name is StateType =>
  // `includes` asks for what it is to find out
  stateTypes.includes(name as StateType)

export const stateTypes: readonly StateType[] = ['Task', 'Pass', 'Wait', 'Choice', 'Parallel', 'Map', 'Succeed', 'Fail']
