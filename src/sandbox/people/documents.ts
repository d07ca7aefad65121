import { SandboxError } from '../errors.ts';
import { MAX_UPLOAD_BYTES, type StoredFile } from '../files/file-store.ts';
import type { Telegram } from '../telegram.ts';
import { CAPTION } from '../text/message-text.ts';
import type { Message } from '../types.ts';
import { isIn } from '../world/members.ts';
import { addMessage } from '../world/messages.ts';
import { tellBot } from '../world/visibility.ts';
import { type Address, addressMessage } from './address.ts';
import { findPerson } from './find.ts';
import { typedText } from './typed-text.ts';

/** A file that somebody sends. */
export interface SentDocument extends Address {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly caption?: string | undefined;
}

/** Sends a file as a person, and tells the bot if it may see it. Throws SandboxError. */
export function sendDocument(telegram: Telegram, userId: number, sent: SentDocument): Message {
  if (sent.name === '' || sent.bytes.length === 0)
    throw new SandboxError('wrong-request', 'the file is empty', 'emptyFile');
  if (sent.bytes.length > MAX_UPLOAD_BYTES)
    throw new SandboxError('wrong-request', 'the file is larger than 50 MB', 'largeFile');
  const { text, entities } = typedText(sent.caption ?? '', 'caption', CAPTION.maxLength);
  const { state, head } = addressMessage(telegram, userId, sent, 'can_send_documents');
  const message = addMessage(telegram, state, {
    ...head,
    document: telegram.files.add({ name: sent.name, bytes: sent.bytes }).document,
    caption: text === '' ? undefined : text,
    caption_entities: entities.length > 0 ? entities : undefined,
  });
  tellBot(telegram, state, message);
  return message;
}

/** Finds a file that a person sees in one of the chats. Throws SandboxError. */
export function findDocument(telegram: Telegram, userId: number, fileId: string): StoredFile {
  findPerson(telegram, userId);
  const stored = telegram.files.byId(fileId);
  if (!stored || !seesFile(telegram, userId, fileId))
    throw new SandboxError('not-found', 'there is no such file', 'fileGone');
  return stored;
}

function seesFile({ world }: Telegram, userId: number, fileId: string): boolean {
  for (const { chat, members, messages } of world.chats.values()) {
    const isThere = chat.type === 'private' ? chat.id === userId : isIn(members.get(userId)?.status);
    if (isThere && [...messages.values()].some(({ message }) => message.document?.file_id === fileId)) return true;
  }
  return false;
}
