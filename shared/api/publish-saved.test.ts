import { expect, it, vi } from 'vitest';
import { testPipeline } from '../pipeline/testing-pipeline.ts';
import { publishSaved } from './publish-saved.ts';

it('What was saved is published, and a storage that never answers is not waited for', async () => {
  const pipeline = await testPipeline();
  await publishSaved(pipeline);
  expect((await pipeline.publicProgramme.read()).programme).not.toBeNull();

  const read = vi.fn(() => new Promise<never>(() => undefined));
  await publishSaved({ ...pipeline, publicProgramme: { ...pipeline.publicProgramme, read } }, 1);
  expect(read).toHaveBeenCalledOnce();
});
