// @ts-check

/**
 * The words around what bots send, and around their traffic, in Mongolian.
 * @type {typeof import('./labels-content-en.js').contentEnglish}
 */
export const contentMongolian = {
  // Файл.
  attach: 'Файл хавсаргах',
  attached: 'Илгээх файлууд',
  removeFile: (name) => `${name} файлыг хасах`,
  addCaption: 'Тайлбар нэмэх',
  dropFiles: 'Илгээх файлаа энд чирж тавина уу',
  fileTooBig: (name) => `${name} файл 50 МБ-аас том тул илгээх боломжгүй.`,
  download: (name) => `${name} файлыг татах`,
  document: 'Файл',
  fileUnits: ['Б', 'КБ', 'МБ', 'ГБ'],

  // Бот юу хийж байгаа.
  botActions: {
    typing: 'бичиж байна…',
    upload_photo: 'зураг илгээж байна…',
    record_video: 'видео бичиж байна…',
    upload_video: 'видео илгээж байна…',
    record_voice: 'дуут мессеж бичиж байна…',
    upload_voice: 'дуут мессеж илгээж байна…',
    upload_document: 'файл илгээж байна…',
    choose_sticker: 'стикер сонгож байна…',
    find_location: 'байршил хайж байна…',
    record_video_note: 'видео мессеж бичиж байна…',
    upload_video_note: 'видео мессеж илгээж байна…',
  },
  writing: 'Бот бичиж байна',

  // Энд ажиллахгүй товчнууд.
  buttonDisabled: 'Энэ товч идэвхгүй байна.',
  buttonElsewhere: 'Энэ товч зөвхөн Телеграмд ажиллана.',
  keyElsewhere: {
    request_contact: 'Энэ товч таны утасны дугаарыг асуудаг. Зөвхөн Телеграмд ажиллана.',
    request_location: 'Энэ товч таны байршлыг асуудаг. Зөвхөн Телеграмд ажиллана.',
    request_poll: 'Энэ товч санал асуулга үүсгэхийг хүсдэг. Зөвхөн Телеграмд ажиллана.',
    request_users: 'Энэ товч хүн сонгохыг хүсдэг. Зөвхөн Телеграмд ажиллана.',
    request_chat: 'Энэ товч чат сонгохыг хүсдэг. Зөвхөн Телеграмд ажиллана.',
    request_managed_bot: 'Энэ товч бот үүсгэхийг хүсдэг. Зөвхөн Телеграмд ажиллана.',
    web_app: 'Энэ товч мини апп нээдэг. Зөвхөн Телеграмд ажиллана.',
  },
  showKeyboard: 'Ботын товчнуудыг харуулах',
  hideKeyboard: 'Ботын товчнуудыг нуух',

  // Хэлбэржүүлсэн мессеж.
  richMessage: 'Хэлбэржүүлсэн мессеж',
  media: {
    photo: 'Зураг',
    video: 'Видео',
    animation: 'Хөдөлгөөнт зураг',
    audio: 'Аудио',
    voice_note: 'Дуут мессеж',
    map: 'Газрын зураг',
    collage: 'Зургийн эвлүүлэг',
    slideshow: 'Слайдшоу',
  },
  notShownHere: 'энд харагдахгүй',
  table: 'Хүснэгт',
  done: 'хийсэн',
  notDone: 'хийгээгүй',

  // Хүсэлтийн самбар.
  traffic: 'Хүсэлтүүд',
  openTraffic: 'Ботын хүсэлтүүдийг харах',
  closeTraffic: 'Хүсэлтийн самбарыг хаах',
  violationCount: (count) => `${count} зөрчил`,
  trafficShow: 'Харуулах',
  trafficOnly: { all: 'Бүгд', errors: 'Алдаа', violations: 'Зөрчил' },
  polls: 'Шинэчлэл татах',
  everyMethod: 'Бүх метод',
  method: 'Метод',
  clearTraffic: 'Жагсаалтыг цэвэрлэх',
  noTraffic: 'Одоогоор хүсэлт алга. Бот Телеграмд хүсэлт илгээмэгц энд гарна.',
  noSuchTraffic: 'Дээрх сонголтод тохирох зүйл алга.',
  violation: 'Зөрчил',
  callParameters: 'Параметрүүд',
  callResult: 'Хариу',
  callError: 'Алдаа',
  noParameters: 'байхгүй',
  copy: 'Хуулах',
  took: (ms) => `${ms} мс`,
  longAnswer: 'Эхний хэсэг. Бүтнээр нь харах бол хуулж авна уу.',

  // Туршилтын цаг ба доголдол.
  testing: 'Цаг ба доголдол',
  clock: 'Туршилтын цаг',
  clockAhead: (span) => `${span} урагшилсан`,
  clockReal: 'таны цагтай ижил',
  putForward: 'Урагшлуулах',
  span: (days, hours, minutes) =>
    [days > 0 ? `${days} өдөр` : '', hours > 0 ? `${hours} цаг` : '', minutes > 0 ? `${minutes} мин` : '']
      .filter(Boolean)
      .join(' '),
  clockSteps: ['+1 мин', '+1 цаг', '+1 өдөр'],
  faults: 'Хүсэлтийг доголдуулах',
  faultKind: 'Доголдлын төрөл',
  faultKinds: {
    error500: 'Алдаа 500',
    error429: 'Алдаа 429, 3 сек хүлээх',
    error403: 'Алдаа 403, ботыг блоклосон',
    delay: '2 сек саатах',
    cut: 'Биелэхээс өмнө тасрах',
    drop: 'Биелээд хариу нь алдагдах',
  },
  faultTimes: 'Хэдэн удаа',
  faultApply: 'Төлөвлөх',
  faultClear: 'Бүх доголдлыг арилгах',
  faultPlanned: (method, times) => `${method}: дараагийн ${times} хүсэлт доголдоно.`,
  anyMethod: 'аль ч метод',
  faultsCleared: 'Доголдол үлдсэнгүй.',
};
