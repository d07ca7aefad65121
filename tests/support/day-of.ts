/**
 * The environment in which `new Date()` is an instant of another day; it goes on from there. `Date.now()` stays what it is, so
 * that files are as old as they are.
 */
export function dayOf(instant: string): { readonly NODE_OPTIONS: string } {
  const module = `
    const offsetMs = Date.parse('${instant}') - Date.now();
    globalThis.Date = class extends Date {
      constructor(...given) {
        super(...(given.length === 0 ? [Date.now() + offsetMs] : given));
      }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}
