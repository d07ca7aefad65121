import type { Language, LanguageChoice } from '../../language/language.ts';
import { dayBefore, formatDate } from '../dates.ts';
import { formatCount } from './count.ts';
import type { Failure, Messages } from './messages.ts';

const NEWS: Readonly<Record<LanguageChoice, string>> = {
  en: 'англи хэл дээрх мэдээ',
  mn: 'монгол хэл дээрх мэдээ',
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
    source: 'Эх сурвалж ↗',
    share: 'Хуваалцах',
    copyLink: 'Холбоос хуулах',
    related: 'Холбоотой мэдээ',
    back: '‹ Буцах',
    read: 'Унших',
    openStory: 'Мэдээ ботоор үзэх',
    open: 'Мэдээ ботыг нээх',
    sources: 'Эх сурвалжууд',
    settings: 'Тохиргоо',
    language: 'Хэл',
    help: 'Тусламж',
    forget: 'Мэдээллээ устгах',
    confirmForget: 'Устгах',
    keep: 'Үлдээх',
    choice: { en: 'EN', mn: 'МН', all: 'Бүгд' },
  },
  list: {
    welcome: (chat) =>
      chat === 'private'
        ? 'Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.'
        : 'Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх бол /search гэж бичээд хайх үгээ нэмнэ үү.',
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
    sourceCounts: (counts) => `англи ${formatCount(counts.en)} · монгол ${formatCount(counts.mn)}`,
    noSources: () => 'Одоогоор мэдээ ирээгүй тул эх сурвалж алга байна.',
  },
  article: {
    headlineOnly: (source) =>
      source === undefined
        ? 'Энэ мэдээний зөвхөн гарчиг байна. Бүрэн эх нь хаана байгаа нь тодорхойгүй.'
        : `Энэ мэдээний зөвхөн гарчиг байна. Бүрэн эхийг эх сурвалжаас уншина уу: ${source}`,
    undated: () => 'огноо тодорхойгүй',
    relatedTo: (title) => `Холбоотой мэдээ: «${title}»`,
    noneRelated: (title) => `«${title}» мэдээтэй холбоотой өөр мэдээ олдсонгүй.`,
  },
  search: {
    found: ({ query, total }) => `«${query}» гэсэн хайлтаар ${formatCount(total)} мэдээ олдлоо`,
    relaxed: () => 'Бүх үг нь орсон мэдээ олдсонгүй. Эдгээрт зарим үг нь орсон байна.',
    incomplete: () => 'Хайлтын сан бүрдэж дуусаагүй байгаа тул зарим мэдээ энд ороогүй байж болно.',
    nothing: (query) => `«${query}» гэсэн хайлтаар мэдээ олдсонгүй.`,
    nothingIn: ({ query, choice }) => `«${query}» гэсэн хайлтаар ${LANGUAGE_NAMES[choice]} хэл дээрх мэдээ олдсонгүй.`,
    didYouMean: () => 'Та үүнийг хайсан уу:',
    tryThis: () => 'Цөөн үгээр, өөр бичлэгээр эсвэл нөгөө хэлээр хайж үзнэ үү.',
    ask: () => 'Юу хайх вэ? Хайх үгээ тушаалын ард бичнэ үү, жишээ нь: /search уул уурхай',
    forgotten: () => 'Энэ хайлт хэт хуучирсан байна. Хайх үгээ дахин илгээнэ үү.',
  },
  settings: {
    title: () => 'Тохиргоо',
    interfaceLanguage: () => 'Ботын хэл',
    newsLanguage: () => 'Мэдээний хэл',
    languageName: { en: 'English', mn: 'Монгол' },
    choiceName: { en: 'англи', mn: 'монгол', all: 'хоёр хэл' },
    chooseLanguage: () => 'Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу.',
    languageSaved: () => 'Хадгаллаа.',
    forgetQuestion: () =>
      'Энэ чатад сонгосон хэл болон хийсэн хайлтуудыг устгах уу? Хуучин хайлтын товчнууд ажиллахаа болино. Мэдээний сан хэвээр үлдэнэ.',
    forgotten: () => 'Устгалаа. Энэ чатын талаар хадгалсан зүйл үлдээгүй. Та дахин бичвэл бүгд шинээр эхэлнэ.',
    kept: () => 'Юу ч устгасангүй.',
  },
  info: {
    helpTitle: () => 'Мэдээ ботыг ашиглах нь',
    helpLines: () => [
      '/latest – сүүлийн мэдээ; /latest монгол 5 гэвэл монгол хэл дээрх таван мэдээ',
      '/day – тухайн өдрийн мэдээ: /day өчигдөр, /day 2025-07-16',
      '/search – үгээр хайх; хувийн чатад хайх үгээ шууд бичиж болно',
      '/sources – эх сурвалжаар үзэх',
      '/read – мэдээг дугаараар нь унших',
      '/language – ботын хэл, мэдээний хэл; /settings – бүх тохиргоо',
      '/about – ботын тухай; /privacy – бот юу хадгалдаг вэ; /forget – хадгалсныг устгах',
    ],
    helpSearchTitle: () => 'Нарийвчилж хайх',
    helpSearch: () => [
      { example: '"зэсийн үнэ"', meaning: 'яг энэ дарааллаар орсон' },
      { example: 'зэс -үнэ', meaning: 'хасах тэмдэгтэй үг ороогүй' },
      { example: 'source:example.mn', meaning: 'нэг эх сурвалжийн' },
      { example: 'after:2025-07-01 before:2025-07-31', meaning: 'хоёр өдрийн хоорондох' },
      { example: 'lang:en', meaning: 'нэг хэл дээрх' },
    ],
    helpGroup: () => 'Групп дотор бот зөвхөн тушаалд хариулна; мэдээ бүрэн эхээрээ хувийн чатад нээгдэнэ.',
    helpInline: (botUsername) => `Аль ч чатад @${botUsername} гэж бичээд хайх үгээ нэмбэл мэдээ илгээж болно.`,
    aboutTitle: () => 'Мэдээ ботын тухай',
    about: () =>
      'Мэдээ бот Монголын тухай хоёр хэлээр гардаг мэдээний тоймыг уншиж, гарчиг, нийтлэлийг нь хадгалдаг. Та тэдгээрийг англи, монгол хэлээр уншиж, үгээр хайж болно.',
    aboutStock: ({ counts, withText, sources }) =>
      `Санд англи хэл дээрх ${formatCount(counts.en)}, монгол хэл дээрх ${formatCount(counts.mn)} мэдээ байна. Бүрэн эхтэй нь ${formatCount(withText)}. Эх сурвалжийн тоо ${formatCount(sources)}.`,
    aboutDays: ({ first, last }) =>
      `Хамрах хугацаа: ${formatDate(first, 'long', 'mn')} – ${formatDate(last, 'long', 'mn')}.`,
    aboutSources: () =>
      'Мэдээ бүрд эх сурвалж, нийтэлсэн өдрийг нь заасан. Гарчиг, нийтлэл нь нийтэлсэн байгууллагынхаа өмч болно.',
    privacyTitle: () => 'Бот юу хадгалдаг вэ',
    privacy: () => [
      'Энэ чатын Телеграм дахь дугаар, анх бичсэн цаг, энд сонгосон хэл.',
      'Хайсан үгс: хайлтын дараагийн хуудсууд ажиллаж байхын тулд.',
      'Өөр юу ч хадгалдаггүй: нэр, утасны дугаар, бусад мессеж хадгалахгүй.',
      '/forget тушаал энэ бүгдийг устгана.',
    ],
  },
  notices: {
    failed: (failure) => FAILURE_TEXTS[failure],
    unknownCommand: ({ command, nearest }) =>
      nearest === undefined
        ? `/${command} гэсэн тушаал байхгүй. Бүх тушаалыг /help харуулна.`
        : `/${command} гэсэн тушаал байхгүй. Та /${nearest} гэж бичих гэсэн үү?`,
    tooFast: (seconds) => `Түр хүлээгээд ${formatCount(seconds)} секундийн дараа үргэлжлүүлнэ үү.`,
    oldButton: () => 'Энэ товч хуучин мессежийнх байна. /latest эсвэл /search тушаалыг ашиглана уу.',
    storyGone: () => 'Ийм мэдээ манай санд алга. Байгаа мэдээг /latest тушаалаар үзнэ үү.',
    sourceGone: () => 'Энэ эх сурвалжийн мэдээ алга. Байгаа эх сурвалжийг /sources тушаалаар үзнэ үү.',
    badStoryId: () =>
      'Мэдээний дугаар буруу байна. Дугаар нь үсэг, цифр холилдсон 13 тэмдэгт байна, жишээ нь: /read 0123456789abc',
    badDate: (text) => `«${text}» гэсэн өдөр алга. Ингэж бичнэ үү: /day 2025-07-16, /day өнөөдөр, /day өчигдөр`,
    askStory: () => 'Аль мэдээг унших вэ? /latest жагсаалтаас сонгох, эсвэл дугаарыг нь /read тушаалын ард бичнэ үү.',
    badLatest: () => '/latest гэж дангаар нь, эсвэл хэл, тоог нь зааж бичнэ үү: /latest монгол 5',
    onlyText: () => 'Бот зөвхөн бичсэн үгийг уншина. Хайх үгээ илгээх эсвэл /latest тушаалыг ашиглана уу.',
    adminsOnly: () => 'Тохиргоог зөвхөн группийн админ өөрчилнө.',
  },
  commands: {
    start: 'Эхлэх',
    latest: 'Сүүлийн мэдээ',
    day: 'Тухайн өдрийн мэдээ',
    search: 'Мэдээ хайх',
    read: 'Мэдээг дугаараар нь унших',
    sources: 'Эх сурвалжаар үзэх',
    language: 'Хэл сонгох',
    settings: 'Тохиргоо',
    help: 'Тусламж',
    about: 'Ботын тухай',
    privacy: 'Бот юу хадгалдаг вэ',
    forget: 'Хадгалсан мэдээллийг устгах',
  },
  profile: {
    name: 'Мэдээ',
    description:
      'Монголын тухай мэдээ англи, монгол хэлээр. Сүүлийн мэдээ, бүрэн эх нийтлэлийг уншиж, өдрөөр, эх сурвалжаар үзэж, үгээр хайгаарай: энд, группт, эсвэл аль ч чатад ботын нэрийг бичээд.',
    shortDescription: 'Монголын тухай мэдээ англи, монгол хэлээр: гарчиг, бүрэн эх, хайлт.',
  },
};

const FAILURE_TEXTS: Readonly<Record<Failure, string>> = {
  unexpected:
    'Уучлаарай, болсонгүй. Алдаа манай талаас гарсан бөгөөд бүртгэж авлаа. Дахин оролдох, эсвэл /latest тушаалаар шинээр эхэлнэ үү.',
  storage: 'Уучлаарай, мэдээний санг одоогоор уншиж чадсангүй. Хэдэн минутын дараа дахин оролдоно уу.',
  timeout: 'Уучлаарай, хэт удаж байна. Цөөн үгээр дахин оролдоно уу.',
};
