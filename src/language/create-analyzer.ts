import type { Analyzer, Token, WordKeys } from './analyzer.ts';
import { englishStem } from './english.ts';
import { createMemory } from './memory.ts';
import { mongolianStems } from './mongolian-stems.ts';
import { soundKeys, soundStemKeys } from './sound-key.ts';
import { STOP_WORDS } from './stop-words.ts';
import { findCompounds, type Piece, splitCompound } from './tokenizer.ts';

/** To be raised with every change of a rule in this folder that gives some text other tokens, or some word other keys. */
const ANALYZER_VERSION = '3';

/** Compounds remembered with their words: the vocabulary of a month of news, some 5 MB. */
const REMEMBERED_COMPOUNDS = 20_000;
/** Words remembered with their keys: for queries, and for texts of the same days. */
const REMEMBERED_KEYS = 4_000;
/** Longer compounds (addresses, noise) come once and are not worth the memory. */
const MAX_REMEMBERED_LENGTH = 40;

const ONE_LETTER = /^\p{L}$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Creates the analyzer of both languages. One text may mix them: each word is treated by its own script.
 * What it remembers only saves time; the same text gives the same tokens, always.
 */
export function createAnalyzer(): Analyzer {
  const compounds = createMemory<readonly Token[]>(REMEMBERED_COMPOUNDS);
  const keys = createMemory<WordKeys>(REMEMBERED_KEYS);
  const cut = (raw: string): readonly Token[] => splitCompound(raw).map(toToken);
  return {
    version: ANALYZER_VERSION,
    analyze(text) {
      const tokens: Token[] = [];
      for (const { raw, start } of findCompounds(text)) {
        const words = raw.length > MAX_REMEMBERED_LENGTH ? cut(raw) : compounds.get(raw, cut);
        for (const { word, start: from, end, stop, joined } of words) {
          tokens.push({ word, start: start + from, end: start + end, stop, joined });
        }
      }
      return tokens;
    },
    keysOf: (word) => keys.get(word, findKeys),
  };
}

function toToken({ word, start, end, joined }: Piece): Token {
  // A lone letter is an initial or the rest of an abbreviation: nobody means to ask for it beside a real word.
  const stop = STOP_WORDS.has(word) || ONE_LETTER.test(word);
  return { word, start, end, stop, joined };
}

/** Each kind is found when it is asked for: a query needs the sounds of few words. */
function findKeys(word: string): WordKeys {
  let stems: readonly string[] | undefined;
  let sounds: readonly string[] | undefined;
  let soundStems: readonly string[] | undefined;
  return {
    get stems() {
      stems ??= CYRILLIC.test(word) ? mongolianStems(word) : [englishStem(word)];
      return stems;
    },
    get sounds() {
      sounds ??= soundKeys(word);
      return sounds;
    },
    get soundStems() {
      soundStems ??= soundStemKeys(word);
      return soundStems;
    },
  };
}
