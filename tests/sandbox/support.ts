import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { expectNoViolations } from '../support/violations.ts';

/** What the server answers, as a bot receives it. */
export interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

/** A listening sandbox and a bare bot: calls methods by hand. */
export interface Setting {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly call: (method: string, parameters?: object) => Promise<Answer>;
  /** What the bot has not fetched yet. */
  readonly news: () => Promise<readonly Update[]>;
  /** Says that the test breaks these rules of strict mode on purpose. */
  readonly tolerate: (...rules: readonly string[]) => void;
}

/**
 * Starts a sandbox with nobody in it; `closing` collects what ends it. A test that ends with violations fails, unless it
 * tolerates them, or has asked for them and so judged them itself.
 */
export async function startSandbox(closing: (() => Promise<void>)[], options: SandboxOptions = {}): Promise<Setting> {
  const watched = createSandbox({ world: 'empty', answerTimeoutMs: 1000, ...options });
  const tolerated = new Set<string>();
  let isJudged = false;
  const sandbox: Sandbox = {
    ...watched,
    violations: () => {
      isJudged = true;
      return watched.violations();
    },
  };
  const { url } = await sandbox.listen(0);
  closing.push(async () => {
    await sandbox.close();
    if (!isJudged) expectNoViolations(watched, tolerated);
  });
  const tolerate = (...rules: readonly string[]): void => {
    for (const rule of rules) tolerated.add(rule);
  };
  const call = async (method: string, parameters: object = {}): Promise<Answer> => {
    const response = await fetch(`${url}/bot${sandbox.token}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    const answer = (await response.json()) as Answer;
    if (!answer.ok && response.status !== answer.error_code) throw new Error(`status ${response.status}`);
    return answer;
  };
  let offset = 0;
  const news = async (): Promise<readonly Update[]> => {
    const updates = (await call('getUpdates', { offset })).result as readonly Update[];
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    return updates;
  };
  return { sandbox, url, call, news, tolerate };
}

/** An English reader who has started the bot. */
export function startedReader(sandbox: Sandbox): SandboxUser {
  const emma = sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  emma.start();
  return emma;
}
