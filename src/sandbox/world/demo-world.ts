import type { World } from './world.ts';

/** Adds the two readers and the group of the web chat; the bot has been in the group for long. */
export function addDemoWorld(world: World): void {
  const emma = world.addPerson({ firstName: 'Emma', languageCode: 'en', username: 'emma_reads' });
  const bold = world.addPerson({ firstName: 'Болд', languageCode: 'mn', username: 'bold_reads' });
  const group = world.addChat({ type: 'supergroup', title: 'Мэдээний групп / News group' });
  group.members.set(emma.user.id, { status: 'creator', rights: {} });
  group.members.set(bold.user.id, { status: 'member', rights: {} });
  group.members.set(world.bot.id, { status: 'member', rights: {} });
}
