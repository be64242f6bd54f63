import { differ } from '../arn/differ.js'
import { joinStars } from '../arn/join-stars.js'
import { splitArn } from '../arn/parse-arn.js'
import { hasToken, isPattern } from '../arn/tokens.js'
import * as refusal from '../core/refusals.js'
import { argumentsAt } from '../states/argument-path.js'
import { type ArgumentText, argumentText } from '../states/argument-text.js'
import { argumentsField, isField, type PlacedArgument } from '../states/arguments.js'
import type { StateDefinition } from '../states/definition.js'
import type { CallPlace, Report } from '../states/need.js'
import { readings, takesAnyText } from './argument-readings.js'
import { fullArn, shortForm } from './short-arn.js'

/** A resource of a statement, or a value of its conditions. */
export interface Filled {
  readonly text: string
  /** Why it is a pattern, if it is one. */
  readonly unknown?: string
}

/**
 * A placeholder of a template: `{A.B,C@reading|default}`. `?` after it: left out if it is absent; `~`: anything if it is
 * absent.
 */
const placeForm = /\{([\w.,[\]<>]+)(?:@(\w+))?(?:\|([^{}]*?))?([?~])?\}/

/** Fills templates with the arguments of one state. */
export class Templates {
  private readonly state: StateDefinition
  private readonly place: CallPlace
  private readonly report: Report
  private readonly lenient: boolean
  private reported = false

  /**
   * @param lenient - whether an argument that should be an ARN may also be something that no list has, and then stands for
   * any resource
   */
  constructor(state: StateDefinition, place: CallPlace, report: Report, lenient = false) {
    this.lenient = lenient
    this.state = state
    this.place = place
    this.report = (...found) => {
      this.reported = true
      report(...found)
    }
  }

  /**
   * The resources that a template names: `svc:type/{Name}`, where a full ARN may be given as well; or `svc:type/*={Arn}`:
   * patterns, separated by `+`, and the argument that is an ARN matching one of them.
   * @param absent - why a placeholder may be anything if its argument is absent
   */
  resources(template: string, absent?: string): readonly Filled[] {
    if (template === '{machine}') return [{ text: this.place.machineArn }]
    const [, pattern, rest = template] = /^([^{}=]+)=(.*)$/.exec(template) ?? []
    const filled = this.fill(rest, pattern ?? rest, absent)
    return filled.flatMap(({ text, unknown }) =>
      (pattern !== undefined && text === '*' && !isPhone(unknown) ? pattern.split('+') : [text]).map((resource) => ({
        text: fullArn(resource, this.place),
        ...(unknown === undefined ? undefined : { unknown }),
      })),
    )
  }

  /** Whether something was wrong with the arguments read so far. */
  get hasReported(): boolean {
    return this.reported
  }

