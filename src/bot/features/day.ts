import type { Composer } from 'grammy';
import type { CalendarDate } from '../../digest/digest.ts';
import type { LanguageChoice } from '../../language/language.ts';
import { renderDay } from '../../view/day.ts';
import { renderBadDate } from '../../view/notice.ts';
import { parseDay } from '../command-arguments.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { send, show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';

/** `/day [date]`: the headlines of a day; without a date those of today, or of the last day that has any. */
export function dayFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  return commandFeature('day', async (ctx, argument) => {
    const { today } = ctx.place;
    const language = ctx.chatRecord.preferences.newsLanguage;
    const date = argument === '' ? await lastDayWithNews(deps, today, language) : parseDay(argument, today);
    if (date === undefined) return send(ctx, renderBadDate(argument, ctx.place));
    await showDay(ctx, deps, { date, language });
  });
}

/** Shows the headlines of a day. */
export async function showDay(
  ctx: BotContext,
  { archive }: Pick<BotDeps, 'archive'>,
  { date, language }: { readonly date: CalendarDate; readonly language: LanguageChoice },
): Promise<void> {
  await show(ctx, renderDay(await archive.onDay(date, { language }), { language }, ctx.place));
}

async function lastDayWithNews(
  { archive }: Pick<BotDeps, 'archive'>,
  today: CalendarDate,
  language: LanguageChoice,
): Promise<CalendarDate> {
  const { stories, previous } = await archive.onDay(today, { language });
  return stories.length === 0 && previous !== undefined ? previous : today;
}
