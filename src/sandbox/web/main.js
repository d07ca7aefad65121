// @ts-check
import { createActions } from './actions.js';
import { createAssist } from './assist.js';
import { createChatInfo } from './chat-info.js';
import { createChatList } from './chat-list.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { createDialogs } from './dialogs.js';
import { byId, icon } from './dom.js';
import { listen } from './events.js';
import { createMessageLog } from './message-log.js';
import { askNewChat } from './new-chat.js';
import { askNewPerson } from './new-person.js';
import { createPersonSwitch } from './person-switch.js';
import { routeHash } from './route.js';
import { createSession } from './session.js';
import { createSheet } from './sheet.js';
import { createTopicBar } from './topic-bar.js';

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
    composer.clear();
    void actions.send(text, replyTo);
  },
  edit: (message, text) => {
    composer.clear();
    void actions.edit(message, text);
  },
  typed: () => assist.update(),
  keyFirst: (event) => assist.handleKey(event),
});
/** @type {ReturnType<typeof createAssist>} */
const assist = createAssist({ panel: byId('suggestions', HTMLElement), view, actions, composer });
const log = createMessageLog(
  { scroller: byId('scroller', HTMLElement), log: byId('log', HTMLElement) },
  { onScroll: () => conversation.showJump(log.isAtBottom()) },
);
const showInfo = createChatInfo(sheet, { view, ...actions });
const conversation = createConversation({ actions, composer, log, assist, showInfo });
const showTopics = createTopicBar(byId('topic-bar', HTMLElement), { newTopic: showInfo });
const showChats = createChatList(byId('chat-list', HTMLElement));
const showPeople = createPersonSwitch(byId('people', HTMLElement), {
  become: becomePerson,
  writeAs: (sendAs) => {
    const now = view();
    if (now?.open) session.writeAs(now.user.id, now.open.chat.id, sendAs);
  },
  addPerson: () => {
    const now = view();
    if (now) askNewPerson(sheet, now, { become: becomePerson, failed: actions.failed });
  },
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
  const { identities, sendAs } = now;
  showPeople({ people: world.users, userId: user.id, identities, sendAs, chatId: open?.chat.id, labels });
  showTopics(now, (id) => (open ? session.unread(user.id, open, id) : 0));
  showChats(chats, {
    world,
    botName,
    userId: user.id,
    chatId: open?.chat.id,
    labels,
    isTyping: session.isTyping,
    unread: (chat) => session.unread(user.id, chat),
  });
  conversation.show(now, open !== undefined && session.isTyping(open.chat.id));
  sheet.refresh();
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
listen({
  opened: () => {
    session.setOnline(true);
    assist.forgetCommands();
    void session.refresh();
  },
  lost: () => session.setOnline(false),
  received: (event) => {
    if (event.type === 'commands' || event.type === 'chats') assist.forgetCommands();
    session.receive(event);
  },
});
