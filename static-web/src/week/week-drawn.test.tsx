import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { answered, markup, words } from '../test-render.tsx';
import { keeping, testPlan, testProgramme, testRelease, testHeld, testWeek } from '../test-week.ts';
import { fr } from '../texts/fr.ts';
import { testLearned } from '../programme/test-learned.ts';
import { FilmActual } from './film-actual.tsx';
import { WeekAccuracy } from './week-accuracy.tsx';
import { MoneyLine } from './money-line.tsx';
import { OtherReleases } from './other-releases.tsx';
import { RoomTicket } from './room-ticket.tsx';
import { SinceThursday } from './since-thursday.tsx';
import { WeekPage } from './week-page.tsx';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const programme = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'b', 128)]);
const result: Week['result'] = {
  rooms: [
    {
      room: 1,
      filmId: 'a',
      tickets: 420,
      ticketsPerDay: 60,
      takings: 4_200,
      occupancy: 0.5,
      source: 'estimated',
    },
    {
      room: 2,
      filmId: 'b',
      tickets: 70,
      ticketsPerDay: 10,
      takings: 700,
      occupancy: 0.125,
      source: 'entered',
    },
  ],
  ...{ takings: 4_900, result: 0, kept: null, bestTakings: 4_900, leftRange: [0, 0], shareOfBest: 1 },
};

describe('the ticket of a room', () => {
  const ticket = (week: Week, plan = testPlan(1, 'a', 300), open = false): string =>
    words(answered(<RoomTicket week={week} plan={plan} open={open} />, []));

  it('says who comes, against the seats, and can be changed while the week is open', () => {
    expect(ticket(testWeek())).toMatch(
      /^Salle 1\|120 places\|.*Alpha\|.*300\|.*spectateurs dans la semaine, 43 par jour/u,
    );
    expect(ticket(testWeek())).not.toContain(plain(fr.ticket.otherFilm));
    expect(ticket(testWeek(), testPlan(1, 'a', 300), true)).toContain(plain(fr.ticket.otherFilm));
  });

  it('has what came true beside it, and says where that is from', () => {
    expect(ticket(testWeek({ result }))).toContain('420 en réalité');
    expect(ticket(testWeek({ result }))).toContain(plain(fr.ticket.estimated));
    expect(ticket(testWeek({ result }), testPlan(2, 'b', 128))).toContain(plain(fr.ticket.entered));
  });

  it('without a film, or with one that nobody knows, is one all the same', () => {
    expect(ticket(testWeek(), testPlan(1, null, 0))).toContain(plain(fr.ticket.empty));
    expect(ticket(testWeek(), testPlan(1, 'z', 10))).toContain(plain(fr.ticket.unknownFilm));
  });

  it('tells of the chance to be full only where there is one', () => {
    const full = { ...testPlan(1, 'a', 300), fullHouseProbability: 0.34 };
    expect(ticket(testWeek(), full)).toMatch(/d’afficher complet/u);
    expect(ticket(testWeek())).not.toMatch(/Une chance sur .*d’afficher complet/u);
  });

  it('says what stays of its takings, and what its distributor has, where the cinema counts that', () => {
    const { settings, releases } = testWeek();
    const [alpha, beta] = releases;
    if (alpha === undefined || beta === undefined) throw new Error('There are two');
    const week = testWeek({
      settings: { ...settings, keptMoney: true },
      releases: [{ ...alpha, rental: { rate: 0.425, version: 1 } }, beta],
    });
    const plan = { ...testPlan(1, 'a', 300), expectedKept: 1_428, rentalRate: 0.425 };
    expect(ticket(week, plan)).toContain(
      'Il vous en resterait 1 428 € après les taxes et la part du distributeur.',
    );
    expect(ticket(week, plan)).toContain('Part du distributeur : 42,5 %, pour ce film.|Changer cette part');
    expect(ticket(testWeek())).not.toMatch(/distributeur|reste/u);
  });

  it('of a film of the week before says so, and leads to its page in that week', () => {
    const week = testWeek({ held: [testHeld('z', 'Zeta', 200)] });
    const drawn = markup(answered(<RoomTicket week={week} plan={testPlan(1, 'z', 200)} open={false} />, []));
    expect(drawn).toMatch(/<a href="\/film\/2023-05-31\/z"[^>]*>Zeta<\/a>/u);
    expect(drawn).toContain('Deuxième semaine');
  });

  it('that takes those who find no seat elsewhere says from where', () => {
    const same = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'a', 40)]);
    const week = testWeek({ recommended: { thursday: same, monday: same } });
    expect(ticket(week, testPlan(2, 'a', 40))).toContain('ne trouvent plus de place en salle 1');
    expect(ticket(week)).not.toContain('ne trouvent plus de place');
  });
});

describe('the week’s money', () => {
  it('is forecast, and real as soon as it is known', () => {
    const before = words(<MoneyLine programme={programme} result={null} />);
    expect(before).toMatch(/Prévu\|4 280 €\|4 900 €\|− 620 €/u);
    expect(before).not.toContain('Réel');
    const after = words(<MoneyLine programme={programme} result={result} />);
    expect(after).toMatch(/Réel\|4 900 €\|4 900 €\|0 €/u);
    expect(after).toContain(plain(fr.money.estimated));
  });
});

