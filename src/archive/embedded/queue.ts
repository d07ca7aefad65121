/** Runs jobs one after another, in the order in which they were given. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** Creates an empty queue. A job that fails does not stop the next. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
