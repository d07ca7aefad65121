import { Composer } from 'grammy';
import { renderUnknownCommand } from '../../view/notice.ts';
import { nearestCommand } from '../command-line.ts';
import type { BotContext } from '../context.ts';
import { send } from '../reply.ts';
import { refuse } from './refuse.ts';

/** Answers what nothing else does: an unknown command gets the nearest known one, a picture gets what works instead. */
export function unknownFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(
    (ctx) => ctx.command !== undefined,
    async (ctx) => {
      const typed = ctx.command?.typed ?? '';
      await send(ctx, renderUnknownCommand(typed, nearestCommand(typed), ctx.place));
    },
  );
  composer
    .chatType('private')
    .on([
      'message:file', // pictures, stickers, documents, voices and all else that has a file
      'message:contact',
      'message:location',
      'message:venue',
      'message:poll',
      'message:dice',
    ])
    .use((ctx) => refuse(ctx, ({ notices }) => notices.onlyText()));
  return composer;
}
