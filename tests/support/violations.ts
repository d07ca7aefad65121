import { expect } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** Fails a test in which the bot did what the live service would have let pass in silence. */
export function expectNoViolations(
  sandbox: Pick<Sandbox, 'violations'>,
  tolerated: ReadonlySet<string> = new Set(),
): void {
  expect(sandbox.violations().filter(({ rule }) => !tolerated.has(rule))).toEqual([]);
}
