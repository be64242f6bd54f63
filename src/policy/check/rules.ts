import type { Severity } from '../../core/finding.js'
import type { IssueCodes } from './issue-codes.js'
import type { Rule } from './rule.js'
import { allowWithNotPrincipal } from './rules/allow-with-not-principal.js'
import { arnAccountNotAllowed } from './rules/arn-account-not-allowed.js'
import { arnRegionNotAllowed } from './rules/arn-region-not-allowed.js'
import { confirmAudienceClaimType } from './rules/confirm-audience-claim-type.js'
import {
  createSlrWithNotActionAndNotResource,
  createSlrWithNotResource,
  createSlrWithStarInActionAndNotResource,
  createSlrWithStarInActionAndResource,
  createSlrWithStarInResource,
  createSlrWithStarInResourceAndNotAction,
} from './rules/create-slr.js'
import { dataTypeMismatch } from './rules/data-type-mismatch.js'
import { deprecatedGlobalConditionKey } from './rules/deprecated-global-condition-key.js'
import { duplicateKeysWithDifferentCase } from './rules/duplicate-keys-with-different-case.js'
import { dynamodbAttributesWithoutSelect } from './rules/dynamodb-attributes-without-select.js'
import { emptyArrayAction } from './rules/empty-array-action.js'
import {
  emptyArrayCondition,
  emptyArrayConditionForallvalues,
  emptyArrayConditionForanyvalue,
  emptyArrayConditionIfexists,
} from './rules/empty-array-condition.js'
import { emptyArrayPrincipal } from './rules/empty-array-principal.js'
import { emptyArrayResource } from './rules/empty-array-resource.js'
import { emptyObjectCondition } from './rules/empty-object-condition.js'
import { emptyObjectPrincipal } from './rules/empty-object-principal.js'
import { emptySidValue } from './rules/empty-sid-value.js'
import { emptyVariable } from './rules/empty-variable.js'
import { equivalentToNullFalse } from './rules/equivalent-to-null-false.js'
import { equivalentToNullTrue } from './rules/equivalent-to-null-true.js'
import { federatedPrincipalNotSupported } from './rules/federated-principal-not-supported.js'
import { forallvaluesWithSingleValuedKey } from './rules/forallvalues-with-single-valued-key.js'
import { foranyvalueWithAudienceClaimType } from './rules/foranyvalue-with-audience-claim-type.js'
import { improveIpRange } from './rules/improve-ip-range.js'
import { invalidAction } from './rules/invalid-action.js'
import { invalidArnAccount } from './rules/invalid-arn-account.js'
import { invalidArnPrefix } from './rules/invalid-arn-prefix.js'
import { invalidArnRegion } from './rules/invalid-arn-region.js'
import { invalidArnResource } from './rules/invalid-arn-resource.js'
import { invalidArnServiceCase } from './rules/invalid-arn-service-case.js'
import { invalidConditionDataType } from './rules/invalid-condition-data-type.js'
import { invalidConditionKeyFormat } from './rules/invalid-condition-key-format.js'
import { invalidConditionMultipleBoolean } from './rules/invalid-condition-multiple-boolean.js'
import { invalidConditionOperator } from './rules/invalid-condition-operator.js'
import { invalidDateValue } from './rules/invalid-date-value.js'
import { invalidEffect } from './rules/invalid-effect.js'
import { invalidFederatedPrincipalSyntaxInRoleTrustPolicy } from './rules/invalid-federated-principal-syntax-in-role-trust-policy.js'
import { invalidGlobalConditionKey } from './rules/invalid-global-condition-key.js'
import { invalidKmsKeyValue } from './rules/invalid-kms-key-value.js'
import { invalidPartition } from './rules/invalid-partition.js'
import { invalidPolicyElement } from './rules/invalid-policy-element.js'
import { invalidPrincipalFormat } from './rules/invalid-principal-format.js'
import { invalidPrincipalKey } from './rules/invalid-principal-key.js'
import { invalidRegion } from './rules/invalid-region.js'
import { invalidRoleReference } from './rules/invalid-role-reference.js'
import { invalidService } from './rules/invalid-service.js'
import { invalidServiceConditionKey } from './rules/invalid-service-condition-key.js'
import { invalidServiceInAction } from './rules/invalid-service-in-action.js'
import { invalidServicePrincipalFormat } from './rules/invalid-service-principal-format.js'
import { invalidUserReference } from './rules/invalid-user-reference.js'
import { invalidVariableForOperator } from './rules/invalid-variable-for-operator.js'
import { invalidVersion } from './rules/invalid-version.js'
import { invalidVpcFormat } from './rules/invalid-vpc-format.js'
import { invalidVpceFormat } from './rules/invalid-vpce-format.js'
import { irrelevantConditionKeyInPolicy } from './rules/irrelevant-condition-key-in-policy.js'
import { jsonSyntaxError } from './rules/json-syntax-error.js'
import { mismatchedActionForPrincipal } from './rules/mismatched-action-for-principal.js'
import { missingAction } from './rules/missing-action.js'
import { missingActionForConditionKey } from './rules/missing-action-for-condition-key.js'
import { missingActionForRolesAnywhereTrustPolicy } from './rules/missing-action-for-roles-anywhere-trust-policy.js'
import { missingArnAccount } from './rules/missing-arn-account.js'
import { missingArnField } from './rules/missing-arn-field.js'
import { missingArnRegion } from './rules/missing-arn-region.js'
import { missingBraceInVariable } from './rules/missing-brace-in-variable.js'
import { missingConditionKeyForOidcPrincipal } from './rules/missing-condition-key-for-oidc-principal.js'
import { missingEffect } from './rules/missing-effect.js'
import { missingGithubRepoConditionKey } from './rules/missing-github-repo-condition-key.js'
import { missingPairedConditionKeys } from './rules/missing-paired-condition-keys.js'
import { missingPrincipal } from './rules/missing-principal.js'
import { missingQualifier } from './rules/missing-qualifier.js'
import { missingQuoteInVariable } from './rules/missing-quote-in-variable.js'
import { missingResource } from './rules/missing-resource.js'
import { missingStatement } from './rules/missing-statement.js'
import { missingTagKeyInCondition } from './rules/missing-tag-key-in-condition.js'
import { missingVersion } from './rules/missing-version.js'
import { nullWithIfExists } from './rules/null-with-if-exists.js'
import { nullWithQualifier } from './rules/null-with-qualifier.js'
import {
  passRoleWithNotActionAndNotResource,
  passRoleWithNotResource,
  passRoleWithStarInActionAndNotResource,
  passRoleWithStarInActionAndResource,
  passRoleWithStarInResource,
  passRoleWithStarInResourceAndNotAction,
} from './rules/pass-role.js'
import { policySizeExceedsIdentityPolicyQuota } from './rules/policy-size-exceeds-identity-policy-quota.js'
import { policySizeExceedsRcpQuota } from './rules/policy-size-exceeds-rcp-quota.js'
import { policySizeExceedsResourcePolicyQuota } from './rules/policy-size-exceeds-resource-policy-quota.js'
import { policySizeExceedsRoleTrustPolicyQuota } from './rules/policy-size-exceeds-role-trust-policy-quota.js'
import { policySizeExceedsScpQuota } from './rules/policy-size-exceeds-scp-quota.js'
import { privateIpAddress } from './rules/private-ip-address.js'
import { privateIpAddressSubset } from './rules/private-ip-address-subset.js'
import { privateNotIpAddress } from './rules/private-not-ip-address.js'
import { privateNotIpAddressSubset } from './rules/private-not-ip-address-subset.js'
import { rcpMissingRelatedPrincipalConditionKey } from './rules/rcp-missing-related-principal-condition-key.js'
import { rcpMissingRelatedServicePrincipalConditionKey } from './rules/rcp-missing-related-service-principal-condition-key.js'
import { rcpMissingServiceConditionKeyNullCheck } from './rules/rcp-missing-service-condition-key-null-check.js'
import { rcpSyntaxErrorAction } from './rules/rcp-syntax-error-action.js'
import { rcpSyntaxErrorAllow } from './rules/rcp-syntax-error-allow.js'
import { rcpSyntaxErrorNotaction } from './rules/rcp-syntax-error-notaction.js'
import { rcpSyntaxErrorPrincipal } from './rules/rcp-syntax-error-principal.js'
import { recommendedConditionKeyForServicePrincipal } from './rules/recommended-condition-key-for-service-principal.js'
import { redundantAction } from './rules/redundant-action.js'
import { redundantConditionValueNum } from './rules/redundant-condition-value-num.js'
import { redundantKeyDueToWildcardInCondition } from './rules/redundant-key-due-to-wildcard-in-condition.js'
import { redundantPrincipalInRoleTrustPolicy } from './rules/redundant-principal-in-role-trust-policy.js'
import { redundantResource } from './rules/redundant-resource.js'
import { redundantStatement } from './rules/redundant-statement.js'
import { redundantStatementDueToWildcardInCondition } from './rules/redundant-statement-due-to-wildcard-in-condition.js'
import { restrictAccessToServicePrincipal } from './rules/restrict-access-to-service-principal.js'
import { roleTrustPolicySyntaxErrorNotprincipal } from './rules/role-trust-policy-syntax-error-notprincipal.js'
import { roleTrustPolicySyntaxErrorResource } from './rules/role-trust-policy-syntax-error-resource.js'
import { roleTrustPolicyUnsupportedWildcardInPrincipal } from './rules/role-trust-policy-unsupported-wildcard-in-principal.js'
import { s3PrefixInNegativeContext } from './rules/s3-prefix-in-negative-context.js'
import { scpSyntaxErrorActionWildcard } from './rules/scp-syntax-error-action-wildcard.js'
import { scpSyntaxErrorPrincipal } from './rules/scp-syntax-error-principal.js'
import { specificGithubRepoAndBranchRecommended } from './rules/specific-github-repo-and-branch-recommended.js'
import { stringLikeOperatorWithArnConditionKeys } from './rules/string-like-operator-with-arn-condition-keys.js'
import { typeMismatch } from './rules/type-mismatch.js'
import { typeMismatchBoolean } from './rules/type-mismatch-boolean.js'
import { typeMismatchDate } from './rules/type-mismatch-date.js'
import { typeMismatchIpRange } from './rules/type-mismatch-ip-range.js'
import { typeMismatchNumber } from './rules/type-mismatch-number.js'
import { typeMismatchString } from './rules/type-mismatch-string.js'
import { uniqueSidsRecommended } from './rules/unique-sids-recommended.js'
import { uniqueSidsRequired } from './rules/unique-sids-required.js'
import { unsupportedActionForConditionKey } from './rules/unsupported-action-for-condition-key.js'
import { unsupportedActionInPolicy } from './rules/unsupported-action-in-policy.js'
import { unsupportedConditionKeyForServicePrincipal } from './rules/unsupported-condition-key-for-service-principal.js'
import { unsupportedElementCombination } from './rules/unsupported-element-combination.js'
import { unsupportedGlobalConditionKey } from './rules/unsupported-global-condition-key.js'
import { unsupportedPrincipal } from './rules/unsupported-principal.js'
import { unsupportedResourceArnInPolicy } from './rules/unsupported-resource-arn-in-policy.js'
import { unsupportedSid } from './rules/unsupported-sid.js'
import { unsupportedSpaceInVariable } from './rules/unsupported-space-in-variable.js'
import {
  allowNotactionWithUnsupportedTagConditionKeyForService,
  allowWithUnsupportedTagConditionKeyForService,
  denyNotactionWithUnsupportedTagConditionKeyForService,
  denyWithUnsupportedTagConditionKeyForService,
} from './rules/unsupported-tag-condition-key.js'
import { unsupportedWildcardInPrincipal } from './rules/unsupported-wildcard-in-principal.js'
import { untrustworthyConditionKey } from './rules/untrustworthy-condition-key.js'
import { useConditionKeyOnlyWithSupportedServices } from './rules/use-condition-key-only-with-supported-services.js'
import { variableUnsupportedInElement } from './rules/variable-unsupported-in-element.js'
import { variableUnsupportedInVersion } from './rules/variable-unsupported-in-version.js'
import { variableUsageTooPermissive } from './rules/variable-usage-too-permissive.js'
import { wildcardInServiceName } from './rules/wildcard-in-service-name.js'
import { wildcardUsageTooPermissive } from './rules/wildcard-usage-too-permissive.js'
import { wildcardWithoutLikeOperator } from './rules/wildcard-without-like-operator.js'

