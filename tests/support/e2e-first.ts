import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs `tests/e2e` first: whole conversations wait more than they compute, and are not to be what the end waits for. */
export class EndToEndFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => Number(isEndToEnd(other)) - Number(isEndToEnd(one)));
  }
}

function isEndToEnd({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/tests/e2e/');
}
