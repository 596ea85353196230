import { describe, expect, it } from 'vitest';
import type { CurrentSettings, Settings, SettingsEvaluation } from '#shared/api/contract/settings.ts';
import type { Learned } from '#shared/domain/shapes/local-demand.ts';
import { roomsWith } from '#shared/domain/testing-rooms.ts';
import { answered, buttons, markup, words } from '../test-render.tsx';
import { keeping, testPlan, testProgramme } from '../test-week.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { testLearned } from '../programme/test-learned.ts';
import { Preview } from './preview.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SettingsOvertaken } from './settings-overtaken.tsx';
import { SettingsTable } from './settings-table.tsx';
import { Withdraw } from './withdraw.tsx';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const settings = (effectiveFrom: string, changes: Partial<Settings> = {}): Settings => ({
  ...{ effectiveFrom, rooms: roomsWith(120, 80), ticketPrice: 10 },
  ...{ fixedCosts: 4_900, admissionsShare: 1 / 2_000, extraRoomGain: 0.05 },
  ...{ secondWeek: false, keptMoney: false, rentalRate: 0.5, sacemRate: 0.0127 },
  ...{ name: 'Le Méliès', address: '1, rue de l’Église' },
  ...changes,
});
const COMING = '2023-07-12';
const history = [
  settings('1996-01-03'),
  settings('2023-06-07'),
  settings('2023-08-02', { fixedCosts: 5_100 }),
];

describe('the settings in time', () => {
  it('can be withdrawn where they do not hold yet, and nowhere else', () => {
    const html = markup(<SettingsTable history={history} coming={COMING} />);
    expect([...buttons(html).keys()]).toEqual(['Retirer les réglages prévus à partir du mer. 2 août 2023']);
    expect([
      ...buttons(markup(<SettingsTable history={history.slice(0, 2)} coming={COMING} />)).keys(),
    ]).toEqual([]);
  });

  it('are withdrawn when they hold from the coming week, not from the one that is on', () => {
    const names = (week: string): number =>
      buttons(markup(<SettingsTable history={[...history.slice(0, 2), settings(week)]} coming={COMING} />))
        .size;
    expect([names(COMING), names('2023-07-05')]).toEqual([1, 0]);
  });

  it('have a column for each of two rooms; more share one', () => {
    const columns = (rooms: Settings['rooms']): string[] =>
      words(<SettingsTable history={[settings('2023-06-07', { rooms })]} coming={COMING} />).split('|');
    expect(columns(roomsWith(120, 80))).toEqual(expect.arrayContaining(['Salle 1', 'Salle 2', '80 places']));
    expect(columns(roomsWith(120, 80, 60))).toEqual(
      expect.arrayContaining(['Salles', 'Salle 3 : 60 places']),
    );
  });

  it('say what the public was told', () => {
    const changed = settings('2023-08-02', { name: 'Le Palace', address: '' });
    expect(
      plain(words(<SettingsTable history={[settings('2023-06-07'), changed]} coming={COMING} />)),
    ).toMatch(
      /Pour le public : Le Palace ; Salle 1 : tous les jours 20h30 ;.*Pour le public : Le Méliès, 1, rue de l’Église ;/u,
    );
  });

  it('say what was on beside the programme of new films', () => {
    const said = (changes: Partial<Settings>): string =>
      words(<SettingsTable history={[settings('2023-06-07', changes)]} coming={COMING} />);
    expect(said({})).not.toContain('En option');
    expect(said({ secondWeek: true })).toContain('|En option : deuxième semaine.|');
    expect(said({ secondWeek: true, keptMoney: true, rentalRate: 0.475 })).toContain(
      '|En option : deuxième semaine ; ce qui reste (distributeur 47,5 %, Sacem 1,27 %).|',
    );
  });

  it.each([
    ['?retirer=2023-08-02', true],
    ['?retirer=2023-08-09', false],
    ['?retirer=demain', false],
    ['', false],
  ])('are asked about where the address %j says so: %s', (search, isAsked) => {
    const html = markup(
      answered(<Withdraw shown={{ history, version: 3 }} onDone={() => undefined} />, []),
      `/reglages${search}`,
    );
    expect(html.includes('<dialog')).toBe(isAsked);
  });
});

