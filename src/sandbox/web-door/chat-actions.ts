import { SandboxError } from '../errors.ts';
import { isArray, type JsonObject } from '../parameters/json.ts';
import { givenName, newUsername } from '../people/given-name.ts';
import { createGroup, migrateGroup } from '../people/group-life.ts';
import { addByLink, changeMember, MEMBER_CHANGES } from '../people/membership.ts';
import { changeTopic, openTopic, TOPIC_CHANGES } from '../people/topics.ts';
import type { Telegram } from '../telegram.ts';
import type { NewChat } from '../world/world.ts';
import type { Action } from './action.ts';
import { numberOf, oneOf, optionalText, textOf } from './body.ts';

/** People, groups and channels: making them, who is in them, topics and migration. */
export function createChatActions(telegram: Telegram): ReadonlyMap<string, Action> {
  return new Map<string, Action>([
    ['/api/people', (body) => addPerson(telegram, body)],
    ['/api/chats', (body) => addChat(telegram, body)],
    [
      '/api/members',
      (body) => {
        changeMember(telegram, {
          actorId: numberOf(body, 'userId'),
          chatId: numberOf(body, 'chatId'),
          memberId: numberOf(body, 'memberId'),
          change: oneOf(body, 'change', MEMBER_CHANGES),
        });
        return {};
      },
    ],
    [
      '/api/start-group',
      (body) => {
        const chatId = numberOf(body, 'chatId');
        addByLink(telegram, { actorId: numberOf(body, 'userId'), chatId, payload: optionalText(body, 'payload') });
        return {};
      },
    ],
    [
      '/api/topics',
      (body) => {
        const { id, name, closed } = openTopic(telegram, {
          actorId: numberOf(body, 'userId'),
          chatId: numberOf(body, 'chatId'),
          name: textOf(body, 'name'),
        });
        return { topic: { id, name, closed } };
      },
    ],
    [
      '/api/topic',
      (body) => {
        changeTopic(telegram, {
          actorId: numberOf(body, 'userId'),
          chatId: numberOf(body, 'chatId'),
          topicId: numberOf(body, 'topicId'),
          change: oneOf(body, 'change', TOPIC_CHANGES),
          name: optionalText(body, 'name'),
        });
        return {};
      },
    ],
    [
      '/api/migrate',
      (body) => {
        const act = { actorId: numberOf(body, 'userId'), chatId: numberOf(body, 'chatId') };
        return { chatId: migrateGroup(telegram, act).chat.id };
      },
    ],
  ]);
}

function addPerson(telegram: Telegram, body: JsonObject): object {
  const firstName = givenName(textOf(body, 'firstName'), 'first name');
  const languageCode = textOf(body, 'languageCode');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(languageCode))
    throw new SandboxError('wrong-request', '"languageCode" must be an IETF language tag, as "mn" or "pt-br"');
  const name = optionalText(body, 'username');
  const username = name === undefined ? undefined : newUsername(telegram, name);
  const { user } = telegram.world.addPerson({ firstName, languageCode, username });
  telegram.events.emit({ type: 'chats' });
  return { user };
}

const KINDS: Readonly<Record<'group' | 'supergroup' | 'forum' | 'channel', Pick<NewChat, 'type' | 'forum'>>> = {
  group: { type: 'group' },
  supergroup: { type: 'supergroup' },
  forum: { type: 'supergroup', forum: true },
  channel: { type: 'channel' },
};

function addChat(telegram: Telegram, body: JsonObject): object {
  const ownerId = numberOf(body, 'userId');
  const kind = oneOf(body, 'kind', ['group', 'supergroup', 'forum', 'channel']);
  const memberIds = idsOf(body, 'memberIds');
  const { chat } = createGroup(telegram, {
    ...KINDS[kind],
    title: textOf(body, 'title'),
    ownerId,
    memberIds,
    adminIds: [],
  });
  if (body['withBot'] === true) {
    changeMember(telegram, { actorId: ownerId, chatId: chat.id, memberId: telegram.world.bot.id, change: 'add' });
  }
  return { chat };
}

function idsOf(body: JsonObject, name: string): readonly number[] {
  const value = body[name] ?? [];
  if (!isArray(value)) throw new SandboxError('wrong-request', `"${name}" must be a list of ids`);
  return value.map((id) => numberOf({ [name]: id }, name));
}
