import type {
  ChatState,
  Labels,
  LinkTarget,
  Message,
  MessageEntity,
  Route,
  SandboxEvent,
  TextNode,
  User,
  World,
} from '../../src/sandbox/web/types.d.ts';

// The web chat is plain JavaScript that is type checked by its own tsconfig, with the browser's library. The parts that need
// no browser are loaded here under their types, so that they can be tested without one.

/** Where the page's files are. */
export const WEB_FOLDER = new URL('../../src/sandbox/web/', import.meta.url);

async function load(name: string): Promise<unknown> {
  return import(new URL(name, WEB_FOLDER).href);
}

export const { entityTree } = (await load('entities.js')) as {
  entityTree: (text: string, entities?: readonly MessageEntity[]) => TextNode[];
};
export const { linkTarget, entityAddress } = (await load('links.js')) as {
  linkTarget: (address: string, botName: string | undefined) => LinkTarget | undefined;
  entityAddress: (entity: MessageEntity, text: string) => string | undefined;
};
export const { applyEvent, chatsOf, chatName, unreadCount } = (await load('world.js')) as {
  applyEvent: (world: World, event: SandboxEvent) => World;
  chatsOf: (world: World, userId: number) => ChatState[];
  chatName: (botName: string, chat: ChatState['chat']) => string;
  unreadCount: (messages: readonly Message[], userId: number, lastReadId: number) => number;
};
export const { parseRoute, routeHash } = (await load('route.js')) as {
  parseRoute: (hash: string) => Route;
  routeHash: (route: Route) => string;
};
export const { labelsIn, pageLanguage } = (await load('labels.js')) as {
  labelsIn: (language: 'en' | 'mn') => Labels;
  pageLanguage: (user: User | undefined) => 'en' | 'mn';
};
export const { dayHeading } = (await load('time.js')) as {
  dayHeading: (unixSeconds: number, nowSeconds: number, labels: Labels) => string;
};
export const { replyKeyboardRows } = (await load('reply-keyboard.js')) as {
  replyKeyboardRows: (messages: readonly Message[]) => readonly (readonly string[])[];
};
