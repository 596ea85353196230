import { describe, expect, it } from 'vitest';
import { normalise } from '../storage/operational/fields.ts';
import { keptSubject, pageIdentityOf, pageNameOf } from './page-names.ts';

const page = (subject: string) => ({ source: 'box-office-mojo', kind: 'releases', subject });
/** As long as the database holds. */
const RUN_ID = 'r'.repeat(100);

describe('the name of a page', () => {
  it('says what the page was asked for', () => {
    for (const subject of ['288402', '2026-11-25', 'allocine-288402', 'à / « b » ?', '']) {
      const name = pageNameOf('2026-11-25-thursday', page(subject));
      expect(name.split('/')).toHaveLength(4);
      expect(pageIdentityOf(name)).toEqual(page(subject));
    }
    expect(pageNameOf('2026-11-25-thursday', page('288402'))).toBe(
      '2026-11-25-thursday/box-office-mojo/releases/288402.html',
    );
  });

  it('fits the database however long the subject is, and tells subjects apart by their ends', () => {
    for (const long of ['x'.repeat(1_000), '今日'.repeat(500), '👨‍👩‍👧‍👦 é'.repeat(200), '%'.repeat(400)]) {
      const names = [`${long}1`, `${long}2`].map((subject) => pageNameOf(RUN_ID, page(subject)));
      for (const name of names)
        expect(normalise({ runId: RUN_ID, key: name })).toEqual({ runId: RUN_ID, key: name });
      expect(names[0]).not.toBe(names[1]);
      expect(pageIdentityOf(names[0] ?? '')).toEqual(page(keptSubject(`${long}1`)));
    }
  });

  it('can be written for a subject that holds half a letter', () => {
    expect(pageIdentityOf(pageNameOf(RUN_ID, page('a\ud83d')))).toEqual(page('a\ufffd'));
  });
});
