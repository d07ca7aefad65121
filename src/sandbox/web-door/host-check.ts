import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Keeps other web sites from using the sandbox through somebody's browser. */
export interface HostCheck {
  allow(host: string): void;
  /** Why a request is refused; `undefined` when it is not. */
  refusal(request: IncomingMessage): string | undefined;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
/** Listening on these means every address of the machine. */
const EVERYWHERE = ['0.0.0.0', '::'];

/** Creates a check that knows the loopback names, and others that the machine is known by. */
export function createHostCheck(names: readonly string[] = []): HostCheck {
  const known = new Set([...LOOPBACK, ...names].map((name) => name.toLowerCase()));
  let anyAddress = false;
  // A name can be made to lead here by whoever owns it (DNS rebinding); an address cannot.
  const isOwn = (name: string): boolean => known.has(name) || (anyAddress && isIP(name) !== 0);
  return {
    allow: (host) => {
      known.add(host.toLowerCase());
      if (!EVERYWHERE.includes(host)) return;
      anyAddress = true;
      known.add(hostname().toLowerCase());
    },
    refusal: ({ headers }) => {
      const host = headers.host ?? '';
      if (!isOwn(nameOf(host))) return 'the Host header names another machine';
      // Against DNS rebinding the name decides, against other sites' scripts the origin.
      if (headers.origin !== undefined && headers.origin !== `http://${host}`)
        return 'the request comes from another site';
      return undefined;
    },
  };
}

/** A host without its port and brackets. */
function nameOf(host: string): string {
  return host
    .replace(/:\d+$/u, '')
    .replace(/^\[|\]$/gu, '')
    .toLowerCase();
}
