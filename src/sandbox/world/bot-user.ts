import type { BotUser } from '../types.ts';

/** What is different about a bot. */
interface BotDetails {
  readonly id: number;
  readonly firstName: string;
  readonly username: string;
  /** Its private chats are divided into topics. */
  readonly hasTopics: boolean;
}

/** A bot with inline mode that can be in groups, and nothing else that is special. */
export function createBotUser({ id, firstName, username, hasTopics }: BotDetails): BotUser {
  return {
    id,
    is_bot: true,
    first_name: firstName,
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    supports_guest_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: hasTopics,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
