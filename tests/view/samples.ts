import type { ArchivedStory, StoryId } from '../../src/archive/story.ts';
import type { CalendarDate } from '../../src/digest/digest.ts';
import type { Language } from '../../src/language/language.ts';
import type { Place } from '../../src/view/place.ts';

/** A calendar date of a test. */
export function date(text: string): CalendarDate {
  return text as CalendarDate;
}

/** The nth id of a test. */
export function id(n: number): StoryId {
  return String(n).padStart(13, '0') as StoryId;
}

/** A private chat on 17 July 2025, unless said otherwise. */
export function place(language: Language, over: Partial<Place> = {}): Place {
  return { language, kind: 'private', botUsername: 'medee_bot', today: date('2025-07-17'), ...over };
}

/** A headline without a text, unless said otherwise. */
export function story(n: number, over: Partial<ArchivedStory> = {}): ArchivedStory {
  return {
    id: id(n),
    seq: n,
    language: 'en',
    title: `Invented headline number ${n}`,
    source: 'www.example.mn',
    publishedOn: date('2025-07-16'),
    url: undefined,
    text: undefined,
    ...over,
  };
}

/** An invented article of both languages' shape. */
export const HERDERS: ArchivedStory = story(1, {
  title: 'Herders of Invented Sum Count Their Foals in a Dry Summer',
  url: 'https://www.example.mn/news/herders',
  text: {
    paragraphs: [
      { kind: 'text', text: 'The herders of a valley that is on no map have counted their foals.' },
      { kind: 'heading', text: 'A Dry Summer' },
      { kind: 'text', text: 'There were fewer of them than last year, and the river was low.' },
    ],
    byline: 'A. Nobody',
    authorNote: 'A. Nobody writes about valleys.',
  },
});

export const WELL: ArchivedStory = story(2, {
  language: 'mn',
  title: 'Зохиомол сумын иргэд шинэ худагтай боллоо',
  source: 'www.jishee.mn',
  publishedOn: date('2025-07-15'),
  text: {
    paragraphs: [{ kind: 'text', text: 'Газрын зурагт байхгүй нэгэн суманд шинэ худаг гаргажээ.' }],
    byline: undefined,
    authorNote: undefined,
  },
});
