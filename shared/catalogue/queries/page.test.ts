import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import { encodeCatalogue } from '../file/encode.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { testingContent } from '../testing-content.ts';
import { FIRST, GREEN_MILE, ids, refusalOf, SHAWSHANK, testingCatalogues } from './testing-catalogues.ts';

let on: Catalogue;
let off: Catalogue;
beforeAll(async () => {
  ({ on, off } = await testingCatalogues());
});

describe('pages', () => {
  it('follow each other, each film once', () => {
    const first = on.filmsOf({}, { after: null, limit: 2 });
    const second = on.filmsOf({}, { after: first.next, limit: 2 });
    const third = on.filmsOf({}, { after: second.next, limit: 2 });
    expect([first, second, third].flatMap(ids)).toEqual(ids(on.filmsOf({}, FIRST)));
    expect([first.total, third.total, third.next]).toEqual([5, 5, null]);
  });

  it('are bounded', () => {
    for (const limit of [0, -1, 0.5, NaN])
      expect(on.filmsOf({}, { after: null, limit }).items).toHaveLength(1);
    expect(on.filmsOf({}, { after: null, limit: Infinity }).items).toHaveLength(5);
    expect(on.similar(SHAWSHANK, 0)).toHaveLength(1);
  });

  it('may have filters that are not given', () => {
    const { next } = on.filmsOf({ genre: 'Drama', year: undefined }, { after: null, limit: 1 });
    expect(ids(on.filmsOf({ genre: 'Drama' }, { after: next, limit: 1 }))).toEqual([GREEN_MILE]);
  });

  it('refuse a cursor of other filters, of another list, of another version and what is none', async () => {
    const { next: after } = on.filmsOf({}, { after: null, limit: 1 });
    const wrong = { code: 'invalid-input', field: 'cursor' };
    expect(refusalOf(() => on.filmsOf({ genre: 'Drama' }, { after, limit: 1 }))).toMatchObject(wrong);
    expect(refusalOf(() => on.links({}, { after, limit: 1 }))).toMatchObject(wrong);
    expect(refusalOf(() => off.filmsOf({}, { after, limit: 1 }))).toMatchObject(wrong);
    for (const none of ['', 'x', '../..', 'x'.repeat(10_000)]) {
      expect(refusalOf(() => on.filmsOf({}, { after: none, limit: 1 }))).toMatchObject(wrong);
    }
    const next = openCatalogue(await encodeCatalogue({ ...testingContent(), tags: [] }), {
      demonstration: true,
    });
    expect(refusalOf(() => next.filmsOf({}, { after, limit: 1 }))).toMatchObject({ code: 'outdated-cursor' });
  });
});
