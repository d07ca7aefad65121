/** Forgets the entries of a map that were put in first, so that `kept` are left: a sandbox may run for weeks. */
export function dropOldest(entries: Map<unknown, unknown>, kept: number): void {
  for (const key of entries.keys()) {
    if (entries.size <= kept) return;
    entries.delete(key);
  }
}
