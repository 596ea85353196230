import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { affinitiesSchema, type Affinities } from '#shared/api/contract/affinities.ts';
import { suitingFilm } from '#static-web/src/audience/notify/suiting-film.ts';
import { open, useBrowser } from '../support/browser.ts';
import { addressOf } from '../support/pages.ts';
import { apiSays } from '../support/sample-day.ts';
import { mirrored, NEW_WEEK, press, push, pushed, shownTo, subscriber } from '../support/subscriber.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const visitor = { signedIn: false, serviceWorker: true };
let affinities: Affinities;
beforeAll(async () => {
  await addressOf('accueil');
  affinities = affinitiesSchema.parse(await apiSays('/public/affinities'));
});

/** A film that, liked alone, chooses this one of the programme. */
function likeFor(filmId: string): { id: string; title: string } {
  const ids = affinities.films.flatMap(({ likes }) => Object.keys(likes));
  const id = ids.find((like) => suitingFilm(affinities, [like])?.film.filmId === filmId);
  if (id === undefined) throw new Error(`No like chooses ${filmId}`);
  return { id, title: 'Le film aimé' };
}

describe('a message of the new programme', () => {
  it('names the film that the likes of this browser choose, with the reason, whichever film that is', async () => {
    const { films, week } = affinities;
    expect(films.length).toBeGreaterThan(1);
    for (const { filmId, title } of films) {
      const to = await subscriber(await visit(visitor), [likeFor(filmId)]);
      expect(await pushed(to, NEW_WEEK)).toEqual({
        title: `Cette semaine, pour vous : ${plain(title)}`,
        body: 'Parce que vous avez aimé Le film aimé.',
        ...{ tag: `programme-${week}`, data: `/programme/${week}`, actions: ['stop'] },
      });
    }
  });

  it('names all films where nothing is liked', async () => {
    const to = await subscriber(await visit(visitor));
    const { title, body } = await pushed(to, NEW_WEEK);
    expect(title).toBe('Le programme de la semaine');
    for (const film of affinities.films) expect(body).toContain(plain(film.title));
  });

  it('that is old, or of another topic, or no message at all, tells what is true now, once', async () => {
    const to = await subscriber(await visit(visitor));
    const shown = await pushed(to, NEW_WEEK);
    await to.worker.evaluate(`(() => {
      self.times = 0;
      const show = registration.showNotification.bind(registration);
      registration.showNotification = (...given) => show(...given).then(() => { times += 1; });
    })()`);
    const others = [{ topic: 'programme', week: '2001-01-03' }, { topic: 'other' }, {}];
    for (const data of others) await push(to, data);
    await expect.poll(() => to.worker.evaluate('times')).toBe(others.length);
    expect(await shownTo(to)).toHaveLength(1);
    expect(await pushed(to, NEW_WEEK)).toEqual(shown);
  });

  it('is shown without a network too', async () => {
    const to = await subscriber(await visit(visitor));
    // What was read a moment ago would still do.
    await to.devTools.send('Network.clearBrowserCache');
    await to.context.setOffline(true);
    expect(await pushed(to, NEW_WEEK)).toMatchObject({
      title: 'Le programme de la semaine',
      body: 'Touchez pour voir les films et leurs heures.',
      data: '/',
    });
  });

  it('forgets with the visitor: what she no longer likes chooses nothing', async () => {
    const first = affinities.films[0]?.filmId ?? '';
    const to = await subscriber(await visit(visitor), [likeFor(first)]);
    await to.page.goto('/trouver#mes-films');
    await to.page.getByRole('button', { name: 'Tout oublier' }).click();
    await expect.poll(() => mirrored(to.page)).toBe(0);
    expect((await pushed(to, NEW_WEEK)).title).toBe('Le programme de la semaine');
  });
});

describe('a press on a notification', () => {
  it('shows the programme of its week, in the window that has it already', async () => {
    const to = await subscriber(await visit(visitor));
    await pushed(to, NEW_WEEK);
    // A browser opens and shows windows for who has really pressed only: here it is noted what was wanted.
    await to.worker.evaluate(`(() => {
      self.wanted = [];
      clients.openWindow = async (url) => { wanted.push(['open', url]); return null; };
      WindowClient.prototype.focus = async function () { wanted.push(['focus', this.url]); return this; };
    })()`);
    await press(to.worker, '');
    const page = `${SITE_URL}/programme/${affinities.week}`;
    expect(await to.worker.evaluate('wanted')).toEqual([['open', page]]);
    expect(await shownTo(to)).toEqual([]);
    await open(to.page, `/programme/${affinities.week}`);
    await pushed(to, NEW_WEEK);
    await press(to.worker, '');
    expect(await to.worker.evaluate('wanted')).toEqual([
      ['open', page],
      ['focus', page],
    ]);
  });
});