describe('the money of a week that counts what stays', () => {
  const kept = { takings: 2_029, taxes: 843, rental: 2_028, result: -2_871 };

  it('sets what stays against the costs, and says where the rest goes', () => {
    const before = words(<MoneyLine programme={keeping(programme)} result={null} />);
    expect(before).toMatch(/\|Ce qui reste\|.*Prévu\|1 772 €\|4 900 €\|− 3 128 €/u);
    expect(before).toContain(
      'Sur 4 280 € de recettes, les taxes et la Sacem prennent 736 €, les distributeurs 1 772 € : il vous reste 1 772 €.',
    );
    expect(before).toContain('2 semaines semblables sur 10');
  });

  it('is real as soon as it is known', () => {
    const html = markup(<MoneyLine programme={keeping(programme)} result={{ ...result, kept }} />);
    expect(words(<MoneyLine programme={keeping(programme)} result={{ ...result, kept }} />)).toMatch(
      /Réel\|2 029 €\|4 900 €\|− 2 871 €.*Sur 4 900 € de recettes, les taxes et la Sacem prennent 843 €/u,
    );
    expect(plain(html)).toContain(
      'aria-label="Il vous resterait entre 886 € et 3 544 €, huit fois sur dix ; les charges sont de 4 900 €. En réalité, il reste 2 029 €."',
    );
  });
});

it('counts the errors of a week with the share that its tickets had told', () => {
  const scores = { thursday: null, monday: { films: 12, within2: 7, wape: 0.4, mae: 12_000 } };
  const here = (learned: Week['learned']): string =>
    words(<WeekAccuracy week={testWeek({ scores, learned })} />);
  expect(here(null)).toContain('soit 6 spectateurs dans votre cinéma');
  expect(here(testLearned({ share: 1 / 1_000 }))).toContain('soit 12 spectateurs dans votre cinéma');
});

describe('the other releases', () => {
  const others = Array.from({ length: 9 }, (_, i) =>
    testRelease(`o${i}`, `Film ${i}`, 1_000 * (i + 1), null),
  );

  it('are those that are not programmed, the most expected first, the rest behind a button', () => {
    const text = words(<OtherReleases week={testWeek({ releases: [...testWeek().releases, ...others] })} />);
    expect([...text.matchAll(/Film (\d)/gu)].map(([, n]) => n)).toEqual(
      // Each film has its title twice: on what stands for its poster, too.
      expect.arrayContaining(['8', '7', '6', '5', '4', '3']),
    );
    expect(text).not.toMatch(/Film [012]/u);
    expect(text).not.toContain('Alpha');
    expect(text).toContain('Voir les 3 autres');
  });

  it('may be none, and may have no forecast', () => {
    expect(words(<OtherReleases week={testWeek()} />)).toContain(plain(fr.others.none));
    const unknown = [...testWeek().releases, testRelease('x', 'Inconnu', null, null)];
    expect(words(<OtherReleases week={testWeek({ releases: unknown })} />)).toContain(
      plain(fr.others.noForecast),
    );
    expect(words(<OtherReleases week={testWeek({ releases: unknown, notForecast: true })} />)).toContain(
      plain(fr.others.notForecast),
    );
  });

  it.each([
    [null, null, ''],
    [null, 'awaited', 'réel : pas encore publié'],
    [null, 'unpublished', 'réel : non publié'],
    [80, 'published', 'réel : 80'],
  ] as const)('say of what came true (%s, %s): %j', (localDemand, actualState, said) => {
    const film = testRelease('a', 'Alpha', 1, 1);
    const actual = localDemand === null ? null : { admissions: 160_000, screens: null, localDemand };
    expect(words(<FilmActual film={{ ...film, actual, actualState } as typeof film} />)).toBe(said);
  });
});

describe('since Thursday', () => {
  it('each film has its change, and Thursday itself waits', () => {
    const text = words(<SinceThursday week={testWeek()} programme={programme} />);
    expect(text).toContain('Alpha| |+ 20 %');
    expect(words(<SinceThursday week={testWeek({ stage: 'thursday' })} programme={programme} />)).toContain(
      plain(fr.since.waiting),
    );
  });
});

describe('the page of a week', () => {
  const page = (week: Week): string =>
    words(
      answered(<WeekPage week={week.week} />, [
        [['week', week.week], week],
        [['weeks'], { weeks: [{ week: week.week, releases: 2, stage: week.stage, state: week.state }] }],
      ]),
      `/semaine/${week.week}`,
    );

  it('has the alternatives and the buttons while it is open, and not once it is played', () => {
    const alternatives = [{ without: 'a', programme }];
    expect(page(testWeek({ alternatives }))).toContain(plain(fr.alternatives.title));
    expect(page(testWeek({ alternatives }))).toContain(plain(fr.ticket.otherFilm));
    expect(page(testWeek({ alternatives, state: 'played' }))).not.toContain(plain(fr.alternatives.title));
    expect(page(testWeek({ alternatives, state: 'played' }))).not.toContain(plain(fr.ticket.otherFilm));
  });

  it('says why nothing is there', () => {
    expect(page(testWeek({ releases: [], stage: null }))).toContain(plain(fr.state.emptyWeek));
    const none = { recommended: { thursday: null, monday: null }, stage: null };
    expect(page(testWeek(none))).toContain(plain(fr.state.noProgramme));
    expect(page(testWeek({ ...none, notForecast: true }))).toContain(plain(fr.state.notForecast));
  });

  it('has its shape before its data', () => {
    expect(markup(answered(<WeekPage week="2023-06-07" />, []))).toContain('skeleton');
  });
});
