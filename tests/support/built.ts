import { join } from 'node:path';

/** The checkout. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** What is compiled before the first test: the program, as `npm start` does, and the processes that only tests run. */
export const BUILDS: readonly string[] = ['tsconfig.build.json', 'tests/support/tsconfig.children.json'];

/** The program, for `node`: what `npm start` and `npm run medee` run once they have compiled it. */
export const PROGRAM: string = join(ROOT, 'dist', 'app', 'main.js');

/** A process that only tests run, for `node`; the name is its file's in this folder, without the ending. */
export function builtChild(name: string): string {
  return join(ROOT, 'dist', 'tests', 'tests', 'support', `${name}.js`);
}
