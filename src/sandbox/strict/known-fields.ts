/** The fields that an object of the Bot API has; `any` where the sandbox does not look further. */
export type Shape = 'any' | { readonly list: Shape } | { readonly fields: Readonly<Record<string, Shape>> };

/** An object of which these fields are known and looked into no further. */
function object(names: string, more: Readonly<Record<string, Shape>> = {}): Shape {
  const plain = names.split(' ').filter((name) => name !== '');
  return { fields: { ...Object.fromEntries(plain.map((name): [string, Shape] => [name, 'any'])), ...more } };
}

function listOf(shape: Shape): Shape {
  return { list: shape };
}

const ENTITY = object('type offset length url language custom_emoji_id unix_time date_time_format', {
  user: object('id is_bot first_name last_name username language_code is_premium added_to_attachment_menu'),
});

const LINK_PREVIEW_OPTIONS = object('is_disabled url prefer_small_media prefer_large_media show_above_text');

const WEB_APP = object('url');

const INLINE_BUTTON = object(
  'text icon_custom_emoji_id style url callback_data switch_inline_query switch_inline_query_current_chat pay',
  {
    web_app: WEB_APP,
    login_url: object('url forward_text bot_username request_write_access'),
    switch_inline_query_chosen_chat: object(
      'query allow_user_chats allow_bot_chats allow_group_chats allow_channel_chats',
    ),
    copy_text: object('text'),
    callback_game: object(''),
    disabled: object(''),
  },
);

const KEYBOARD_BUTTON = object(
  'text icon_custom_emoji_id style request_contact request_location request_users request_chat request_poll request_managed_bot',
  { web_app: WEB_APP },
);

const REPLY_MARKUP = object(
  'is_persistent resize_keyboard one_time_keyboard input_field_placeholder selective remove_keyboard force_reply',
  { inline_keyboard: listOf(listOf(INLINE_BUTTON)), keyboard: listOf(listOf(KEYBOARD_BUTTON)) },
);

/** The blocks of a rich message are checked where they are read. */
const RICH_MESSAGE = object('blocks html markdown media is_rtl skip_entity_detection');

const INLINE_RESULT = object('type id title url description thumbnail_url thumbnail_width thumbnail_height', {
  input_message_content: object('message_text parse_mode', {
    entities: listOf(ENTITY),
    link_preview_options: LINK_PREVIEW_OPTIONS,
    rich_message: RICH_MESSAGE,
  }),
  reply_markup: REPLY_MARKUP,
});

/** The parameters that are JSON, and what may be in them (Bot API 10.3). */
export const JSON_PARAMETERS: ReadonlyMap<string, Shape> = new Map([
  ['entities', listOf(ENTITY)],
  ['caption_entities', listOf(ENTITY)],
  ['link_preview_options', LINK_PREVIEW_OPTIONS],
  ['reply_markup', REPLY_MARKUP],
  [
    'reply_parameters',
    object(
      'message_id chat_id ephemeral_message_id checklist_task_id poll_option_id allow_sending_without_reply quote quote_parse_mode quote_position',
      { quote_entities: listOf(ENTITY) },
    ),
  ],
  ['ephemeral_message_parameters', object('receiver_user_id callback_query_id replace_callback_query_message')],
  ['rich_message', RICH_MESSAGE],
  ['commands', listOf(object('command description is_ephemeral'))],
  ['scope', object('type chat_id user_id')],
  ['results', listOf(INLINE_RESULT)],
  ['button', object('text start_parameter', { web_app: WEB_APP })],
  ['reaction', listOf(object('type emoji custom_emoji_id'))],
  ['allowed_updates', listOf('any')],
  ['message_ids', listOf('any')],
]);
