import type { FormattedString } from '@grammyjs/parse-mode';
import type { Action } from './action.ts';

interface Label {
  readonly text: string;
  /** The one button that most people want next (Bot API 9.4; older clients show a plain button). */
  readonly style?: 'primary';
}

/** A button with its one effect. */
export type Button =
  | (Label & { readonly action: Action; readonly url?: never; readonly copy?: never; readonly switchInline?: never })
  | (Label & { readonly url: string; readonly action?: never; readonly copy?: never; readonly switchInline?: never })
  | (Label & { readonly copy: string; readonly action?: never; readonly url?: never; readonly switchInline?: never })
  | (Label & { readonly switchInline: string; readonly action?: never; readonly url?: never; readonly copy?: never });

/** Rows of buttons; no row is empty. */
export type Keyboard = readonly (readonly Button[])[];

/** A message as data: what to send or to edit. */
export interface MessageView {
  readonly text: FormattedString;
  readonly keyboard: Keyboard;
  /** The page to show a preview of; none by default. */
  readonly preview?: string;
}

/** Characters after entities parsing, Bot API sendMessage; counted in UTF-16 units, which are never fewer. */
export const MAX_MESSAGE_LENGTH = 4096;
