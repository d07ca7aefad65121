import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWeakSound, soundKeys, soundStemKeys } from '../../src/language/sound-key.ts';
import { normalizeWord } from '../../src/language/word.ts';

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function sounds(word: string): readonly string[] {
  return soundKeys(normalizeWord(word));
}

function stems(word: string): readonly string[] {
  return soundStemKeys(normalizeWord(word));
}

describe('a word sounds the same', () => {
  test.each([
    { habit: 'the official spelling', word: 'Хүрэлсүх', typed: 'Khürelsükh Khurelsukh' },
    { habit: 'х as h, kh or x', word: 'хөгжил', typed: 'hugjil khugjil xugjil högjil khögjil' },
    { habit: 'ө and ү as o, u, v, q or w', word: 'өндөр', typed: 'öndör ondor undur ondur qndqr' },
    { habit: 'ү as v beside consonants', word: 'хүн', typed: 'hun hün hvn xvn hwn khun' },
    { habit: 'ү as double v', word: 'байгууллага', typed: 'baiguullaga baigvvllaga baygullaga' },
    { habit: 'ү as v beside и', word: 'үйлдвэр', typed: 'uildver üildver vildver uyldver' },
    { habit: 'ү as v before an ending', word: 'байхгүй', typed: 'baihgui baihgvi baikhgüi bayhguy' },
    { habit: 'ү as y', word: 'түлш', typed: 'tylsh tulsh tvlsh tülsh' },
    { habit: 'ц as ts, c or tz', word: 'цахилгаан', typed: 'tsakhilgaan tsahilgaan cahilgaan tzahilgaan' },
    { habit: 'ч and ш', word: 'шинэчлэл', typed: 'shinechlel šinečlel' },
    { habit: 'ж as j or zh', word: 'жагсаал', typed: 'jagsaal zhagsaal žagsaal dzhagsal' },
    { habit: 'з as z or dz', word: 'зардал', typed: 'zardal dzardal' },
    { habit: 'в as v or w', word: 'авлига', typed: 'avliga awliga' },
    { habit: 'е as e or ye', word: 'ерөнхий', typed: 'yerönkhii erunhii yerunkhii eronhi' },
    { habit: 'е as yo before ө', word: 'ерөнхий', typed: 'yoronhii yurunhii' },
    { habit: 'ё and ю', word: 'оюун', typed: 'oyuun oyun oyyun' },
    { habit: 'я as ya or ia', word: 'баяр', typed: 'bayar baiar bayaar' },
    { habit: 'и before я', word: 'химия', typed: 'khimiya himia himiya' },
    { habit: 'й and ы as i, y or ii', word: 'уулын', typed: 'uulyn uuliin uulin ulyn' },
    { habit: 'ий as ii, iy, y or i', word: 'өргөтгөлийн', typed: 'örgötgöliin urgutguliyn orgotgolyn urgutgulin' },
    { habit: 'ь as i or nothing', word: 'хууль', typed: 'khuuli huul hul huuli huuly' },
    { habit: 'ь as an apostrophe', word: 'морь', typed: "mor' mori" },
    { habit: 'ь in the middle', word: 'амьдрал', typed: 'amidral amdral amydral' },
    { habit: 'long vowels as single ones', word: 'Улаанбаатар', typed: 'Ulaanbaatar Ulanbatar Ulaanbatar' },
    { habit: 'т and с, which look like ц', word: 'Батсайхан', typed: 'Batsaikhan Batsaihan Bacaikhan' },
    { habit: 'т and з, which look like ц', word: 'Батзориг', typed: 'Batzorig Battsorig' },
    { habit: 'с and х, which look like ш', word: 'босхох', typed: 'boskhokh boshoh bosxox' },
    { habit: 'кс as x', word: 'экспорт', typed: 'export eksport' },
    { habit: 'foreign names with v', word: 'Владимир', typed: 'Vladimir Wladimir' },
    { habit: 'foreign names with c', word: 'Макрон', typed: 'Macron Makron' },
    { habit: 'дж as j or dj', word: 'Азербайджан', typed: 'Azerbaijan Azerbaidjan Azerbaidzhan' },
    { habit: 'о and у for ө and ү', word: 'төсөв', typed: 'тосов төсов тусув' },
    { habit: 'letters of other keyboards', word: 'үнэлгээ', typed: 'їнэлгээ vнэлгээ унэлгээ' },
    { habit: 'ъ for ь', word: 'сургууль', typed: 'сургуулъ сургууль' },
    { habit: 'capitals', word: 'ӨМНӨГОВЬ', typed: 'UMNUGOVI OMNOGOV Ömnögovi' },
    { habit: 'decomposed letters', word: 'төлбөр'.normalize('NFD'), typed: 'tölbör'.normalize('NFD') },
  ])('$habit: $word', ({ word, typed }) => {
    expect(typed.split(' ').filter((one) => !meet(sounds(one), sounds(word)))).toEqual([]);
  });

  test('however its letters are spelled', () => {
    fc.assert(
      fc.property(anySpelling(), ({ word, typed }) => {
        expect({ typed, met: meet(sounds(typed), sounds(word)) }).toEqual({ typed, met: true });
      }),
    );
  });
});

