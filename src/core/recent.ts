/**
 * What was computed of texts, kept for when they come again: the same few ARNs stand in most states and statements. It forgets
 * all of them when it is full, so that it cannot grow with the texts of a long-running process.
 */
export class Recent<Value> {
  readonly #values = new Map<string, Value>()

  get(text: string): Value | undefined {
    return this.#values.get(text)
  }

  /** Keeps the value, and gives it back. Whoever asks for the text gets this very value: it must never change. */
  keep(text: string, value: Value): Value {
    if (this.#values.size >= most) this.#values.clear()
    this.#values.set(text, value)
    return value
  }
}

/** At 2,048 characters a text, the longest that an ARN may have, some 2 MB; in practice a hundredth of it. */
const most = 1000
