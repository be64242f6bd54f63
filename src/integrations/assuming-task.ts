import { readExactArn } from '../arn/arn.js'
import { differ } from '../arn/differ.js'
import { checkKind } from '../arn/kinds.js'
import type { ArnFacts } from '../arn/types/arn.js'
import { extend } from '../core/extend.js'
import * as refusal from '../core/refusals.js'
import { asString, refuse } from '../core/refuse.js'
import { expressionOf, nodeOf } from '../expression/node.js'
import { type CapturedTemplate, captureTemplate } from '../expression/template.js'
import { asObject, readDataPath } from '../states/builders/read.js'
import { TaskBuilder } from '../states/builders/task-builder.js'

/** A Task that may act as another role, behind the interfaces of the integrations. */
export abstract class AssumingTask extends TaskBuilder {
  /** What it acts on, if the ARN is known. */
  protected abstract get target(): ArnFacts | undefined

  assume(role: unknown, options: { readonly oneOf?: readonly string[] } = {}): this {
    if (this.draft.role !== undefined) refuse(refusal.roleTwice, 'role', role)
    const { value: written, excluded } = readRole(role)
    const roles = readRoles(asObject(options, 'options', 'oneOf')['oneOf'])
    if (typeof written === 'string') this.#checkRole(written)
    if (roles !== undefined && (roles.length === 0 || typeof written === 'string')) {
      refuse(refusal.rolesDeclared, 'oneOf', roles.length === 0 ? 'an empty list' : 'a list of roles')
    }
    for (const one of roles ?? []) this.#checkRole(one)
    const notes = extend(this.notes, roles === undefined ? { reaches: undefined } : { reaches: undefined, roles })
    return this.excluding(excluded, { role: written, notes })
  }

  viaResourcePolicy(): this {
    return this.change({ notes: { ...this.notes, viaResourcePolicy: true } })
  }

  /** Refuses a string that is not a role, or a role in another partition or account than what the Task acts on. */
  #checkRole(text: string): void {
    const role = readExactArn(text, 'role')
    checkKind(role, 'role', text, 'role')
    const { target } = this
    if (target === undefined) return
    if (differ(role.partition, target.partition)) {
      refuse(refusal.rolePartition, 'role', role.partition, { partition: target.partition })
    }
    if (this.notes.viaResourcePolicy !== true && differ(role.account, target.account)) {
      refuse(refusal.roleAccount, 'role', role.account, { account: target.account })
    }
  }
}

/** A role as a template: its ARN, or an expression. Strings in either query language become expressions. */
const readRole = (role: unknown): CapturedTemplate => {
  if (nodeOf(role) !== undefined) return captureTemplate(role)
  const text = asString(role, 'role')
  const jsonata = /^\{%([\s\S]*)%\}$/.exec(text)
  if (jsonata !== null) return captureTemplate(expressionOf({ kind: 'jsonata', parts: [jsonata[1] ?? ''] }))
  const isPath = /^\$(?!\{)/.test(text)
  if (isPath) readDataPath(text, 'role')
  if (isPath || /^States\.\w+\(/.test(text)) return captureTemplate(expressionOf({ kind: 'jsonPath', text }))
  return { value: text, excluded: [] }
}

/** The roles that a role was declared to be. */
const readRoles = (roles: unknown): readonly string[] | undefined =>
  roles === undefined ? undefined : Object.freeze([roles].flat().map((role) => asString(role, 'oneOf')))