describe('words do not sound the same', () => {
  test.each([
    ['хот', 'хүч'],
    ['зам', 'сам'],
    ['цас', 'час'],
    ['засаг', 'цасаг'],
    ['шар', 'сар'],
    ['нүүрс', 'нарс'],
    ['банк', 'банг'],
    ['гал', 'гэл'],
    ['баяр', 'байр'],
    ['хэл', 'хал'],
    ['coal', 'цалин'],
    ['state', 'статистик'],
    ['government', 'говь'],
    ['market', 'маргаан'],
    ['minister', 'минут'],
    ['people', 'пүрэв'],
    ['city', 'кит'],
    ['council', 'ноос'],
  ])('%s and %s', (a, b) => {
    expect(meet(sounds(a), sounds(b))).toBe(false);
  });
});

describe('a key of a sound', () => {
  test('is one for most words, two where ь may be written', () => {
    expect(soundKeys('цахилгаан')).toEqual(['tsahilgan']);
    expect(soundKeys('говь')).toEqual(['guvi', 'guv']);
    expect(soundKeys('government')).toEqual(['guvernment']);
  });

  test.each(['', 'у', '2026', '5g', 'ipoгийн', '東京', 'a.b', 'ß'])('is none for «%s»', (word) => {
    expect(soundKeys(word)).toEqual([]);
    expect(soundStemKeys(word)).toEqual([]);
  });

  test.each([
    { word: 'өөр', weak: true },
    { word: 'цас', weak: true },
    { word: 'шар', weak: true },
    { word: 'уул', weak: true },
    { word: 'алба', weak: false },
    { word: 'нүүрс', weak: false },
    { word: 'цагаан', weak: false },
  ])('is weak or not: $word', ({ word, weak }) => {
    expect(soundKeys(word).map(isWeakSound)).toEqual([weak]);
  });

  test('is a word that has itself as its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3 }), (word) => {
        const [key = ''] = soundKeys(word);
        fc.pre(key.length >= 3);
        expect(soundKeys(key)[0]).toBe(key);
      }),
    );
  });

  test('is a matter of Latin letters, whatever the word', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...LETTERS) })),
        (text) => {
          const word = normalizeWord(text);
          for (const key of [...soundKeys(word), ...soundStemKeys(word)]) expect(key).toMatch(/^[a-z]+-?$/u);
        },
      ),
    );
  });

  test('is given once, and there are few', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 64 }), (word) => {
        const keys = soundKeys(word);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('inflected words meet by their stems', () => {
  test.each([
    { habit: 'genitive', word: 'засаг', typed: 'zasgiin zasgyn zasgin zasgiyn' },
    { habit: 'dative', word: 'аймаг', typed: 'aimagt aymagt' },
    { habit: 'ablative', word: 'Улаанбаатар', typed: 'ulaanbaataraas ulanbataras Улаанбаатараас' },
    { habit: 'instrumental', word: 'төгрөг', typed: 'togrogoor tugrugoor tugruguur tugrugur' },
    { habit: 'comitative', word: 'хүн', typed: 'huntei xvntei khuntey' },
    { habit: 'plural', word: 'компани', typed: 'kompaniud kompaniudyn kompaniudad' },
    { habit: 'plural -д for -н', word: 'гишүүн', typed: 'gishuud gishuudiin gishvvdiin' },
    { habit: 'reflexive', word: 'хурал', typed: 'hurlaasaa hurlasa huraldaa khuraldaa' },
    { habit: 'hidden н', word: 'яам', typed: 'yamny yaamnii yamni yamand' },
    { habit: 'hidden г', word: 'сан', typed: 'sangiin sangin sangaas' },
    { habit: 'ь and и', word: 'хууль', typed: 'huuliin huulias khuuliar huuliudyn' },
    { habit: 'final short vowel', word: 'барилга', typed: 'barilgyn barilgiin barilgad' },
    { habit: 'long vowel typed single', word: 'хороо', typed: 'horoonii horonii khorony horond' },
    { habit: 'elided vowel', word: 'төсөв', typed: 'tusviin tosviig tusvuus төсвийн тосвийн' },
    { habit: 'past tense of the news', word: 'батлах', typed: 'batallaa batlav batlakh batlahaar' },
    { habit: 'verbs on -жээ', word: 'шийдэх', typed: 'shiidjee shiidje shiidsen shiidlee' },
    { habit: 'a noun that ends like a genitive', word: 'байшин', typed: 'baishingiin baishingaas baishind' },
    { habit: 'without', word: 'ажил', typed: 'ajilgui ajilgvi azhilgüi' },
    { habit: 'a name in capitals', word: 'Khurelsukh', typed: 'ХҮРЭЛСҮХИЙН Хүрэлсүхээс Хүрэлсүхтэй' },
    { habit: 'a name that loses a vowel', word: 'Erdene', typed: 'Эрдэнийн Эрдэнээс Erdeniin' },
    { habit: 'a name with a vowel that stays', word: 'Zandanshatar', typed: 'Занданшатарын Занданшатараас' },
  ])('$habit: $word', ({ word, typed }) => {
    expect(typed.split(' ').filter((one) => !meet(stems(one), stems(word)))).toEqual([]);
  });

  test('the bare name is heard in the inflected one', () => {
    expect(stems('Занданшатарын')).toContain(sounds('Zandanshatar')[0]);
    expect(stems('Улаанбаатарт')).toContain(sounds('Ulaanbaatar')[0]);
  });

  test('the first key of a word in Latin letters is that of all of it', () => {
    expect(stems('Erdene')[0]).toBe('erdn');
    expect(stems('Zandanshatar')[0]).toBe('zandanshatr');
  });

  test.each([
    ['zasgiin', 'зах'],
    ['zamiin', 'засгийн'],
    ['hotiin', 'хүчний'],
    ['bankny', 'баннер'],
    ['surguuliin', 'сурагч'],
    ['nuursnii', 'нуурын'],
    ['sangiin', 'соёлын'],
    ['tusviin', 'тусгаар'],
  ])('%s is no form of %s', (a, b) => {
    expect(meet(stems(a), stems(b))).toBe(false);
  });
});

const LETTERS = 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюяabcdehijkmostuvwxyz';

/** Words of general vocabulary, at most one ь each, since ь is written or not throughout. */
const WORDS =
  'өндөр үүлэн хөдөө хүүхэд цэцэг чулуу шинэ жимс зураг зөвлөгөө вакцин ерөөл ёслол юүлүүр яриа бүтэц ширээ эрүүл дүрэм ' +
  'хөвсгөл хятад цагдаа өвөлжөө наадам тэмцээн сургууль говь хувьсгал гүүр сүлжээ төмөр зам үерийн усны орлого';

/** How each Cyrillic letter is seen typed; the first is the official spelling. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  ө: ['ö', 'o', 'u'],
  ү: ['ü', 'u'],
  о: ['o'],
  у: ['u'],
  х: ['kh', 'h', 'x'],
  ц: ['ts', 'c'],
  ч: ['ch'],
  ш: ['sh'],
  ж: ['j', 'zh'],
  з: ['z', 'dz'],
  в: ['v', 'w'],
  е: ['ye', 'e'],
  ё: ['yo'],
  ю: ['yu'],
  я: ['ya'],
  э: ['e'],
  и: ['i'],
  й: ['i', 'y'],
  ы: ['y', 'i', 'ii'],
  ь: ['i', ''],
  а: ['a'],
  б: ['b'],
  г: ['g'],
  д: ['d'],
  к: ['k'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
};

/** A word, and one of all the ways to type it: each letter in any of its spellings, long vowels long or single. */
function anySpelling(): fc.Arbitrary<{ readonly word: string; readonly typed: string }> {
  return fc.constantFrom(...WORDS.split(' ')).chain((word) => {
    const letters = Array.from(
      word.replaceAll(/([аэоөуү])\1/gu, (long) => long.toUpperCase()).matchAll(/(\p{Lu})\1|./gu),
    );
    const spellings = letters.map(([letter, long]) =>
      long === undefined
        ? fc.constantFrom(...(TYPED[letter] ?? []))
        : fc.constantFrom(...(TYPED[long.toLowerCase()] ?? [])).chain((one) => fc.constantFrom(one, one + one)),
    );
    return fc.tuple(...spellings).map((parts) => ({ word, typed: parts.join('') }));
  });
}
