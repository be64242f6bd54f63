import { type CaseDocument, type CaseStatement, type EvaluationCase, other, own, principals } from './cases.js'
import type { Random } from './random.js'

/** A part of the language on which the two evaluators differ, with AWS's word on it. */
export interface Peculiarity {
  readonly name: string
  /** Why this library decides as it does. */
  readonly reason: string
  readonly page: string
  make(random: Random): EvaluationCase
}

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/'
const operatorsPage = `${guide}reference_policies_elements_condition_operators.html`
const setsPage = `${guide}reference_policies_condition-single-vs-multi-valued-context-keys.html`
const logicPage = `${guide}reference_policies_evaluation-logic_policy-eval-denyallow.html`
const negatedPage = `${guide}reference_policies_condition-logic-multiple-context-keys-or-values.html`
const variablesPage = `${guide}reference_policies_variables.html`

const document = (...statements: Partial<CaseStatement>[]): CaseDocument => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => ({
    Effect: 'Allow',
    Action: 's3:*',
    ...('NotResource' in statement ? {} : { Resource: '*' }),
    ...statement,
  })),
})

const request = (
  context: EvaluationCase['request']['context'] = {},
  principal: EvaluationCase['request']['principal'] = principals.user,
): EvaluationCase['request'] => ({
  principal,
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::bucket/key',
  resourceAccount: own,
  context,
})

/** A user with one statement that has one condition. */
const conditional = (operator: string, key: string, wanted: unknown, found?: string | string[]): EvaluationCase => ({
  request: request(found === undefined ? {} : { [key]: found }),
  policies: { identity: [document({ Condition: { [operator]: { [key]: wanted } } })] },
})

const tag = 'aws:PrincipalTag/a'

