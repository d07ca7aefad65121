import { join } from 'node:path';

/** The checkout. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** What is compiled before the first test: the program, as `npm start` does, and the processes that only tests run. */
export const BUILDS: readonly string[] = ['tsconfig.build.json', 'tests/support/tsconfig.children.json'];

/** The program, for `node`: what `npm start` and `npm run medee` run once they have compiled it. */
export const PROGRAM: string = builtModule('app/main');

/** A compiled module of the program; the name is its path in `src`, without the ending. */
export function builtModule(name: string): string {
  return join(ROOT, 'dist', `${name}.js`);
}

/** The same module as its author wrote it. */
export function sourceModule(name: string): string {
  return join(ROOT, 'src', `${name}.ts`);
}

/** A process that only tests run, for `node`; the name is its file's in this folder, without the ending. */
export function builtChild(name: string): string {
  return join(ROOT, 'dist', 'tests', 'tests', 'support', `${name}.js`);
}
