import type { Story } from '../../src/archive/story.ts';
import { storyId } from '../../src/archive/story-identity.ts';
import type { CalendarDate } from '../../src/digest/digest.ts';

/** Invented stories: two days, both languages, one long article in each. */
export const NEWS: readonly Story[] = [
  article({
    title: 'Herders Count Their Foals Before the First Snow',
    source: 'steppe-post.example.org',
    date: '2025-07-16',
    paragraphs: Array.from(
      { length: 60 },
      (_, i) =>
        `Paragraph ${i + 1}. The foals of the valley were counted at dawn, and the number was higher than last year.`,
    ),
    byline: 'Sara Tumur',
    authorNote: 'Sara Tumur writes about the countryside.',
  }),
  ...Array.from({ length: 11 }, (_, i) =>
    headline({
      language: 'en',
      title: `Copper mine number ${i + 1} opens a school`,
      source: 'daily.example.com',
      date: '2025-07-16',
    }),
  ),
  ...Array.from({ length: 11 }, (_, i) =>
    headline({
      language: 'mn',
      title: `Уурхайн ${i + 1}-р сургууль нээлтээ хийлээ`,
      source: 'medee.example.mn',
      date: '2025-07-16',
    }),
  ),
  headline({ language: 'en', title: 'River ice breaks early', source: 'steppe-post.example.org', date: '2025-07-14' }),
  headline({ language: 'mn', title: 'Голын мөс эрт хагарлаа', source: 'medee.example.mn', date: '2025-07-14' }),
];

/** The story with the long text. */
export const LONG: Story = at(0);
/** A headline without a text. */
export const SHORT: Story = at(1);

function at(index: number): Story {
  const story = NEWS[index];
  if (story === undefined) throw new RangeError(`no story ${index}`);
  return story;
}

interface Made {
  readonly language: 'en' | 'mn';
  readonly title: string;
  readonly source: string;
  readonly date: string;
}

function headline({ date, ...made }: Made): Story {
  const publishedOn = date as CalendarDate;
  return { ...made, id: storyId({ ...made, publishedOn }), publishedOn, url: undefined, text: undefined };
}

function article(made: Omit<Made, 'language'> & { paragraphs: string[]; byline: string; authorNote: string }): Story {
  const { paragraphs, byline, authorNote, ...rest } = made;
  const text = { paragraphs: paragraphs.map((each) => ({ kind: 'text', text: each }) as const), byline, authorNote };
  return { ...headline({ ...rest, language: 'en' }), text };
}
