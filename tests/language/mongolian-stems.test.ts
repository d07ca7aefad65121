import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mongolianStems } from '../../src/language/mongolian-stems.ts';
import { type NounClass, nounForms, verbForms } from '../support/mongolian-paradigms.ts';
import { NOUNS, VERBS } from '../support/mongolian-words.ts';

function meet(one: string, another: string): boolean {
  const keys = mongolianStems(another);
  return mongolianStems(one).some((key) => keys.includes(key));
}

function strangersTo(word: string, forms: string): readonly string[] {
  return forms.split(' ').filter((form) => !meet(word, form));
}

describe('the forms of one word meet', () => {
  test.each([
    { rule: 'cases', word: 'улс', forms: 'улсын улсад улсыг улсаас улсаар улстай улсгүй' },
    { rule: 'cases after front vowels', word: 'үг', forms: 'үгийн үгэнд үгийг үгээс үгээр үгтэй' },
    { rule: 'an elided vowel', word: 'засаг', forms: 'засгийн засагт засгийг засгаас засгаар засагтай засгууд' },
    { rule: 'an elided и', word: 'эрчим', forms: 'эрчмийн эрчимд эрчмээр' },
    { rule: 'an elided ө', word: 'төсөв', forms: 'төсвийн төсөвт төсвөөс төсвүүд төсвийнхөө' },
    { rule: 'a final short vowel', word: 'барилга', forms: 'барилгын барилгад барилгатай барилгууд барилгаас' },
    { rule: 'a final short vowel before нг', word: 'хөрөнгө', forms: 'хөрөнгийн хөрөнгөд хөрөнгөөр хөрөнгөтэй' },
    { rule: 'the hidden н', word: 'ус', forms: 'усны усанд уснаас усаар устай' },
    { rule: 'the hidden н after a long vowel', word: 'гэрээ', forms: 'гэрээний гэрээнд гэрээнээс гэрээгээр гэрээг' },
    { rule: 'the hidden г', word: 'сан', forms: 'сангийн санд санг сангаас сангаар сангууд' },
    { rule: 'ь and и', word: 'хууль', forms: 'хуулийн хуульд хуулиас хуулиар хуультай хуулиуд хуулиа хуулиараа' },
    { rule: 'diphthongs', word: 'уурхай', forms: 'уурхайн уурхайд уурхайг уурхайгаас уурхайгаар уурхайнууд' },
    { rule: '-ий', word: 'дэлхий', forms: 'дэлхийн дэлхийд дэлхийг дэлхийгээс' },
    { rule: 'е and я', word: 'үе', forms: 'үеийн үед үеийг үеэс үеэр' },
    { rule: 'plurals', word: 'монгол', forms: 'монголууд монголчууд монголчуудын монголчуудаас' },
    { rule: '-д for -н', word: 'иргэн', forms: 'иргэд иргэдийн иргэдэд иргэний иргэдээс иргэдтэй' },
    { rule: '-үүд for -үүн', word: 'гишүүн', forms: 'гишүүд гишүүдийн гишүүдээс гишүүний гишүүдийнхээ' },
    { rule: '-чид for -чин', word: 'малчин', forms: 'малчид малчны малчдын малчдад малчидтай' },
    { rule: '-чид for -ч', word: 'сурагч', forms: 'сурагчид сурагчдын сурагчдад сурагчийн' },
    { rule: 'reflexives', word: 'хурал', forms: 'хурлаа хурлынхаа хуралдаа хурлаасаа хурлаараа хуралтайгаа' },
    { rule: 'stacked endings', word: 'аймаг', forms: 'аймгуудынхаа аймгуудад аймгийнхан аймгийнханд аймгийнхаас' },
    { rule: 'a word that looks inflected', word: 'хороо', forms: 'хорооны хороонд хороодын хороогоор хорооноос' },
    { rule: 'a name that looks inflected', word: 'алтай', forms: 'алтайн алтайд алтайгаас' },
    { rule: 'foreign words', word: 'интернэт', forms: 'интернет интернэтийн интернетийн интернэтээр интернетээс' },
    {
      rule: 'foreign words in и',
      word: 'компани',
      forms: 'компанийн компанид компаниуд компаниас компанитай компаниудын',
    },
    { rule: 'foreign words in о', word: 'кино', forms: 'киноны кинонд киногоор киног' },
    {
      rule: 'foreign words without harmony',
      word: 'оператор',
      forms: 'операторын оператороос оператораас оператортай',
    },
    {
      rule: 'verbs of news',
      word: 'авах',
      forms: 'авсан авлаа авав авчээ авна авдаг авч аваад авбал авмагц автал авахаар',
    },
    { rule: 'negation', word: 'явах', forms: 'явахгүй явсангүй яваагүй явдаггүй явалгүй' },
    {
      rule: 'verb forms with cases',
      word: 'мэдэх',
      forms: 'мэдэхийн мэдсэний мэдсэнээс мэдэхдээ мэдсэнд мэдэхэд мэдсэнгүй',
    },
    {
      rule: 'an elided vowel of a verb',
      word: 'батлах',
      forms: 'баталсан батлав баталлаа баталжээ батална баталдаг батлаад',
    },
    { rule: 'и of a verb', word: 'барих', forms: 'барьсан барилаа барив барьж барина бариад бариагүй барья' },
    { rule: 'и after a hushing consonant', word: 'дэмжих', forms: 'дэмжсэн дэмжив дэмжинэ дэмжээд дэмжээгүй' },
    { rule: 'a short vowel of a verb', word: 'санах', forms: 'санасан санаж санав санаад санана' },
    { rule: 'a long vowel of a verb', word: 'суух', forms: 'суусан сууж суув суугаад суулаа суугаагүй' },
    { rule: 'irregular words', word: 'хүн', forms: 'хүний хүнд хүмүүс хүмүүсийн хүмүүст' },
    { rule: 'numerals', word: 'тав', forms: 'таван тавны' },
  ])('$rule: $word', ({ word, forms }) => {
    expect(strangersTo(word, forms)).toEqual([]);
  });
});

