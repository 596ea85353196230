/**
 * Which part of the project may import which. Areas at the top reach each other by `#area/…`, so that a wall is a pattern;
 * inside an area imports are relative. `npm run structure` and its test refuse circles.
 */
const TESTS = [
  '**/*.test.{ts,tsx}',
  '**/*.{captured,contract,harness}.ts',
  '**/testing{-,/}**',
  '**/test-*.ts',
  'functions/{http,public,v1}/tests/**',
];
const AREAS = 'functions|shared|local|ml|infra|test|static-web';
const PAGES = [
  ...['week', 'releases', 'history', 'figures', 'send', 'settings', 'sign-in', 'help', 'monitoring'],
  'audience',
];

/** Files that may not import what matches. */
function wall(files, message, ...walls) {
  const patterns = walls.map((each) => (typeof each === 'string' ? { regex: each, message } : each));
  return { files, ignores: TESTS, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** Stores are known by their interfaces; which adapter there is, those alone know that choose it by the settings. */
const INTERFACES = 'storage/(?!(.*/)?(sqlite|mssql|cosmos|blob|storage|table|key-vault)[-/])';
const CLOCK = 'clock\\.ts$';
/** Files of `shared` in which the settings choose adapters. */
const CHOOSING = '(services|v1-services|catalogue-services|open-[\\w-]+)\\.ts$';

/** What of `shared` a layer may import beside itself and the helpers at the top, as ARCHITECTURE.md says. */
const LAYERS = {
  catalogue: ['domain/'],
  recommending: ['domain/', 'catalogue/'],
  push: ['domain/'],
  features: ['domain/'],
  'release-files': ['domain/', 'features/'],
  sources: ['domain/', CLOCK],
  matching: ['domain/', 'sources/'],
  'csv-files': ['domain/', 'matching/', 'release-files/'],
  forecasting: ['domain/', 'features/'],
  monitoring: ['domain/', 'features/'],
  signals: ['domain/', 'sources/'],
  storage: ['domain/', 'catalogue/', '(sources|matching|access|monitoring)/'],
  access: ['domain/', INTERFACES, CLOCK],
  v1: [
    ...['domain/', 'features/', 'forecasting/', 'access/', 'catalogue/', 'recommending/', INTERFACES, CLOCK],
    '(config|v1-services|catalogue-services)\\.ts$',
    'api/(problem-details|answer-body|remembered)\\.ts$',
  ],
  pipeline: [
    'domain/',
    'features/',
    'sources/',
    'matching/',
    'forecasting/',
    'signals/',
    'monitoring/',
    'catalogue/',
    'push/',
    INTERFACES,
    CLOCK,
  ],
  api: [
    ...['domain/', 'access/', 'csv-files/', 'catalogue/', INTERFACES, CLOCK],
    '(config|services|catalogue-services)\\.ts$',
    'pipeline/(look-soon|publish-programme|request-plan|resume-week)\\.ts$',
    'features/(text|vocabulary/distributors|groups/american-start)\\.ts$',
  ],
};

/** Documents hold what a page said and why films were matched. */
const STORED_AS_TYPES = {
  regex: '^(#shared/|(\\.\\./)+)(sources|matching|monitoring)/',
  allowTypeImports: true,
  message: 'of what documents hold, storage imports the type alone',
};

function layer([name, known]) {
  const others = Object.keys(LAYERS).filter((other) => other !== name);
  return wall(
    [`shared/${name}/**`],
    'data flows one way: ARCHITECTURE.md says what this layer may know',
    '^#(?!shared/)',
    `^(#shared/|(\\.\\./)+)(?!${known.join('|')})((domain|${others.join('|')})/|(clock|config)\\.ts$|${CHOOSING})`,
    ...(name === 'storage' ? [STORED_AS_TYPES] : []),
  );
}

/** Forms check by `contract/changes.ts`; no other schema is loaded. */
const SHAPES_AS_TYPES = {
  regex: '^#shared/(domain/shapes/|api/contract/(?!changes\\.ts$)|v1/contract/catalogue/)',
  allowTypeImports: true,
  message: 'of a shape the site imports the type alone',
};
const BY_HASH = { regex: `^(\\.\\./)+(${AREAS})/`, message: 'another area is imported by #area/…' };

export default [
  {
    files: ['{functions,local,ml,infra,test,static-web/src}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [BY_HASH] }] },
  },
  wall(
    ['shared/domain/*'],
    'the domain imports nothing but errors, texts and seeded numbers',
    '^[^.]',
    '^\\.\\./(?!(errors|error-codes|clip|seeded-random)\\.ts$)',
  ),
  wall(
    ['shared/domain/shapes/**'],
    'a shape is made of zod, other shapes and what the domain says of dates and bounds',
    '^(?!zod$)[^.]',
    '^(\\.\\./){2}(?!error-codes\\.ts$)',
  ),
  ...Object.entries(LAYERS).map(layer),
  wall(
    ['shared/api/contract/**'],
    'the contract is made of zod and the domain',
    '^(?!zod$)[^.]',
    '^\\.\\./(?!\\.\\./(domain/|error-codes\\.ts$))',
  ),
  wall(
    ['shared/*.ts'],
    'a helper of all layers knows none of them',
    '^#',
    `^\\./(.*/|config\\.ts$|${CHOOSING})`,
  ),
  wall(
    ['shared/config.ts'],
    'the settings know errors, the apps and the patience of the stores',
    '^#',
    '^\\./(?!(app|errors|issues|signal-names)\\.ts$|storage/operational/patience\\.ts$)',
  ),
  wall(
    ['shared/{services,v1-services,catalogue-services,open-*}.ts'],
    'the adapters are chosen below the APIs',
    '^#',
    '^\\./(api|v1)/',
  ),
  wall(
    ['functions/**'],
    'a function knows its API, the steps of a run and the services; of storage the names of messages and reads',
    '^#(?!shared/)',
    '^#shared/(?!(api|v1|pipeline|domain)/|(services|version)\\.ts$|storage/(operational/(cinema-)?reads|queues/(queues|messages))\\.ts$)',
    '^\\./(?!operation-function\\.ts$)|^(\\.\\./)+(catalogue|http|public|queues|timers|v1)/',
    BY_HASH.regex,
  ),
  wall(
    ['functions/main.ts'],
    'what the host loads knows which app it is, and no function',
    '^#(?!shared/app\\.ts$)',
    '^\\.',
  ),
  wall(['local/**', 'ml/**', 'infra/**'], 'what runs does not know the tests', '^#test/', BY_HASH.regex),
  wall(
    ['static-web/src/**/*.{ts,tsx}'],
    'the site knows what is the same in every place: the contracts, the domain, the codes of errors',
    '^#(?!shared/(api/contract|domain|v1/contract/catalogue)/|shared/error-codes\\.ts$|shared/version\\.ts$)',
    SHAPES_AS_TYPES,
    BY_HASH.regex,
  ),
  ...PAGES.map((page) =>
    wall(
      [`static-web/src/${page}/**`],
      'pages do not know each other; what several need is in programme/ or ui/',
      '^#(?!shared/(api/contract|domain|v1/contract/catalogue)/|shared/error-codes\\.ts$)',
      `^(\\.\\./)+(${PAGES.filter((other) => other !== page).join('|')})/`,
      SHAPES_AS_TYPES,
      BY_HASH.regex,
    ),
  ),
];
