import type { IncomingMessage } from 'node:http';

/** Keeps other web sites from using the sandbox through somebody's browser. */
export interface HostCheck {
  allow(host: string): void;
  /** Why a request is refused; `undefined` when it is not. */
  refusal(request: IncomingMessage): string | undefined;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
/** Listening on these means every name of the machine. */
const EVERYWHERE = ['0.0.0.0', '::'];

/** Creates a check that knows the loopback names. */
export function createHostCheck(): HostCheck {
  const names = new Set(LOOPBACK);
  let anyName = false;
  return {
    allow: (host) => {
      names.add(host.toLowerCase());
      anyName ||= EVERYWHERE.includes(host);
    },
    refusal: ({ headers }) => {
      const host = headers.host ?? '';
      if (!anyName && !names.has(nameOf(host))) return 'the Host header names another machine';
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
