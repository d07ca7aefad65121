import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RealPage {
  readonly name: string;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'digests');

let said = false;

/** The real pages beside the checkout, sorted by name; undefined, said once on the error output, where they are not. */
export function realPages(): readonly RealPage[] | undefined {
  if (existsSync(FOLDER)) {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
    return names.toSorted().map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
  }
  if (!said)
    console.warn('The tests on real pages do not run: there is no folder ../shared/digests beside the checkout.');
  said = true;
  return undefined;
}
