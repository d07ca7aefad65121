import type { CalendarDate } from '../../digest/digest.ts';
import type { Language, LanguageChoice } from '../../language/language.ts';

/** The commands of Medee, in the order of the menu. */
export const COMMANDS = [
  'start',
  'latest',
  'day',
  'search',
  'read',
  'sources',
  'language',
  'settings',
  'help',
  'about',
  'privacy',
  'forget',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What kept the answer back; each has its own sentence. */
export const FAILURES = ['unexpected', 'storage', 'connection'] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * Every sentence of the interface; one object per language, so that a missing sentence does not compile.
 * The functions get values that are safe to show; they know nothing of stories and of Telegram.
 */
export interface Messages {
  readonly labels: Labels;
  readonly list: ListMessages;
  readonly article: ArticleMessages;
  readonly search: SearchMessages;
  readonly settings: SettingsMessages;
  readonly info: InfoMessages;
  readonly notices: NoticeMessages;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly profile: ProfileTexts;
}

/** Button texts: short, without a final period. */
interface Labels {
  readonly newer: string;
  readonly older: string;
  readonly more: string;
  readonly headlines: string;
  readonly latest: string;
  readonly source: string;
  readonly share: string;
  readonly copyLink: string;
  readonly related: string;
  readonly back: string;
  /** From a story to the results it was found among. */
  readonly results: string;
  readonly read: string;
  /** Opens the bot, above the results of an inline query. */
  readonly open: string;
  /** The same where the query found nothing. */
  readonly openAnyway: string;
  /** Opens a story without a text, which cannot be read. */
  readonly openStory: string;
  readonly sources: string;
  readonly settings: string;
  readonly language: string;
  readonly help: string;
  readonly about: string;
  readonly privacy: string;
  readonly forget: string;
  readonly confirmForget: string;
  readonly keep: string;
  /** The language of news, as short as a button of a row of five needs it. */
  readonly choice: Readonly<Record<LanguageChoice, string>>;
}

interface ListMessages {
  /** `private`: any words sent are a search; elsewhere it takes the command. */
  readonly welcome: (chat: 'private' | 'shared') => string;
  readonly heading: (options: { readonly date: CalendarDate; readonly today: CalendarDate }) => string;
  readonly undated: () => string;
  readonly count: (count: number) => string;
  readonly countWithShown: (options: { readonly count: number; readonly shown: number }) => string;
  /** A date in a line with other things. */
  readonly date: (date: CalendarDate) => string;
  readonly longDate: (date: CalendarDate) => string;
  readonly fromSource: (source: string) => string;
  readonly fullText: () => string;
  readonly untitled: () => string;
  readonly empty: (choice: LanguageChoice) => string;
  readonly emptyArchive: () => string;
  readonly emptyDay: (options: { readonly date: CalendarDate; readonly choice: LanguageChoice }) => string;
  readonly emptySource: (options: { readonly source: string; readonly choice: LanguageChoice }) => string;
  readonly sources: (count: number) => string;
  readonly sourceCounts: (counts: Readonly<Record<Language, number>>) => string;
  readonly noSources: () => string;
}

interface ArticleMessages {
  readonly headlineOnly: (source: string | undefined) => string;
  readonly undated: () => string;
  readonly relatedTo: (title: string) => string;
  readonly noneRelated: (title: string) => string;
}

interface SearchMessages {
  readonly found: (options: { readonly query: string; readonly total: number }) => string;
  /** Instead of `found`, where the stories have some of the words only. */
  readonly relaxed: (options: { readonly query: string; readonly total: number }) => string;
  readonly incomplete: () => string;
  /** Under results: what else was looked for, in the other language. */
  readonly alsoFor: (words: readonly string[]) => string;
  readonly nothing: (query: string) => string;
  readonly nothingIn: (options: { readonly query: string; readonly choice: Language }) => string;
  readonly didYouMean: () => string;
  readonly tryThis: () => string;
  readonly ask: () => string;
  readonly forgotten: () => string;
}

interface SettingsMessages {
  readonly title: () => string;
  readonly interfaceLanguage: () => string;
  readonly newsLanguage: () => string;
  readonly languageName: Readonly<Record<Language, string>>;
  readonly choiceName: Readonly<Record<LanguageChoice, string>>;
  readonly chooseLanguage: () => string;
  readonly languageSaved: () => string;
  readonly forgetQuestion: () => string;
  readonly forgotten: () => string;
  readonly kept: () => string;
}

interface InfoMessages {
  readonly helpTitle: () => string;
  /** What to do, each with its command or its words to type. */
  readonly helpLines: () => readonly string[];
  readonly helpSearchTitle: () => string;
  readonly helpSearch: () => readonly { readonly example: string; readonly meaning: string }[];
  readonly helpGroup: () => string;
  readonly helpInline: (botUsername: string) => string;
  readonly aboutTitle: () => string;
  readonly about: () => string;
  readonly aboutStock: (options: {
    readonly counts: Readonly<Record<Language, number>>;
    readonly withText: number;
    readonly sources: number;
  }) => string;
  readonly aboutDays: (options: { readonly first: CalendarDate; readonly last: CalendarDate }) => string;
  readonly aboutSources: () => string;
  readonly privacyTitle: () => string;
  readonly privacy: () => readonly string[];
}

interface NoticeMessages {
  readonly failed: (failure: Failure) => string;
  readonly unknownCommand: (options: { readonly command: string; readonly nearest: CommandName | undefined }) => string;
  readonly tooFast: (seconds: number) => string;
  readonly oldButton: () => string;
  readonly storyGone: () => string;
  readonly sourceGone: () => string;
  readonly badStoryId: () => string;
  readonly badDate: (text: string) => string;
  readonly askStory: () => string;
  readonly badLatest: () => string;
  readonly onlyText: () => string;
  readonly adminsOnly: () => string;
}

/** What Telegram shows of the bot itself: name ≤ 64, description ≤ 512, short description ≤ 120 characters. */
export interface ProfileTexts {
  readonly description: string;
  readonly shortDescription: string;
}
