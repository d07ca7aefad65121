import type { Language, LanguageChoice } from '../../language/language.ts';
import { dayBefore, formatDate } from '../dates.ts';
import { formatCount, plural, writeCounts } from './count.ts';
import type { Failure, Messages } from './messages.ts';
import { hasQuotes } from './quotes.ts';

const NEWS: Readonly<Record<LanguageChoice, string>> = {
  en: 'news in English',
  mn: 'news in Mongolian',
  all: 'news',
};

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', mn: 'Mongolian' };

/** The interface in English: plain newsroom English, British spelling. */
export const en: Messages = {
  labels: {
    newer: '‹ Newer',
    older: 'Older ›',
    more: 'More ›',
    headlines: 'Headlines',
    latest: 'Latest headlines',
    source: 'Source',
    share: 'Share',
    copyLink: 'Copy link',
    related: 'Related',
    back: '‹ Back',
    results: '‹ Results',
    read: 'Read',
    openStory: 'Open in Medee',
    open: 'Open Medee',
    openAnyway: 'Nothing found. Open Medee',
    sources: 'Sources',
    settings: 'Settings',
    language: 'Language',
    help: 'Help',
    about: 'About',
    privacy: 'Privacy',
    forget: 'Delete my data',
    confirmForget: 'Delete',
    keep: 'Keep',
    choice: { en: 'EN', mn: 'МН', all: 'Both' },
  },
  list: {
    welcome: (chat) =>
      chat === 'private'
        ? 'Medee: Mongolia’s news in English and Mongolian. Send any words to search it.'
        : 'Medee: Mongolia’s news in English and Mongolian. Search it with /search and some words.',
    heading: ({ date, today }) => {
      const day = formatDate(date, 'full', 'en');
      if (date === today) return `Today · ${day}`;
      return date === dayBefore(today) ? `Yesterday · ${day}` : day;
    },
    undated: () => 'Date unknown',
    count: (count) => plural(count, 'headline'),
    countWithShown: ({ count, shown }) => `first ${shown} of ${plural(count, 'headline')}`,
    date: (date) => formatDate(date, 'short', 'en'),
    longDate: (date) => formatDate(date, 'long', 'en'),
    fromSource: (source) => `From ${source}`,
    fullText: () => 'full text',
    untitled: () => 'Untitled',
    empty: (choice) => `There is no ${NEWS[choice]} here yet.`,
    emptyArchive: () => 'No news has come in yet. The headlines appear here with the first digest.',
    emptyDay: ({ date, choice }) => `No ${NEWS[choice]} on ${formatDate(date, 'full', 'en')}.`,
    emptySource: ({ source, choice }) => `No ${NEWS[choice]} from ${source}.`,
    sources: (count) => plural(count, 'source'),
    sourceCounts: (counts) => writeCounts(counts, LANGUAGE_NAMES),
    noSources: () => 'No news has come in yet, so there are no sources to show.',
  },
  article: {
    headlineOnly: (source) =>
      source === undefined
        ? 'Medee has the headline of this story only, and does not know where the full text is.'
        : `Medee has the headline of this story only. The full text is at ${source}.`,
    undated: () => 'date unknown',
    relatedTo: (title) => `Related to “${title}”`,
    noneRelated: (title) => `Nothing else in the archive is close to “${title}”.`,
  },
  search: {
    found: ({ query, total }) => `Found ${formatCount(total)} for ${quoted(query)}`,
    relaxed: ({ query, total }) =>
      `No exact match for ${quoted(query)}; ${plural(total, 'story has', 'stories have')} some of the words`,
    incomplete: () => 'The search index is still being built, so there may be more than this.',
    alsoFor: (words) => `Also for ${words.map(quoted).join(', ')}`,
    nothing: (query) => `Nothing for ${quoted(query)}.`,
    nothingIn: ({ query, choice }) => `Nothing in ${LANGUAGE_NAMES[choice]} for ${quoted(query)}.`,
    didYouMean: () => 'Did you mean:',
    tryThis: () => 'Try fewer words, another spelling, or the other language.',
    ask: () => 'What shall I look for? Reply with the words, or write them after the command: /search mining.',
    forgotten: () => 'This search is too old to go on with. Please send the words again.',
  },
  settings: {
    title: () => 'Settings',
    interfaceLanguage: () => 'Medee speaks',
    newsLanguage: () => 'News in',
    languageName: { en: 'English', mn: 'Монгол' },
    choiceName: { en: 'English', mn: 'Mongolian', all: 'both languages' },
    chooseLanguage: () => 'The first row is the language Medee speaks, the second the language of the news.',
    languageSaved: () => 'Saved.',
    forgetQuestion: () =>
      'Delete what Medee keeps about this chat: the language settings and the searches made here? Old search buttons will stop working. The news itself stays.',
    forgotten: () => 'Deleted. Medee keeps nothing about this chat any more. If you write again, it starts afresh.',
    kept: () => 'Nothing was deleted.',
  },
  info: {
    helpTitle: () => 'What Medee does',
    helpLines: () => [
      '/latest – the newest headlines; /latest mn 5 for five in Mongolian',
      '/day – the headlines of a day: /day yesterday, /day 2025-07-16',
      '/search – look for words; in a private chat just send them',
      '/sources – browse by source',
      '/read – a story by its number',
      '/language – the language of Medee and of the news; /settings for all settings',
      '/about – what Medee is; /privacy – what it keeps; /forget – delete that',
    ],
    helpSearchTitle: () => 'Searching more exactly',
    helpSearch: () => [
      { example: '"copper price"', meaning: 'these words, side by side' },
      { example: 'copper -price', meaning: 'without a word' },
      { example: 'source:example.mn', meaning: 'from one source' },
      { example: 'after:2025-07-01 before:2025-07-31', meaning: 'between two days' },
      { example: 'lang:mn', meaning: 'in one language' },
    ],
    helpGroup: () => 'In a group Medee answers commands only; articles open in the private chat.',
    helpInline: (botUsername) => `In any chat, type @${botUsername} and some words to send a story.`,
    aboutTitle: () => 'About Medee',
    about: () =>
      'Medee (мэдээ, “news”) reads bilingual news digests about Mongolia and keeps their headlines and articles, so that you can browse and search them in English and Mongolian.',
    aboutStock: ({ counts, withText, sources }) =>
      `In the archive: ${plural(counts.en, 'story', 'stories')} in English and ${formatCount(counts.mn)} in Mongolian from ${plural(sources, 'source')}, ${formatCount(withText)} with the full text.`,
    aboutDays: ({ first, last }) =>
      first === last
        ? `The news is from ${formatDate(first, 'long', 'en')}.`
        : `They are from ${formatDate(first, 'long', 'en')} to ${formatDate(last, 'long', 'en')}.`,
    aboutSources: () =>
      'Every story names its source and the day it was published. Headlines and texts belong to their publishers.',
    privacyTitle: () => 'What Medee keeps',
    privacy: () => [
      'The number that Telegram gives this chat, when it first wrote, and the languages chosen here.',
      'The words of searches, so that result pages go on working.',
      'Nothing else: no name, no telephone number, no other messages.',
      '/forget deletes all of it.',
    ],
  },
  notices: {
    failed: (failure) => FAILURE_TEXTS[failure],
    unknownCommand: ({ command, nearest }) =>
      nearest === undefined
        ? `There is no command /${command}. /help lists what there is.`
        : `There is no command /${command}. Did you mean /${nearest}?`,
    tooFast: (seconds) => `That was a little fast. Please go on in ${plural(seconds, 'second')}.`,
    oldButton: () => 'This button is from an older message. Please use /latest or /search.',
    storyGone: () => 'Medee does not have this story. /latest shows what there is.',
    sourceGone: () => 'There is no news from this source. /sources lists those there are.',
    badStoryId: () => 'That is not the number of a story. It has 13 letters and digits, as in /read 0123456789abc.',
    badDate: (text) => `“${text}” is not a day. Write /day 2025-07-16, /day today or /day yesterday.`,
    askStory: () => 'Which story? Open it from /latest, or write its number after /read.',
    badLatest: () => 'Write /latest, or with a language and a number: /latest mn 5.',
    onlyText: () => 'Medee reads words only. Send some to search the news, or see /latest.',
    adminsOnly: () => 'Only the administrators of this chat can change its settings.',
  },
  commands: {
    start: 'Begin',
    latest: 'The latest headlines',
    day: 'The headlines of a day',
    search: 'Search the news',
    read: 'Read a story by its number',
    sources: 'Browse by source',
    language: 'Choose the languages',
    settings: 'Settings',
    help: 'How to use Medee',
    about: 'What Medee is',
    privacy: 'What Medee keeps about you',
    forget: 'Delete what is kept',
  },
  profile: {
    description:
      'Mongolia’s news in English and Mongolian. Read the latest headlines and full articles, browse by day and by source, and search everything by keyword: here, in groups, or inline in any chat.',
    shortDescription: 'Mongolia’s news in English and Mongolian: headlines, full articles and search.',
  },
};

const FAILURE_TEXTS: Readonly<Record<Failure, string>> = {
  unexpected:
    'Sorry, that did not work. It is our fault and has been noted. Please try again, or begin anew with /latest.',
  storage: 'Sorry, the archive cannot be read at the moment. Please try again in a few minutes.',
  connection: 'Sorry, the connection to Telegram broke. If the answer is not above, please send that again.',
};

/** A query with quotation marks of its own needs none around it. */
function quoted(query: string): string {
  return hasQuotes(query) ? query : `“${query}”`;
}
