/** A page that can be read when its turn comes. */
export interface PageSource {
  /** What reports call it: its path, its address, or `-` for standard input. */
  readonly name: string;
  /** Its size in bytes where that is known beforehand. */
  readonly size: number | undefined;
  /** Rejects with `PageError` when there is nothing to be had from it. */
  read(signal?: AbortSignal): Promise<Uint8Array>;
}
