/**
 * Which part of the project may import which. Areas at the top reach each other by `#area/…`, so that a wall is a pattern;
 * inside an area imports are relative. `npm run structure` and its test refuse circles.
 */
const TESTS = [
  '**/*.test.{ts,tsx}',
  '**/*.{captured,contract,harness}.ts',
  '**/testing{-,/}**',
  '**/test-*.ts',
  'functions/http/tests/**',
];
const AREAS = 'functions|shared|local|ml|infra|test|static-web';
const PAGES = ['week', 'releases', 'history', 'figures', 'send', 'settings', 'sign-in', 'help'];

/** Files that may not import what matches. */
function wall(files, message, ...walls) {
  const patterns = walls.map((each) => (typeof each === 'string' ? { regex: each, message } : each));
  return { files, ignores: TESTS, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const shared = (parts, ...others) =>
  wall(
    parts.map((part) => `shared/${part}/**`),
    `data flows one way: this must not know ${others.join(', ')}`,
    '^#(?!shared/)',
    `^(#shared/|(\\.\\./)+)(${others.join('|')})/`,
  );

/** Forms check by `contract/changes.ts`; no other schema is loaded. */
const SHAPES_AS_TYPES = {
  regex: '^#shared/(domain/shapes/|api/contract/(?!changes\\.ts$))',
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
    'the domain imports nothing but errors and texts',
    '^[^.]',
    '^\\.\\./(?!(errors|error-codes|clip)\\.ts$)',
  ),
  wall(
    ['shared/domain/shapes/**'],
    'a shape is made of zod, other shapes and what the domain says of dates and bounds',
    '^(?!zod$)[^.]',
    '^(\\.\\./){2}(?!error-codes\\.ts$)',
  ),
  shared(
    ['features', 'sources', 'matching', 'forecasting', 'release-files', 'ticket-files'],
    'storage',
    'pipeline',
    'api',
  ),
  shared(['storage'], 'pipeline', 'api'),
  shared(['access'], 'pipeline', 'api', 'v1', 'features', 'sources', 'matching', 'forecasting'),
  shared(['pipeline'], 'api'),
  wall(['functions/**'], 'a function knows shared only', `^#(?!shared/)`, BY_HASH.regex),
  wall(['local/**', 'ml/**', 'infra/**'], 'what runs does not know the tests', '^#test/', BY_HASH.regex),
  wall(
    ['static-web/src/**/*.{ts,tsx}'],
    'the site knows what is the same in every place: the contract, the domain, the codes of errors',
    '^#(?!shared/(api/contract|domain)/|shared/error-codes\\.ts$|shared/version\\.ts$)',
    SHAPES_AS_TYPES,
    BY_HASH.regex,
  ),
  ...PAGES.map((page) =>
    wall(
      [`static-web/src/${page}/**`],
      'pages do not know each other; what several need is in programme/ or ui/',
      '^#(?!shared/(api/contract|domain)/|shared/error-codes\\.ts$)',
      `^(\\.\\./)+(${PAGES.filter((other) => other !== page).join('|')})/`,
      SHAPES_AS_TYPES,
      BY_HASH.regex,
    ),
  ),
];
