import { describe, expect, it } from 'vitest';
import type { ProgrammeFilm, PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { answered, markup, unanswered, words } from '../../test-render.tsx';
import { testPublicProgramme } from '../test-audience.ts';
import { Frame } from '../frame/frame.tsx';
import { ProgrammePage } from './programme-page.tsx';

type Room = ProgrammeFilm['rooms'][number];

const page = (week: string | null, programme: PublicProgramme = testPublicProgramme) =>
  answered(
    <Frame>
      <ProgrammePage week={week} />
    </Frame>,
    [[['programme'], programme]],
  );

describe('the programme for everybody', () => {
  it('begins with what is on and for how much', () => {
    const told = words(page(null));
    expect(told).toContain('Le Sénéchal');
    expect(told).toMatch(/Au programme du mer\. 7 au mar\. 13 juin 2023/u);
    expect(told).toMatch(/À l’écran : \|Alpha\| et \|Bêta\|. La place est à 7,50 €\./u);
  });

  it('has a ticket for each film, with room, days, hours and price', () => {
    const told = words(page(null));
    expect(told).toMatch(
      /Alpha\|Alpha Centauri\|d’Une Autre\|avec Agnès Exemple et Un Tiers\|1 h 54 · Drame · France/u,
    );
    expect(told).toMatch(/Salle 1\|120 places\|Tous les jours\|20 h 30\|Mercredi\|18 h 15\|Place à 7,50 €/u);
    expect(told).toMatch(/Jour par jour\|Mer\. 7 juin\|14 h\|Bêta \|Salle 2/u);
  });

  it('leads to the page of a film that the catalogue has, and to none of another', () => {
    const html = markup(page(null));
    expect(html).toContain('href="/films/release-a"');
    expect(html.match(/href="\/films\//gu)).toHaveLength(1);
  });

  it('leads to where the cinema is, and the manager to the sign-in', () => {
    const html = markup(page(null));
    expect(html).toContain(
      'href="https://www.openstreetmap.org/search?query=1+rue+de+Stalingrad%2C+23000+Gu%C3%A9ret"',
    );
    expect(html).toContain('href="/connexion"');
    const somewhere = { ...testPublicProgramme, cinema: { ...testPublicProgramme.cinema, address: '' } };
    expect(markup(page(null, somewhere))).not.toContain('openstreetmap');
  });

  it('of another week that is announced is at its own address', () => {
    const html = markup(page('2023-06-14'));
    expect(html).toMatch(/aria-current="page"[^>]*>La semaine prochaine/u);
    expect(words(page('2023-06-14'))).toContain('Au programme du mer. 14 au mar. 20 juin 2023');
  });

  /** The same films at these hours. */
  const shownAt = (shows: Room['shows']): string => {
    const weeks = testPublicProgramme.weeks.map((week) => ({
      ...week,
      films: week.films.map((film) => ({ ...film, rooms: film.rooms.map((room) => ({ ...room, shows })) })),
    }));
    return words(page(null, { ...testPublicProgramme, weeks }));
  };

  it('says so where no hour is told', () => {
    expect(shownAt([])).toContain('Les heures ne sont pas encore affichées');
  });

  it('tells the days one by one only where they differ', () => {
    expect(shownAt([])).not.toContain('Jour par jour');
    expect(shownAt([{ days: [1, 2, 3, 4, 5, 6, 7], time: '20:30' }])).not.toContain('Jour par jour');
    expect(shownAt([{ days: [1], time: '20:30' }])).toMatch(
      /Jour par jour\|.*Jeu\. 8 juin\|Pas de séance\./u,
    );
  });

  it('says so where a week is not announced, or none is', () => {
    expect(words(page('2001-01-03'))).toContain('Le programme de cette semaine n’est pas affiché.');
    const none = { ...testPublicProgramme, weeks: [], publishedAt: null };
    expect(words(page(null, none))).toContain('Le programme de la semaine n’est pas encore affiché.');
  });

  it('says so where it did not arrive', async () => {
    const failed = await unanswered(
      <ProgrammePage week={null} />,
      ['programme'],
      new TypeError('fetch failed'),
    );
    expect(words(failed)).toMatch(/^La page n’est pas arrivée\.\|.*\|Réessayer$/u);
  });
});
