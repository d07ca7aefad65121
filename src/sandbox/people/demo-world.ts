import type { Telegram } from '../telegram.ts';
import { administratorRights } from '../world/permissions.ts';
import { createGroup } from './group-life.ts';
import { changeMember } from './membership.ts';
import { openTopic } from './topics.ts';

/**
 * Adds the people and the chats of the web chat, one of every kind. Emma and Болд come first, with their group; Сараа runs
 * the others and can write anonymously in the forum. The bot has been everywhere for long, so that it is told of nothing.
 */
export function addDemoWorld(telegram: Telegram): void {
  const { world } = telegram;
  const { id: emma } = world.addPerson({ firstName: 'Emma', languageCode: 'en', username: 'emma_reads' }).user;
  const { id: bold } = world.addPerson({ firstName: 'Болд', languageCode: 'mn', username: 'bold_reads' }).user;
  const group = createGroup(telegram, {
    type: 'supergroup',
    title: 'Мэдээний групп / News group',
    ownerId: emma,
    memberIds: [bold],
    adminIds: [],
  });
  group.members.set(world.bot.id, { status: 'member', rights: {} });

  const { id: saraa } = world.addPerson({ firstName: 'Сараа', languageCode: 'mn', username: 'saraa_edits' }).user;
  const everybody = { ownerId: saraa, memberIds: [emma, bold], adminIds: [] };
  const forum = createGroup(telegram, { ...everybody, type: 'supergroup', title: 'Форум / Forum', forum: true });
  const chatId = forum.chat.id;
  changeMember(telegram, { actorId: saraa, memberId: saraa, chatId, change: 'makeAnonymous' });
  for (const name of ['Спорт / Sport', 'Цаг агаар / Weather']) openTopic(telegram, { actorId: saraa, chatId, name });
  forum.members.set(world.bot.id, { status: 'member', rights: {} });

  const channel = createGroup(telegram, { ...everybody, type: 'channel', title: 'Мэдээний суваг / News channel' });
  channel.members.set(world.bot.id, { status: 'administrator', rights: administratorRights('channel') });
  const family = createGroup(telegram, { ...everybody, type: 'group', title: 'Гэр бүл / Family' });
  family.members.set(world.bot.id, { status: 'member', rights: {} });
}
