import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, it } from 'vitest';
import walls from '../../eslint.walls.mjs';

/** What the walls say of an import in a file. */
function toldOf(file: string, specifier: string, imported = 'type { X }'): string[] {
  const parser = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } };
  const messages = new Linter({ configType: 'flat' }).verify(
    `import ${imported} from '${specifier}'; export type Y = X;`,
    [parser, ...walls],
    { filename: file },
  );
  return messages.map(({ ruleId }) => ruleId ?? 'unreadable');
}

it.each([
  ['shared/domain/run.ts', '../storage/fields.ts'],
  ['shared/domain/run.ts', '#shared/api/endpoint.ts'],
  ['shared/domain/run.ts', 'zod'],
  ['shared/domain/shapes/run.ts', 'cheerio'],
  ['shared/domain/shapes/run.ts', '../../storage/operational/reads.ts'],
  ['shared/catalogue/film.ts', '../matching/score.ts'],
  ['shared/catalogue/film.ts', '../storage/operational/reads.ts'],
  ['shared/features/text.ts', '../sources/html.ts'],
  ['shared/features/groups/late.ts', '../../forecasting/facts.ts'],
  ['shared/features/text.ts', '../clock.ts'],
  ['shared/sources/html.ts', '../pipeline/run-of.ts'],
  ['shared/sources/html.ts', '../matching/score.ts'],
  ['shared/matching/score.ts', '../features/text.ts'],
  ['shared/forecasting/facts.ts', '#shared/matching/score.ts'],
  ['shared/csv-files/columns.ts', '../storage/operational/reads.ts'],
  ['shared/release-files/piece.ts', '../sources/html.ts'],
  ['shared/storage/operational/reads.ts', '#shared/api/contract/run.ts'],
  ['shared/storage/operational/reads.ts', '../../features/text.ts'],
  ['shared/pipeline/settle.ts', '../api/endpoint.ts'],
  ['shared/pipeline/settle.ts', '../storage/operational/sqlite-operational-store.ts'],
  ['shared/pipeline/settle.ts', '../services.ts'],
  ['shared/api/week-view.ts', '../sources/html.ts'],
  ['shared/api/week-view.ts', '../pipeline/settle.ts'],
  ['shared/api/week-view.ts', '../features/catalogue.ts'],
  ['shared/api/week-view.ts', '../storage/operational/mssql/connection.ts'],
  ['shared/api/week-view.ts', '#local/settings.ts'],
  ['shared/api/contract/week.ts', '../week-view.ts'],
  ['shared/api/contract/week.ts', '../../storage/operational/entities.ts'],
  ['shared/access/keyring.ts', '../config.ts'],
  ['shared/access/keyring.ts', '../storage/access/table-access-store.ts'],
  ['shared/access/keyring.ts', '../v1/endpoint.ts'],
  ['shared/v1/prediction/predict.ts', '../pipeline/settle.ts'],
  ['shared/v1/prediction/predict.ts', '../services.ts'],
  ['shared/v1/prediction/predict.ts', '../open-access-stores.ts'],
  ['shared/v1/prediction/predict.ts', '../api/endpoint.ts'],
  ['shared/v1/prediction/predict.ts', '../storage/analytical/sqlite-analytical-store.ts'],
  ['shared/storage/access/access-store.ts', '../../open-access-stores.ts'],
  ['shared/open-access-stores.ts', './v1/endpoint.ts'],
  ['shared/errors.ts', './open-access-stores.ts'],
  ['shared/errors.ts', './config.ts'],
  ['shared/kept-promise.ts', './domain/run.ts'],
  ['shared/config.ts', './services.ts'],
  ['shared/services.ts', './api/endpoint.ts'],
  ['shared/pipeline/settle.ts', '#local/settings.ts'],
  ['functions/queues/predict.ts', '#local/settings.ts'],
  ['functions/queues/predict.ts', '../../shared/services.ts'],
  ['functions/queues/predict.ts', './build-features.ts'],
  ['functions/queues/predict.ts', '../http/week-get.ts'],
  ['functions/http/week-get.ts', './weeks-list.ts'],
  ['functions/http/week-get.ts', '../v1/predict-post.ts'],
  ['functions/v1/predict-post.ts', '#shared/access/keyring.ts'],
  ['functions/v1/predict-post.ts', '#shared/config.ts'],
  ['functions/http/week-get.ts', '../catalogue/films-list.ts'],
  ['functions/catalogue-function.ts', './v1-function.ts'],
  ['shared/catalogue/open-catalogue.ts', '../catalogue-services.ts'],
  ['shared/catalogue/open-catalogue.ts', '../recommending/recommender.ts'],
  ['shared/recommending/recommender.ts', '../open-recommender.ts'],
  ['shared/recommending/recommender.ts', '../v1/catalogue/tell.ts'],
  ['shared/catalogue-services.ts', './v1/catalogue/tell.ts'],
  ['functions/main.ts', './v1/predict-post.ts'],
  ['functions/main.ts', '#shared/services.ts'],
  ['functions/main.ts', '#shared/config.ts'],
  ['functions/http/week-get.ts', '#shared/storage/operational/operational-store.ts'],
  ['functions/collecting-timer.ts', './timers/catch-up.ts'],
  ['local/start.ts', '#test/support/text.ts'],
  ['static-web/src/history/history-page.tsx', '../week/week-page.tsx'],
  ['static-web/src/week/decision/choice.ts', '../../settings/since.ts'],
  ['static-web/src/audience/find/find-page.tsx', '../../week/week-page.tsx'],
  ['static-web/src/audience/find/find-page.tsx', '#shared/catalogue/film.ts'],
  ['static-web/src/week/week-page.tsx', '#shared/services.ts'],
  ['static-web/src/ui/notice.tsx', '#shared/storage/operational/reads.ts'],
])('%s may not import %s', (file, specifier) => {
  expect(toldOf(file, specifier)).toEqual(['no-restricted-imports']);
});

