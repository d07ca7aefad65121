/** Which updates are being handled at this moment. */
export interface InFlight {
  /** Runs the task and counts it until it has ended, well or not. */
  track(updateId: number, task: () => Promise<void>): Promise<void>;
  /** The lowest id among those that are running. */
  oldest(): number | undefined;
  readonly size: number;
  /** Resolves once nothing runs. */
  idle(): Promise<void>;
}

/** Creates the count. Ours, because the runner's own `stop()` resolves while handlers are still running. */
export function createInFlight(): InFlight {
  const running = new Map<symbol, number>();
  let waiting: (() => void)[] = [];
  return {
    async track(updateId, task) {
      const key = Symbol('update');
      running.set(key, updateId);
      try {
        await task();
      } finally {
        running.delete(key);
        if (running.size === 0) {
          for (const resolve of waiting) resolve();
          waiting = [];
        }
      }
    },
    oldest: () => (running.size === 0 ? undefined : Math.min(...running.values())),
    get size() {
      return running.size;
    },
    idle: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
  };
}
