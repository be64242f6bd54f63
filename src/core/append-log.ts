/**
 * A list that only grows, as an immutable value: adding an item returns a new list and leaves the old one unchanged. Lists
 * that grow from one another share their storage. Adding to the newest one takes the same time at any length; adding to an
 * older one copies it.
 */
export class AppendLog<Item> {
  readonly #items: Item[]
  readonly length: number

  constructor(items: Item[] = [], length = items.length) {
    this.#items = items
    this.length = length
  }

  add(item: Item): AppendLog<Item> {
    // an item was added to the shared storage after this list was made, so this list gets storage of its own
    const items = this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length)
    items.push(item)
    return new AppendLog(items, items.length)
  }

  /** The item at an index; `undefined` beyond the end. */
  at(index: number): Item | undefined {
    return index < this.length ? this.#items[index] : undefined
  }

  /** The items as a list of their own: the storage goes on growing. */
  toArray(): readonly Item[] {
    return this.#items.slice(0, this.length)
  }
}
