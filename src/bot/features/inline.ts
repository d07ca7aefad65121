import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Hit } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import type { LanguageChoice } from '../../language/language.ts';
import { parseStoryId } from '../../view/action.ts';
import { type InlineCard, inlineCard } from '../../view/inline.ts';
import { parseStoryPayload } from '../../view/place.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { payloadOf } from '../reply.ts';

/** Cards of one answer; the client asks for more as one scrolls. */
const CARDS = 10;
/** Seconds that Telegram may answer the same person from its memory: news come a few times a day. */
const CACHE_SECONDS = 60;

/** `@bot words` in any chat: cards of what is found; without words the latest; `a_<id>` is that one story. */
export function inlineFeature({ archive }: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const { open, openAnyway } = ctx.messages.labels;
    const { items, next } = await find(query.trim(), offset, ctx.chatRecord.preferences.newsLanguage);
    await ctx.answerInlineQuery(
      items.map((item) => articleOf(inlineCard(item, { ...ctx.place, kind: 'inline' }))),
      {
        cache_time: CACHE_SECONDS,
        is_personal: true, // two persons with the same words may read different languages
        next_offset: next,
        button: { text: items.length === 0 && offset === '' ? openAnyway : open, start_parameter: 'inline' },
      },
    );
  });
  return composer;

  async function find(query: string, offset: string, language: LanguageChoice): Promise<Cards> {
    if (query === '') return latest(offset, language);
    const id = parseStoryPayload(query);
    const story = id && (await archive.find(id));
    return story ? { items: [story], next: '' } : search(query, offset, language);
  }

  async function latest(offset: string, language: LanguageChoice): Promise<Cards> {
    const id = parseStoryId(offset);
    const { stories, hasOlder } = await archive.list({
      language,
      limit: CARDS,
      ...(id && { from: { id, direction: 'older' } }),
    });
    return { items: stories, next: hasOlder ? (stories.at(-1)?.id ?? '') : '' };
  }

  async function search(query: string, offset: string, language: LanguageChoice): Promise<Cards> {
    const skip = /^\d{1,6}$/u.test(offset) ? Number(offset) : 0;
    const request = { query, offset: skip, limit: CARDS, typing: true };
    const preferred = await archive.search({ ...request, language });
    const result = preferred.betterElsewhere ? await archive.search(request) : preferred;
    const seen = skip + result.hits.length;
    return { items: result.hits, next: result.hits.length > 0 && seen < result.total ? String(seen) : '' };
  }
}

interface Cards {
  readonly items: readonly (Story | Hit)[];
  /** Where the next cards begin; empty after the last. At most 64 bytes. */
  readonly next: string;
}

function articleOf({ id, title, description, message, url }: InlineCard): InlineQueryResultArticle {
  const { text, entities, link_preview_options, reply_markup } = payloadOf(message);
  return {
    type: 'article',
    id,
    title,
    description,
    input_message_content: { message_text: text, entities, link_preview_options },
    ...(reply_markup && { reply_markup }),
    ...(url !== undefined && { url }),
  };
}
