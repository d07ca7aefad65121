import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { Message } from '../types.ts';
import { isAdministrator } from '../world/members.ts';
import { removeMessages } from '../world/messages.ts';
import { isPermitted } from '../world/permissions.ts';
import { addServiceMessage } from '../world/service-messages.ts';
import type { ChatState, Topic } from '../world/world.ts';
import { findChatOf, findPerson } from './find.ts';
import { givenName } from './given-name.ts';

/** Telegram's first colour for topic icons. */
const TOPIC_COLOR = 0x6fb9f0;

/** A new topic, and who opens it. */
export interface NewTopic {
  readonly actorId: number;
  readonly chatId: number;
  readonly name: string;
}

/** What can be done to a topic. */
export const TOPIC_CHANGES = ['close', 'reopen', 'rename', 'delete', 'hide', 'unhide'] as const;

/** Who does what to a topic; 0 is the General one, which alone can be hidden, and which cannot be deleted. */
export interface TopicAct {
  readonly actorId: number;
  readonly chatId: number;
  readonly topicId: number;
  readonly change: (typeof TOPIC_CHANGES)[number];
  /** Of a renamed topic. */
  readonly name?: string | undefined;
}

/** Opens a topic in a forum. Throws SandboxError. */
export function openTopic(telegram: Telegram, { actorId, chatId, name }: NewTopic): Topic {
  const { user } = findPerson(telegram, actorId);
  const state = findForum(telegram, actorId, chatId);
  if (!isPermitted(state, actorId, 'can_manage_topics')) {
    throw new SandboxError('not-possible', `user ${actorId} may not open topics in chat ${chatId}`, 'noRight');
  }
  const topicName = givenName(name, 'name of a topic');
  const { message_id } = addServiceMessage(telegram, state, {
    from: user,
    opensTopic: true,
    forum_topic_created: { name: topicName, icon_color: TOPIC_COLOR },
  });
  const topic: Topic = { id: message_id, creatorId: actorId, name: topicName, closed: false };
  state.topics.set(topic.id, topic);
  telegram.events.emit({ type: 'chats' });
  return topic;
}

function findForum(telegram: Telegram, actorId: number, chatId: number): ChatState {
  const state = findChatOf(telegram, actorId, chatId);
  if (!state.chat.is_forum) throw new SandboxError('not-possible', `"${state.chat.title}" is no forum`);
  return state;
}

/** Closes, reopens, renames or deletes a topic. Throws SandboxError. */
export function changeTopic(telegram: Telegram, act: TopicAct): void {
  const state = findForum(telegram, act.actorId, act.chatId);
  if (act.topicId === 0) changeGeneral(telegram, state, act);
  else changeOwnTopic(telegram, state, act);
  telegram.events.emit({ type: 'chats' });
}

function changeOwnTopic(telegram: Telegram, state: ChatState, act: TopicAct): void {
  const topic = state.topics.get(act.topicId);
  if (!topic) throw new SandboxError('not-found', `there is no topic ${act.topicId}`, 'topicGone');
  checkMayChange(state, act, topic.creatorId);
  switch (act.change) {
    case 'close':
    case 'reopen':
      setClosed(telegram, state, { act, topic, closed: act.change === 'close' });
      break;
    case 'rename':
      topic.name = givenName(act.name ?? '', 'name of a topic');
      announce(telegram, state, act, { forum_topic_edited: { name: topic.name } });
      break;
    case 'delete':
      deleteTopic(telegram, state, topic);
      break;
    case 'hide':
    case 'unhide':
      throw new SandboxError('not-possible', 'only the General topic can be hidden');
    default:
      act.change satisfies never;
  }
}

function changeGeneral(telegram: Telegram, state: ChatState, act: TopicAct): void {
  const { general } = state;
  checkMayChange(state, act, undefined);
  switch (act.change) {
    case 'close':
    case 'reopen':
      setClosed(telegram, state, { act, topic: general, closed: act.change === 'close' });
      break;
    case 'hide':
    case 'unhide':
      setHidden(telegram, state, act);
      break;
    case 'rename':
    case 'delete':
      throw new SandboxError('not-possible', `the General topic cannot be changed so: ${act.change}`);
    default:
      act.change satisfies never;
  }
}

/** Hiding the General topic closes it, too. */
function setHidden(telegram: Telegram, state: ChatState, act: TopicAct): void {
  const { general } = state;
  const hidden = act.change === 'hide';
  if (general.hidden === hidden) return;
  Object.assign(general, { hidden, closed: hidden || general.closed });
  announce(telegram, state, act, { [hidden ? 'general_forum_topic_hidden' : 'general_forum_topic_unhidden']: {} });
}

/** Who opened a topic may close and rename it, too; only administrators delete one. */
function checkMayChange({ members }: ChatState, { actorId, change }: TopicAct, creatorId: number | undefined): void {
  if (isAdministrator(members.get(actorId)?.status) || (actorId === creatorId && change !== 'delete')) return;
  throw new SandboxError('not-possible', `user ${actorId} may not ${change} this topic`, 'noRight');
}

interface Closing {
  readonly act: TopicAct;
  readonly topic: { closed: boolean };
  readonly closed: boolean;
}

function setClosed(telegram: Telegram, state: ChatState, { act, topic, closed }: Closing): void {
  if (topic.closed === closed) return;
  topic.closed = closed;
  announce(telegram, state, act, { [closed ? 'forum_topic_closed' : 'forum_topic_reopened']: {} });
}

function announce(
  telegram: Telegram,
  state: ChatState,
  { actorId, topicId }: TopicAct,
  content: Partial<Message>,
): void {
  const { user } = findPerson(telegram, actorId);
  const message_thread_id = topicId === 0 ? undefined : topicId;
  addServiceMessage(telegram, state, { from: user, message_thread_id, ...content });
}

/** The messages of a topic go with it, and no bot is told. */
function deleteTopic(telegram: Telegram, state: ChatState, topic: Topic): void {
  state.topics.delete(topic.id);
  const inTopic = [...state.messages.values()].filter(({ message }) => message.message_thread_id === topic.id);
  removeMessages(
    telegram,
    state,
    inTopic.map(({ message }) => message.message_id),
  );
}
