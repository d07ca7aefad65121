// @ts-check

/** The words around what bots send, and around their traffic, in English. */
export const contentEnglish = {
  // Documents.
  attach: 'Attach files',
  attached: 'Files to send',
  removeFile: (/** @type {string} */ name) => `Do not send ${name}`,
  addCaption: 'Add a caption',
  dropFiles: 'Drop files here to send them',
  fileTooBig: (/** @type {string} */ name) => `${name} is larger than 50 MB and cannot be sent.`,
  download: (/** @type {string} */ name) => `Download ${name}`,
  document: 'Document',
  fileUnits: ['B', 'kB', 'MB', 'GB'],

  // What the bot is at (Bot API, sendChatAction), and what it is writing.
  botActions: {
    typing: 'typing…',
    upload_photo: 'sending a photo…',
    record_video: 'recording a video…',
    upload_video: 'sending a video…',
    record_voice: 'recording a voice message…',
    upload_voice: 'sending a voice message…',
    upload_document: 'sending a document…',
    choose_sticker: 'choosing a sticker…',
    find_location: 'finding a location…',
    record_video_note: 'recording a video message…',
    upload_video_note: 'sending a video message…',
  },
  writing: 'The bot is writing',

  // Buttons that do nothing here.
  buttonDisabled: 'This button is switched off.',
  buttonElsewhere: 'This button works only in Telegram itself.',
  keyElsewhere: {
    request_contact: 'This button asks for your phone number. That works only in Telegram itself.',
    request_location: 'This button asks for your location. That works only in Telegram itself.',
    request_poll: 'This button asks you to make a poll. That works only in Telegram itself.',
    request_users: 'This button asks you to choose people. That works only in Telegram itself.',
    request_chat: 'This button asks you to choose a chat. That works only in Telegram itself.',
    request_managed_bot: 'This button asks you to make a bot. That works only in Telegram itself.',
    web_app: 'This button opens a Mini App. That works only in Telegram itself.',
  },
  showKeyboard: 'Show the bot’s keyboard',
  hideKeyboard: 'Hide the bot’s keyboard',

  // Rich messages.
  richMessage: 'Rich message',
  media: {
    photo: 'Photo',
    video: 'Video',
    animation: 'Animation',
    audio: 'Audio',
    voice_note: 'Voice message',
    map: 'Map',
    collage: 'Collage',
    slideshow: 'Slideshow',
  },
  notShownHere: 'not shown here',
  table: 'Table',
  done: 'done',
  notDone: 'not done',

  // The panel of the traffic.
  traffic: 'Traffic',
  openTraffic: 'Show the bot’s traffic',
  closeTraffic: 'Close the traffic',
  violationCount: (/** @type {number} */ count) => (count === 1 ? '1 violation' : `${count} violations`),
  trafficShow: 'Show',
  trafficOnly: { all: 'All', errors: 'Errors', violations: 'Violations' },
  polls: 'Polls',
  everyMethod: 'Every method',
  method: 'Method',
  clearTraffic: 'Clear the list',
  noTraffic: 'No calls yet. What the bot asks Telegram appears here at once.',
  noSuchTraffic: 'Nothing here fits what is chosen above.',
  violation: 'Violation',
  callParameters: 'Parameters',
  callResult: 'Answer',
  callError: 'Error',
  noParameters: 'none',
  copy: 'Copy',
  took: (/** @type {number} */ ms) => `${ms} ms`,
  longAnswer: 'The beginning; copy it to see all of it.',

  // The sandbox's clock and faults.
  testing: 'Clock and faults',
  clock: 'Clock of the sandbox',
  clockAhead: (/** @type {string} */ span) => `${span} ahead`,
  clockReal: 'same as yours',
  putForward: 'Put forward',
  span: (/** @type {number} */ days, /** @type {number} */ hours, /** @type {number} */ minutes) =>
    [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
      .filter(Boolean)
      .join(' '),
  clockSteps: ['+1 min', '+1 h', '+1 day'],
  faults: 'Let calls fail',
  faultKind: 'What goes wrong',
  faultKinds: {
    error500: 'Error 500',
    error429: 'Error 429, wait 3 s',
    error403: 'Error 403, bot is blocked',
    delay: 'Delay of 2 s',
    cut: 'Cut before it is done',
    drop: 'Done, answer lost',
  },
  faultTimes: 'How often',
  faultApply: 'Plan',
  faultClear: 'Clear all faults',
  faultPlanned: (/** @type {string} */ method, /** @type {number} */ times) =>
    times === 1 ? `The next call of ${method} goes wrong.` : `The next ${times} calls of ${method} go wrong.`,
  anyMethod: 'any method',
  faultsCleared: 'Nothing goes wrong any more.',
};
