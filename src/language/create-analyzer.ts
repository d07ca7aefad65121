import type { Analyzer, Token, WordKeys } from './analyzer.ts';
import { englishStem } from './english.ts';
import { mongolianStems } from './mongolian-stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { findCompounds, type Piece, splitCompound } from './tokenizer.ts';

/** To be raised with every change of a rule in this folder that gives some text other tokens, or some word other keys. */
const ANALYZER_VERSION = '2';

/** Compounds remembered with their words: the vocabulary of a month of news, some 5 MB. */
const MEMORY_SIZE = 20_000;
/** Longer compounds (addresses, noise) come once and are not worth the memory. */
const MAX_REMEMBERED_LENGTH = 40;

const ONE_LETTER = /^\p{L}$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Creates the analyzer of both languages. One text may mix them: each word is treated by its own script.
 * What it remembers only saves time; the same text gives the same tokens, always.
 */
export function createAnalyzer(): Analyzer {
  let recent = new Map<string, readonly Token[]>();
  let older = new Map<string, readonly Token[]>();

  function wordsOf(raw: string): readonly Token[] {
    const known = recent.get(raw) ?? older.get(raw);
    if (known !== undefined) {
      if (!recent.has(raw)) remember(raw, known);
      return known;
    }
    const words = splitCompound(raw).map(toToken);
    if (raw.length <= MAX_REMEMBERED_LENGTH) remember(raw, words);
    return words;
  }

  function remember(raw: string, words: readonly Token[]): void {
    if (recent.size >= MEMORY_SIZE) {
      older = recent;
      recent = new Map();
    }
    recent.set(raw, words);
  }

  return {
    version: ANALYZER_VERSION,
    analyze(text) {
      const tokens: Token[] = [];
      for (const { raw, start } of findCompounds(text)) {
        for (const { word, start: from, end, stop, joined } of wordsOf(raw)) {
          tokens.push({ word, start: start + from, end: start + end, stop, joined });
        }
      }
      return tokens;
    },
    keysOf,
  };
}

function toToken({ word, start, end, joined }: Piece): Token {
  // A lone letter is an initial or the rest of an abbreviation: nobody means to ask for it beside a real word.
  const stop = STOP_WORDS.has(word) || ONE_LETTER.test(word);
  return { word, start, end, stop, joined };
}

function keysOf(word: string): WordKeys {
  const stems = CYRILLIC.test(word) ? mongolianStems(word) : [englishStem(word)];
  return { stems, sounds: [], soundStems: [] };
}
