import type { RichBlock, RichText } from '../../src/sandbox/web/rich.d.ts';
import type { Call, TrafficEntry, TrafficFilter, Violation } from '../../src/sandbox/web/traffic.d.ts';
import type {
  ChatState,
  Draft,
  Labels,
  LinkTarget,
  Message,
  MessageEntity,
  ReplyKey,
  Route,
  SandboxEvent,
  TextNode,
  User,
  World,
} from '../../src/sandbox/web/types.d.ts';

// The web chat is plain JavaScript that is type checked by its own tsconfig, with the browser's library. The parts that need
// no browser are loaded here under their types, so that they can be tested without one.

/** The one whom a markup is meant for, or not. */
interface Reader {
  readonly id: number;
  readonly username?: string;
}

/** A reply keyboard that is in force. */
interface ReplyKeyboard {
  readonly messageId: number;
  readonly rows: readonly (readonly ReplyKey[])[];
  readonly isPersistent: boolean;
  readonly isOneTime: boolean;
  readonly isSmall: boolean;
  readonly placeholder: string | undefined;
}

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
export const { replyKeyboardFor, forcedReply } = (await load('reply-keyboard.js')) as {
  replyKeyboardFor: (messages: readonly Message[], me: Reader) => ReplyKeyboard | undefined;
  forcedReply: (messages: readonly Message[], me: Reader) => Message | undefined;
};
export const { dateTimeText } = (await load('date-time.js')) as {
  dateTimeText: (
    unixSeconds: number,
    format: string,
    reader: { readonly nowSeconds: number; readonly labels: Labels },
  ) => string | undefined;
};
export const { fileSize, fileSign } = (await load('file-size.js')) as {
  fileSize: (bytes: number, labels: Labels) => string;
  fileSign: (document: { readonly file_name?: string; readonly mime_type?: string }) => string;
};
export const { plainBlocks, plainText } = (await load('rich-plain.js')) as {
  plainBlocks: (blocks: readonly RichBlock[] | undefined) => string;
  plainText: (text: RichText | undefined) => string;
};
export const { createBotActivity } = (await load('bot-activity.js')) as {
  createBotActivity: (changed: () => void) => {
    receive: (event: SandboxEvent) => void;
    actionIn: (chatId: number) => string | undefined;
    draftIn: (chatId: number) => Draft | undefined;
  };
};
export const traffic = (await load('traffic-log.js')) as {
  callEntry: (call: Call) => TrafficEntry;
  violationEntry: (violation: Violation) => TrafficEntry;
  withEntries: (entries: readonly TrafficEntry[], more: readonly TrafficEntry[]) => readonly TrafficEntry[];
  isShown: (entry: TrafficEntry, filter: TrafficFilter) => boolean;
  methodsOf: (entries: readonly TrafficEntry[]) => readonly string[];
  tellingParameters: (parameters: Call['parameters']) => readonly (readonly [name: string, value: string])[];
  readableParameters: (parameters: Call['parameters']) => Record<string, unknown>;
  answerLine: (call: Call) => string;
};
