/** Invented hosts; the reserved ending keeps them from ever being real. */
export const HOSTS: readonly string[] = [
  'www.steppe-courier.example',
  'www.english.hearthnews.example',
  'www.orkhonpost.example',
  'www.nogoontoli.example',
  'www.blue-ger.example',
  'www.tsagaansar24.example',
  'www.railandroad.com.example',
  'www.medeelel.example',
  'www.altaigazette.co.example',
  'www.khotniidaily.example',
  'www.trade3.example',
  'www.uvs-lake.org.example',
];

/** Words for English sentences and titles. */
export const ENGLISH: readonly string[] = (
  'market river bridge season winter summer report project company teacher farmer herder railway airport museum library ' +
  'school festival contest energy power solar wind copper coal gold cashmere wool leather flour harvest water lake forest ' +
  'meadow mountain valley road border customs export import tax budget loan bank credit price wage fund share investor ' +
  'partner agreement visit minister council committee district province capital village station hospital clinic doctor ' +
  'student engineer driver builder artist singer wrestler archer horse camel sheep goat eagle wolf snow rain storm drought ' +
  'heating housing apartment factory workshop plant line network satellite phone service delivery tourism hotel guide ' +
  'opens closes grows falls rises plans builds repairs supports visits studies measures counts signs offers sells buys ' +
  'wins joins leads hosts carries protects restores doubles returns begins expands improves reduces records ' +
  'new old local northern southern eastern western early late strong quiet long short public private joint annual first ' +
  'green clean national regional modern larger smaller cheaper better record final third double open shared'
).split(' ');

/** Small English words between the others. */
export const ENGLISH_SMALL: readonly string[] =
  'the of and to in for with on at from after before under as by its'.split(' ');

/** Words for Mongolian sentences and titles; endings are put to them. */
export const MONGOLIAN: readonly string[] = (
  'зах гол гүүр улирал өвөл зун тайлан төсөл компани багш тариаланч малчин төмөр зам нисэх буудал музей номын сан сургууль ' +
  'наадам уралдаан эрчим хүч нар салхи зэс нүүрс алт ноолуур ноос арьс гурил ургац ус нуур ой нуга уул хөндий хил гааль ' +
  'экспорт импорт татвар төсөв зээл банк үнэ цалин сан хувьцаа түнш гэрээ айлчлал сайд зөвлөл хороо дүүрэг аймаг нийслэл ' +
  'сум өртөө эмнэлэг эмч оюутан инженер жолооч барилгачин зураач дуучин бөх харваач морь тэмээ хонь ямаа бүргэд чоно цас ' +
  'бороо шуурга ган дулаан орон байшин үйлдвэр цех шугам сүлжээ утас үйлчилгээ хүргэлт аялал жуулчлал өргөө ёс'
).split(' ');

/** Endings of Mongolian nouns; the empty one is the commonest. */
export const MONGOLIAN_ENDINGS: readonly string[] = [
  '',
  '',
  '',
  'ын',
  'ийн',
  'д',
  'т',
  'ыг',
  'ийг',
  'аас',
  'ээс',
  'тай',
  'ууд',
];

/** Verbs that may end a Mongolian title or sentence. */
export const MONGOLIAN_VERBS: readonly string[] = (
  'нээгдлээ эхэллээ өслөө буурлаа баталлаа зохион_байгуулна ашиглалтад_оров хэлэлцлээ айлчиллаа дэмжинэ сэргээнэ нэмэгдэв ' +
  'хамгаална засварлана тэмдэглэв тоолов хэмжив уулзлаа'
)
  .split(' ')
  .map((verb) => verb.replace('_', ' '));

/** Syllables of invented English-looking and Mongolian names: rare words, of which there is no end. */
export const SYLLABLES: Readonly<Record<'en' | 'mn', readonly string[]>> = {
  en: 'bar kal mor ten vis dol ren sul tar nim gov har lin pol dez ash urk ban quil tov'.split(' '),
  mn: 'бар хал мөр тэн вис дол рэн сүл тар ним гов хар лин пол дэз аш өрх бан цул төв'.split(' '),
};