describe('different words do not meet', () => {
  test.each([
    ['хэл', 'хэлэх'],
    ['гар', 'гарсан'],
    ['сан', 'санасан'],
    ['бар', 'барьсан'],
    ['тавь', 'тавих'],
    ['тав', 'тавьсан'],
    ['мэдээ', 'мэдсэн'],
    ['мэдээний', 'мэдэх'],
    ['хороо', 'хор'],
    ['бараа', 'бар'],
    ['өрөө', 'өр'],
    ['санаа', 'сан'],
    ['хүрээ', 'хүрсэн'],
    ['хараа', 'харсан'],
    ['агаар', 'аг'],
    ['сайд', 'сайн'],
    ['ард', 'ар'],
    ['хурд', 'хур'],
    ['хууль', 'хуулсан'],
    ['буурсан', 'бууруулсан'],
    ['батлах', 'батлагдах'],
    ['эдийн', 'эцэг'],
    ['хүчин', 'хүн'],
    ['орос', 'орон'],
    ['сургууль', 'сургалт'],
    ['хуралдаан', 'хурал'],
    ['тэмцээн', 'тэмцэх'],
    ['цас', 'цаас'],
    ['улс', 'уул'],
    ['зам', 'заам'],
    ['төр', 'төрөл'],
    ['гол', 'голч'],
    ['уул', 'ууль'],
    ['морь', 'мор'],
    ['төв', 'төвдийн'],
    ['дүн', 'дүү'],
    ['банк', 'бан'],
    ['зээл', 'зээ'],
    ['татвар', 'татах'],
    ['алт', 'алтай'],
  ])('%s and %s', (one, another) => {
    expect(meet(one, another)).toBe(false);
  });
});

describe('whatever the word', () => {
  const cyrillic = fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмноөпрстуүфхцчшщъыьэюяё'),
    minLength: 1,
    maxLength: 20,
  });
  const anything = fc.oneof(cyrillic, fc.string({ unit: 'grapheme', minLength: 1 }));

  test('it has one to four keys, none twice, none empty', () => {
    fc.assert(
      fc.property(anything, (word) => {
        const keys = mongolianStems(word);
        expect(keys.length).toBeGreaterThanOrEqual(1);
        expect(keys.length).toBeLessThanOrEqual(4);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain('');
      }),
    );
  });

  test('a cut leaves at least two letters with a vowel', () => {
    fc.assert(
      fc.property(cyrillic, (word) => {
        for (const key of mongolianStems(word).filter((one) => one !== word)) {
          expect(key.replace('-', '')).toMatch(/^(?=.*[аэоөуүиеёюяы]).{2,}$/u);
        }
      }),
    );
  });

  test('a word in another script is its own key', () => {
    expect(mongolianStems('khurelsukh')).toEqual(['khurelsukh']);
    expect(mongolianStems('2026')).toEqual(['2026']);
  });
});

describe('whole paradigms', () => {
  const nouns = Object.entries(NOUNS).flatMap(([kind, lemmas]) =>
    lemmas.map((lemma) => ({ lemma, forms: nounForms(lemma, kind as NounClass) })),
  );
  const verbs = VERBS.map(([lemma, open, closed]) => ({ lemma, forms: verbForms(lemma, open, closed) }));

  test.each([
    { name: 'nouns', paradigms: nouns, atLeast: 0.995 },
    { name: 'verbs', paradigms: verbs, atLeast: 0.995 },
  ])('nearly all forms of $name meet their word', ({ paradigms, atLeast }) => {
    const all = paradigms.flatMap(({ lemma, forms }) => forms.map((form) => ({ lemma, form })));
    const strangers = all.filter(({ lemma, form }) => !meet(lemma, form));
    const share = 1 - strangers.length / all.length;
    expect(share, strangers.map(({ lemma, form }) => `${lemma}: ${form}`).join(', ')).toBeGreaterThanOrEqual(atLeast);
  });

  test('few forms meet another word', () => {
    const paradigms = [...nouns, ...verbs];
    const owners = new Map<string, Set<string>>();
    for (const { lemma } of paradigms) {
      for (const key of mongolianStems(lemma)) owners.set(key, (owners.get(key) ?? new Set()).add(lemma));
    }
    const forms = paradigms.flatMap(({ lemma, forms: all }) => all.map((form) => ({ lemma, form })));
    const lost = forms.filter(({ lemma, form }) =>
      mongolianStems(form).some((key) => [...(owners.get(key) ?? [])].some((owner) => owner !== lemma)),
    );
    const share = lost.length / forms.length;
    expect(share, lost.map(({ lemma, form }) => `${lemma}: ${form}`).join(', ')).toBeLessThanOrEqual(0.01);
  });
});
