import { detectLanguage, type Language } from '../../src/language/language.ts';

/**
 * What stands around the words of the sets. So many, that none becomes the word of every story: then one false match
 * of it would be thousands. None of them stands in a set.
 */
const SURROUNDINGS: Readonly<Record<Language, readonly string[]>> = {
  mn: `тойм онцлох дэлгэрэнгүй нийтлэл тодруулга сурвалжлага шүүмж дурсамж ажиглалт уянгын хошин гэгээлэг нандин ховор
    содон гайхамшигт эртний алс дараагийн эргэцүүлэл зугаатай цэнхэр ягаан бүрэнхий зэрэглээ ээлтэй тансаг ганган
    уужим намуун аниргүй чимээгүй эелдэг гүнзгий нарийн эгэл жирийн хачин жигтэй шидэт увдис үлгэр туульс ертөнц орчлон
    оньсого толбо дурдатгал тэнүүлч нүүдэл жигүүр хээнцэр яруу цомог эмхэтгэл тууж роман өгүүллэг зохиомж`.split(
    /\s+/u,
  ),
  en: `briefing digest weekly highlights editors subscribers column essay memoir sketch review remark gentle curious distant
    ancient quirky subtle playful bright gloomy candid forthcoming whimsical velvet lantern meadow puzzle ribbon whisper
    echo marble amber crimson drowsy cozy nimble rustic serene tranquil vivid wistful zesty anthology chapter riddle fable
    saga epilogue prologue`.split(/\s+/u),
};
const NOISE_TITLES = 250;

interface StoryText {
  readonly title: string;
  readonly text: string;
}

/** Makes a story with this word, phrase or name: three of four have it in the title, the fourth in the text. */
export function storyAround(item: string): StoryText {
  const language = detectLanguage(item);
  const turn = sumOf(item);
  const [a, b, c, d, e, f] = surroundings(language, turn, 6);
  if (turn % 4 === 0) return { title: `${a} ${b} ${c}`, text: `${d} ${e}.\n${f} ${item} ${a}.` };
  return { title: turn % 4 === 1 ? `${item} ${a} ${b}` : `${a} ${item} ${b} ${c}`, text: '' };
}

/** Makes titles of both languages that are about nothing in the sets. */
export function noiseTitles(): readonly string[] {
  return (['mn', 'en'] as const).flatMap((language) =>
    Array.from({ length: NOISE_TITLES }, (_, turn) => surroundings(language, turn * 101, 4).join(' ')),
  );
}

/** All words that `storyAround` and `noiseTitles` add. */
export function surroundingWords(): readonly string[] {
  return [...SURROUNDINGS.mn, ...SURROUNDINGS.en];
}

function surroundings(language: Language, turn: number, count: number): readonly string[] {
  const words = SURROUNDINGS[language];
  return Array.from({ length: count }, (_, place) => words[(turn * (2 * place + 1) + 13 * place) % words.length] ?? '');
}

function sumOf(text: string): number {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (sum, code) => (sum * 31 + code) % 1_000_003,
    0,
  );
}
