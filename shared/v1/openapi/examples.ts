/** Requests that the document shows, each with the status that it gets; a test sends them. */
export interface Example {
  summary: string;
  status: 200 | 207;
  value: object;
}

const WORKED_OUT = {
  title: 'Les Heures claires',
  releaseDate: '2027-03-10',
  distributor: 'Gaumont',
  directors: ['Cédric Klapisch'],
  cast: ['Omar Sy', 'Karin Viard'],
  genres: ['Comedy'],
  countries: ['France'],
  languages: ['Français'],
  durationMinutes: 104,
};

const BARE = { title: 'Un film sans rien', releaseDate: '2027-03-10' };

export const PREDICT_EXAMPLES: Record<string, Example> = {
  film: {
    summary: 'One film, forecast as of the Thursday before its week',
    status: 200,
    value: { film: WORKED_OUT, asOf: '2027-03-04' },
  },
  explained: {
    summary: 'With its screens, so that there is a forecast of Monday too, and with the factors behind both',
    status: 200,
    value: { film: { ...WORKED_OUT, screens: 420 }, asOf: '2027-03-08', explain: true },
  },
  american: {
    summary:
      'With its weekends in the United States and what the distributor announces, before any copies are known',
    status: 200,
    value: {
      film: {
        ...BARE,
        title: 'A Film from Elsewhere',
        countries: ['United States'],
        announcedScreens: { kind: 'class', screensClass: '350-600' },
        usReleaseDate: '2027-02-19',
        usWeekends: [
          { friday: '2027-02-19', grossUsd: 41_200_000, theaters: 3_802 },
          { friday: '2027-02-26', grossUsd: 19_600_000, theaters: 3_802 },
        ],
      },
      asOf: '2027-03-04',
    },
  },
  batch: {
    summary: 'Two films of a week as each other’s rivals',
    status: 200,
    value: {
      films: [
        { id: 'a', ...WORKED_OUT },
        { id: 'b', ...BARE },
      ],
      sameWeek: 'rivals',
    },
  },
  refused: {
    summary: 'A batch of which one film is refused, and the other answered',
    status: 207,
    value: {
      films: [
        { id: 'a', ...WORKED_OUT },
        { id: 'b', ...BARE, releaseDate: '2010-06-02' },
      ],
    },
  },
};

export const PROGRAMME_EXAMPLES: Record<string, Example> = {
  films: {
    summary: 'Two rooms, two films that are forecast here',
    status: 200,
    value: {
      rooms: [
        { name: 'Grande', seats: 180, showsPerDay: 4 },
        { name: 'Petite', seats: 60, showsPerDay: 3 },
      ],
      admissionsShare: 0.0004,
      ticketPrice: 7.2,
      films: [{ film: { id: 'a', ...WORKED_OUT } }, { film: { id: 'b', ...BARE } }],
    },
  },
  forecasts: {
    summary: 'One room and forecasts of one’s own',
    status: 200,
    value: {
      rooms: [{ name: 'Unique', seats: 120 }],
      films: [
        { id: 'a', forecast: { p10: 90_000, p50: 200_000, p90: 430_000, mean: 230_000 } },
        { id: 'b', forecast: { p10: 20_000, p50: 60_000, p90: 150_000, mean: 75_000 } },
      ],
    },
  },
};

/** A request without a body: the values of its parameters. */
export interface AddressExample {
  summary: string;
  status: 200;
  values: Readonly<Record<string, string | number | readonly string[]>>;
}

export const RELEASES_EXAMPLES: Record<string, AddressExample> = {
  week: { summary: 'A week', status: 200, values: { week: '2027-03-10' } },
};

export const WEEK_PROGRAMME_EXAMPLES: Record<string, AddressExample> = {
  one: {
    summary: 'One room, at the share and the price that are usual',
    status: 200,
    values: { week: '2027-03-10', room: ['Unique:120:2'] },
  },
  several: {
    summary: 'Rooms with names of any kind',
    status: 200,
    values: {
      week: '2027-03-10',
      room: ['Grande:180:4', 'Salle d’été : étage:60:3'],
      share: 0.0004,
      price: 7.2,
    },
  },
};
