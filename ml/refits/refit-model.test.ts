import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { film } from '#shared/domain/testing-films.ts';
import { readReleases } from '#shared/release-files/read-releases.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { refitModel } from './refit-model.ts';

const cache = temporaryFolder();
const rows = ['2023-07-05', '2023-09-20', '2023-09-27'].map((releaseDate, index) => {
  return { facts: film({ title: `Film ${index}`, releaseDate }), firstWeekAdmissions: 1_000 };
});

it('trains on what was known on the day alone, and once', async () => {
  let trainings = 0;
  const options = {
    cache,
    train: ({ releases, directory }: { releases: string; directory: string }) => {
      trainings += 1;
      cpSync(releases, path.join(cache, `learnt-${trainings}.jsonl`));
      // What training leaves, without the minutes that it takes.
      cpSync(SAMPLE_MODEL, directory, { recursive: true });
    },
  };
  const first = refitModel(rows, [], '2023-09-28', options);
  expect(first.kept).toBe(false);
  // The week of 20 September ended on the 26th, that of the 27th had just begun.
  const read = await readReleases(path.join(cache, 'learnt-1.jsonl'));
  expect(read.map(({ facts }) => facts.releaseDate)).toEqual(['2023-07-05', '2023-09-20']);
  expect(read[0]).toEqual(rows[0]);
  expect(existsSync(`${first.directory}.work`)).toBe(false);
  expect(readFileSync(path.join(first.directory, 'manifest.json'), 'utf8')).toContain('trainedBefore');

  expect(refitModel(rows, [], '2023-09-28', options)).toEqual({ directory: first.directory, kept: true });
  // A result that was not known changes nothing, one that was does.
  const [one, two, three] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  expect(refitModel([one, two, { ...three, firstWeekAdmissions: 5 }], [], '2023-09-28', options).kept).toBe(
    true,
  );
  expect(refitModel([one, { ...two, firstWeekAdmissions: 5 }, three], [], '2023-09-28', options).kept).toBe(
    false,
  );
  expect(trainings).toBe(2);
});