export const peculiarities: readonly Peculiarity[] = [
  {
    name: 'a session that the resource-based policy names itself, beside a session policy',
    reason:
      '"Permissions granted directly to a session are not limited by an implicit deny in an identity-based policy, a permissions boundary, or session policy." The other evaluator lets the session policy limit them.',
    page: logicPage,
    make: (random) => ({
      request: request({}, principals.session),
      policies: {
        resource: document({ Principal: random.pick<unknown>(['*', { AWS: principals.session }]) }),
        session: document({ Action: random.pick(['s3:PutObject', 's3:GetObject']) }),
      },
    }),
  },
  {
    name: 'a federated user without a session policy',
    reason:
      '"If there is no session policy, the code checks whether the principal is a role session. … Otherwise, the request is implicitly denied."',
    page: logicPage,
    make: (random) => ({
      request: request({}, principals.federatedUser),
      policies: { identity: [document({ Action: random.pick(['s3:*', 's3:PutObject']) })] },
    }),
  },
  {
    name: 'the root user of the account',
    reason:
      '"By default, all requests are implicitly denied with the exception of the AWS account root user, which has full access."',
    page: logicPage,
    make: (random) => ({
      request: request({}, `arn:aws:iam::${own}:root`),
      policies: random.chance(0.5) ? {} : { scp: [[document({ Action: random.pick(['s3:*', 's3:PutObject']) })]] },
    }),
  },
  {
    name: 'assuming a role without a trust policy',
    reason:
      '"IAM role trust policies and KMS key policies are exceptions to this logic, because they must explicitly allow access for principals."',
    page: logicPage,
    make: () => ({
      request: { ...request(), action: 'sts:AssumeRole', resource: `arn:aws:iam::${own}:role/target` },
      policies: { identity: [document({ Action: 'sts:AssumeRole' })] },
    }),
  },
  {
    name: 'NotPrincipal with Deny that lists some levels of the principal only',
    reason:
      'The account, the role and the session all have to be listed; "otherwise, the policy might deny access to the entire account containing the principal". This library takes the warning at its word.',
    page: `${guide}reference_policies_elements_notprincipal.html`,
    make: (random) => ({
      request: request({}, random.pick([principals.user, principals.session])),
      policies: {
        identity: [document({})],
        resource: document({
          Effect: 'Deny',
          NotPrincipal: {
            AWS: random.some([principals.user, principals.session, principals.role, `arn:aws:iam::${own}:root`], 1, 3),
          },
        }),
      },
    }),
  },
  {
    name: 'policy variables in version 2008-10-17',
    reason: '"Variables like ${aws:username} are treated as literal strings" without version 2012-10-17.',
    page: variablesPage,
    make: (random) => ({
      request: request({ [tag]: random.pick(['u', '${aws:PrincipalTag/b}']), 'aws:PrincipalTag/b': 'u' }),
      policies: {
        identity: [
          { ...document({ Condition: { StringEquals: { [tag]: '${aws:PrincipalTag/b}' } } }), Version: '2008-10-17' },
        ],
      },
    }),
  },
  {
    name: 'values of another type with negated operators',
    reason:
      'AWS says nothing of values that are no number, date, address or ARN. They fit nothing, and a negated operator is a logical NOR of its values.',
    page: negatedPage,
    make: (random) => {
      const [operator, good] = random.pick([
        ['NumericNotEquals', '5'],
        ['DateNotEquals', '2020-01-01T00:00:00Z'],
        ['NotIpAddress', '10.0.0.1'],
        ['ArnNotLike', 'arn:aws:s3:::bucket'],
      ] as const)
      return random.chance(0.5) ? conditional(operator, tag, good, 'bad') : conditional(operator, tag, ['bad'], good)
    },
  },
  {
    name: 'dates in seconds since 1970 in the policy',
    reason:
      '"You must specify date/time values with one of the W3C implementations of the ISO 8601 date formats or in epoch (UNIX) time", which counts seconds.',
    page: operatorsPage,
    make: (random) =>
      conditional(
        random.pick(['DateEquals', 'DateLessThan', 'DateGreaterThanEquals']),
        'aws:CurrentTime',
        random.pick(['1577836800', '1609459200']),
        random.pick(['2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']),
      ),
  },
  {
    name: 'dates that are a year or a month',
    reason: 'The W3C profile of ISO 8601 has them: "Year: YYYY", "Year and month: YYYY-MM".',
    page: 'https://www.w3.org/TR/NOTE-datetime',
    make: (random) =>
      conditional(
        'DateGreaterThanEquals',
        'aws:CurrentTime',
        random.pick(['2020', '2020-06']),
        random.pick(['2020-06-30T12:00:00Z', '2019-06-30T12:00:00Z']),
      ),
  },
  {
    name: 'a single IPv6 address, and ranges with prefix 0',
    reason: 'Both are "standard CIDR format"; a single address is itself.',
    page: operatorsPage,
    make: (random) =>
      conditional(
        random.pick(['IpAddress', 'NotIpAddress']),
        'aws:SourceIp',
        random.pick(['2001:DB8::1', '::/0', '0.0.0.0/0']),
        random.pick(['2001:db8:0::1', '2001:db8::2', '10.0.0.1']),
      ),
  },
  {
    name: 'NotIpAddress across the two lengths of addresses',
    reason:
      '"All IP addresses except the specified IP address or range": an IPv6 address is not in a range of IPv4 addresses.',
    page: operatorsPage,
    make: (random) =>
      conditional(
        'NotIpAddress',
        'aws:SourceIp',
        ['203.0.113.0/24', '10.0.0.1'],
        random.pick(['2001:db8::1', '10.0.0.1']),
      ),
  },
  {
    name: 'the escapes ${*}, ${?} and ${$} with operators that match exactly',
    reason: '"These predefined policy variables can be used in any string where you can use regular policy variables."',
    page: `${variablesPage}#policy-vars-specialchars`,
    make: (random) =>
      conditional('StringEquals', tag, random.pick(['a${*}b', 'a${?}b', 'a${$}b']), random.pick(['a*b', 'a?b', 'a$b'])),
  },
  {
    name: 'ForAnyValue with IfExists where the key is absent',
    reason:
      '"If the key is not present, evaluate the condition element as true": IfExists may end any operator name except Null.',
    page: `${operatorsPage}#Conditions_IfExists`,
    make: (random) =>
      conditional(
        'ForAnyValue:StringEqualsIfExists',
        'aws:CalledVia',
        ['red'],
        random.chance(0.5) ? undefined : [random.pick(['red', 'blue'])],
      ),
  },
  {
    name: 'a list of one value without a set operator',
    reason:
      '"The difference between single-valued and multivalued context keys depends on the number of values in the request context."',
    page: setsPage,
    make: (random) =>
      conditional('StringEquals', 'aws:CalledVia', 'red', random.pick([['red'], ['blue'], ['red', 'blue']])),
  },
  {
    name: 'keys with an empty set of values',
    reason:
      'A key without values is an absent key: Null with "false" asks that "the key exists and its value is not null", and for set operators "an empty data set (for example, an empty string)" is no value.',
    page: setsPage,
    make: (random) =>
      random.pick([
        conditional('Null', 'aws:CalledVia', random.pick(['true', 'false']), []),
        conditional('ForAllValues:StringEquals', 'aws:CalledVia', ['red'], ['']),
        conditional('ForAnyValue:StringEquals', 'aws:CalledVia', ['red', ''], ['']),
      ]),
  },
  {
    name: 'the pattern * with ARN operators',
    reason: 'AWS says nothing of it. Here `*` fits every ARN, as it does in Resource.',
    page: `${operatorsPage}#Conditions_ARN`,
    make: (random) =>
      conditional(random.pick(['ArnLike', 'ArnNotLike']), 'aws:SourceArn', '*', `arn:aws:sns:us-east-1:${own}:topic`),
  },
  {
    name: 'a variable without a value among the values of a negated ARN operator',
    reason:
      '"Any attempt to match it fails and causes the statement to be invalid." The other evaluator agrees for strings.',
    page: variablesPage,
    make: (random) =>
      conditional(
        'ArnNotEquals',
        'aws:SourceArn',
        random.some(['arn:aws:s3:::${aws:PrincipalTag/none}', 'arn:aws:s3:::*'], 2, 2),
        random.pick(['arn:aws:s3:::bucket', `arn:aws:sns:us-east-1:${own}:topic`]),
      ),
  },
  {
    name: 'a * at the end of a part of Resource',
    reason: 'A * that is the last character of a part "can expand to match beyond colon boundaries".',
    page: `${guide}reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards`,
    make: (random) => ({
      request: {
        ...request(),
        action: 'sqs:SendMessage',
        resource: `arn:aws:sqs:us-east-1:${other}:${own}:q`,
        resourceAccount: own,
      },
      policies: {
        identity: [
          document({
            Action: 'sqs:*',
            Resource: random.pick([`arn:aws:sqs:*:${own}:q`, `arn:aws:sqs:us-*-1:${own}:q`]),
          }),
        ],
      },
    }),
  },
  {
    name: 'a variable in a resource part without a path',
    reason:
      'Variables stand "in the resource portion of the ARN", with or without a path; AWS\'s own example is arn:aws:sqs:us-east-2:*:${aws:username}-queue.',
    page: `${variablesPage}#policy-vars-resourceelement`,
    make: (random) => ({
      request: {
        ...request({ [tag]: random.pick(['queue', 'other']) }),
        action: 'sqs:SendMessage',
        resource: `arn:aws:sqs:us-east-1:${own}:queue`,
      },
      policies: {
        identity: [document({ Action: 'sqs:*', Resource: `arn:aws:sqs:us-east-1:${own}:\${aws:PrincipalTag/a}` })],
      },
    }),
  },
  {
    name: 'service control policies and service principals',
    reason: 'SCPs restrict the users and roles of member accounts; a service that calls as itself is neither.',
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    make: (random) => ({
      request: request({}, principals.service),
      policies: {
        resource: document({ Principal: { Service: principals.service } }),
        scp: [[document({ Action: random.pick(['s3:*', 's3:PutObject']) })]],
      },
    }),
  },
  {
    name: 'service control policies and service-linked roles',
    reason: 'Organizations lists service-linked roles among what SCPs do not restrict.',
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp',
    make: (random) => ({
      request: request({}, `arn:aws:iam::${own}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX`),
      policies: { identity: [document({})], scp: [[document({ Action: random.pick(['s3:*', 's3:PutObject']) })]] },
    }),
  },
  {
    name: "a federated user that is named by a user's ARN of the same name",
    reason:
      'The name of a federated user is chosen in the call of GetFederationToken and need not be that of the user who calls; this library asks for the user.',
    page: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html',
    make: () => ({
      request: request({}, principals.federatedUser.arn),
      policies: { resource: document({ Principal: { AWS: principals.user } }), session: document({}) },
    }),
  },
  {
    name: 'another partition',
    reason: 'Access is delegated within one partition only: the same account ID in aws-cn is another account.',
    page: `${guide}reference_policies_evaluation-logic-cross-account.html`,
    make: (random) => ({
      request: { ...request({}, principals.user), resourceAccount: other },
      policies: {
        identity: [document({})],
        resource: document({ Principal: { AWS: `arn:${random.pick(['aws', 'aws-cn'])}:iam::${own}:root` } }),
      },
    }),
  },
]
