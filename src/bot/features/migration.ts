import { Composer } from 'grammy';
import type { BotContext, BotDeps } from '../context.ts';

/** A group that became a supergroup keeps its choices under its new id. Idempotent: Telegram may say it twice. */
export function migrationFeature({ chats }: Pick<BotDeps, 'chats'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message:migrate_to_chat_id', async (ctx) => {
    const group = await chats.find(ctx.chatId);
    if (group === undefined) return;
    const id = ctx.message.migrate_to_chat_id;
    const supergroup = await chats.find(id);
    if (supergroup?.chosen !== true) await chats.save({ ...group, id });
    await chats.forget(ctx.chatId);
  });
  return composer;
}
