import type { Json, JsonObject } from '../core/json.js'

/**
 * A definition in the Amazon States Language: plain JSON values, deeply readonly.
 * @see https://states-language.net/spec.html
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
 */
export interface StateMachineDefinition extends Workflow {
  readonly Version?: '1.0'
  /** The longest an execution may run, 1 to 99,999,999 seconds; exceeding it is `States.Timeout`. */
  readonly TimeoutSeconds?: number
}

/** States and the first of them: what a machine, a branch and an item processor have in common. */
export interface Workflow {
  readonly Comment?: string
  /** The query language of all states that do not name their own. Default: `JSONPath`. */
  readonly QueryLanguage?: QueryLanguage
  readonly StartAt: string
  readonly States: { readonly [name: string]: State }
}

/** The language in which data is selected and transformed. */
export type QueryLanguage = 'JSONPath' | 'JSONata'

/** One branch of a Parallel state. */
export interface Branch extends Workflow {}

/** What a Map state does with each item. */
export interface ItemProcessor extends Workflow {
  readonly ProcessorConfig?: ProcessorConfig
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html */
export type ProcessorConfig =
  | { readonly Mode?: 'INLINE' }
  | { readonly Mode: 'DISTRIBUTED'; readonly ExecutionType: ExecutionType }

/** The type of the child executions that a distributed Map starts. */
export type ExecutionType = 'STANDARD' | 'EXPRESS'

/** Every state, distinguished by `Type`. */
export type State =
  | TaskState
  | PassState
  | WaitState
  | ChoiceState
  | ParallelState
  | MapState
  | SucceedState
  | FailState

export type StateType = State['Type']

/** A path into the state's input (`$.order.id`), the context object (`$$.…`) or a variable (`$name.…`). */
export type Path = string
/** A path that names one node: no wildcard, filter, slice, list of indexes or descent. */
export type ReferencePath = string
/** A JSONata expression in its delimiters: `{% $states.input.total > 100 %}`. */
export type JsonataText = `{%${string}%}`
/** JSON in which a string may be a JSONata expression, at any depth. */
export type JsonataTemplate = Json
/** JSON in which a field ending in `.$` contains a path or an intrinsic function, at any depth. */
export type PayloadTemplate = Json

export interface AnyState {
  readonly Comment?: string
}

/** A state has exactly one of these two. */
export type Transition = { readonly Next: string; readonly End?: false } | { readonly End: true; readonly Next?: never }

export interface InJsonPath extends AnyState {
  readonly QueryLanguage?: 'JSONPath'
  /** `null` gives an empty object. */
  readonly InputPath?: Path | null
  /** `null` gives an empty object. */
  readonly OutputPath?: Path | null
}

export interface InJsonata extends AnyState {
  readonly QueryLanguage?: 'JSONata'
  readonly Output?: JsonataTemplate
}

export interface Assigns {
  /** Variables by name. In JSONPath the name of a computed value ends with `.$`. */
  readonly Assign?: JsonObject
}

export interface Results {
  readonly ResultSelector?: JsonObject
  /** The field of the input that the result is put into; `null` drops it. */
  readonly ResultPath?: ReferencePath | null
}

export interface RetriesJsonPath {
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly JsonPathCatcher[]
}

export interface RetriesJsonata {
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly JsonataCatcher[]
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error */
export interface Retrier {
  readonly Comment?: string
  readonly ErrorEquals: readonly string[]
  /** Seconds before the first retry: 1 to 99,999,999. Default: 1. */
  readonly IntervalSeconds?: number
  /** 0 to 99,999,999; 0 means no retry. Default: 3. */
  readonly MaxAttempts?: number
  /** At least 1. Default: 2. */
  readonly BackoffRate?: number
  /** 1 to 31,622,400 seconds. */
  readonly MaxDelaySeconds?: number
  readonly JitterStrategy?: JitterStrategy
}

export type JitterStrategy = 'FULL' | 'NONE'

interface AnyCatcher {
  readonly Comment?: string
  readonly ErrorEquals: readonly string[]
  readonly Next: string
  readonly Assign?: JsonObject
}

export interface JsonPathCatcher extends AnyCatcher {
  readonly ResultPath?: ReferencePath | null
}

export interface JsonataCatcher extends AnyCatcher {
  readonly Output?: JsonataTemplate
}

/** A number of seconds, or in JSONPath the path of one. */
type Timeouts = (
  | { readonly TimeoutSeconds?: number; readonly TimeoutSecondsPath?: never }
  | { readonly TimeoutSecondsPath: ReferencePath; readonly TimeoutSeconds?: never }
) &
  (
    | { readonly HeartbeatSeconds?: number; readonly HeartbeatSecondsPath?: never }
    | { readonly HeartbeatSecondsPath: ReferencePath; readonly HeartbeatSeconds?: never }
  )

/** The role that a Task assumes for its call. */
export type JsonPathCredentials =
  | { readonly RoleArn: string; readonly 'RoleArn.$'?: never }
  | { readonly 'RoleArn.$': string; readonly RoleArn?: never }

export interface JsonataCredentials {
  readonly RoleArn: string
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html */
export type TaskState = JsonPathTask | JsonataTask

export type JsonPathTask = InJsonPath &
  Assigns &
  Results &
  RetriesJsonPath &
  Timeouts &
  Transition & {
    readonly Type: 'Task'
    readonly Resource: string
    readonly Parameters?: PayloadTemplate
    readonly Credentials?: JsonPathCredentials
  }

export type JsonataTask = InJsonata &
  Assigns &
  RetriesJsonata &
  Transition & {
    readonly Type: 'Task'
    readonly Resource: string
    readonly Arguments?: JsonataTemplate
    readonly Credentials?: JsonataCredentials
    readonly TimeoutSeconds?: number | JsonataText
    readonly HeartbeatSeconds?: number | JsonataText
  }

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-pass.html */
export type PassState = JsonPathPass | JsonataPass

export type JsonPathPass = InJsonPath &
  Assigns &
  Transition & {
    readonly Type: 'Pass'
    readonly Result?: Json
    readonly Parameters?: PayloadTemplate
    readonly ResultPath?: ReferencePath | null
  }

export type JsonataPass = InJsonata & Assigns & Transition & { readonly Type: 'Pass' }

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html */
export type WaitState = JsonPathWait | JsonataWait

export type JsonPathWait = InJsonPath &
  Assigns &
  Transition & { readonly Type: 'Wait' } & (
    | { readonly Seconds: number }
    | { readonly SecondsPath: ReferencePath }
    | { readonly Timestamp: string }
    | { readonly TimestampPath: ReferencePath }
  )

export type JsonataWait = InJsonata &
  Assigns &
  Transition & { readonly Type: 'Wait' } & ({ readonly Seconds: number | JsonataText } | { readonly Timestamp: string })

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html */
export type ChoiceState = JsonPathChoice | JsonataChoice

export interface JsonPathChoice extends InJsonPath, Assigns {
  readonly Type: 'Choice'
  readonly Choices: readonly JsonPathRule[]
  /** Without it, an input that no rule matches fails the execution with `States.NoChoiceMatched`. */
  readonly Default?: string
}

export interface JsonataChoice extends InJsonata, Assigns {
  readonly Type: 'Choice'
  readonly Choices: readonly JsonataRule[]
  readonly Default?: string
}

export interface JsonataRule {
  readonly Comment?: string
  readonly Condition: boolean | JsonataText
  readonly Next: string
  readonly Assign?: JsonObject
  readonly Output?: JsonataTemplate
}

export type JsonPathRule = ChoiceTest & {
  readonly Next: string
  readonly Comment?: string
  readonly Assign?: JsonObject
}

/** A test of a Choice rule, which may contain others. */
export type ChoiceTest =
  | { readonly And: readonly ChoiceTest[] }
  | { readonly Or: readonly ChoiceTest[] }
  | { readonly Not: ChoiceTest }
  | DataTest

type Ordered = 'Equals' | 'LessThan' | 'GreaterThan' | 'LessThanEquals' | 'GreaterThanEquals'

/** The operand of each operator. */
export type ComparisonOperands = {
  readonly [Name in `String${Ordered}` | `Timestamp${Ordered}` | 'StringMatches']: string
} & {
  readonly [Name in `Numeric${Ordered}`]: number
} & {
  readonly [Name in `${'String' | 'Numeric' | 'Timestamp'}${Ordered}Path` | 'BooleanEqualsPath']: Path
} & {
  readonly [Name in
    | 'BooleanEquals'
    | 'IsNull'
    | 'IsPresent'
    | 'IsNumeric'
    | 'IsString'
    | 'IsBoolean'
    | 'IsTimestamp']: boolean
}

/** Every operator of a JSONPath Choice rule, 39 of them. */
export type ComparisonOperator = keyof ComparisonOperands

/** A variable, compared by exactly one operator. */
export type DataTest = {
  [Name in ComparisonOperator]: { readonly Variable: Path } & { readonly [Key in Name]: ComparisonOperands[Key] }
}[ComparisonOperator]

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html */
export type ParallelState = JsonPathParallel | JsonataParallel

export type JsonPathParallel = InJsonPath &
  Assigns &
  Results &
  RetriesJsonPath &
  Transition & {
    readonly Type: 'Parallel'
    readonly Branches: readonly Branch[]
    readonly Parameters?: PayloadTemplate
  }

export type JsonataParallel = InJsonata &
  Assigns &
  RetriesJsonata &
  Transition & {
    readonly Type: 'Parallel'
    readonly Branches: readonly Branch[]
    readonly Arguments?: JsonataTemplate
  }

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html */
export type MapState = JsonPathMap | JsonataMap

type Processing =
  | { readonly ItemProcessor: ItemProcessor; readonly Iterator?: never }
  | {
      /** @deprecated `ItemProcessor` replaced it. */
      readonly Iterator: ItemProcessor
      readonly ItemProcessor?: never
    }

export interface DistributedMap {
  /** At most 40 characters, unique in the machine. It appears in the ARNs of the Map's runs. */
  readonly Label?: string
  readonly ResultWriter?: ResultWriter
}

export type JsonPathMap = InJsonPath &
  Assigns &
  Results &
  RetriesJsonPath &
  Processing &
  DistributedMap &
  Transition & {
    readonly Type: 'Map'
    readonly ItemsPath?: ReferencePath
    readonly ItemSelector?: JsonObject
    /** @deprecated `ItemSelector` replaced it. */
    readonly Parameters?: PayloadTemplate
    readonly ItemReader?: ItemReader
    readonly ItemBatcher?: ItemBatcher
    /** 0 means no limit. */
    readonly MaxConcurrency?: number
    readonly MaxConcurrencyPath?: ReferencePath
    /** 0 to 100. */
    readonly ToleratedFailurePercentage?: number
    readonly ToleratedFailurePercentagePath?: ReferencePath
    readonly ToleratedFailureCount?: number
    readonly ToleratedFailureCountPath?: ReferencePath
  }

export type JsonataMap = InJsonata &
  Assigns &
  RetriesJsonata &
  Processing &
  DistributedMap &
  Transition & {
    readonly Type: 'Map'
    readonly Items?: JsonataTemplate
    readonly ItemSelector?: JsonataTemplate
    readonly ItemReader?: ItemReader
    readonly ItemBatcher?: ItemBatcher
    readonly MaxConcurrency?: number | JsonataText
    readonly ToleratedFailurePercentage?: number | JsonataText
    readonly ToleratedFailureCount?: number | JsonataText
  }

/**
 * Where a distributed Map reads its items from.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html
 */
export interface ItemReader {
  /** `arn:PARTITION:states:::s3:getObject` or `…:s3:listObjectsV2`. */
  readonly Resource: string
  readonly ReaderConfig?: ReaderConfig
  /** JSONPath. */
  readonly Parameters?: PayloadTemplate
  /** JSONata. */
  readonly Arguments?: JsonataTemplate
}

export interface ReaderConfig {
  readonly InputType?: InputType
  readonly Transformation?: 'NONE' | 'LOAD_AND_FLATTEN'
  readonly ManifestType?: 'ATHENA_DATA' | 'S3_INVENTORY'
  readonly CSVDelimiter?: 'COMMA' | 'PIPE' | 'SEMICOLON' | 'SPACE' | 'TAB'
  readonly CSVHeaderLocation?: 'FIRST_ROW' | 'GIVEN'
  readonly CSVHeaders?: readonly string[]
  /** A JSON pointer to the list inside a JSON file. */
  readonly ItemsPointer?: string
  readonly MaxItems?: number | JsonataText
  readonly MaxItemsPath?: ReferencePath
}

export type InputType = 'CSV' | 'JSON' | 'JSONL' | 'PARQUET' | 'MANIFEST'

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html */
export interface ItemBatcher {
  readonly MaxItemsPerBatch?: number | JsonataText
  readonly MaxItemsPerBatchPath?: ReferencePath
  readonly MaxInputBytesPerBatch?: number | JsonataText
  readonly MaxInputBytesPerBatchPath?: ReferencePath
  readonly BatchInput?: Json
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html */
export interface ResultWriter {
  /** `arn:PARTITION:states:::s3:putObject`. Default: the results are formatted, but not written. */
  readonly Resource?: string
  readonly WriterConfig?: WriterConfig
  /** JSONPath. */
  readonly Parameters?: PayloadTemplate
  /** JSONata. */
  readonly Arguments?: JsonataTemplate
}

export interface WriterConfig {
  readonly OutputType?: 'JSON' | 'JSONL'
  readonly Transformation?: 'NONE' | 'COMPACT' | 'FLATTEN'
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html */
export type SucceedState = JsonPathSucceed | JsonataSucceed

export interface JsonPathSucceed extends InJsonPath {
  readonly Type: 'Succeed'
}

export interface JsonataSucceed extends InJsonata {
  readonly Type: 'Succeed'
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html */
export type FailState = JsonPathFail | JsonataFail

export type JsonPathFail = AnyState & { readonly Type: 'Fail'; readonly QueryLanguage?: 'JSONPath' } & (
    | { readonly Error?: string; readonly ErrorPath?: never }
    | { readonly ErrorPath: string; readonly Error?: never }
  ) &
  ({ readonly Cause?: string; readonly CausePath?: never } | { readonly CausePath: string; readonly Cause?: never })

export interface JsonataFail extends AnyState {
  readonly Type: 'Fail'
  readonly QueryLanguage?: 'JSONata'
  readonly Error?: string
  readonly Cause?: string
}