it.each([
  ['shared/domain/run.ts', '../errors.ts'],
  ['shared/domain/shapes/run.ts', 'zod'],
  ['shared/domain/shapes/run.ts', '../cinema-week.ts'],
  ['static-web/src/history/history-page.tsx', '#shared/domain/shapes/figures.ts'],
  ['shared/features/groups/late.ts', '../../errors.ts'],
  ['shared/sources/html.ts', '../clock.ts'],
  ['shared/csv-files/columns.ts', '../matching/words.ts'],
  ['shared/storage/operational/entities.ts', '../../matching/score.ts'],
  ['shared/pipeline/settle.ts', '../storage/queues/queues.ts'],
  ['shared/api/week-view.ts', '../storage/operational/entities.ts'],
  ['shared/api/say-match.ts', '../pipeline/resume-week.ts'],
  ['shared/api/contract/week.ts', './basics.ts'],
  ['shared/services.ts', './storage/operational/mssql-operational-store.ts'],
  ['shared/open-access-stores.ts', './storage/access/table-access-store.ts'],
  ['shared/access/keyring.ts', '../storage/access/signing-key-store.ts'],
  ['shared/v1/prediction/predict.ts', '../access/principal.ts'],
  ['shared/v1/prediction/predict.ts', '../v1-services.ts'],
  ['shared/v1/prediction/predict.ts', '../api/problem-details.ts'],
  ['functions/v1/predict-post.ts', '#shared/v1/http/endpoint.ts'],
  ['functions/catalogue-function.ts', './operation-function.ts'],
  ['shared/v1/catalogue/handlers.ts', '../../catalogue-services.ts'],
  ['shared/v1/catalogue/answers.ts', '../../recommending/recommender.ts'],
  ['shared/recommending/recommender.ts', '../catalogue/catalogue.ts'],
  ['shared/catalogue-services.ts', './storage/catalogue/blob-catalogue-files.ts'],
  ['functions/main.ts', '#shared/app.ts'],
  ['functions/queues/predict.ts', '#shared/services.ts'],
  ['functions/queues/predict.ts', '../queue-function.ts'],
  ['static-web/src/history/history-page.tsx', '../programme/sentence.tsx'],
  ['static-web/src/history/history-page.tsx', '#shared/api/contract/history.ts'],
  ['shared/pipeline/settle.test.ts', '#test/support/text.ts'],
])('%s may import %s', (file, specifier) => {
  expect(toldOf(file, specifier)).toEqual([]);
});

it('storage runs nothing of what its documents hold', () => {
  const file = 'shared/storage/operational/entities.ts';
  expect(toldOf(file, '../../matching/score.ts', '{ X }')).toEqual(['no-restricted-imports']);
});

it.each([
  ...['#shared/domain/shapes/figures.ts', '#shared/api/contract/week.ts'],
  '#shared/v1/contract/catalogue/films.ts',
])('the site loads no schema of %s', (specifier) => {
  const file = 'static-web/src/history/history-page.tsx';
  expect(toldOf(file, specifier, '{ X }')).toEqual(['no-restricted-imports']);
  expect(toldOf(file, '#shared/api/contract/changes.ts', '{ X }')).toEqual([]);
});
