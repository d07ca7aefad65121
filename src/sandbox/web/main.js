// @ts-check
import { createActions } from './actions.js';
import { createAssist } from './assist.js';
import { createChatList } from './chat-list.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { createDialogs } from './dialogs.js';
import { byId } from './dom.js';
import { listen } from './events.js';
import { createMessageLog } from './message-log.js';
import { createPersonSwitch } from './person-switch.js';
import { routeHash } from './route.js';
import { createSession } from './session.js';

const wideWindow = matchMedia('(min-width: 721px)');
const session = createSession(render);
const view = () => session.view({ wide: wideWindow.matches });

const dialogs = createDialogs();
/** @type {ReturnType<typeof createActions>} */
const actions = createActions({ view, dialogs, composer: () => composer, log: () => log });
const composer = createComposer({
  send: (text, replyTo) => {
    composer.clear();
    void actions.send(text, replyTo);
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
const conversation = createConversation({ actions, composer, log, assist });
const showChats = createChatList(byId('chat-list', HTMLElement));
const showPeople = createPersonSwitch(byId('people', HTMLElement), becomePerson);

/** Shows what is: every part compares with what it shows already. */
function render() {
  const now = view();
  if (!now) return;
  const { world, user, botName, chats, open, labels, language, online } = now;
  if (open) session.markRead(user.id, open);
  document.documentElement.lang = language;
  document.body.dataset['view'] = open ? 'conversation' : 'list';
  const unread = chats.reduce((sum, chat) => sum + session.unread(user.id, chat), 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${labels.pageTitle(botName)}`;
  byId('chats-title', HTMLElement).textContent = labels.chats;
  const offline = byId('offline', HTMLElement);
  offline.hidden = online;
  offline.textContent = online ? '' : labels.reconnecting;
  showPeople(world.users, user.id, labels);
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
