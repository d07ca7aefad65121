/** What the sandbox tells of a message (README of the sandbox), as far as a transcript shows it. */
export interface SeenMessage {
  readonly message_id: number;
  readonly chat: SeenChat;
  readonly from?: SeenUser;
  readonly sender_chat?: SeenChat;
  readonly via_bot?: SeenUser;
  readonly text?: string;
  readonly entities?: readonly SeenEntity[];
  readonly document?: { readonly file_name?: string };
  readonly caption?: string;
  readonly caption_entities?: readonly SeenEntity[];
  readonly reply_to_message?: SeenMessage;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly SeenButton[])[] };
  readonly new_chat_members?: readonly SeenUser[];
  readonly left_chat_member?: SeenUser;
  readonly forum_topic_created?: { readonly name: string };
  readonly forum_topic_edited?: { readonly name?: string };
  readonly forum_topic_closed?: object;
  readonly forum_topic_reopened?: object;
  readonly pinned_message?: SeenMessage;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
}

export interface SeenUser {
  readonly id: number;
  readonly first_name: string;
  readonly is_bot: boolean;
  readonly username?: string;
}

export interface SeenChat {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly first_name?: string;
  readonly is_forum?: boolean;
}

interface SeenEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface SeenButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly switch_inline_query?: string;
}

/** One thing that happened, as a transcript tells it. */
export type Happening =
  | {
      readonly kind: 'message' | 'edited';
      readonly message: SeenMessage;
      /** Who it was, where the message itself does not say: in channels, and for anonymous administrators. */
      readonly author: string;
      readonly isByBot: boolean;
      /** The topic that it is in. */
      readonly topic: string | undefined;
    }
  | { readonly kind: 'deleted'; readonly chat: SeenChat | undefined; readonly count: number }
  /** What somebody did that is no message: `presses [ 1 ]`. */
  | { readonly kind: 'act'; readonly chat: SeenChat | undefined; readonly who: string; readonly does: string }
  /** What the answer to a press says; stays until it is closed if it is an alert. */
  | { readonly kind: 'toast'; readonly text: string; readonly alert: boolean }
  /** Lines that a person sees outside the chats, such as the cards above the text that one types. */
  | { readonly kind: 'seen'; readonly lines: readonly string[] };

export interface TranscriptOptions {
  /** Lines of a message from which on its middle is left out. Default 14. */
  readonly longest?: number;
}

const LONGEST_MESSAGE = 14;
const TAIL_LINES = 3;
const LONGEST_LINE = 320;
const LINE_HEAD = 90;
const LINE_TAIL = 25;

/**
 * Tells what happened as a person reads a chat: who speaks, the text with its entities made visible, a line for each row
 * of buttons, a blank line before each thing that a person does. The same conversation gives the same text: there are no
 * dates, ports or ids in it, and stories are numbered in the order in which they come (`a_1`).
 */
export function transcriptOf(
  happenings: readonly Happening[],
  { longest = LONGEST_MESSAGE }: TranscriptOptions = {},
): string {
  const lines: string[] = [];
  const shown = new Set<string>();
  let place: string | undefined;
  for (const happening of happenings) {
    const now = placeOf(happening);
    if (isByPerson(happening) && lines.length > 0) lines.push('');
    if (now !== undefined && now !== place) lines.push(`── ${now} ──`);
    place = now ?? place;
    lines.push(...toldOnce(linesOf(happening, longest), shown));
  }
  return withStableIds(lines.join('\n'));
}