/**
 * Every check of AWS's with the rule that implements it, in the order of AWS's list. A code without a rule breaks the build
 * here.
 */
export const rules: { readonly [Level in Severity]: { readonly [Code in IssueCodes[Level]]: Rule } } = {
  error: {
    ARN_ACCOUNT_NOT_ALLOWED: arnAccountNotAllowed,
    ARN_REGION_NOT_ALLOWED: arnRegionNotAllowed,
    DATA_TYPE_MISMATCH: dataTypeMismatch,
    DUPLICATE_KEYS_WITH_DIFFERENT_CASE: duplicateKeysWithDifferentCase,
    INVALID_ACTION: invalidAction,
    INVALID_ARN_ACCOUNT: invalidArnAccount,
    INVALID_ARN_PREFIX: invalidArnPrefix,
    INVALID_ARN_REGION: invalidArnRegion,
    INVALID_ARN_RESOURCE: invalidArnResource,
    INVALID_ARN_SERVICE_CASE: invalidArnServiceCase,
    INVALID_CONDITION_DATA_TYPE: invalidConditionDataType,
    INVALID_CONDITION_KEY_FORMAT: invalidConditionKeyFormat,
    INVALID_CONDITION_MULTIPLE_BOOLEAN: invalidConditionMultipleBoolean,
    INVALID_CONDITION_OPERATOR: invalidConditionOperator,
    INVALID_EFFECT: invalidEffect,
    INVALID_GLOBAL_CONDITION_KEY: invalidGlobalConditionKey,
    INVALID_PARTITION: invalidPartition,
    INVALID_POLICY_ELEMENT: invalidPolicyElement,
    INVALID_PRINCIPAL_FORMAT: invalidPrincipalFormat,
    INVALID_PRINCIPAL_KEY: invalidPrincipalKey,
    INVALID_REGION: invalidRegion,
    INVALID_SERVICE: invalidService,
    INVALID_SERVICE_CONDITION_KEY: invalidServiceConditionKey,
    INVALID_SERVICE_IN_ACTION: invalidServiceInAction,
    INVALID_VARIABLE_FOR_OPERATOR: invalidVariableForOperator,
    INVALID_VERSION: invalidVersion,
    JSON_SYNTAX_ERROR: jsonSyntaxError,
    MISSING_ACTION: missingAction,
    MISSING_ARN_FIELD: missingArnField,
    MISSING_ARN_REGION: missingArnRegion,
    MISSING_EFFECT: missingEffect,
    MISSING_PRINCIPAL: missingPrincipal,
    MISSING_QUALIFIER: missingQualifier,
    MISSING_RESOURCE: missingResource,
    MISSING_STATEMENT: missingStatement,
    NULL_WITH_IF_EXISTS: nullWithIfExists,
    SCP_SYNTAX_ERROR_ACTION_WILDCARD: scpSyntaxErrorActionWildcard,
    SCP_SYNTAX_ERROR_PRINCIPAL: scpSyntaxErrorPrincipal,
    UNIQUE_SIDS_REQUIRED: uniqueSidsRequired,
    UNSUPPORTED_ACTION_IN_POLICY: unsupportedActionInPolicy,
    UNSUPPORTED_ELEMENT_COMBINATION: unsupportedElementCombination,
    UNSUPPORTED_GLOBAL_CONDITION_KEY: unsupportedGlobalConditionKey,
    UNSUPPORTED_PRINCIPAL: unsupportedPrincipal,
    UNSUPPORTED_RESOURCE_ARN_IN_POLICY: unsupportedResourceArnInPolicy,
    UNSUPPORTED_SID: unsupportedSid,
    UNSUPPORTED_WILDCARD_IN_PRINCIPAL: unsupportedWildcardInPrincipal,
    MISSING_BRACE_IN_VARIABLE: missingBraceInVariable,
    MISSING_QUOTE_IN_VARIABLE: missingQuoteInVariable,
    UNSUPPORTED_SPACE_IN_VARIABLE: unsupportedSpaceInVariable,
    EMPTY_VARIABLE: emptyVariable,
    VARIABLE_UNSUPPORTED_IN_ELEMENT: variableUnsupportedInElement,
    VARIABLE_UNSUPPORTED_IN_VERSION: variableUnsupportedInVersion,
    PRIVATE_IP_ADDRESS: privateIpAddress,
    PRIVATE_NOT_IP_ADDRESS: privateNotIpAddress,
    POLICY_SIZE_EXCEEDS_SCP_QUOTA: policySizeExceedsScpQuota,
    INVALID_SERVICE_PRINCIPAL_FORMAT: invalidServicePrincipalFormat,
    MISSING_TAG_KEY_IN_CONDITION: missingTagKeyInCondition,
    INVALID_VPC_FORMAT: invalidVpcFormat,
    INVALID_VPCE_FORMAT: invalidVpceFormat,
    FEDERATED_PRINCIPAL_NOT_SUPPORTED: federatedPrincipalNotSupported,
    UNSUPPORTED_ACTION_FOR_CONDITION_KEY: unsupportedActionForConditionKey,
    UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: unsupportedConditionKeyForServicePrincipal,
    ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: roleTrustPolicySyntaxErrorNotprincipal,
    ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: roleTrustPolicyUnsupportedWildcardInPrincipal,
    ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: roleTrustPolicySyntaxErrorResource,
    TYPE_MISMATCH_IP_RANGE: typeMismatchIpRange,
    MISSING_ACTION_FOR_CONDITION_KEY: missingActionForConditionKey,
    INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: invalidFederatedPrincipalSyntaxInRoleTrustPolicy,
    MISMATCHED_ACTION_FOR_PRINCIPAL: mismatchedActionForPrincipal,
    MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: missingActionForRolesAnywhereTrustPolicy,
    POLICY_SIZE_EXCEEDS_RCP_QUOTA: policySizeExceedsRcpQuota,
    RCP_SYNTAX_ERROR_PRINCIPAL: rcpSyntaxErrorPrincipal,
    RCP_SYNTAX_ERROR_ALLOW: rcpSyntaxErrorAllow,
    RCP_SYNTAX_ERROR_NOTACTION: rcpSyntaxErrorNotaction,
    RCP_SYNTAX_ERROR_ACTION: rcpSyntaxErrorAction,
    MISSING_ARN_ACCOUNT: missingArnAccount,
    INVALID_KMS_KEY_VALUE: invalidKmsKeyValue,
    VARIABLE_USAGE_TOO_PERMISSIVE: variableUsageTooPermissive,
    WILDCARD_USAGE_TOO_PERMISSIVE: wildcardUsageTooPermissive,
  },
  warning: {
    CREATE_SLR_WITH_NOT_RESOURCE: createSlrWithNotResource,
    CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: createSlrWithStarInActionAndNotResource,
    CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: createSlrWithNotActionAndNotResource,
    CREATE_SLR_WITH_STAR_IN_RESOURCE: createSlrWithStarInResource,
    CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: createSlrWithStarInActionAndResource,
    CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: createSlrWithStarInResourceAndNotAction,
    DEPRECATED_GLOBAL_CONDITION_KEY: deprecatedGlobalConditionKey,
    INVALID_DATE_VALUE: invalidDateValue,
    INVALID_ROLE_REFERENCE: invalidRoleReference,
    INVALID_USER_REFERENCE: invalidUserReference,
    MISSING_VERSION: missingVersion,
    UNIQUE_SIDS_RECOMMENDED: uniqueSidsRecommended,
    WILDCARD_WITHOUT_LIKE_OPERATOR: wildcardWithoutLikeOperator,
    POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: policySizeExceedsIdentityPolicyQuota,
    POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: policySizeExceedsResourcePolicyQuota,
    TYPE_MISMATCH: typeMismatch,
    TYPE_MISMATCH_BOOLEAN: typeMismatchBoolean,
    TYPE_MISMATCH_DATE: typeMismatchDate,
    TYPE_MISMATCH_NUMBER: typeMismatchNumber,
    TYPE_MISMATCH_STRING: typeMismatchString,
    SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: specificGithubRepoAndBranchRecommended,
    POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: policySizeExceedsRoleTrustPolicyQuota,
    RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: rcpMissingRelatedPrincipalConditionKey,
    RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: rcpMissingRelatedServicePrincipalConditionKey,
    RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: rcpMissingServiceConditionKeyNullCheck,
    USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: useConditionKeyOnlyWithSupportedServices,
  },
  security: {
    UNTRUSTWORTHY_CONDITION_KEY: untrustworthyConditionKey,
    ALLOW_WITH_NOT_PRINCIPAL: allowWithNotPrincipal,
    FORALLVALUES_WITH_SINGLE_VALUED_KEY: forallvaluesWithSingleValuedKey,
    PASS_ROLE_WITH_NOT_RESOURCE: passRoleWithNotResource,
    PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: passRoleWithStarInActionAndNotResource,
    PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: passRoleWithNotActionAndNotResource,
    PASS_ROLE_WITH_STAR_IN_RESOURCE: passRoleWithStarInResource,
    PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: passRoleWithStarInActionAndResource,
    PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: passRoleWithStarInResourceAndNotAction,
    MISSING_PAIRED_CONDITION_KEYS: missingPairedConditionKeys,
    DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: denyWithUnsupportedTagConditionKeyForService,
    DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
      denyNotactionWithUnsupportedTagConditionKeyForService,
    RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: restrictAccessToServicePrincipal,
    MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: missingConditionKeyForOidcPrincipal,
    MISSING_GITHUB_REPO_CONDITION_KEY: missingGithubRepoConditionKey,
    STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: stringLikeOperatorWithArnConditionKeys,
    DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: dynamodbAttributesWithoutSelect,
    S3_PREFIX_IN_NEGATIVE_CONTEXT: s3PrefixInNegativeContext,
    FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: foranyvalueWithAudienceClaimType,
  },
  suggestion: {
    EMPTY_ARRAY_ACTION: emptyArrayAction,
    EMPTY_ARRAY_CONDITION: emptyArrayCondition,
    EMPTY_ARRAY_CONDITION_FORALLVALUES: emptyArrayConditionForallvalues,
    EMPTY_ARRAY_CONDITION_FORANYVALUE: emptyArrayConditionForanyvalue,
    EMPTY_ARRAY_CONDITION_IFEXISTS: emptyArrayConditionIfexists,
    EMPTY_ARRAY_PRINCIPAL: emptyArrayPrincipal,
    EMPTY_ARRAY_RESOURCE: emptyArrayResource,
    EMPTY_OBJECT_CONDITION: emptyObjectCondition,
    EMPTY_OBJECT_PRINCIPAL: emptyObjectPrincipal,
    EMPTY_SID_VALUE: emptySidValue,
    EQUIVALENT_TO_NULL_FALSE: equivalentToNullFalse,
    EQUIVALENT_TO_NULL_TRUE: equivalentToNullTrue,
    IMPROVE_IP_RANGE: improveIpRange,
    NULL_WITH_QUALIFIER: nullWithQualifier,
    PRIVATE_IP_ADDRESS_SUBSET: privateIpAddressSubset,
    PRIVATE_NOT_IP_ADDRESS_SUBSET: privateNotIpAddressSubset,
    REDUNDANT_ACTION: redundantAction,
    REDUNDANT_CONDITION_VALUE_NUM: redundantConditionValueNum,
    REDUNDANT_RESOURCE: redundantResource,
    REDUNDANT_STATEMENT: redundantStatement,
    WILDCARD_IN_SERVICE_NAME: wildcardInServiceName,
    ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: allowWithUnsupportedTagConditionKeyForService,
    ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE:
      allowNotactionWithUnsupportedTagConditionKeyForService,
    RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: recommendedConditionKeyForServicePrincipal,
    IRRELEVANT_CONDITION_KEY_IN_POLICY: irrelevantConditionKeyInPolicy,
    REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: redundantKeyDueToWildcardInCondition,
    REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: redundantPrincipalInRoleTrustPolicy,
    REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: redundantStatementDueToWildcardInCondition,
    CONFIRM_AUDIENCE_CLAIM_TYPE: confirmAudienceClaimType,
  },
}
