import { join } from 'node:path';
import type { Plugin } from 'vitest/config';
import { builtModule, ROOT } from './built.ts';

const SOURCES = join(ROOT, 'src/');

/**
 * Gives tests the modules of `src` as they were compiled before the first one: Node loads them at once, and runs them faster
 * than what is compiled anew in each process of tests, with a getter around every import. Not where sources are watched
 * (nothing compiles them again) or their coverage is measured.
 */
export function compiledSources(): Plugin {
  let isCompiled = false;
  return {
    name: 'compiled-sources',
    enforce: 'pre',
    config: () => ({ test: { server: { deps: { external: [/\/dist\/.*\.js$/u] } } } }),
    configureVitest({ vitest }) {
      isCompiled = !vitest.config.watch && !vitest.config.coverage.enabled;
    },
    async resolveId(id, importer) {
      if (!isCompiled || !/^\.\.?\/.*\.ts$/u.test(id)) return undefined;
      const source = (await this.resolve(id, importer, { skipSelf: true }))?.id; // nothing, where there is none any more
      if (source === undefined || !source.startsWith(SOURCES)) return undefined;
      return builtModule(source.slice(SOURCES.length, -'.ts'.length));
    },
  };
}
