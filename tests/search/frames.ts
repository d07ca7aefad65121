import { detectLanguage, type Language } from '../../src/language/language.ts';

/** Sentences that stand around the words of the sets; no word of them stands in a set. */
const TITLES: Readonly<Record<Language, readonly string[]>> = {
  mn: ['Тойм: {} онцлогдлоо', '{}: дэлгэрэнгүй тодруулга', 'Өчигдрийн {} хэмээх нийтлэл', 'Шуурхай {} сурвалжлага'],
  en: ['Briefing: {} in focus', 'Weekly digest: {} explained', 'Why {} matters tonight', 'Editors on {} and beyond'],
};
const TEXTS: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  mn: { title: 'Долоо хоногийн онцлох нийтлэл', text: 'Ням гаригийн дугаарт.\nҮүнд {} дурдагджээ.' },
  en: { title: 'Highlights of the week', text: 'A digest for our subscribers.\nIt mentions {} briefly.' },
};

/** Words of the generated titles. */
const NOISE: Readonly<Record<Language, readonly string[]>> = {
  mn: `тойм онцлох дэлгэрэнгүй нийтлэл шуурхай тодруулга сурвалжлага шүүмж дурсамж ажиглалт
    уянгын хошин гэгээлэг нандин ховор содон сонирхолтой гайхамшигт эртний алс өнгөрсөн дараагийн`.split(/\s+/u),
  en: `briefing digest weekly explained highlights editors subscribers column essay memoir sketch review remark
    gentle curious distant ancient quirky subtle playful bright gloomy candid second another forthcoming`.split(/\s+/u),
};
const NOISE_TITLES = 400;

/** Makes a story with this word, phrase or name: three of four have it in the title, the fourth in the text. */
export function storyAround(item: string): { readonly title: string; readonly text: string } {
  const language = detectLanguage(item);
  const turn = sumOf(item);
  const put = (frame: string): string => frame.replace('{}', () => item);
  const { title, text } = TEXTS[language];
  if (turn % 4 === 0) return { title, text: put(text) };
  return { title: put(TITLES[language][(turn >> 2) % TITLES[language].length] ?? '{}'), text: '' };
}

/** Makes titles of both languages that are about nothing in the sets. */
export function noiseTitles(): readonly string[] {
  return (['mn', 'en'] as const).flatMap((language) => {
    const words = NOISE[language];
    return Array.from({ length: NOISE_TITLES }, (_, turn) =>
      [turn, turn * 3 + 1, turn * 7 + 2, Math.floor(turn / words.length) + turn * 5 + 3]
        .map((place) => words[place % words.length])
        .join(' '),
    );
  });
}

function sumOf(text: string): number {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
}
