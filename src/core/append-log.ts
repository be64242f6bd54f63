/**
 * A list that is only ever added to, as a value: adding gives a new list and leaves the old one as it was. Lists that grow
 * from one another share their storage, so adding to the newest costs the same at any length; adding to an older one
 * copies what it holds.
 */
export class AppendLog<Item> {
  readonly #items: Item[]
  readonly length: number

  constructor(items: Item[] = [], length = items.length) {
    this.#items = items
    this.length = length
  }

  add(item: Item): AppendLog<Item> {
    // somebody added to the shared storage after this list was made: this one goes its own way
    const items = this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length)
    items.push(item)
    return new AppendLog(items, items.length)
  }

  toArray(): readonly Item[] {
    return this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length)
  }
}
