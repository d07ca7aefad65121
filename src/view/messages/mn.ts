import type { Language, LanguageChoice } from '../../language/language.ts';
import { dayBefore, formatDate } from '../dates.ts';
import { formatCount, writeCounts } from './count.ts';
import type { Failure, Messages } from './messages.ts';
import { hasQuotes } from './quotes.ts';

const NEWS: Readonly<Record<LanguageChoice, string>> = {
  en: 'англи хэлээрх мэдээ',
  mn: 'монгол хэлээрх мэдээ',
  all: 'мэдээ',
};

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'англи', mn: 'монгол' };

/**
 * The interface in Mongolian, with the formal «та».
 * Names, numbers and quotations stand where they need no case ending, because theirs depends on how they are spoken.
 */
export const mn: Messages = {
  labels: {
    newer: '‹ Шинэ',
    older: 'Хуучин ›',
    more: 'Цааш ›',
    headlines: 'Мэдээнүүд',
    latest: 'Сүүлийн мэдээ',
    source: 'Эх сурвалж',
    share: 'Хуваалцах',
    copyLink: 'Холбоос хуулах',
    related: 'Холбоотой мэдээ',
    back: '‹ Буцах',
    results: '‹ Үр дүн',
    read: 'Унших',
    openStory: 'Мэдээ ботоор үзэх',
    open: 'Мэдээ ботыг нээх',
    openAnyway: 'Мэдээ олдсонгүй. Ботыг нээх',
    sources: 'Эх сурвалжууд',
    settings: 'Тохиргоо',
    language: 'Хэл',
    help: 'Тусламж',
    about: 'Ботын тухай',
    privacy: 'Нууцлал',
    forget: 'Мэдээллээ устгах',
    confirmForget: 'Устгах',
    keep: 'Үлдээх',
    choice: { en: 'EN', mn: 'МН', all: 'Бүгд' },
  },
  list: {
    welcome: (chat) =>
      chat === 'private'
        ? 'Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.'
        : 'Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ /search тушаалын ард бичнэ үү.',
    heading: ({ date, today }) => {
      const day = formatDate(date, 'full', 'mn');
      if (date === today) return `Өнөөдөр · ${day}`;
      return date === dayBefore(today) ? `Өчигдөр · ${day}` : day;
    },
    undated: () => 'Огноо тодорхойгүй',
    count: (count) => `${formatCount(count)} мэдээ`,
    countWithShown: ({ count, shown }) => `нийт ${formatCount(count)} мэдээний эхний ${shown}`,
    date: (date) => formatDate(date, 'short', 'mn'),
    longDate: (date) => formatDate(date, 'long', 'mn'),
    fromSource: (source) => `Эх сурвалж: ${source}`,
    fullText: () => 'бүрэн эх',
    untitled: () => 'Гарчиггүй',
    empty: (choice) => `Одоогоор ${NEWS[choice]} алга байна.`,
    emptyArchive: () => 'Одоогоор мэдээ ирээгүй байна. Анхны мэдээ ирмэгц энд харагдана.',
    emptyDay: ({ date, choice }) => `${formatDate(date, 'full', 'mn')}. Энэ өдрийн ${NEWS[choice]} алга байна.`,
    emptySource: ({ source, choice }) => `Эх сурвалж: ${source}. Одоогоор ${NEWS[choice]} алга байна.`,
    sources: (count) => `${formatCount(count)} эх сурвалж`,
    sourceCounts: (counts) => writeCounts(counts, LANGUAGE_NAMES),
    noSources: () => 'Одоогоор мэдээ ирээгүй тул эх сурвалж алга байна.',
  },
  article: {
    headlineOnly: (source) =>
      source === undefined
        ? 'Манай санд энэ мэдээний гарчиг л бий. Бүрэн эх нь хаана байгаа нь тодорхойгүй.'
        : `Манай санд энэ мэдээний гарчиг л бий. Бүрэн эхийг эх сурвалжаас нь уншина уу: ${source}`,
    undated: () => 'огноо тодорхойгүй',
    relatedTo: (title) => `Холбоотой мэдээ: «${title}»`,
    noneRelated: (title) => `«${title}» мэдээтэй холбоотой өөр мэдээ олдсонгүй.`,
  },
  search: {
    found: ({ query, total }) => `${quoted(query)} гэсэн хайлтаар ${formatCount(total)} мэдээ олдлоо`,
    relaxed: ({ query, total }) =>
      `${quoted(query)} гэсэн хайлтад яг таарах мэдээ олдсонгүй, зарим үг нь орсон ${formatCount(total)} мэдээ байна`,
    incomplete: () => 'Хайлтын сан бүрдэж дуусаагүй байгаа тул зарим мэдээ энд ороогүй байж магадгүй.',
    alsoFor: (words) => `Мөн ${words.map(quoted).join(', ')} гэж хайлаа`,
    nothing: (query) => `${quoted(query)} гэсэн хайлтаар мэдээ олдсонгүй.`,
    nothingIn: ({ query, choice }) =>
      `${quoted(query)} гэсэн хайлтаар ${LANGUAGE_NAMES[choice]} хэлээрх мэдээ олдсонгүй.`,
    didYouMean: () => 'Та ингэж бичих гэсэн үү?',
    tryThis: () => 'Цөөн үгээр, өөрөөр бичиж эсвэл нөгөө хэлээр хайж үзнэ үү.',
    ask: () => 'Юу хайх вэ? Хайх үгээ энэ мессежид хариулж, эсвэл тушаалын ард бичнэ үү: /search уул уурхай',
    forgotten: () => 'Энэ хайлт хэт хуучирсан байна. Хайх үгээ дахин илгээнэ үү.',
  },
  settings: {
    title: () => 'Тохиргоо',
    interfaceLanguage: () => 'Ботын хэл',
    newsLanguage: () => 'Мэдээний хэл',
    languageName: { en: 'English', mn: 'Монгол' },
    choiceName: { en: 'Англи', mn: 'Монгол', all: 'Англи, монгол' },
    chooseLanguage: () => 'Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.',
    languageSaved: () => 'Хадгаллаа.',
    forgetQuestion: () =>
      'Энэ чатын хэлний тохиргоо, хайлтын түүхийг устгах уу? Хуучин хайлтын товч ажиллахгүй болно. Мэдээний сан хэвээр үлдэнэ.',
    forgotten: () => 'Устгалаа. Энэ чатын талаар хадгалсан зүйл үлдсэнгүй. Та дахин бичвэл бүгд шинээр эхэлнэ.',
    kept: () => 'Юу ч устгасангүй.',
  },
  info: {
    helpTitle: () => 'Мэдээ ботыг ашиглах нь',
    helpLines: () => [
      '/latest – сүүлийн мэдээ; /latest монгол 5 гэвэл монгол хэлээр таван мэдээ',
      '/day – өдрөөр үзэх: /day өчигдөр, /day 2025-07-16',
      '/search – үгээр хайх; хувийн чатад хайх үгээ шууд бичиж болно',
      '/sources – эх сурвалжаар үзэх',
      '/read – мэдээг дугаараар нь унших',
      '/language – ботын хэл, мэдээний хэл; /settings – бүх тохиргоо',
      '/about – ботын тухай; /privacy – юу хадгалдаг нь; /forget – хадгалсныг устгах',
    ],
    helpSearchTitle: () => 'Нарийвчилсан хайлт',
    helpSearch: () => [
      { example: '"зэсийн үнэ"', meaning: 'үгс нь яг энэ дарааллаар орсон мэдээ' },
      { example: 'зэс -үнэ', meaning: '«үнэ» гэсэн үг ороогүй мэдээ' },
      { example: 'эх:example.mn', meaning: 'нэг эх сурвалжийн мэдээ' },
      { example: 'хойш:2025-07-01 өмнө:2025-07-31', meaning: 'хоёр өдрийн хоорондох мэдээ' },
      { example: 'хэл:англи', meaning: 'зөвхөн англи хэлээрх мэдээ' },
    ],
    helpGroup: () => 'Группт бот зөвхөн тушаалд хариулна; мэдээ бүрэн эхээрээ хувийн чатад нээгдэнэ.',
    helpInline: (botUsername) => `Аль ч чатад @${botUsername} гэж бичээд хайх үгээ нэмбэл мэдээ илгээж болно.`,
    aboutTitle: () => 'Мэдээ ботын тухай',
    about: () =>
      'Мэдээ бот Монголын тухай хоёр хэлээр гардаг мэдээний тоймоос гарчиг, нийтлэлийг нь авч хадгалдаг. Та эдгээрийг англи, монгол хэлээр уншиж, үгээр хайж болно.',
    aboutStock: ({ counts, withText, sources }) =>
      `Санд ${formatCount(sources)} эх сурвалжийн мэдээ бий: англи хэлээр ${formatCount(counts.en)}, монгол хэлээр ${formatCount(counts.mn)}. Үүнээс ${formatCount(withText)} нь бүрэн эхтэй.`,
    aboutDays: ({ first, last }) =>
      first === last
        ? `Хамрах өдөр: ${formatDate(first, 'long', 'mn')}.`
        : `Хамрах хугацаа: ${formatDate(first, 'long', 'mn')} – ${formatDate(last, 'long', 'mn')}.`,
    aboutSources: () =>
      'Мэдээ бүрийн эх сурвалж, нийтэлсэн өдрийг заасан. Гарчиг, нийтлэл нь нийтэлсэн байгууллагынхаа өмч.',
    privacyTitle: () => 'Бот юу хадгалдаг вэ?',
    privacy: () => [
      'Энэ чатын Телеграм дахь дугаар, анх бичсэн өдөр цаг, сонгосон хэл.',
      'Хайсан үгс: хайлтын үр дүнг хуудаслан үзэхэд хэрэгтэй.',
      'Өөр юу ч хадгалдаггүй: нэр ч, утасны дугаар ч, бусад мессеж ч.',
      '/forget тушаал энэ бүгдийг устгана.',
    ],
  },
  notices: {
    failed: (failure) => FAILURE_TEXTS[failure],
    unknownCommand: ({ command, nearest }) =>
      nearest === undefined
        ? `/${command} гэсэн тушаал байхгүй. Бүх тушаалыг /help харуулна.`
        : `/${command} гэсэн тушаал байхгүй. Та /${nearest} гэж бичих гэсэн үү?`,
    tooFast: (seconds) => `Арай хурдан байна. ${formatCount(seconds)} секунд хүлээгээд үргэлжлүүлнэ үү.`,
    oldButton: () => 'Энэ товч хуучирсан байна. /latest эсвэл /search тушаалыг ашиглана уу.',
    storyGone: () => 'Ийм мэдээ манай санд алга. Сүүлийн мэдээг /latest тушаалаар үзнэ үү.',
    sourceGone: () => 'Энэ эх сурвалжийн мэдээ алга. Бүх эх сурвалжийг /sources тушаалаар үзнэ үү.',
    badStoryId: () =>
      'Мэдээний дугаар буруу байна. Дугаар нь үсэг, тоо орсон 13 тэмдэгттэй, жишээ нь: /read 0123456789abc',
    badDate: (text) => `«${text}» гэсэн өдөр байхгүй. Ингэж бичнэ үү: /day 2025-07-16, /day өнөөдөр, /day өчигдөр`,
    askStory: () =>
      'Аль мэдээг унших вэ? /latest жагсаалтаас сонгоно уу, эсвэл дугаарыг нь /read тушаалын ард бичнэ үү.',
    badLatest: () => '/latest гэж дангаар нь, эсвэл хэл, тоо нэмж бичнэ үү: /latest монгол 5',
    onlyText: () => 'Бот зөвхөн бичсэн үг уншдаг. Хайх үгээ илгээнэ үү, эсвэл /latest тушаалыг ашиглана уу.',
    adminsOnly: () => 'Энэ чатын тохиргоог зөвхөн админ өөрчилнө.',
  },
  commands: {
    start: 'Эхлэх',
    latest: 'Сүүлийн мэдээ',
    day: 'Өдрөөр үзэх',
    search: 'Мэдээ хайх',
    read: 'Мэдээг дугаараар нь унших',
    sources: 'Эх сурвалжаар үзэх',
    language: 'Хэл сонгох',
    settings: 'Тохиргоо',
    help: 'Тусламж',
    about: 'Ботын тухай',
    privacy: 'Бот юу хадгалдаг вэ?',
    forget: 'Хадгалсан мэдээллийг устгах',
  },
  profile: {
    description:
      'Монголын тухай мэдээ англи, монгол хэлээр. Сүүлийн мэдээ, нийтлэлийг бүрэн эхээр нь уншиж, өдрөөр, эх сурвалжаар үзэж, үгээр хайна уу: энд, группт, эсвэл аль ч чатад ботын нэрийг бичээд.',
    shortDescription: 'Монголын тухай мэдээ англи, монгол хэлээр: гарчиг, бүрэн эх, хайлт.',
  },
};

const FAILURE_TEXTS: Readonly<Record<Failure, string>> = {
  unexpected:
    'Уучлаарай, болсонгүй. Манай талд гарсан алдааг бүртгэж авлаа. Дахин оролдоно уу, эсвэл /latest тушаалаар шинээр эхэлнэ үү.',
  storage: 'Уучлаарай, мэдээний санг одоогоор уншиж чадсангүй. Хэдэн минутын дараа дахин оролдоно уу.',
  connection: 'Уучлаарай, Телеграмтай холбогдох холболт тасарлаа. Хариу дээр нь харагдахгүй байвал дахин илгээнэ үү.',
};

/** A query with quotation marks of its own needs none around it. */
function quoted(query: string): string {
  return hasQuotes(query) ? query : `«${query}»`;
}
