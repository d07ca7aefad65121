/** Remembers what was made of some keys; it only saves time. */
export interface Memory<V> {
  /** What is remembered of a key; made and remembered where nothing is. */
  get(key: string, make: (key: string) => V): V;
}

/** Creates a memory of the last `size` keys or somewhat more, twice as many at most. */
export function createMemory<V>(size: number): Memory<V> {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  return {
    get(key, make) {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const value = older.get(key) ?? make(key);
      if (recent.size >= size) {
        older = recent;
        recent = new Map();
      }
      recent.set(key, value);
      return value;
    },
  };
}
