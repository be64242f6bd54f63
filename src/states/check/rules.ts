import { choiceConditionMissingRule } from './choice/choice-condition-missing.js'
import { choiceGroupEmptyRule } from './choice/choice-group-empty.js'
import { choiceNoDefaultRule } from './choice/choice-no-default.js'
import { choiceRuleMissingVariableRule } from './choice/choice-rule-missing-variable.js'
import { choiceRuleObjectRule } from './choice/choice-rule-object.js'
import { choiceRuleOperatorRule } from './choice/choice-rule-operator.js'
import { choicesEmptyRule } from './choice/choices-empty.js'
import { stringMatchesEscapeRule } from './choice/string-matches-escape.js'
import { contextMemberUnknownRule } from './context/context-member-unknown.js'
import { taskTokenScopeRule } from './context/task-token-scope.js'
import { errorEqualsRule } from './errors/error-equals.js'
import { handlerCoveredRule } from './errors/handler-covered.js'
import { handlerObjectRule } from './errors/handler-object.js'
import { reservedErrorNameRule } from './errors/reserved-error-name.js'
import { retryMaxDelayRule } from './errors/retry-max-delay.js'
import { runtimeErrorHandledRule } from './errors/runtime-error-handled.js'
import { statesAllPositionRule } from './errors/states-all-position.js'
import { taskFailedPositionRule } from './errors/task-failed-position.js'
import { enumValueRule } from './fields/enum-value.js'
import { fieldNotAllowedRule } from './fields/field-not-allowed.js'
import { jsonataResultRule } from './fields/jsonata-result.js'
import { jsonataTemplateKeyRule } from './fields/jsonata-template-key.js'
import { missingRequiredFieldRule } from './fields/missing-required-field.js'
import { mutuallyExclusiveFieldsRule } from './fields/mutually-exclusive-fields.js'
import { numericRangeRule } from './fields/numeric-range.js'
import { queryLanguageFieldMismatchRule } from './fields/query-language-field-mismatch.js'
import { unknownFieldRule } from './fields/unknown-field.js'
import { wrongTypeRule } from './fields/wrong-type.js'
import { intrinsicArgumentTypeRule } from './intrinsic/intrinsic-argument-type.js'
import { intrinsicArgumentValueRule } from './intrinsic/intrinsic-argument-value.js'
import { intrinsicArityRule } from './intrinsic/intrinsic-arity.js'
import { intrinsicDepthRule } from './intrinsic/intrinsic-depth.js'
import { intrinsicFormatBraceRule } from './intrinsic/intrinsic-format-brace.js'
import { intrinsicFormatPlacesRule } from './intrinsic/intrinsic-format-places.js'
import { intrinsicNotAStringRule } from './intrinsic/intrinsic-not-a-string.js'
import { intrinsicUnknownRule } from './intrinsic/intrinsic-unknown.js'
import { jsonpathSyntaxRule } from './json-path/jsonpath-syntax.js'
import { payloadTemplatePathRule } from './json-path/payload-template-path.js'
import { referencePathRule } from './json-path/reference-path.js'
import { referencePathVariableRule } from './json-path/reference-path-variable.js'
import { resultPathContextRule } from './json-path/result-path-context.js'
import { templateKeyConflictRule } from './json-path/template-key-conflict.js'
import { intrinsicAsTextRule } from './jsonata/intrinsic-as-text.js'
import { intrinsicInJsonataRule } from './jsonata/intrinsic-in-jsonata.js'
import { jsonataDelimitersRule } from './jsonata/jsonata-delimiters.js'
import { jsonataEvalRule } from './jsonata/jsonata-eval.js'
import { jsonataNoInputRule } from './jsonata/jsonata-no-input.js'
import { jsonataSyntaxRule } from './jsonata/jsonata-syntax.js'
import { statesMemberScopeRule } from './jsonata/states-member-scope.js'
import { statesMemberUnknownRule } from './jsonata/states-member-unknown.js'
import { definitionSizeRule } from './machine/definition-size.js'
import { noStateRule } from './machine/no-state.js'
import { noTerminalStateRule } from './machine/no-terminal-state.js'
import { startAtRule } from './machine/start-at.js'
import { stateDuplicateRule } from './machine/state-duplicate.js'
import { stateNameRule } from './machine/state-name.js'
import { stateNeverReachedRule } from './machine/state-never-reached.js'
import { stateObjectRule } from './machine/state-object.js'
import { stateUnreachableRule } from './machine/state-unreachable.js'
import { branchObjectRule } from './parallel-map/branch-object.js'
import { distributedOnlyFieldRule } from './parallel-map/distributed-only-field.js'
import { itemBatcherRule } from './parallel-map/item-batcher.js'
import { itemReaderResourceRule } from './parallel-map/item-reader-resource.js'
import { mapConcurrencyRule } from './parallel-map/map-concurrency.js'
import { mapItemScopeRule } from './parallel-map/map-item-scope.js'
import { mapItemsRule } from './parallel-map/map-items.js'
import { mapLabelRule } from './parallel-map/map-label.js'
import { mapLabelDuplicateRule } from './parallel-map/map-label-duplicate.js'
import { mapProcessorRule } from './parallel-map/map-processor.js'
import { mapSelectorRule } from './parallel-map/map-selector.js'
import { parallelEmptyBranchesRule } from './parallel-map/parallel-empty-branches.js'
import { processorConfigRule } from './parallel-map/processor-config.js'
import { readerConfigRule } from './parallel-map/reader-config.js'
import { resultWriterRule } from './parallel-map/result-writer.js'
import { toleranceInlineRule } from './parallel-map/tolerance-inline.js'
import { deprecatedFieldRule } from './practice/deprecated-field.js'
import { expressionAsTextRule } from './practice/expression-as-text.js'
import { lambdaRetryRule } from './practice/lambda-retry.js'
import { loopWithoutExitRule } from './practice/loop-without-exit.js'
import type { Rule } from './rule.js'
import { missingTypeRule } from './state/missing-type.js'
import { nextAndEndRule } from './state/next-and-end.js'
import { stateLanguageRule } from './state/state-language.js'
import { stateLanguageDistributedRule } from './state/state-language-distributed.js'
import { transitionMissingRule } from './state/transition-missing.js'
import { transitionOutOfScopeRule } from './state/transition-out-of-scope.js'
import { transitionTargetRule } from './state/transition-target.js'
import { unknownStateTypeRule } from './state/unknown-state-type.js'
import { callbackTimeoutRule } from './task/callback-timeout.js'
import { credentialsRule } from './task/credentials.js'
import { credentialsRoleRule } from './task/credentials-role.js'
import { expressUnsupportedRule } from './task/express-unsupported.js'
import { heartbeatTimeoutRule } from './task/heartbeat-timeout.js'
import { httpTaskRule } from './task/http-task.js'
import { httpTimeoutRule } from './task/http-timeout.js'
import { argumentKindRule, argumentsMissingRule, argumentUnknownRule } from './task/integration-arguments.js'
import { integrationPatternRule } from './task/integration-pattern.js'
import { integrationUnknownRule } from './task/integration-unknown.js'
import { partitionMismatchRule } from './task/partition-mismatch.js'
import { partitionsMixedRule } from './task/partitions-mixed.js'
import { resourceArnSyntaxRule } from './task/resource-arn-syntax.js'
import { sdkActionFormRule } from './task/sdk-action-form.js'
import { sdkActionUnknownRule, sdkServiceUnknownRule, sdkUnsupportedRule } from './task/sdk-action-unknown.js'
import { sdkParameterCaseRule, sdkParameterNameRule } from './task/sdk-parameter-name.js'
import { taskTokenNotPassedRule } from './task/task-token-not-passed.js'
import { variableDistributedRule } from './variables/variable-distributed.js'
import { variableMaybeUnassignedRule } from './variables/variable-maybe-unassigned.js'
import { variableNameRule } from './variables/variable-name.js'
import { variableNameFormRule } from './variables/variable-name-form.js'
import { variableOuterScopeRule } from './variables/variable-outer-scope.js'
import { variablePlainPathRule } from './variables/variable-plain-path.js'
import { variableUnassignedRule } from './variables/variable-unassigned.js'
import { timestampFormatRule } from './wait/timestamp-format.js'
import { waitDurationRule } from './wait/wait-duration.js'

