// @ts-check
import { createActions } from './actions.js';
import { createAssist } from './assist.js';
import { createAttachments } from './attachments.js';
import { actionText } from './bot-activity.js';
import { createChatInfo } from './chat-info.js';
import { createChatList } from './chat-list.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { createDialogs } from './dialogs.js';
import { byId, icon } from './dom.js';
import { listen } from './events.js';
import { createFoot } from './foot.js';
import { watchMenuGestures } from './menu-gestures.js';
import { createMessageLog } from './message-log.js';
import { askNewChat } from './new-chat.js';
import { askNewPerson } from './new-person.js';
import { askNewTopic } from './new-topic.js';
import { createPersonSwitch } from './person-switch.js';
import { createPinnedBar } from './pinned-bar.js';
import { routeHash } from './route.js';
import { createSession } from './session.js';
import { createSheet } from './sheet.js';
import { createTopicBar } from './topic-bar.js';
import { createTrafficPanel } from './traffic-panel.js';

const wideWindow = matchMedia('(min-width: 721px)');
const session = createSession(render);
const view = () => session.view({ wide: wideWindow.matches });

const dialogs = createDialogs();
const sheet = createSheet(() => view()?.labels);
/** @type {ReturnType<typeof createActions>} */
const actions = createActions({
  view,
  dialogs,
  sheet,
  pastKeyboards: session.pastKeyboards,
  composer: () => composer,
  log: () => log,
});
const composer = createComposer({
  send: (text, replyTo) => {
    const files = attachments.files();
    composer.clear();
    if (files.length === 0) return void actions.send(text, replyTo);
    attachments.clear();
    void actions.sendFiles(files, text).then((unsent) => {
      if (unsent.length > 0) attachments.set(unsent);
    });
  },
  edit: (message, text) => {
    composer.clear();
    void actions.edit(message, text);
  },
  hasFiles: () => attachments.files().length > 0,
  left: () => attachments.clear(),
  typed: () => assist.update(),
  keyFirst: (event) => assist.handleKey(event),
});
/** @type {ReturnType<typeof createAttachments>} */
const attachments = createAttachments({
  labels: () => view()?.labels,
  mayWrite: () => !byId('composer', HTMLElement).hidden,
  changed: () => {
    composer.grow();
    session.schedule();
  },
  explain: actions.explain,
});
/** @type {ReturnType<typeof createAssist>} */
const assist = createAssist({ panel: byId('suggestions', HTMLElement), view, actions, composer });
const log = createMessageLog(
  { scroller: byId('scroller', HTMLElement), log: byId('log', HTMLElement) },
  { onScroll: () => conversation.showJump(log.isAtBottom()) },
);
const showInfo = createChatInfo(sheet, { view, writeAs, ...actions });
const foot = createFoot({ actions, composer, assist, refresh: session.schedule });
const conversation = createConversation({
  actions,
  composer,
  log,
  assist,
  showFoot: foot.show,
  now: session.now,
  showInfo,
});
const traffic = createTrafficPanel({
  coversPage: () => !wideWindow.matches,
  testing: {
    now: session.now,
    clockAheadMs: session.clockAheadMs,
    clockMoved: (now) => session.receive({ type: 'clock', now }),
  },
});
const showTopics = createTopicBar(byId('topic-bar', HTMLElement), {
  newTopic: () => {
    const now = view();
    if (now) askNewTopic(sheet, now, actions);
  },
});
const showPinned = createPinnedBar(byId('pinned-bar', HTMLElement), actions);
const showChats = createChatList(byId('chat-list', HTMLElement));
const showPeople = createPersonSwitch(byId('people', HTMLElement), {
  become: becomePerson,
  writeAs,
  addPerson: () => {
    const now = view();
    if (now) askNewPerson(sheet, now, { become: becomePerson, failed: actions.failed });
  },
});
watchMenuGestures(byId('log', HTMLElement), (messageId, anchor) => {
  const message = view()?.messages.find(({ message_id: id }) => id === messageId);
  if (message) actions.menu(message, anchor);
});
const newChat = byId('new-chat', HTMLButtonElement);
newChat.append(icon('add'));
newChat.addEventListener('click', () => {
  const now = view();
  if (now) askNewChat(sheet, now, actions);
});

/** Shows what is: every part compares with what it shows already. */
function render() {
  const now = view();
  if (!now) return;
  const { world, user, botName, chats, open, topicId, labels, language, online } = now;
  if (open) session.markRead(user.id, open, topicId);
  document.documentElement.lang = language;
  document.body.dataset['view'] = open ? 'conversation' : 'list';
  const unread = chats.reduce((sum, chat) => sum + session.unread(user.id, chat), 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${labels.pageTitle(botName)}`;
  byId('chats-title', HTMLElement).textContent = labels.chats;
  const offline = byId('offline', HTMLElement);
  offline.hidden = online;
  offline.textContent = online ? '' : labels.reconnecting;
  newChat.title = labels.newChat;
  newChat.setAttribute('aria-label', labels.newChat);
  showPeople({ ...now, people: world.users, chatId: open?.chat.id });
  showPinned(now);
  showTopics(now, (id) => (open ? session.unread(user.id, open, id) : 0));
  showChats(chats, {
    world,
    botName,
    userId: user.id,
    chatId: open?.chat.id,
    labels,
    activity: (chatId) => actionText(session.botAction(chatId), labels),
    nowSeconds: session.now() / 1000,
    unread: (chat) => session.unread(user.id, chat),
  });
  conversation.show(now, {
    action: open && session.botAction(open.chat.id),
    draft: open && session.draft(open.chat.id),
  });
  traffic.show(labels);
  sheet.refresh();
}

/**
 * Chooses in whose name one writes in the open chat; undefined is one's own.
 * @param {number | undefined} sendAs
 */
function writeAs(sendAs) {
  const now = view();
  if (now?.open) session.writeAs(now.user.id, now.open.chat.id, sendAs);
}

/**
 * Goes on as another person: in the same chat where that one is a member too, else in the private chat.
 * @param {number} userId
 */
function becomePerson(userId) {
  const open = view()?.open;
  const isShared = open !== undefined && open.chat.type !== 'private' && open.memberIds.includes(userId);
  const chatId = isShared ? open.chat.id : wideWindow.matches ? userId : undefined;
  location.replace(routeHash(chatId === undefined ? { userId } : { userId, chatId }));
}

addEventListener('hashchange', session.schedule);
document.addEventListener('visibilitychange', session.schedule);
wideWindow.addEventListener('change', session.schedule);
wideWindow.addEventListener('change', traffic.coverPage);
listen({
  opened: () => {
    session.setOnline(true);
    assist.forgetCommands();
    void session.refresh();
    traffic.load().catch(() => {});
  },
  lost: () => session.setOnline(false),
  received: (event) => {
    if (event.type === 'commands' || event.type === 'chats') assist.forgetCommands();
    if (event.type === 'callback') actions.answered(event);
    traffic.receive(event);
    session.receive(event);
  },
});
