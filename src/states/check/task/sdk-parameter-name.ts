import { isObject } from '../../../core/json.js'
import { capitalize } from '../../../core/letter-case.js'
import { argumentCase, argumentLetters } from '../../../core/refusals.js'
import { argumentCases } from '../../argument-case.js'
import { docs } from '../docs.js'
import type { StateNode } from '../model.js'
import { at, type Place } from '../place.js'
import type { Context, Rule } from '../rule.js'
import { isUnknown } from '../unknown.js'

/** The arguments of an AWS SDK integration, if they are known. */
const argumentsOf = ({ resource, value, place, language }: StateNode) => {
  if (resource?.kind !== 'sdk') return undefined
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters'
  const given = value[field]
  if (!isObject(given) || isUnknown(given)) return undefined
  return { ...resource, given, place: at(place, field), computes: language === 'JSONPath' }
}

type SdkArguments = NonNullable<ReturnType<typeof argumentsOf>>

const casesIn = ({ given, service, action, computes }: SdkArguments, { integrations }: Context) =>
  argumentCases(given, integrations?.sdkNames(service, action) ?? [], computes)

const beginsSmall = (name: string): boolean => /^[a-z]/.test(name)

/** Parameters of an AWS SDK integration have their names in Pascal case. */
export const sdkParameterNameRule: Rule = {
  refusal: argumentCase,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: (state, report, context) => {
      const args = argumentsOf(state)
      if (args === undefined || !Object.keys(args.given).some(beginsSmall)) return
      const known = casesIn(args, context)
      for (const name of Object.keys(args.given)) {
        if (!beginsSmall(name)) continue
        const { found = name, right = capitalize(name) } =
          known.find(({ path }) => path.length === 1 && path[0] === name) ?? {}
        report(at(args.place, name), { found, right })
      }
    },
  },
}

/** Parameters from which the permissions of a call are derived have exactly their names, at any depth. */
export const sdkParameterCaseRule: Rule = {
  refusal: argumentLetters,
  severity: 'warning',
  docs: docs.integrations,
  check: {
    Task: (state, report, context) => {
      const args = argumentsOf(state)
      if (args === undefined) return
      for (const { path, found, right } of casesIn(args, context)) {
        // another rule reports a lowercase first letter
        if (path.length === 1 && beginsSmall(found)) continue
        const action = `${args.service}:${args.action}`
        report(
          path.reduce((place: Place, key) => at(place, key), args.place),
          { found, right, action },
        )
      }
    },
  },
}
