const MAX_URL_LENGTH = 2048; // longer ones break in clients and are seldom what they seem

/** A link that Telegram takes for a button: http or https with a real host; undefined for anything else. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > MAX_URL_LENGTH || !URL.canParse(url)) return undefined;
  const { protocol, hostname, href, username } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && isHost(hostname) && href.length <= MAX_URL_LENGTH ? href : undefined;
}

/** The front page of a source; undefined where the page printed only a part of the host. */
export function sourceUrl(source: string | undefined): string | undefined {
  if (source === undefined || !isHost(source.replace(/^www\./u, ''))) return undefined;
  return safeUrl(`https://${source}/`);
}

function isHost(host: string): boolean {
  return /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(host);
}
