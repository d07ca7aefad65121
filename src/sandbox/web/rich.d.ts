// Rich messages (Bot API 10.1 to 10.3, RichMessage, RichBlock, RichText), as far as the page reads them. Bots send blocks in
// nearly the shape in which clients get them, and this sandbox hands them on; so what only one of the two has is optional.
import type { Document, InlineButton, User } from './types.d.ts';

/** A text, a row of texts, or a marked-up text. */
export type RichText = string | readonly RichText[] | RichTextNode;

export interface RichTextNode {
  readonly type: string;
  readonly text?: RichText;
  readonly url?: string;
  readonly email_address?: string;
  readonly phone_number?: string;
  readonly bot_command?: string;
  readonly username?: string;
  readonly user?: User;
  readonly unix_time?: number;
  readonly date_time_format?: string;
  readonly alternative_text?: string;
  readonly expression?: string;
  readonly name?: string;
  readonly anchor_name?: string;
  readonly reference_name?: string;
  readonly button?: RichButton;
}

interface RichButton extends Omit<InlineButton, 'text'> {
  readonly text: RichText;
}

export interface RichCaption {
  readonly text?: RichText;
  readonly credit?: RichText;
}

export interface RichListItem {
  readonly blocks?: readonly RichBlock[];
  readonly label?: string;
  readonly has_checkbox?: boolean;
  readonly is_checked?: boolean;
  readonly value?: number;
  readonly type?: string;
}

export interface RichCell {
  readonly text?: RichText;
  readonly is_header?: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly align?: string;
  readonly valign?: string;
}

export interface RichBlock {
  readonly type: string;
  readonly text?: RichText;
  readonly size?: number;
  readonly language?: string;
  readonly expression?: string;
  readonly name?: string;
  readonly items?: readonly RichListItem[];
  readonly blocks?: readonly RichBlock[];
  readonly credit?: RichText;
  readonly caption?: RichCaption | RichText;
  readonly cells?: readonly (readonly RichCell[])[];
  readonly is_bordered?: boolean;
  readonly is_striped?: boolean;
  readonly is_compact?: boolean;
  readonly summary?: RichText;
  readonly is_open?: boolean;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly document?: Document;
  readonly buttons?: readonly RichButton[];
  readonly align?: string;
}