describe('settings that somebody else has changed', () => {
  const said = (lastChange: CurrentSettings['lastChange']): string =>
    words(
      <SettingsOvertaken
        error={null}
        theirs={{ version: 4, settings: settings('2023-06-07'), lastChange }}
        isSaving={false}
        onTheirs={() => undefined}
      />,
    );
  const by = { changedAt: '2023-06-05T16:42:00.000Z', changedBy: 'gerante@cinema.example' };

  it('are told with all they say', () => {
    const theirs = settings('2023-08-02', { fixedCosts: 5_100, ticketPrice: 11.5, secondWeek: true });
    const text = said({ effectiveFrom: '2023-08-02', settings: theirs, ...by });
    expect(text).toContain('gerante@cinema.example a enregistré entre-temps, le lun. 5 juin à 18 h 42');
    expect(text).toContain(
      'Salle 1 : 120 places ; Salle 2 : 80 places ; place à 11,50 € ; charges 5 100 € ; part 1 sur 2 000 ; salle de plus dès 5 %.',
    );
    expect(text).toContain('En option : deuxième semaine.');
    expect(text).toContain(
      'Pour le public : Le Méliès, 1, rue de l’Église ; Salle 1 : tous les jours 20h30 ; Salle 2 : tous les jours 20h30.',
    );
  });

  it('are told when they were withdrawn, and without a name from before it was kept', () => {
    expect(said({ effectiveFrom: '2023-08-02', settings: null, ...by })).toContain(
      'à partir du mer. 2 août 2023 sont retirés',
    );
    const nobody = { changedAt: null, changedBy: null };
    expect(said({ effectiveFrom: '2023-08-02', settings: null, ...nobody })).toContain(
      plain(fr.forms.somebody),
    );
  });
});

describe('what settings would change', () => {
  const evaluation = (difference: number): SettingsEvaluation => ({
    week: COMING,
    before: testProgramme([testPlan(1, 'a', 500)]),
    after: testProgramme([testPlan(1, 'a', 510)]),
    difference,
  });
  const proposed = settings(COMING, { ticketPrice: 11 });
  const drawn = (answer: SettingsEvaluation | null): string =>
    words(
      answered(
        <Preview proposed={proposed} isChanged />,
        answer === null ? [] : [[['settings-evaluation', proposed], answer]],
      ),
    );

  it('is told in euros, the same as the same, and a loss as one', () => {
    expect(drawn(evaluation(100))).toContain('+ 100 €');
    expect(drawn(evaluation(0.2))).toContain(plain(settingsText.sameResult));
    const html = markup(
      answered(<Preview proposed={proposed} isChanged />, [
        [['settings-evaluation', proposed], evaluation(-100)],
      ]),
    );
    expect(html).toMatch(/text-loss">−\u00a0?\s?100/u);
  });

  it('is told of what stays of the takings where settings ask for it, and compared where both do', () => {
    expect(drawn(evaluation(100))).not.toContain('Ce qui en reste');
    const others = evaluation(0);
    const programme = testProgramme([testPlan(1, 'a', 500)]);
    expect(drawn({ ...others, before: programme, after: keeping(programme) })).toMatch(
      /\|Ce qui en reste\|–\|2 070 €\|.*Résultat prévu\|\+ 100 €\|\+ 100 €\|Ce qui reste, charges payées\|–\|− 2 830 €\|.*3 sur 10/u,
    );
    const both = drawn({ ...others, before: keeping(programme), after: keeping(programme) });
    expect(both).toMatch(
      /\|Ce qui en reste\|2 070 €\|2 070 €\|.*Résultat prévu\|− 2 830 €\|− 2 830 €\|.*2 sur 10/u,
    );
    expect(both).not.toContain('charges payées');
  });

  it('is nothing before anything is forecast, changed or right', () => {
    expect(drawn({ week: COMING, before: null, after: null, difference: null })).toContain(
      plain(settingsText.noPreview),
    );
    expect(words(<Preview proposed={null} isChanged />)).toContain(plain(settingsText.previewInvalid));
    expect(words(<Preview proposed={proposed} isChanged={false} />)).toContain(plain(settingsText.unchanged));
  });
});

describe('the form', () => {
  const drawn = (changes: Partial<Settings> = {}, learned: Learned | null = null): string =>
    markup(
      answered(
        <SettingsForm
          settings={{
            ...{ version: 3, current: settings('2023-06-07'), learned },
            history: [settings('2023-06-07', changes)],
          }}
          coming={COMING}
          onWithdrawn={() => undefined}
        />,
        [],
      ),
    );

  it('begins with the settings that hold in the coming week, and can be saved', () => {
    const html = drawn();
    expect(html).toMatch(/name="ticketPrice"/u);
    for (const name of ['name', 'address', 'rooms.1.showTimes']) expect(html).toContain(`name="${name}"`);
    expect([...buttons(html).keys()]).toEqual([
      'Ajouter une salle',
      'Retirer la dernière salle',
      'Enregistrer les réglages',
      'Revenir aux réglages en vigueur',
    ]);
    expect(html).not.toContain('role="alert" tabindex="-1"');
  });

  it('asks for the rates of the distributor and the Sacem only where the cinema wants to know what it keeps', () => {
    const names = (html: string): string[] =>
      [...html.matchAll(/name="(secondWeek|keptMoney|rentalRate|sacemRate)"/gu)].map(([, name = '']) => name);
    expect(names(drawn())).toEqual(['secondWeek', 'keptMoney']);
    expect(names(drawn({ keptMoney: true }))).toEqual(['secondWeek', 'keptMoney', 'rentalRate', 'sacemRate']);
  });

  it('says beside the share what the tickets have told', () => {
    expect(drawn()).toContain('Saisissez vos billets');
    expect(drawn({}, testLearned())).toContain('D’après vos billets de 52 films en 26 semaines');
  });
});
