import { z } from 'zod';
import type { Finding } from './doctor-checks.ts';

const TIMEOUT_MS = 10_000;
const NAME = 'telegram';

const answerSchema = z.object({
  ok: z.boolean(),
  error_code: z.number().optional(),
  result: z.object({ username: z.string(), supports_inline_queries: z.boolean().optional() }).optional(),
});
type Answer = z.infer<typeof answerSchema>;

export interface TelegramAddress {
  readonly apiRoot: string;
  readonly token: string;
}

/** Asks Telegram who the bot is (`getMe`), and says what to do when it does not answer as it should. Never rejects. */
export async function checkTelegram({ apiRoot, token }: TelegramAddress, signal?: AbortSignal): Promise<Finding> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(`${apiRoot}/bot${token}/getMe`, {
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    });
    return judge(answerSchema.parse(await response.json()), apiRoot);
  } catch {
    const advice = 'check the network, a proxy or firewall, and BOT_API_ROOT';
    const message = timeout.aborted
      ? `no answer from ${apiRoot} within 10 s`
      : `${apiRoot} cannot be reached as a Bot API`;
    return { name: NAME, state: 'fail', message, advice };
  }
}

function judge({ ok, error_code, result }: Answer, apiRoot: string): Finding {
  if (error_code === 401 || error_code === 404) {
    const advice = 'get the token again from @BotFather (/mybots, API Token) and set BOT_TOKEN';
    return { name: NAME, state: 'fail', message: `${apiRoot} does not accept the token`, advice };
  }
  if (!ok || result === undefined) {
    const advice = 'try again in a minute';
    return { name: NAME, state: 'fail', message: `${apiRoot} answered with error ${error_code ?? 'unknown'}`, advice };
  }
  if (result.supports_inline_queries === false) {
    const advice = 'switch inline mode on: send /setinline to @BotFather';
    return { name: NAME, state: 'warn', message: `connected as @${result.username}, without inline mode`, advice };
  }
  return { name: NAME, state: 'ok', message: `connected as @${result.username}` };
}
