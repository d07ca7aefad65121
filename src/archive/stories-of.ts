import type { Article, Digest, Headline } from '../digest/digest.ts';
import { LANGUAGES } from '../language/language.ts';
import { mergeStories } from './merge.ts';
import type { Story } from './story.ts';
import { storyId } from './story-identity.ts';

/**
 * Turns a parsed page into its stories: the headlines of each language in their order, then the articles that are none
 * of them. An article that equals a headline but for case completes it; nothing is guessed from shared words.
 */
export function storiesOf(digest: Digest): Story[] {
  const stories = new Map<string, Story>();
  const headlines = LANGUAGES.flatMap((language) => digest.headlines.filter((each) => each.language === language));
  for (const story of [...headlines.map(storyOfHeadline), ...digest.articles.map(storyOfArticle)]) {
    const known = stories.get(story.id);
    stories.set(story.id, known ? mergeStories(known, story) : story);
  }
  return [...stories.values()];
}

function storyOfHeadline(headline: Headline): Story {
  const { language, title, source, publishedOn, url } = headline;
  return { id: storyId(headline), language, title, source, publishedOn, url, text: undefined };
}

function storyOfArticle(article: Article): Story {
  const { language, title, source, publishedOn, url, paragraphs, byline, authorNote } = article;
  const text = paragraphs.length === 0 ? undefined : { paragraphs, byline, authorNote };
  return { id: storyId(article), language, title, source, publishedOn, url, text };
}
