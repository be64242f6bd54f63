// @ts-check
/**
 * What the actions of AWS SDK integrations need, in the form of `src/integrations/generated/sdk-needs.ts`: for each service
 * its IAM prefix, templates of resources, rules, and the rule of each action.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './bundle-typescript.mjs'

/** @typedef {{ t: string, a?: string, arn?: string, h?: number, vars?: Record<string, string | { p: string, re?: string, suffix?: string, default?: string }> }} Rule */
/** @typedef {{ iamPrefix: string, ops: string[], actions?: Record<string, string[]>, unknown?: string[], noIam?: string[] | '*', unsupported?: string[] }} SdkService */
/** @typedef {{ services: Record<string, SdkService>, resourceFromParameters: Record<string, Record<string, Rule[]>>, passRole: Record<string, Record<string, string[]>>, apiGatewayHttp: Record<string, Record<string, string>> }} SdkFacts */
/** @typedef {{ name: string, arns: readonly string[], required: boolean }} Target */
/** @typedef {{ action: string, resourceTypes: readonly Target[] }} Action */

const { outputFiles } = await build({
  stdin: { contents: "export { findAction } from './src/catalog.js'", resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
})
/** @type {{ findAction: (action: string) => Action | undefined }} */
const { findAction } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`
)

/**
 * Which arguments name roles that a call passes, and to which services. `source` is AWS's page that says of the role's trust or of
 * `iam:PassedToService` which service it is (a name that ends with `*` has another ending in China); no service where AWS's pages
 * leave it open. The arguments are those of the service models (aws-sdk 2.1693.0, Apache-2.0) and of the facts. An action without
 * any is one for which AWS's Service Authorization Reference lists iam:PassRole, and whose role is part of a map or a document.
 * After an argument `~`: where it is absent, what the call runs names a role, and any is passed.
 * `none`: what the facts list, and why no role is passed.
 * @typedef {{ none: Record<string, string>, services: Record<string, { source: string, actions: Record<string, Record<string, string[]>> }> }} Roles
 */
/** @type {Roles} */
const passed = JSON.parse(readFileSync(join(root, 'scripts/data/sdk-roles.json'), 'utf8'))

/**
 * Resources that the facts do not tell, with AWS's page for each service, in the form of templates; and in `names` the types whose
 * ARN has the name where AWS writes an ID. Everywhere else an ID is made by the service, and no name tells it.
 * `also`: further actions with `+` between, after `~` where a call only may need them, after `?` the arguments that have to be given,
 * `NAME:VALUE` with that value and `NAME!VALUE` with any other; and their resources.
 * `tags`: the action that adds tags, and for each call that may give them the resources that it makes. The argument is `Tags`, or
 * what stands after `?`.
 * @typedef {{ source: string, actions: Record<string, string> }} OwnResources
 * @typedef {{ source: string, actions: Record<string, Record<string, string>> }} Further
 * @typedef {{ source: string, action: string, actions: Record<string, string> }} Tags
 * @type {{ names: Record<string, string>, services: Record<string, OwnResources>, also: Record<string, Further>, tags: Record<string, Tags> }}
 */
const resources = JSON.parse(readFileSync(join(root, 'scripts/data/sdk-resources.json'), 'utf8'))

/**
 * Arguments whose letters the facts have otherwise than Step Functions, by service; after an action of it where only that one has them
 * so. Step Functions has the names of the AWS SDK for Java, which only makes small what a name begins with, up to its first word:
 * `DBInstanceIdentifier` is `DbInstanceIdentifier`, but `RoleARN` and `SourceDBSnapshotIdentifier` stay.
 * @type {{ source: string, services: Record<string, Record<string, string>> }}
 */
const letters = JSON.parse(readFileSync(join(root, 'scripts/data/sdk-letters.json'), 'utf8'))

/** The path of an argument with the letters that Step Functions has. @param {string} key @param {string} op @param {string} path */
const spelled = (key, op, path) => {
  const own = letters.services[key]
  const bare = path.replace(/\[\]|<>/g, '')
  const right = own?.[`${op} ${bare}`] ?? own?.[bare]
  if (right === undefined) return path
  const steps = right.split('.')
  return path
    .split('.')
    .map((step, index) => `${steps[index]}${/(?:\[\]|<>)$/.exec(step)?.[0] ?? ''}`)
    .join('.')
}

/** How the expressions of the facts are read, by what they say. Left out: what they say is a part of a name, so that any is. */
const readings = new Map([
  ['/^(?:.*\\/)?([0-9a-f-]+)$/', '@key'],
  ['/^(?:^arn\\:aws\\:.+function\\:|^[0-9]{12}\\:function\\:)?([^:]+?)(?:\\:[^:]+)?$/', '@function'],
  ['/^(?:^arn\\\\:aws\\\\:.+function\\\\:|^[0-9]{12}\\\\:function\\\\:)?([^:]+?)(?:\\\\:[^:]+)?$/', '@function'],
  ['/^(?:.+\\/)?(.+)$/', '@name'],
  ['/^(?:.+?\\/)?(.+)$/', '@name'],
  ['/^\\/?(.+)$/', '@parameter'],
  ['/^\\/?(.+?)\\/?$/', '@parameters'],
  ['/^(?:p-)?(.+)$/', '@id'],
  ['/^(?:h-)?(.+)$/', '@id'],
  ['/^(?:ou-)?(.+)$/', '@id'],
  // the ID of a build begins with the name of its project
  ['/\\:(.+)$/', '@project'],
])

/** Where the facts say less than the template needs. @type {Record<string, string>} */
const whole = {
  'ecs task-definition': 'ecs:task-definition/{TaskDefinition@revision~}',
  'secretsmanager Secret': 'secretsmanager:secret:{SecretId,Name@secret~}',
  'batch job-definition': 'batch:job-definition/{JobDefinition@revision~}',
  'batch job-queue': 'batch:job-queue/{JobQueue~}',
  'bedrock foundation-model': 'bedrock!foundation-model/*+bedrock:provisioned-model/*={ModelId@model~}',
  'events event-bus putEvents': 'events:event-bus/{Entries[].EventBusName|default}',
  // https://docs.aws.amazon.com/quicksight/latest/APIReference/API_User.html: a name is one of a namespace
  'quicksight user': 'quicksight:user/{Namespace|default}/{UserName~}',
  'quicksight group': 'quicksight:group/{Namespace|default}/{GroupName~}',
  // https://docs.aws.amazon.com/quicksight/latest/APIReference/API_GenerateEmbedUrlForRegisteredUser.html
  'quicksight user generateEmbedUrlForRegisteredUser': 'quicksight:user/*={UserArn~}',
  // the facts put the ID of another resource there
  // https://docs.aws.amazon.com/networkmanager/latest/APIReference/API_CreateLink.html
  'networkmanager global-network': 'networkmanager^global-network/{GlobalNetworkId,GlobalNetworkIds[]~}',
  'networkmanager attachment createConnectAttachment': 'networkmanager^attachment/*',
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicyInstance.html
  'route53 hostedzone createTrafficPolicyInstance': 'route53%hostedzone/{HostedZoneId~}',
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateFirewallRule.html
  ...Object.fromEntries(
    ['createFirewallRule', 'deleteFirewallRule', 'updateFirewallRule'].map((op) => [
      `route53resolver firewall-domain-list ${op}`,
      'route53resolver:firewall-domain-list/{FirewallDomainListId~}',
    ]),
  ),
  // https://docs.aws.amazon.com/servicecatalog/latest/dg/API_CreateConstraint.html
  'servicecatalog Product createConstraint': 'catalog:product/{ProductId~}',
  // https://docs.aws.amazon.com/personalize/latest/dg/API_CreateDatasetExportJob.html
  'personalize dataset createDatasetExportJob': 'personalize:dataset/*={DatasetArn~}',
  // https://docs.aws.amazon.com/omics/latest/api/API_StartRun.html: `RunId` is the run to start again
  'omics run startRun': 'omics:run/*',
  // https://docs.aws.amazon.com/fis/latest/userguide/fis-tutorial-recurring-experiment.html
  'fis experiment startExperiment': 'fis:experiment/*',
}

/**
 * Actions whose resources are known better than the facts tell.
 * @type {Record<string, string>}
 */
const curated = {
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/security_iam_id-based-policy-examples.html: document and instances
  'ssm:sendCommand':
    'ssm:document/{DocumentName@document~} ec2:instance/{InstanceIds[]~} ssm:managed-instance/{InstanceIds[]~}',
  'ssm:startAutomationExecution':
    'ssm:automation-definition/{DocumentName~}:* ssm:document/{DocumentName@document~} ssm:automation-execution/*',
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-manage-iam-access.html: rules of the default bus have no bus in their ARN
  ...Object.fromEntries(
    ['putRule', 'deleteRule', 'describeRule', 'enableRule', 'disableRule'].map((op) => [
      `eventbridge:${op}`,
      'events:rule/{Name~} events:rule/{EventBusName?}/{Name~}',
    ]),
  ),
  ...Object.fromEntries(
    ['putTargets', 'removeTargets', 'listTargetsByRule'].map((op) => [
      `eventbridge:${op}`,
      'events:rule/{Rule~} events:rule/{EventBusName?}/{Rule~}',
    ]),
  ),
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/security_iam_service-with-iam.html: the group is `default` where none is named
  ...Object.fromEntries(
    ['createSchedule', 'updateSchedule', 'deleteSchedule', 'getSchedule'].map((op) => [
      `scheduler:${op}`,
      'scheduler:schedule/{GroupName|default}/{Name~}',
    ]),
  ),
  // https://docs.aws.amazon.com/glue/latest/dg/glue-specifying-resource-arns.html
  ...Object.fromEntries(
    ['startCrawler', 'stopCrawler', 'getCrawler', 'deleteCrawler', 'updateCrawler', 'createCrawler'].map((op) => [
      `glue:${op}`,
      'glue:crawler/{Name~}',
    ]),
  ),
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_service-with-iam.html
  'ecs:describeTasks': 'ecs:task/{Cluster@name|default}/{Tasks[]@name~}',
  'ecs:stopTask': 'ecs:task/{Cluster@name|default}/{Task@name~}',
}

/** @param {string} arn @returns {string | undefined} */
const shortForm = (arn) => {
  const match = /^arn:\$\{Partition\}:([\w-]+):([^:]*):([^:]*):([\s\S]+)$/.exec(arn)
  if (match === null) return undefined
  const [, service = '', region = '', account = '', resource = ''] = match
  if (service === 's3' && region === '' && account === '') return `s3:${resource}`
  if (service === 'iam' && region === '' && account !== '') return `iam:${resource}`
  const sign = region === '' ? (account === '' ? '%' : '^') : account === '' ? '!' : ':'
  const fits = (/** @type {string} */ part) => part === '' || part.startsWith('${')
  return fits(region) && fits(account) ? `${service}${sign}${resource}` : undefined
}

/**
 * A rule as a template, for one form of the type's ARN.
 * @param {string} service @param {string} op @param {string} type @param {string} arn @param {Rule | undefined} rule @param {boolean} required
 */
const templateOf = (service, op, type, arn, rule, required) => {
  // what several parts of one call may do, each with an action of its own
  const own = rule?.a !== undefined
  if (rule !== undefined) {
    const copied = Object.values(rule.vars ?? {}).some((given) => typeof given !== 'string' && given.p === 'CopySource')
    if (copied) return 's3:*/*={CopySource@copySource~}'
    const known = whole[`${service} ${type} ${op}`] ?? whole[`${service} ${type}`]
    if (known !== undefined) return known
  }
  const short = shortForm(arn)
  if (short === undefined) return undefined
  const mark = required && !own ? '~' : '?'
  // a name may stand where the facts know an ARN: the template with one place at its end takes either
  const single = /^[^$]*\$\{[^}]*\}$/.test(short)
  if (rule?.arn !== undefined && !single) return `${any(short)}={${pathOf(rule.arn)}${mark}}`
  // only a whole ARN would tell which it is
  if (single && madeUp(service, type, rule) !== undefined)
    return `${any(short)}={${madeUp(service, type, rule)}${mark}}`
  const filled = short.replace(/\$\{([^}]*)\}/g, (_, name) => {
    const given = rule?.arn ?? rule?.vars?.[name]
    if (given === undefined || given === '*') return '*'
    const path = typeof given === 'string' ? given : given.p
    if (isMadeUp(service, type, rule, name, path)) return '*'
    const reading =
      typeof given === 'string' ? keyReading(service, path) : given.re === undefined ? '' : readings.get(given.re)
    if (reading === undefined) return '*'
    return `{${pathOf(path)}${reading}${mark}}`
  })
  return filled.replace(/\*{2,}/g, '*')
}

/**
 * Whether a rule of the facts puts a name where the ARN has an ID, which the service makes up.
 * @param {string} service @param {string} type @param {Rule | undefined} rule @param {string} name @param {string} path
 */
const isMadeUp = (service, type, rule, name, path) =>
  rule?.h === 1 &&
  resources.names[`${service} ${type}`] === undefined &&
  ((/(?:Id|Identifier|Uuid)$/.test(name) && /Name$/.test(path)) ||
    // a name or an ID: https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_GetConfiguration.html,
    // https://docs.aws.amazon.com/servicecatalog/latest/dg/API_app-registry_GetApplication.html
    (['appconfig', 'servicecatalog'].includes(service) &&
      /^(?:Application|AttributeGroup|Environment)(?:Identifier)?$/.test(path)))

/** The argument of such a rule. @param {string} service @param {string} type @param {Rule | undefined} rule */
const madeUp = (service, type, rule) =>
  Object.entries(rule?.vars ?? {})
    .map(([name, given]) => [name, typeof given === 'string' ? given : given.p])
    .find(([name = '', path = '']) => isMadeUp(service, type, rule, name, path))?.[1]

/** The key of an object may hold any character. @param {string} service @param {string} path */
const keyReading = (service, path) =>
  service.startsWith('s3') && /(?:^|\.)Key$/.test(path)
    ? '@any'
    : // https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html: ARNs are in small letters
      service === 'sagemaker' && /Name$/.test(path)
      ? '@lower'
      : service === 'kms' && /KeyId$/.test(path)
        ? '@key'
        : ''

/** The names of an object's fields are written `<>`. @param {string} path */
const pathOf = (path) => path.replace('{keys}', '<>')

/** @param {string} short */
const any = (short) => short.replace(/\$\{[^}]*\}/g, '*').replace(/\*{2,}/g, '*')

/**
 * The templates of one action of IAM for one action of the SDK; none where it takes no resource.
 * @param {SdkFacts} facts @param {string} key @param {string} op @param {string} name
 * @returns {string[]}
 */
const templatesOf = (facts, key, op, name) => {
  const action = findAction(name)
  if (action === undefined || action.resourceTypes.length === 0) return []
  const prefix = name.slice(0, name.indexOf(':'))
  const rules = (facts.resourceFromParameters[key]?.[op] ?? []).filter(({ a }) => a === undefined || a === name)
  const own = curated[`${key}:${op}`] ?? resources.services[key]?.actions[op]
  if (own !== undefined) return own.split(' ')
  // each of its actions but those that make, list and name queues has the URL
  if (prefix === 'sqs' && !/:(?:CreateQueue|ListQueues|GetQueueUrl)$/.test(name)) return ['sqs:*={QueueUrl@queue~}']
  const open = rules.find(({ t }) => t === '*')
  if (open?.arn !== undefined) return [`*={${open.arn}~}`]
  const required = action.resourceTypes.filter((type) => type.required)
  const alone = required.length === 0 && rules.length === 1
  const found = action.resourceTypes.flatMap((type) => {
    const rule = rules.find(({ t }) => t.toLowerCase() === type.name.toLowerCase())
    // which catalog it is, an account's or one in it, src/integrations/glue-catalog.ts reads
    if (prefix === 'glue' && rule?.vars?.['CatalogName'] === 'CatalogId') return []
    if (rule === undefined && !type.required) return []
    // of several forms the one that the arguments tell most of
    const forms = type.arns.flatMap((arn) => templateOf(prefix, op, type.name, arn, rule, type.required || alone) ?? [])
    const [best = '*'] = [...forms].sort((one, other) => stars(one) - stars(other))
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html: with and without the `:*`
    return prefix === 'logs' && type.name === 'log-group' && best !== '*' ? [best, `${best}:*`] : [best]
  })
  // some types are only ways to say the same: with one of them told, those that no argument tells are not meant
  const told = found.filter((template) => template.includes('{'))
  const alternatives = required.length > 1 && told.length > 0 && isOneOf(prefix, action)
  if (!alternatives) return [...new Set(found)]
  // which of them is meant the arguments tell
  return [...new Set(told.length === 1 ? told : told.map((template) => template.replaceAll('~}', '?}')))]
}

/** @param {string} template */
const stars = (template) => template.split('*').length

/**
 * Whether the required types of an action are alternatives: a rule of the facts for one of them is enough. AWS marks types as
 * required of which a call names one, but for calls that act on several resources at once.
 * @param {string} prefix @param {Action} action
 */
const isOneOf = (prefix, { action }) =>
  ![
    'ec2',
    'glue',
    'elasticloadbalancing',
    'autoscaling',
    'rds',
    'redshift',
    'elasticache',
    'fsx',
    'neptune',
    'docdb',
    'sagemaker',
  ].includes(prefix) &&
  !/:(?:Create|Copy|Restore|Associate|Attach|Register|Start|Run|Submit|Update|Put|Modify|Set)/.test(action)

/** @param {string} uri */
const gatewayTemplate = (uri) =>
  `apigateway!${uri.replace(/\?.*$/, '').replace(/\{([^}]*)\}/g, (_, name) => {
    const words = /** @type {Record<string, string>} */ ({
      restapi_id: 'RestApiId',
      usageplanId: 'UsagePlanId',
      clientcertificate_id: 'ClientCertificateId',
      part_id: 'DocumentationPartId',
      vpclink_id: 'VpcLinkId',
      requestvalidator_id: 'RequestValidatorId',
      doc_version: 'DocumentationVersion',
      sdktype_id: 'Id',
    })
    // an ARN is written in the URI with escapes
    if (/^resource[_-]arn$/.test(name)) return '*'
    const pascal = name
      .split(/[_-]/)
      .map((/** @type {string} */ word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join('')
    return `{${words[name] ?? pascal}~}`
  })}`

/** @param {string} name */
const pascal = (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/**
 * One service: its prefix, its templates, its rules, and for each action the place of its rule.
 * @param {SdkFacts} facts @param {string} key @param {readonly string[]} all - its actions, in the order of the table of actions
 */
const serviceText = (facts, key, all) => {
  const service = facts.services[key]
  if (service === undefined) throw new Error(`no service ${key}`)
  /** @type {Map<string, number>} */
  const templates = new Map()
  /** No rule is the one that all have of whom nothing is said. @type {Map<string, number>} */
  const rules = new Map([['', 0]])
  const places = all.map((op) => {
    const rule = ruleOf(facts, key, op, service, templates)
    const place = rules.get(rule) ?? rules.size
    rules.set(rule, place)
    return place < 220 ? String.fromCharCode(35 + place) : String.fromCharCode(255, 35 + place - 220)
  })
  const [, ...texts] = rules.keys()
  return [service.iamPrefix, [...templates.keys()].join(' '), ...texts, places.join('').replace(/#+$/, '')].join('\n')
}

/** An action, without the prefix of its service. @param {string} name @param {string} prefix */
const shortName = (name, prefix) => (name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name)

/**
 * A rule: `?` for an action whose permission is not known, `-` for one that needs none; else parts with `;` between them, each an
 * action, left out where it is the one of the same name, after `?` the argument that asks for it, after `=` the services that a role
 * is passed to, and after `@` its templates.
 * @param {SdkFacts} facts @param {string} key @param {string} op @param {SdkService} service @param {Map<string, number>} templates
 */
const ruleOf = (facts, key, op, service, templates) => {
  if (service.unknown?.includes(op)) return '?'
  if (service.noIam === '*' || service.noIam?.includes(op)) return '-'
  const number = (/** @type {string} */ written) => {
    const template = written.replace(/(?<=\{)[\w.,[\]<>]+/g, (paths) =>
      paths
        .split(',')
        .map((path) => spelled(key, op, path))
        .join(','),
    )
    const known = templates.get(template)
    if (known !== undefined) return known.toString(36)
    templates.set(template, templates.size)
    return (templates.size - 1).toString(36)
  }
  const own = `${service.iamPrefix}:${pascal(op)}`
  const http = facts.apiGatewayHttp[key]?.[op]
  const actions =
    http === undefined ? (service.actions?.[op] ?? [own]) : [`apigateway:${http.slice(0, http.indexOf(' '))}`]
  const parts = actions.map((name) => {
    const found = findAction(name)
    const listed =
      http === undefined ? templatesOf(facts, key, op, name) : [gatewayTemplate(http.slice(http.indexOf(' ') + 1))]
    const spelled = found?.action ?? name
    const said = spelled === own ? '' : shortName(spelled, service.iamPrefix)
    return `${said}${listed.length === 0 ? '' : `@${listed.map(number).join(',')}`}`
  })
  const further = [...Object.entries(resources.also[key]?.actions[op] ?? {}), ...tagsOf(key, op)]
  parts.push(
    ...further.map(([name, listed]) => {
      const short = shortName(name, service.iamPrefix)
      return listed === '' ? short : `${short}@${listed.split(' ').map(number).join(',')}`
    }),
  )
  parts.push(...roleParts(key, op, number))
  return parts.length === 1 && parts[0] === '' ? '' : parts.join(';')
}

/**
 * What adds the tags that a call may give, as `also` writes it.
 * @param {string} key @param {string} op @returns {[string, string][]}
 */
const tagsOf = (key, op) => {
  const { action, actions = {} } = resources.tags[key] ?? {}
  return Object.entries(actions).flatMap(([call, listed]) => {
    const [name, given = 'Tags'] = call.split('?')
    return name === op ? [/** @type {[string, string]} */ ([`${action}?${given}`, listed])] : []
  })
}

/**
 * The roles that an action passes: a part for each list of services that they are passed to.
 * @param {string} key @param {string} op @param {(template: string) => string} number
 */
const roleParts = (key, op, number) => {
  const byService = passed.services[key]?.actions[op]
  if (byService === undefined) return []
  const entries = Object.entries(byService)
  if (entries.length === 0) return ['iam:PassRole']
  return entries.map(([services, paths]) => {
    const to = services === '' ? '' : `=${services.replaceAll(' ', '+')}`
    return `iam:PassRole${to}@${paths.map((path) => number(`iam:role/{${path.endsWith('~') ? path : `${path}?`}}`)).join(',')}`
  })
}

/** What is told beside the facts names actions that there are. @param {SdkFacts} facts */
const checkResources = ({ services }) => {
  const told = [resources.services, resources.also, resources.tags].flatMap((all) =>
    Object.entries(all).flatMap(([key, { actions }]) =>
      Object.keys(actions).map((call) => [key, call.replace(/\?.*/, '')]),
    ),
  )
  const wrong = told.filter(([key = '', op = '']) => services[key]?.ops.includes(op) !== true)
  if (wrong.length > 0) throw new Error(`sdk-resources.json: ${wrong.join('; ')} are not those of the facts`)
}

/** The data of roles name what there is, and all that the facts know. @param {SdkFacts} facts */
const checkRoles = (facts) => {
  const all = Object.entries(facts.passRole).flatMap(([key, ops]) =>
    // of what no permission is known for, roles are not either
    Object.keys(ops).flatMap((op) => (facts.services[key]?.unknown?.includes(op) ? [] : [`${key}:${op}`])),
  )
  const known = Object.entries(passed.services).flatMap(([key, { actions }]) =>
    Object.keys(actions).map((op) => `${key}:${op}`),
  )
  const without = Object.keys(passed.none)
  const wrong = [
    ...[...known, ...without].filter((name) => {
      const [key = '', op = ''] = name.split(':')
      const service = facts.services[key]
      return service?.ops.includes(op) !== true || service.unknown?.includes(op)
    }),
    ...all.filter((name) => !without.includes(name) && !known.includes(name)),
  ]
  if (wrong.length > 0) throw new Error(`sdk-roles.json: ${wrong.join(', ')} are not those of the facts`)
}

/**
 * The whole table.
 * @param {SdkFacts} facts @param {Record<string, readonly string[]>} actions - of each service, in the order of their table
 * @returns {Record<string, string>}
 */
export const sdkNeeds = (facts, actions) => {
  checkRoles(facts)
  checkResources(facts)
  return Object.fromEntries(Object.entries(actions).map(([key, all]) => [key, serviceText(facts, key, all)]))
}
