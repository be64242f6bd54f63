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
    const { code, expected, fix } = error
    const what = error.message.slice(2, error.message.lastIndexOf(`: expected ${expected}`))
    const at = `${state}${error.at}`
    const message = `${what}: expected ${expected}`
    const more = fix === undefined ? undefined : { fix }
    const finding: Finding = { code, severity: 'error', pointer: at, message, ...more }
    // a state that may assume several roles is read once for each
    const key = `${at} ${message}`
    if (this.#findings.has(key)) return
    this.#findings.set(key, finding)
    this.#errors.push(
      new ArnwrightError(
        { code, text: `✗ {what}: expected {expected}${fix === undefined ? '' : '. {fix}'}` },
        { at, found: error.found, cause: error.cause, findings: [finding] },
        { what, expected, ...more },
      ),
    )
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
