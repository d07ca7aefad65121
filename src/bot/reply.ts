import type { InlineKeyboardMarkup, LinkPreviewOptions, Message, MessageEntity } from 'grammy/types';
import type { MessageView } from '../view/message.ts';
import type { BotContext } from './context.ts';
import { inlineKeyboard } from './keyboard.ts';
import { migratedTo, troubleOf } from './telegram-errors.ts';

/** Sends a message to where the update came from: the same topic, and in a group as a reply to whoever asked. */
export async function send(ctx: BotContext, view: MessageView): Promise<void> {
  if (ctx.chatId === undefined) return;
  const { text, ...payload } = payloadOf(view);
  try {
    await ctx.api.sendMessage(ctx.chatId, text, { ...payload, ...topicOf(ctx.msg), ...replyOf(ctx) });
  } catch (error) {
    const supergroup = migratedTo(error);
    if (supergroup === undefined) throw error;
    await ctx.api.sendMessage(supergroup, text, payload); // its choices follow with the message that says so
  }
}

/** Changes the message whose button was pressed; sends a new one where that is too old to be changed. */
async function edit(ctx: BotContext, view: MessageView): Promise<void> {
  try {
    await editPressed(ctx, view);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'unchanged') return;
    if (trouble !== 'not-editable') throw error;
    await send(ctx, view);
  }
}

/** Answers with a view in the way that fits: a press changes its message, all else gets a new one. */
export function show(ctx: BotContext, view: MessageView): Promise<void> {
  return ctx.callbackQuery === undefined ? send(ctx, view) : edit(ctx, view);
}

async function editPressed(ctx: BotContext, view: MessageView): Promise<void> {
  const { text, ...options } = payloadOf(view);
  const pressed = ctx.callbackQuery;
  if (pressed?.inline_message_id !== undefined) {
    await ctx.api.editMessageTextInline(pressed.inline_message_id, text, options);
  } else if (pressed?.message?.date === 0) {
    await send(ctx, view); // too old for Telegram to show it to bots
  } else if (pressed?.message !== undefined) {
    await ctx.api.editMessageText(pressed.message.chat.id, pressed.message.message_id, text, options);
  }
}

interface Payload {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly link_preview_options: LinkPreviewOptions;
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** Writes a view as Telegram takes it, for a message that is sent, edited or offered inline. */
export function payloadOf({ text, keyboard, preview }: MessageView): Payload {
  const markup = inlineKeyboard(keyboard);
  return {
    text: text.text,
    entities: text.entities,
    link_preview_options: preview === undefined ? { is_disabled: true } : { url: preview },
    ...(markup && { reply_markup: markup }),
  };
}

/** The General topic has no id of its own: sending to topic 1 fails, so only what is marked as a topic message counts. */
export function topicOf(message: Message | undefined): { message_thread_id?: number } {
  const { is_topic_message, message_thread_id } = message ?? {};
  return is_topic_message === true && message_thread_id !== undefined ? { message_thread_id } : {};
}

function replyOf(ctx: BotContext): { reply_parameters?: { message_id: number; allow_sending_without_reply: true } } {
  if (ctx.place.kind !== 'group' || ctx.message === undefined) return {};
  return { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } };
}