/** The text of a message with its entities as light marks: `*bold*`, `[title](a_1)`. */
function markedText(text: string, entities: readonly SeenEntity[] = []): string {
  const marks = entities.flatMap((entity, order) => {
    const [open, close] = marksOf(entity);
    const end = entity.offset + entity.length;
    return [
      { at: entity.offset, closes: false, size: entity.length, order, mark: open },
      { at: end, closes: true, size: entity.length, order: -order, mark: close },
    ];
  });
  // Where one ends and the next begins, the end comes first; the longer is the outer one.
  marks.sort(
    (a, b) =>
      a.at - b.at ||
      Number(b.closes) - Number(a.closes) ||
      (a.closes ? a.size - b.size : b.size - a.size) ||
      a.order - b.order,
  );
  let marked = '';
  let from = 0;
  for (const { at, mark } of marks) {
    marked += text.slice(from, at) + mark;
    from = at;
  }
  return marked + text.slice(from);
}

/** A button as its label in brackets, with what it does where that is not the bot's business. */
function buttonLabel(button: SeenButton): string {
  const { text, url, copy_text, switch_inline_query } = button;
  if (url !== undefined) return `[ ${text} → ${shortUrl(url)} ]`;
  if (copy_text !== undefined) return `[ ${text} ⧉ ${shortUrl(copy_text.text)} ]`;
  if (switch_inline_query !== undefined) return `[ ${text} → @bot ${switch_inline_query} ]`;
  return `[ ${text} ]`;
}

/** A long message that was shown before is told by its first line, so that one sees at once that it is the same. */
function toldOnce(lines: readonly string[], shown: Set<string>): readonly string[] {
  const [head = '', first = '', ...rest] = lines;
  const body = [first, ...rest].join('\n');
  if (rest.length < 4) return lines;
  if (shown.has(body)) return [head, first, `  … ${rest.length} lines as above`];
  shown.add(body);
  return lines;
}

function linesOf(happening: Happening, longest: number): readonly string[] {
  switch (happening.kind) {
    case 'message':
    case 'edited':
      return messageLines(happening, longest);
    case 'deleted':
      return [happening.count === 1 ? '(a message is deleted)' : `(${happening.count} messages are deleted)`];
    case 'act':
      return [`${happening.who} ${happening.does}`];
    case 'toast':
      return happening.text === '' ? [] : [`  (${happening.alert ? 'alert' : 'toast'}: ${happening.text})`];
    case 'seen':
      return happening.lines.map(indented);
    default:
      return happening satisfies never;
  }
}

type ToldMessage = Extract<Happening, { readonly message: SeenMessage }>;

function messageLines(told: ToldMessage, longest: number): readonly string[] {
  const { message } = told;
  const service = serviceText(message);
  if (service !== undefined) return [`  (${service})`];
  const head = `${speakerOf(told)}${told.kind === 'edited' ? ' (edited)' : ''}:`;
  const text = message.text ?? message.caption ?? '';
  const marked = markedText(text, message.entities ?? message.caption_entities).split('\n');
  const body = [
    ...(message.document === undefined ? [] : [`📄 ${message.document.file_name ?? 'a file'}`]),
    ...shortened(text === '' ? [] : marked, longest),
    ...rowsOf(message),
  ];
  const [only = ''] = body;
  return body.length === 1 && !told.isByBot ? [`${head} ${only}`] : [head, ...body.map(indented)];
}

function rowsOf({ reply_markup }: SeenMessage): readonly string[] {
  return (reply_markup?.inline_keyboard ?? []).map((row) => row.map(buttonLabel).join(' '));
}

function speakerOf({ message, author }: ToldMessage): string {
  const { sender_chat, via_bot, reply_to_message } = message;
  const name = sender_chat === undefined ? author : `${author} as ${sender_chat.title}`;
  const via = via_bot === undefined ? '' : ` via ${via_bot.first_name}`;
  const opensTopic = reply_to_message?.forum_topic_created !== undefined;
  const reply = reply_to_message === undefined || opensTopic ? '' : ` (to ${quoteOf(reply_to_message)})`;
  return `${name}${via}${reply}`;
}

function quoteOf({ text, caption }: SeenMessage): string {
  const [line = ''] = (text ?? caption ?? '').split('\n', 1);
  return `“${line.length > 30 ? `${line.slice(0, 29)}…` : line}”`;
}

