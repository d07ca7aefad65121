/** Something that goes wrong with a call, on demand. */
export type Fault =
  /** Answered with this error and not executed; `retryAfter` in seconds. */
  | { readonly kind: 'error'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** Executed after this time. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks before it is executed. */
  | { readonly kind: 'cut' }
  /** Executed, and the connection breaks before the answer: finds double sends. */
  | { readonly kind: 'drop' };

/** The faults that are to come. */
export interface Faults {
  /** The next `times` (1) calls of a method, or of any with `*`, go wrong. */
  next(method: string, fault: Fault, times?: number): void;
  /** From now on a share (0 to 1) of the calls of a method, or of all with `*`, goes wrong; the returned function ends it. */
  rate(method: string, fault: Fault, share: number): () => void;
  clear(): void;
  /** The fault of a call that has come in, used up by this. */
  take(method: string): Fault | undefined;
}

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  /** Calls that are still to go wrong; `undefined` for a share of all. */
  left: number | undefined;
  readonly share: number;
}

/** Creates a plan without faults; `random` gives numbers from 0 to 1. */
export function createFaults(random: () => number): Faults {
  const planned = new Set<Planned>();
  const plan = (entry: Planned): (() => void) => {
    planned.add(entry);
    return () => void planned.delete(entry);
  };
  return {
    next: (method, fault, times = 1) => void plan({ method, fault, left: times, share: 1 }),
    rate: (method, fault, share) => plan({ method, fault, left: undefined, share }),
    clear: () => planned.clear(),
    take: (method) => {
      for (const entry of planned) {
        if (!isMeant(entry, method) || random() >= entry.share) continue;
        if (entry.left !== undefined) entry.left -= 1;
        if (entry.left === 0) planned.delete(entry);
        return entry.fault;
      }
      return undefined;
    },
  };
}

function isMeant({ method: wanted }: Planned, method: string): boolean {
  return wanted === '*' || wanted.toLowerCase() === method.toLowerCase();
}
