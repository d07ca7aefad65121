import { cutPoint } from './display.ts';

/** A paragraph on its way into pages. */
export interface Block {
  readonly kind: 'text' | 'heading' | 'note';
  readonly text: string;
}

/** Where pages end, in UTF-16 units. */
export interface PageLimits {
  /** What a page may hold at most. */
  readonly most: number;
  /** What reads well; a page ends at the last paragraph before it. */
  readonly target: number;
}

/** A page has fewer blocks than a message may have entities (100, Bot API sendMessage): every one may be in bold. */
const MAX_BLOCKS = 90;

/** What stands between two blocks of a page. */
export const BLOCK_GAP = '\n\n';

/**
 * Lays blocks out in pages, in order and without loss. Pages end between paragraphs; a paragraph that would leave a page
 * less than half full is cut at the end of a sentence, else of a word, else of a grapheme. A heading never ends a page
 * that has other text. Linear in the length of the text.
 */
export function paginate(blocks: readonly Block[], limits: PageLimits): readonly (readonly Block[])[] {
  if (blocks.length === 0) return [];
  if (blocks.length <= MAX_BLOCKS && lengthOf(blocks) <= limits.most) return [blocks];
  const pages: Block[][] = [[]];
  for (const block of blocks) place(block, pages, limits);
  return pages.filter((page) => page.length > 0);
}

function place(block: Block, pages: Block[][], limits: PageLimits): void {
  let rest = block.text;
  while (rest !== '') {
    const page = openPage(pages);
    const used = page.length === 0 ? 0 : lengthOf(page) + BLOCK_GAP.length;
    const room = limits.target - used;
    if (rest.length <= room) {
      page.push({ ...block, text: rest });
      return;
    }
    if (used > limits.target / 2) {
      pages.push(takeTrailingHeadings(page));
      continue;
    }
    const cut = breakPoint(rest, room);
    page.push({ ...block, text: rest.slice(0, cut).trimEnd() });
    rest = rest.slice(cut).trimStart();
    if (rest !== '') pages.push([]);
  }
}

/** The last page, or a new one when that has all the blocks it may have. */
function openPage(pages: Block[][]): Block[] {
  const last = pages.at(-1);
  if (last !== undefined && last.length < MAX_BLOCKS) return last;
  const page: Block[] = [];
  pages.push(page);
  return page;
}

/** Headings at the end of a page go with the text that follows them. */
function takeTrailingHeadings(page: Block[]): Block[] {
  const lastText = page.findLastIndex((block) => block.kind !== 'heading');
  return lastText < 0 ? [] : page.splice(lastText + 1);
}

/**
 * The end of a sentence: its sign, closing quotes, a blank. A sign behind one or two letters is taken for an abbreviation
 * or an initial.
 */
const SENTENCE_END = /(?<=[\p{L}\p{N}%"»”’)\]]{3})[.!?…]+["»”’)\]]*\s+/gu;

/** Where to cut a text that is longer than `room`: greater than 0, at most `room`. */
function breakPoint(text: string, room: number): number {
  const window = text.slice(0, room);
  const sentence = [...window.matchAll(SENTENCE_END)].at(-1);
  const sentenceEnd = sentence === undefined ? 0 : sentence.index + sentence[0].length;
  if (sentenceEnd > room / 3) return sentenceEnd;
  const wordEnd = /\s/u.test(text.charAt(room)) ? room : window.search(/\s\S*$/u);
  if (wordEnd > room / 3) return wordEnd;
  return Math.max(1, cutPoint(text, room));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length + BLOCK_GAP.length, -BLOCK_GAP.length);
}