function serviceText(message: SeenMessage): string | undefined {
  const who = message.from?.first_name ?? message.sender_chat?.title ?? 'somebody';
  if (message.new_chat_members)
    return `${who} adds ${message.new_chat_members.map((user) => user.first_name).join(', ')}`;
  if (message.left_chat_member) {
    const { first_name: left, id } = message.left_chat_member;
    return id === message.from?.id ? `${left} leaves` : `${who} removes ${left}`;
  }
  if (message.forum_topic_created) return `${who} opens the topic ${message.forum_topic_created.name}`;
  if (message.forum_topic_edited) return `${who} renames the topic to ${message.forum_topic_edited.name}`;
  if (message.forum_topic_closed) return `${who} closes the topic`;
  if (message.forum_topic_reopened) return `${who} reopens the topic`;
  if (message.pinned_message) return `${who} pins ${quoteOf(message.pinned_message)}`;
  if (message.migrate_to_chat_id !== undefined) return 'the group becomes a supergroup';
  if (message.migrate_from_chat_id !== undefined) return 'this supergroup was a group';
  return undefined;
}

function placeOf(happening: Happening): string | undefined {
  if (happening.kind === 'toast' || happening.kind === 'seen') return undefined;
  const chat = 'chat' in happening ? happening.chat : happening.message.chat;
  if (chat === undefined) return undefined;
  if (chat.type === 'private') return `${chat.first_name}’s chat with the bot`;
  const topic = 'topic' in happening && happening.topic !== undefined ? ` › ${happening.topic}` : '';
  return `${chat.title} (${chat.is_forum ? 'forum' : chat.type})${topic}`;
}

function isByPerson(happening: Happening): boolean {
  if (happening.kind === 'act') return true;
  return happening.kind === 'message' && serviceText(happening.message) === undefined && !happening.isByBot;
}

function marksOf({ type, url = '' }: SeenEntity): readonly [string, string] {
  switch (type) {
    case 'bold':
      return ['*', '*'];
    case 'italic':
      return ['_', '_'];
    case 'code':
      return ['`', '`'];
    case 'text_link':
      return ['[', `](${shortUrl(url)})`];
    case 'blockquote':
    case 'expandable_blockquote':
      return ['❝', '❞'];
    case 'bot_command':
    case 'url':
    case 'mention':
    case 'hashtag':
    case 'email':
    case 'phone_number':
    case 'cashtag':
      return ['', '']; // Telegram finds these by itself, in the texts of persons, too
    default:
      return [`<${type}>`, `</${type}>`];
  }
}

/** A deep link is its payload, another one goes without its scheme. */
function shortUrl(url: string): string {
  const deep = /^https:\/\/t\.me\/\w+\?start(?:group)?=(?<payload>.*)$/u.exec(url)?.groups?.['payload'];
  return deep ?? url.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
}

function shortened(lines: readonly string[], longest: number): readonly string[] {
  const short = lines.map(shortLine);
  if (short.length <= longest) return short;
  const tail = short.slice(-TAIL_LINES);
  const head = short.slice(0, longest - TAIL_LINES - 1);
  return [...head, `… ${short.length - head.length - tail.length} lines …`, ...tail];
}

function shortLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const head = line.slice(0, LINE_HEAD).replace(/\S*$/u, '');
  const tail = line.slice(-LINE_TAIL).replace(/^\S*/u, '');
  return `${head}… ${line.length - head.length - tail.length} characters …${tail}`;
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

/** Ids of stories are hashes of their titles: numbered in the order in which they come, also where one types the bare id. */
function withStableIds(text: string): string {
  const ids = [
    ...new Set([...text.matchAll(/a_(?<id>[0-9a-hjkmnp-tv-z]{13})\b/gu)].map((match) => match.groups?.['id'] ?? '')),
  ];
  return ids.reduce(
    (shown, id, index) => shown.replaceAll(`a_${id}`, `a_${index + 1}`).replaceAll(id, `<number of a_${index + 1}>`),
    text,
  );
}
