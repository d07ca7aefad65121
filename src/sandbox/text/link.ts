/** A link as Telegram accepts and rewrites it, or the reason why it does not. */
export type CheckedLink = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string };

/** Checks and normalises a link as Telegram does (rules, section 3.3). */
export function checkLink(link: string, options: { readonly httpsOnly?: boolean } = {}): CheckedLink {
  const own = /^(tg|ton|tonsite):(?:\/\/)?/iu.exec(link);
  const parsed = parseUrl(own ? link.slice(own[0].length) : link);
  if (typeof parsed === 'string') return { ok: false, reason: parsed };
  if (options.httpsOnly && (own || parsed.scheme !== 'https')) {
    return { ok: false, reason: 'Only HTTPS links are allowed' };
  }
  return own ? checkOwn((own[1] ?? '').toLowerCase(), parsed) : checkHttp(parsed);
}

/** A URL in its parts: `userInfo` ends with `@`, `port` begins with `:`, `rest` with `/`. */
export interface Url {
  readonly scheme: 'http' | 'https';
  readonly schemeGiven: boolean;
  readonly userInfo: string;
  readonly host: string;
  readonly port: string;
  readonly rest: string;
}

function checkHttp(url: Url): CheckedLink {
  const isIpv6 = url.host.startsWith('[');
  if (!url.host.includes('.') && !isIpv6) return { ok: false, reason: 'Wrong HTTP URL' };
  return { ok: true, url: `${url.scheme}://${url.userInfo}${url.host}${url.port}${url.rest}` };
}

function checkOwn(scheme: string, url: Url): CheckedLink {
  if (url.schemeGiven || url.userInfo !== '' || url.port !== '' || url.host.startsWith('[')) {
    return { ok: false, reason: `Wrong ${scheme} URL` };
  }
  if (!/^[A-Za-z0-9_-]+$/u.test(url.host)) return { ok: false, reason: 'Unallowed characters in URL host' };
  return { ok: true, url: `${scheme}://${url.host}${url.rest.replace(/^\/(?=\?)/u, '')}` };
}

/** Takes a URL apart; the answer is Telegram's complaint where it cannot. */
export function parseUrl(link: string, defaultScheme: Url['scheme'] = 'http'): Url | string {
  const scheme = /^([^:/?#@[\]]*):\/\//u.exec(link);
  const name = (scheme?.[1] ?? defaultScheme).toLowerCase();
  if (name !== 'http' && name !== 'https') return 'Unsupported URL protocol';
  const body = scheme ? link.slice(scheme[0].length) : link;
  const authority = /^[^/?#]*/u.exec(body)?.[0] ?? '';

  const port = /:([^:\]@]*)$/u.exec(authority);
  if (port && !isPort(port[1] ?? '')) return 'Wrong port number specified in the URL';
  const beforePort = port ? authority.slice(0, port.index) : authority;
  const at = beforePort.lastIndexOf('@');
  const host = beforePort.slice(at + 1).toLowerCase();
  const complaint = checkHost(host);
  if (complaint !== undefined) return complaint;
  return {
    scheme: name,
    schemeGiven: scheme !== null,
    userInfo: beforePort.slice(0, at + 1),
    host,
    port: port ? `:${Number(port[1])}` : '',
    rest: path(body.slice(authority.length)),
  };
}

function isPort(text: string): boolean {
  return /^\d+$/u.test(text) && Number(text) > 0 && Number(text) <= 65_535;
}

function checkHost(host: string): string | undefined {
  if (host === '') return 'URL host is empty';
  if (host === '.') return 'Host is invalid';
  if (/^\[[0-9a-f:.]+\]$/u.test(host)) return undefined;
  const stripped = host.replace(/%[0-9a-f]{2}/gu, '');
  if (stripped.includes('%')) return 'Wrong percent-encoded symbol in URL host';
  return /^[a-z0-9._\-!$,~*'();&+=\u{80}-\u{10ffff}]*$/u.test(stripped)
    ? undefined
    : 'Disallowed character in URL host';
}

function path(rest: string): string {
  const trimmed = rest.trim();
  const rooted = trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
  return rooted.replace(/[\0- ]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return `%${code}`;
  });
}
