/**
 * Keeps what was computed from strings, in case they come again: the same few ARNs occur in most states and statements. When
 * it is full it forgets everything, so it cannot grow in a long-running process.
 */
export class Recent<Value> {
  readonly #values = new Map<string, Value>()

  get(text: string): Value | undefined {
    return this.#values.get(text)
  }

  /** Keeps a value, and returns it. Every later lookup returns this very value, so it must never change. */
  keep(text: string, value: Value): Value {
    if (this.#values.size >= most) this.#values.clear()
    this.#values.set(text, value)
    return value
  }
}

/** With keys of 2,048 characters, the longest an ARN may be, this is some 2 MB; in practice it is a hundredth of that. */
const most = 1000
