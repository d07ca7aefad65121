/** Writes a count with a comma between thousands, as both languages do: 12345 → 12,345. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
