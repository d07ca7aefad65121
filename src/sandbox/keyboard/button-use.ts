import { failure } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { countCodePoints } from '../text/length.ts';
import { checkLink } from '../text/link.ts';
import type { InlineKeyboardButton } from '../types.ts';

const MAX_CALLBACK_DATA_BYTES = 64;
const MAX_COPY_TEXT_LENGTH = 256;

/** Requests that work in private chats only, and what they are called in the refusal. */
const REQUESTS: readonly (readonly [field: string, what: string])[] = [
  ['request_contact', 'Phone number'],
  ['request_phone_number', 'Phone number'],
  ['request_location', 'Location'],
  ['request_poll', 'Poll'],
  ['web_app', 'Web App buttons'],
  ['request_users', 'Users'],
  ['request_user', 'Users'],
  ['request_chat', 'Chats'],
  ['request_managed_bot', 'Managed bots'],
];

/** Checks an inline button where it is to be shown (rules, section 5.2); a link comes back normalised. */
export function checkInlineButton(button: InlineKeyboardButton, chatType: string): InlineKeyboardButton {
  if (typeof button['url'] === 'string') return { ...button, url: checkedUrl(button['url'], '') };
  if (isObject(button['login_url'])) checkHttpsLink(button['login_url'], 'login URL', 'login ');
  if (isObject(button['web_app'])) checkHttpsLink(button['web_app'], 'Web App URL', 'Web App ');
  if (chatType === 'channel') checkSwitch(button);
  return button;
}

function checkedUrl(url: string, kind: string): string {
  if (isUserLink(url)) return url;
  const checked = checkLink(url);
  if (!checked.ok) throw failure(`Inline keyboard button ${kind}URL '${url}' is invalid: ${checked.reason}`);
  return checked.url;
}

function isUserLink(url: string): boolean {
  return /^tg:(?:\/\/)?user\?id=\d+$/iu.test(url);
}

function checkHttpsLink(value: JsonObject, what: string, kind: string): void {
  const url = urlOf(value);
  if (isUserLink(url)) throw failure(`Link to a user can't be used in ${what} buttons`);
  const checked = checkLink(url, { httpsOnly: true });
  if (!checked.ok) throw failure(`Inline keyboard button ${kind}URL '${url}' is invalid: ${checked.reason}`);
}

function urlOf(value: Json | undefined): string {
  return isObject(value) && typeof value['url'] === 'string' ? value['url'] : '';
}

/** Nobody who reads a channel need know the bot's name, which these buttons type. */
function checkSwitch(button: InlineKeyboardButton): void {
  const current = button['switch_inline_query_current_chat'];
  const other = button['switch_inline_query'] ?? button['switch_inline_query_chosen_chat'];
  if (current === undefined && other === undefined) return;
  const name = current === undefined ? 'switch_inline_query' : 'switch_inline_query_current_chat';
  throw failure(
    `Can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  );
}

/** Checks a button of a reply keyboard where it is to be shown: requests work in private chats only. */
export function checkKeyboardButton(button: JsonObject, chatType: string): void {
  const request = REQUESTS.find(([field]) => button[field] !== undefined && button[field] !== false);
  if (!request) return;
  const [field, what] = request;
  if (chatType !== 'private') {
    throw failure(`${what} can be ${field === 'web_app' ? 'used' : 'requested'} in private chats only`);
  }
  if (field !== 'web_app') return;
  const url = urlOf(button['web_app']);
  if (isUserLink(url)) throw failure("Link to a user can't be used in Web App URL buttons");
  const checked = checkLink(url, { httpsOnly: true });
  if (!checked.ok) throw failure(`Keyboard button Web App URL '${url}' is invalid: ${checked.reason}`);
}

/** Checks what only the server refuses of an inline button (rules, section 5.3). */
export function checkInlineButtonOnServer(button: InlineKeyboardButton, chatType: string): void {
  const { callback_data: data, copy_text: copy } = button;
  if (typeof data === 'string' && Buffer.byteLength(data) > MAX_CALLBACK_DATA_BYTES) {
    throw failure('BUTTON_DATA_INVALID');
  }
  if (copy !== undefined && !isCopyText(copy)) throw failure('BUTTON_COPY_TEXT_INVALID');
  if (button['web_app'] !== undefined && chatType !== 'private') throw failure('BUTTON_TYPE_INVALID');
}

function isCopyText(value: Json): boolean {
  const text = isObject(value) ? value['text'] : undefined;
  return typeof text === 'string' && text !== '' && countCodePoints(text) <= MAX_COPY_TEXT_LENGTH;
}