  /** What a template names if nothing is known about its placeholders. */
  anyOf(template: string): string {
    const [pattern = '*'] = template.split(/=(?=\{)/)
    return fullArn(joinStars(pattern.replace(/\{[^{}]*\}/g, '*')), this.place)
  }

  /** The values of a condition; none if an optional argument is absent. */
  value(template: string): readonly Filled[] {
    return template.includes('{') ? this.fill(template, undefined, undefined) : [{ text: template }]
  }

  /**
   * Whether one of these arguments is given; for `NAME:VALUE` whether it has, or may have, that value, for `NAME!VALUE` any
   * other. `open` if it is inside a list that is known only at run time.
   */
  isGiven(condition: string): boolean | 'open' {
    let isOpen = false
    for (const each of condition.split(',')) {
      const [, name = '', sign, value] = /^([^:!]*)([:!])?(.*)$/.exec(each) ?? []
      for (const argument of argumentsAt(this.state, name, this.place.language)) {
        if (argument === 'absent') continue
        const isRuledOut =
          sign !== undefined && 'literal' in argument && (String(argument.literal) === value) === (sign === '!')
        if (isRuledOut) continue
        const inside =
          'expression' in argument && name.includes('[]') && !isField(argument, name.slice(name.lastIndexOf('.') + 1))
        if (!inside) return true
        isOpen = true
      }
    }
    return isOpen && 'open'
  }

  /** Every combination of what the placeholders of a template can be. */
  private fill(template: string, form: string | undefined, absent: string | undefined): readonly Filled[] {
    const match = placeForm.exec(template)
    if (match === null) return [{ text: template }]
    const [all, paths = '', reading, otherwise, mark] = match
    const before = template.slice(0, match.index)
    const after = this.fill(template.slice(match.index + all.length), form === undefined ? undefined : '', absent)
    const found = this.read(paths.split(','), { reading, otherwise, mark, form, absent })
    return found.flatMap(({ text, unknown }) =>
      after.map((rest) => {
        const why = allUnknown(unknown, rest.unknown)
        // an ARN replaces everything before the placeholder
        const whole = text.startsWith('arn:') || isArnToken(text)
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
        const inPoint = whole && text.includes(':accesspoint/') && rest.text.startsWith('/') ? '/object' : ''
        const joined = joinStars(`${whole ? '' : before}${text}${inPoint}${rest.text}`)
        return { text: joined, ...(why === undefined ? undefined : { unknown: why }) }
      }),
    )
  }

  private read(paths: readonly string[], rule: PlaceRule): readonly Filled[] {
    const { language } = this.place
    const [name = ''] = paths
    for (const path of paths) {
      const found = argumentsAt(this.state, path, language)
      if (found.every((argument) => argument === 'absent')) continue
      return found.flatMap((argument) =>
        argument === 'absent' ? this.absent(path, rule) : this.take(path, argument, rule),
      )
    }
    return this.absent(name, rule)
  }

  private absent(name: string, { otherwise, mark, absent, reading }: PlaceRule): readonly Filled[] {
    if (mark === '?') return []
    if (mark === '~') return [{ text: '*', unknown: absent ?? `${name} is not among the arguments` }]
    if (otherwise !== undefined) {
      const read = reading === undefined ? undefined : readings[reading]
      return (read === undefined ? [otherwise] : read(otherwise, this.place)).map((text) => ({ text }))
    }
    this.report(refusal.accessArgumentMissing, `/${argumentsField(this.state)}`, name, { name })
    return []
  }

  private take(name: string, argument: PlacedArgument, { reading, form }: PlaceRule): readonly Filled[] {
    const said = ofMachine(argument, this.place) ?? argumentText(argument)
    const reportWrong = (shape: string): readonly Filled[] => {
      const found = 'literal' in argument ? argument.literal : argument.expression
      this.report(refusal.accessArgument, argument.at, found, { name, shape })
      return []
    }
    if (said === undefined || said.text === '') return reportWrong('a text')
    const { text, expression } = said
    const unknown = expression === undefined ? undefined : `${name} is known only at run time: ${expression}`
    if (text === '*' && unknown !== undefined) return [{ text, unknown }]
    const anyText = form === undefined || (reading !== undefined && takesAnyText.has(reading))
    if (unknown === undefined && !anyText && isPattern(text)) return reportWrong('a name or an ARN, without wildcards')
    const shape = form === undefined || form === '' ? undefined : this.faultOf(text, form, reading, argument)
    if (shape === 'reported') return []
    if (shape !== undefined && this.lenient && !text.startsWith('arn:')) {
      return [{ text: '*', unknown: `${name} is no ARN: ${text}` }]
    }
    if (shape !== undefined) return reportWrong(shape)
    const read = reading === undefined ? undefined : readings[reading]
    // a character of a name that IAM would take for a pattern is escaped
    const isName = unknown === undefined && anyText && form !== undefined
    const told = isName ? text.replace(/[*?]/g, (sign) => (sign === '*' ? star : question)) : text
    const texts = (read === undefined ? [told] : read(told, this.place)).map((each) =>
      isName ? each.replaceAll(star, '${*}').replaceAll(question, '${?}') : each,
    )
    if (texts.length === 0 && reading !== 'base') {
      // a token of another tool cannot be taken apart
      const why = unknown ?? (hasToken(text) ? `${name} is known only once it is deployed: ${text}` : undefined)
      return why === undefined
        ? reportWrong(shapes[reading ?? ''] ?? 'a name or an ARN')
        : [{ text: '*', unknown: why }]
    }
    const all = texts.includes('*') && unknown === undefined ? `${noArn} '${text}'` : unknown
    return texts.map((each) => ({ text: each, ...(all === undefined ? undefined : { unknown: all }) }))
  }

  /** What was expected instead of a string that is an ARN of something else, or that is no ARN where one is needed. */
  private faultOf(
    text: string,
    form: string,
    reading: string | undefined,
    argument: PlacedArgument,
  ): string | 'reported' | undefined {
    const [, service = '', sign = ':', resource = ''] = shortForm.exec(form) ?? []
    const start = resource.slice(0, Math.max(0, resource.search(/[{*]/)))
    const example = `an ARN such as ${fullArn(`${service}${sign}${start}…`, this.place)}`
    if (!text.startsWith('arn:')) {
      const asksForArn = !form.includes('{') && reading === undefined && !hasToken(text)
      return asksForArn ? example : undefined
    }
    const facts = splitArn(text)
    if (facts === undefined) return 'a whole ARN'
    if (differ(facts.partition, this.place.partition)) {
      this.report(refusal.accessPartition, argument.at, text, { partition: facts.partition, own: this.place.partition })
      return 'reported'
    }
    const ofService = facts.service === service || service === '' || reading === 'connection' || hasToken(facts.service)
    // no list says what an ARN may be of, except that a role is one of IAM
    const anyKind = (this.lenient && start !== 'role/') || reading !== undefined || hasToken(facts.resource)
    const ofKind = anyKind || facts.resource.startsWith(start)
    return ofService && ofKind ? undefined : example
  }
}

/**
 * What the context object says about the machine itself, which is known: machines use it to start themselves again.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html
 */
const ofMachine = (argument: PlacedArgument, { machineArn }: CallPlace): ArgumentText | undefined =>
  'expression' in argument &&
  /^\s*(?:\$\$|\{%\s*\$states\.context)\.StateMachine\.Id\s*(?:%\}\s*)?$/.test(argument.expression)
    ? { text: machineArn }
    : undefined

// characters that no name contains, as stand-ins while a string is read
const star = '\ue000'
const question = '\ue001'

interface PlaceRule {
  readonly reading: string | undefined
  readonly otherwise: string | undefined
  readonly mark: string | undefined
  readonly form: string | undefined
  readonly absent: string | undefined
}

const shapes: { readonly [reading: string]: string } = {
  queue: 'the URL of a queue, https://sqs.REGION.amazonaws.com/ACCOUNT/NAME',
  executions: 'the ARN of a state machine',
  topic: 'the ARN of a topic',
  bucket: 'a location, s3://BUCKET/PREFIX',
  objects: 'a location, s3://BUCKET/PREFIX',
  object: 'a location, s3://BUCKET/KEY',
  connection: 'the ARN of a connection',
}

/** A token whose name says that it is an ARN stands for a whole one. */
const isArnToken = (text: string): boolean => /^\$\{[^}]*(?:arn|Arn|ARN)\}$/.test(text)

const noArn = 'no ARN follows from'

/** All reasons why something is unknown, each once. */
export const allUnknown = (...texts: readonly (string | undefined)[]): string | undefined => {
  const told = new Set(texts.filter((text) => text !== undefined))
  return told.size === 0 ? undefined : [...told].join('; ')
}

/** A phone number needs `*` itself, not a pattern of topics. */
const isPhone = (unknown: string | undefined): boolean => unknown?.startsWith(noArn) === true
