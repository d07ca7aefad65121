import type { Method } from './method.ts';

/** `getMe`: the bot itself. */
export const getMe: Method = { name: 'getMe', parameters: [], run: ({ telegram }) => telegram.world.bot };

/** `logOut`: there is no other server to move to. */
export const logOut: Method = { name: 'logOut', parameters: [], run: () => true };

/** `close`: likewise. */
export const close: Method = { name: 'close', parameters: [], run: () => true };
