import { isIP, isIPv4 } from 'node:net';
import { ApiError } from '../errors.ts';
import { parseUrl } from '../text/link.ts';
import { isReservedAddress } from './reserved-addresses.ts';

/** What a bot asks for with `setWebhook`; all but the URL are empty when that is. */
export interface WebhookRequest {
  readonly url: string;
  /** Where to connect to instead of looking the host up; "" for none. */
  readonly ipAddress: string;
  readonly maxConnections: number;
  readonly secretToken: string;
  /** A certificate that the webhook's server may sign itself with (PEM). */
  readonly certificate: Uint8Array | undefined;
}

/** A webhook that may be set. */
export interface WebhookTarget extends WebhookRequest {
  readonly target: URL;
  /** The host's address as far as it is known without asking. */
  readonly knownAddress: string | undefined;
}

/** What an empty URL leaves. */
export const NO_WEBHOOK: WebhookRequest = {
  url: '',
  ipAddress: '',
  maxConnections: 0,
  secretToken: '',
  certificate: undefined,
};

const MAX_SECRET_LENGTH = 256;
const MAX_CERTIFICATE_BYTES = 3 * 1024 * 1024;
const LIVE_PORTS = ['', '80', '88', '443', '8443'];

/** Tells whether a request would change nothing; one with a certificate always does (rules, section 9). */
export function isSameWebhook(a: WebhookRequest, b: WebhookRequest): boolean {
  return (
    a.url === b.url &&
    !a.certificate &&
    !b.certificate &&
    a.maxConnections === b.maxConnections &&
    a.ipAddress === b.ipAddress &&
    a.secretToken === b.secretToken
  );
}

/**
 * Checks a webhook in Telegram's order (rules, section 9). `local` also allows HTTP, any port and any address, as a Bot API
 * server of one's own does. Host names are believed: nothing is looked up. Throws ApiError.
 */
export function checkWebhook(request: WebhookRequest, { local }: { readonly local: boolean }): WebhookTarget {
  const target = targetOf(request.url);
  if (Buffer.byteLength(request.secretToken) > MAX_SECRET_LENGTH) throw refusal('secret token is too long');
  if (!/^[\w-]*$/u.test(request.secretToken)) throw refusal('secret token contains unallowed characters');
  const certificateSize = request.certificate?.length ?? 0;
  if (certificateSize > MAX_CERTIFICATE_BYTES) {
    throw refusal(`certificate size is too big (${certificateSize} bytes)`);
  }
  const knownAddress = request.ipAddress === '' ? addressOf(target) : request.ipAddress;
  const complaint = (local ? undefined : liveComplaint(target)) ?? addressComplaint(knownAddress, local);
  if (complaint !== undefined) throw refusal(`bad webhook: ${complaint}`);
  return { ...request, target, knownAddress };
}

function targetOf(url: string): URL {
  const parsed = parseUrl(url, 'https');
  if (typeof parsed === 'string') throw refusal('invalid webhook URL specified');
  const { scheme, userInfo, host, port, rest } = parsed;
  const whole = `${scheme}://${userInfo}${host}${port}${rest}`;
  if (!URL.canParse(whole)) throw refusal('invalid webhook URL specified');
  return new URL(whole);
}

function liveComplaint({ protocol, port }: URL): string | undefined {
  if (protocol === 'http:') return 'An HTTPS URL must be provided for webhook';
  return LIVE_PORTS.includes(port) ? undefined : 'Webhook can be set up only on ports 80, 88, 443 or 8443';
}

function addressComplaint(address: string | undefined, local: boolean): string | undefined {
  if (address === undefined) return undefined;
  if (!isIP(address)) return 'Invalid IP address specified';
  if (local) return undefined;
  if (!isIPv4(address)) return 'IPv6-only addresses are not allowed';
  return isReservedAddress(address) ? `IP address ${address} is reserved` : undefined;
}

function addressOf({ hostname }: URL): string | undefined {
  if (hostname === 'localhost') return '127.0.0.1';
  const bare = hostname.replace(/^\[|\]$/gu, '');
  return isIP(bare) ? bare : undefined;
}

function refusal(words: string): ApiError {
  return new ApiError(400, `Bad Request: ${words}`);
}
