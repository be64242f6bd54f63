import { ArnwrightError } from '../core/error.js'
import type { Finding } from '../core/finding.js'
import type { JsonPointer } from '../core/json-pointer.js'
import { accessStates } from '../core/refusals.js'

/** Collects what is wrong with the states of a machine, so that all of it is reported at once. */
export class RefusedStates {
  readonly #errors: ArnwrightError[] = []
  readonly #findings = new Map<string, Finding>()

  /** @param error - its `at` is the end of the pointer, after that of the state */
  add(error: ArnwrightError, state: JsonPointer): void {
    const { code, fix, message: sentence } = error
    const pointer: JsonPointer = `${state}${error.at}`
    const end = `. ${fix}`
    const message = sentence.slice(2, sentence.endsWith(end) ? -end.length : undefined)
    const finding: Finding = { code, severity: 'error', pointer, message, fix }
    // a state that may assume several roles is read once for each
    const key = `${pointer} ${message}`
    if (this.#findings.has(key)) return
    this.#findings.set(key, finding)
    this.#errors.push(Object.assign(error, { at: pointer, findings: [finding] }))
  }

  /** Throws what was collected: a single mistake as itself, several as one error that contains them. */
  throwAll(): void {
    const [first, ...more] = this.#errors
    if (first === undefined) return
    if (more.length === 0) throw first
    const findings = [...this.#findings.values()]
    const shown = findings
      .slice(0, 5)
      .map(({ pointer, message }) => `${pointer}: ${message}`)
      .join('; ')
    throw new ArnwrightError(
      accessStates,
      { at: first.at, found: `${findings.length} mistakes`, findings },
      { problems: findings.length > 5 ? `${shown}; and ${findings.length - 5} more` : shown },
    )
  }
}
