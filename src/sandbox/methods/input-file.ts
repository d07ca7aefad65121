import { failure } from '../errors.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import { textOf, type UploadedFile } from '../parameters/parameters.ts';
import { parseUrl } from '../text/link.ts';
import type { Document } from '../types.ts';
import type { Call } from './method.ts';

/** A file as a request names it: sent along, or by the id or the URL of one that is elsewhere. */
export type InputFile =
  | { readonly kind: 'upload'; readonly file: UploadedFile }
  | { readonly kind: 'remote'; readonly reference: string };

const ATTACHED = 'attach://';

/** Finds the file of a parameter; `undefined` when there is none (rules, section 1, point 9). */
export function readInputFile({ parameters }: Call, name: string): InputFile | undefined {
  const text = textOf(parameters, name);
  if (text !== '' && !text.startsWith(ATTACHED)) return { kind: 'remote', reference: text };
  const file = parameters.files.get(text === '' ? name : text.slice(ATTACHED.length));
  return file && { kind: 'upload', file };
}

/** The check of a file that comes before the caption's: an id has to be one of a file that is here. Gives it back. */
export function checkInputFile({ telegram }: Call, input: InputFile): InputFile {
  if (input.kind === 'upload') {
    if (input.file.bytes.length === 0) throw failure('File must be non-empty');
  } else if (isUrl(input.reference)) {
    const parsed = parseUrl(input.reference);
    if (typeof parsed === 'string') throw failure(`Invalid file HTTP URL specified: ${parsed}`);
  } else if (!telegram.files.byId(input.reference)) {
    throw failure('Wrong file identifier/HTTP URL specified');
  }
  return input;
}

/** Keeps an uploaded file, or finds one that was sent before. A URL is never fetched: the sandbox has no network. */
export function storeInputFile({ telegram, complain }: Call, input: InputFile): Document {
  if (input.kind === 'upload') {
    const { fileName, bytes } = input.file;
    return telegram.files.add({ name: cleanFileName(fileName), bytes }).document;
  }
  const stored = telegram.files.byId(input.reference);
  if (stored) return stored.document;
  complain('not-emulated', 'the sandbox fetches no files from URLs');
  throw failure('WEBPAGE_CURL_FAILED');
}

/** Identifiers have no dot in them. */
function isUrl(reference: string): boolean {
  return reference.includes('.');
}
