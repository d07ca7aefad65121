import type { CalendarDate } from '../digest/digest.ts';
import type { Language, LanguageChoice } from '../language/language.ts';
import type { Snippet } from './snippet.ts';
import type { ArchivedStory, Story, StoryId } from './story.ts';

/** What became of the stories of one page. */
export interface PutReport {
  /** Ids of stories that the archive did not have. */
  readonly added: readonly StoryId[];
  /** Ids of stories that gained a text, a link or a better title. */
  readonly completed: readonly StoryId[];
  readonly unchanged: number;
}

export interface StoryFilter {
  /** Default: all. */
  readonly language?: LanguageChoice;
  /** Host as in `Story.source`; `www.` may be missing. */
  readonly source?: string;
  /** First and last day, both included; undated stories never match a bound. */
  readonly after?: CalendarDate;
  readonly before?: CalendarDate;
}

/** A place in the list of all stories from which a page goes on. */
export interface PageFrom {
  readonly id: StoryId;
  /** `at`: the page begins with this story; `older`: with the one after it; `newer`: it ends just before it. */
  readonly direction: 'at' | 'older' | 'newer';
}

export interface ListRequest extends StoryFilter {
  /** 1 to 100. */
  readonly limit: number;
  /** Default: the newest. An id that the archive does not know is as if absent. */
  readonly from?: PageFrom;
}

/** Stories newest first (date, then order of arrival); undated ones last. */
export interface StoryPage {
  readonly stories: readonly ArchivedStory[];
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

export interface Day {
  readonly date: CalendarDate;
  readonly stories: readonly ArchivedStory[];
  /** The nearest days that have news in the asked language. */
  readonly previous: CalendarDate | undefined;
  readonly next: CalendarDate | undefined;
}

export interface SearchRequest extends StoryFilter {
  /** As typed by a person; see `query.ts` for the language. */
  readonly query: string;
  /** Hits to skip. */
  readonly offset?: number;
  /** 0 to 100. */
  readonly limit: number;
  /** The last word may be unfinished (inline mode). Default false. */
  readonly typing?: boolean;
}

export interface Hit {
  readonly story: ArchivedStory;
  /** Greater is better; comparable within one result only. */
  readonly score: number;
  /** Title and excerpt with the hits marked. */
  readonly snippet: Snippet;
}

/** What a query says in one language and some stories in the other. */
export interface Translation {
  /** As typed. */
  readonly from: string;
  readonly to: string;
}

export interface SearchResult {
  readonly total: number;
  /** The total by language, whatever `language` was asked for. */
  readonly totals: Readonly<Record<Language, number>>;
  readonly hits: readonly Hit[];
  /**
   * True when only the other language has the words themselves: the asked one has nothing, or only what they mean in it, or what is
   * similar.
   */
  readonly betterElsewhere: boolean;
  /** True when no story has all the words and these have some of them. */
  readonly relaxed: boolean;
  /** Words of the query that also found stories by what they mean in the other language; such hits come after direct ones. */
  readonly translated: readonly Translation[];
  /**
   * Whole queries to try instead, made of the archive's own words; best first, at most 3; only when no story has all the words
   * as they were typed.
   */
  readonly suggestions: readonly string[];
  /** False while the index is still being built: what was found may not be all. */
  readonly complete: boolean;
}

export interface SourceCount {
  readonly source: string;
  readonly stories: Readonly<Record<Language, number>>;
}

export interface ArchiveStats {
  readonly stories: Readonly<Record<Language, number>>;
  readonly withText: number;
  readonly undated: number;
  readonly sources: number;
  readonly firstDay: CalendarDate | undefined;
  readonly lastDay: CalendarDate | undefined;
  /** How far the search index is: stories in it, of those there are. */
  readonly indexed: number;
}

/**
 * Everything Medee knows of the news. Stories go in, and are found again.
 * All methods may reject with `StorageError`; none of them throws for what a person typed.
 */
export interface Archive {
  /**
   * Takes the stories of one page, in the order of the page, and resolves once they would survive `kill -9`.
   * Idempotent: what is known already changes nothing.
   */
  put(stories: readonly Story[]): Promise<PutReport>;
  /** Finds a story by an id that was ever given to it. */
  find(id: StoryId): Promise<ArchivedStory | undefined>;
  list(request: ListRequest): Promise<StoryPage>;
  onDay(date: CalendarDate, filter?: Pick<StoryFilter, 'language' | 'source'>): Promise<Day>;
  /** The stories with `seq` greater than this, oldest first. */
  since(seq: number, limit: number): Promise<readonly ArchivedStory[]>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** Stories of the same language that share the rarest words with this one, best first. */
  related(id: StoryId, limit: number): Promise<readonly ArchivedStory[]>;
  /** Most stories first. */
  sources(): Promise<readonly SourceCount[]>;
  stats(): Promise<ArchiveStats>;
  /** Every story, oldest `seq` first is not promised. For export. */
  all(): AsyncIterable<ArchivedStory>;
}
