/** Forgets the entries of a map that were put in first, so that `kept` are left, and tells which: a sandbox may run for weeks. */
export function dropOldest<Key>(entries: Map<Key, unknown>, kept: number): readonly Key[] {
  const dropped: Key[] = [];
  for (const key of entries.keys()) {
    if (entries.size <= kept) break;
    entries.delete(key);
    dropped.push(key);
  }
  return dropped;
}
