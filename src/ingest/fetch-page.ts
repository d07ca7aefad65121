import { MAX_PAGE_BYTES, tooLarge } from './decode-page.ts';
import { limitedBytes } from './limited-bytes.ts';
import { PageError } from './page-report.ts';

export interface FetchPageOptions {
  /** For the whole of it, redirects included. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;
const PAGE_TYPES = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)\s*(?:;|$)/iu;

/**
 * Fetches a page by http or https: only text, only up to the size of a page, following at most five redirects.
 * Rejects with `PageError`, `unreadable` or `too-large`.
 */
export async function fetchPage(address: string, options: FetchPageOptions = {}): Promise<Uint8Array> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  try {
    const response = await follow(new URL(address), signal, MAX_REDIRECTS);
    return await bodyOf(response);
  } catch (error) {
    if (error instanceof PageError) throw error;
    const message = timeout.aborted ? 'the server did not answer in time' : 'the server could not be reached';
    throw new PageError({ code: 'unreadable', message }, { cause: error });
  }
}

async function follow(url: URL, signal: AbortSignal, redirectsLeft: number): Promise<Response> {
  if (!/^https?:$/u.test(url.protocol)) throw unreadable('it leads to an address that is not http or https');
  const response = await fetch(url.href, { signal, redirect: 'manual', headers: { accept: 'text/html, text/plain' } });
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || location === null) return response;
  await response.body?.cancel();
  if (redirectsLeft === 0) throw unreadable('it redirects too often');
  if (!URL.canParse(location, url.href)) throw unreadable('it redirects to an address that is none');
  return follow(new URL(location, url.href), signal, redirectsLeft - 1);
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const refusal = refusalOf(response);
  if (refusal !== undefined) {
    await response.body?.cancel();
    throw refusal;
  }
  return response.body === null ? new Uint8Array() : limitedBytes(response.body);
}

function refusalOf(response: Response): PageError | undefined {
  if (!response.ok) return unreadable(`the server answered ${response.status}`);
  const type = response.headers.get('content-type');
  if (type !== null && !PAGE_TYPES.test(type)) return unreadable('the server sent something that is not a text page');
  return Number(response.headers.get('content-length')) > MAX_PAGE_BYTES ? tooLarge() : undefined;
}

function unreadable(message: string): PageError {
  return new PageError({ code: 'unreadable', message });
}
