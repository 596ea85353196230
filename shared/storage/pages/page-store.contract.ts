import { beforeAll, describe, expect, it } from 'vitest';
import type { PageStore, RawPage } from './page-store.ts';

/** What every page store does. `make` opens an empty store that nobody has written to. */
export function describePageStore(name: string, make: () => Promise<PageStore>): void {
  describe(`page store: ${name}`, () => {
    let pages: PageStore;
    beforeAll(async () => {
      pages = await make();
    });

    it('has nothing at first', async () => {
      expect(await pages.get('2023-04-05-thursday/jpbox/chart/2023-04-05.html')).toBeNull();
      expect(await pages.list('')).toEqual([]);
    });

    it('gives back a page as it came', async () => {
      const kept = page('2023-04-05-thursday/allocine/releases/2023-04-05.html');
      await pages.put(kept);
      expect(await pages.get(kept.name)).toEqual(kept);
      expect(await pages.get('2023-04-05-thursday/jpbox/film/other.html')).toBeNull();
    });

    it('keeps what is not ASCII, in the name, the address and the text', async () => {
      const kept = page('2023-04-05-thursday/jpbox/film/été 100% #1?.html', {
        url: 'https://exemple.test/films/été?titre=Œuvre&page=1#fin',
        contentType: 'text/html; charset="utf‑8"',
        etag: 'W/"é-1"',
        body: '\uFEFF<p>Ça « coûte » 5 € 🎬</p>\r\n\u0000',
      });
      await pages.put(kept);
      expect(await pages.get(kept.name)).toEqual(kept);
    });

    it('keeps an empty page and one without validators', async () => {
      const kept = page('2023-04-05-thursday/jpbox/film/empty.html', {
        body: '',
        etag: null,
        lastModified: null,
      });
      await pages.put(kept);
      expect(await pages.get(kept.name)).toEqual(kept);
    });

    it('keeps a page of 5 MB', async () => {
      const kept = page('2023-04-05-thursday/jpbox/film/huge.html', { body: '<p>é</p>'.repeat(600_000) });
      await pages.put(kept);
      const found = await pages.get(kept.name);
      expect(found?.body.length).toBe(kept.body.length);
      expect(found?.body === kept.body).toBe(true);
    });

    it('replaces a page of the same name, its validators too', async () => {
      const first = page('2023-04-12-monday/jpbox/chart/2023-04-05.html');
      const second = { ...first, body: 'new', etag: null, fetchedAt: '2023-04-10T08:00:00.000Z' };
      await pages.put(first);
      await pages.put(second);
      await pages.put(second);
      expect(await pages.get(first.name)).toEqual(second);
      expect(await pages.list('2023-04-12-monday/')).toEqual([first.name]);
    });

    it('lists the names below a prefix in alphabetical order', async () => {
      for (const film of ['c', 'a', 'b']) await pages.put(page(`2023-04-19-monday/jpbox/film/${film}.html`));
      await pages.put(page('2023-04-19-thursday/jpbox/film/a.html'));
      expect(await pages.list('2023-04-19-monday/jpbox/film/')).toEqual([
        '2023-04-19-monday/jpbox/film/a.html',
        '2023-04-19-monday/jpbox/film/b.html',
        '2023-04-19-monday/jpbox/film/c.html',
      ]);
      expect(await pages.list('1999-')).toEqual([]);
    });

    it.each(['', '/etc/passwd', '../up.html', 'a/../b.html', 'a//b.html', 'a\\b.html'])(
      'refuses the name %j',
      async (name) => {
        await expect(pages.put(page(name))).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
        await expect(pages.get(name)).rejects.toMatchObject({ code: 'invalid-input', field: 'name' });
      },
    );
  });
}

function page(name: string, change: Partial<RawPage> = {}): RawPage {
  return {
    name,
    url: 'https://example.test/page',
    fetchedAt: '2023-03-30T06:00:00.000Z',
    contentType: 'text/html; charset=utf-8',
    body: '<html><body>A page of ours</body></html>',
    etag: '"abc"',
    lastModified: 'Thu, 30 Mar 2023 05:00:00 GMT',
    ...change,
  };
}
