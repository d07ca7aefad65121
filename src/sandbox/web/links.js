// @ts-check

/** @import { LinkTarget, MessageEntity } from './types.d.ts' */

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const TELEGRAM_HOSTS = new Set(['t.me', 'telegram.me', 'telegram.dog', 'www.t.me']);

/**
 * Says where a link leads: to this bot's own chat (with or without a start payload), into a group with it, or outside. Undefined for what must
 * not be followed, such as `javascript:`.
 * @param {string} address as written; without a scheme it is taken as a web address, as Telegram does
 * @param {string | undefined} botName the bot's user name without `@`
 * @returns {LinkTarget | undefined}
 */
export function linkTarget(address, botName) {
  const url = parseAddress(address);
  if (!url) return undefined;
  const inside = insideTarget(url, botName);
  if (inside) return inside;
  return SAFE_SCHEMES.has(url.protocol) ? { kind: 'outside', href: url.href } : undefined;
}

/**
 * The address that an entity links to, before it is judged.
 * @param {MessageEntity} entity
 * @param {string} text the words under the entity
 * @returns {string | undefined}
 */
export function entityAddress(entity, text) {
  if (entity.type === 'text_link') return entity.url;
  if (entity.type === 'url') return text;
  if (entity.type === 'email') return `mailto:${text}`;
  if (entity.type === 'phone_number') return `tel:${text.replace(/[^+\d]/gu, '')}`;
  if (entity.type === 'mention') return `https://t.me/${text.slice(1)}`;
  return undefined;
}

/** @param {string} address */
function parseAddress(address) {
  const whole =
    /^[a-z][a-z0-9+.-]*:/iu.test(address) && !/^[^/:]+\.[^/:]+:\d/u.test(address) ? address : `http://${address}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

/**
 * @param {URL} url
 * @param {string | undefined} botName
 * @returns {LinkTarget | undefined}
 */
function insideTarget(url, botName) {
  if (!botName) return undefined;
  const isScheme = url.protocol === 'tg:' && `${url.host}${url.pathname}`.replaceAll('/', '') === 'resolve';
  const isWeb = /^https?:$/u.test(url.protocol) && TELEGRAM_HOSTS.has(url.host);
  if (!isScheme && !isWeb) return undefined;
  const name = isScheme ? (url.searchParams.get('domain') ?? '') : url.pathname.replace(/^\/|\/$/gu, '');
  if (name.toLowerCase() !== botName.toLowerCase()) return undefined;
  const payload = url.searchParams.get('start');
  if (payload !== null) return { kind: 'start', payload };
  const groupPayload = url.searchParams.get('startgroup');
  return groupPayload === null ? { kind: 'chat' } : { kind: 'startGroup', payload: groupPayload };
}
