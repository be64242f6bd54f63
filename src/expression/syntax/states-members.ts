import type { JsonataReferences } from './jsonata.js'

// https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
const members: ReadonlySet<string> = /* @__PURE__ */ new Set(['input', 'context', 'result', 'errorOutput'])

/** The members of `$states` that an expression reads and that do not exist. */
export const unknownMembers = ({ states }: JsonataReferences): readonly string[] =>
  states.flatMap(({ path: [member] }) => (member === undefined || members.has(member) ? [] : [`$states.${member}`]))