/** Every rule that a definition is checked against, by its subject. `docs/checks/states.md` is generated from this table. */
export const rulesByArea = {
  machine: [
    noStateRule,
    stateObjectRule,
    startAtRule,
    noTerminalStateRule,
    stateUnreachableRule,
    stateNeverReachedRule,
    stateNameRule,
    stateDuplicateRule,
    definitionSizeRule,
  ],
  state: [
    missingTypeRule,
    unknownStateTypeRule,
    stateLanguageRule,
    stateLanguageDistributedRule,
    transitionMissingRule,
    nextAndEndRule,
    transitionTargetRule,
    transitionOutOfScopeRule,
  ],
  fields: [
    missingRequiredFieldRule,
    unknownFieldRule,
    fieldNotAllowedRule,
    queryLanguageFieldMismatchRule,
    jsonataResultRule,
    jsonataTemplateKeyRule,
    mutuallyExclusiveFieldsRule,
    wrongTypeRule,
    numericRangeRule,
    enumValueRule,
  ],
  'json-path': [
    jsonpathSyntaxRule,
    referencePathRule,
    resultPathContextRule,
    referencePathVariableRule,
    payloadTemplatePathRule,
    templateKeyConflictRule,
  ],
  intrinsic: [
    intrinsicUnknownRule,
    intrinsicArityRule,
    intrinsicFormatPlacesRule,
    intrinsicFormatBraceRule,
    intrinsicArgumentTypeRule,
    intrinsicArgumentValueRule,
    intrinsicDepthRule,
    intrinsicNotAStringRule,
  ],
  jsonata: [
    jsonataDelimitersRule,
    jsonataSyntaxRule,
    statesMemberScopeRule,
    statesMemberUnknownRule,
    jsonataNoInputRule,
    jsonataEvalRule,
    intrinsicInJsonataRule,
    intrinsicAsTextRule,
  ],
  variables: [
    variableNameRule,
    variableNameFormRule,
    variablePlainPathRule,
    variableOuterScopeRule,
    variableDistributedRule,
    variableUnassignedRule,
    variableMaybeUnassignedRule,
  ],
  errors: [
    errorEqualsRule,
    handlerObjectRule,
    statesAllPositionRule,
    taskFailedPositionRule,
    retryMaxDelayRule,
    reservedErrorNameRule,
    runtimeErrorHandledRule,
    handlerCoveredRule,
  ],
  task: [
    resourceArnSyntaxRule,
    integrationUnknownRule,
    integrationPatternRule,
    partitionMismatchRule,
    partitionsMixedRule,
    sdkActionFormRule,
    sdkServiceUnknownRule,
    sdkActionUnknownRule,
    sdkUnsupportedRule,
    sdkParameterNameRule,
    sdkParameterCaseRule,
    argumentUnknownRule,
    argumentsMissingRule,
    argumentKindRule,
    heartbeatTimeoutRule,
    credentialsRule,
    credentialsRoleRule,
    taskTokenNotPassedRule,
    callbackTimeoutRule,
    httpTaskRule,
    httpTimeoutRule,
    expressUnsupportedRule,
  ],
  choice: [
    choicesEmptyRule,
    choiceRuleObjectRule,
    choiceConditionMissingRule,
    choiceRuleMissingVariableRule,
    choiceRuleOperatorRule,
    choiceGroupEmptyRule,
    stringMatchesEscapeRule,
    choiceNoDefaultRule,
  ],
  wait: [waitDurationRule, timestampFormatRule],
  'parallel-map': [
    parallelEmptyBranchesRule,
    branchObjectRule,
    mapProcessorRule,
    mapSelectorRule,
    mapItemsRule,
    mapConcurrencyRule,
    processorConfigRule,
    distributedOnlyFieldRule,
    toleranceInlineRule,
    mapLabelRule,
    mapLabelDuplicateRule,
    itemReaderResourceRule,
    readerConfigRule,
    itemBatcherRule,
    resultWriterRule,
    mapItemScopeRule,
  ],
  context: [contextMemberUnknownRule, taskTokenScopeRule],
  practice: [loopWithoutExitRule, lambdaRetryRule, deprecatedFieldRule, expressionAsTextRule],
} as const satisfies { readonly [area: string]: readonly Rule[] }

/** All of them. */
export const rules: readonly Rule[] = Object.values(rulesByArea).flat()
