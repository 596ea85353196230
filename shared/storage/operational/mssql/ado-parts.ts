/** The parts of an ADO.NET connection string that are used, each with its other names, in small letters. */
const USED = {
  server: ['server', 'data source', 'address', 'addr', 'network address'],
  database: ['database', 'initial catalog'],
  user: ['user id', 'uid', 'user'],
  password: ['password', 'pwd'],
  encrypt: ['encrypt'],
  trustServerCertificate: ['trustservercertificate', 'trust server certificate'],
} as const;

/** Known, and without effect here: this program decides itself how long it waits and how many connections it keeps. */
const WITHOUT_EFFECT = [
  ...['application name', 'app', 'workstation id', 'wsid'],
  ...[
    'persist security info',
    'persistsecurityinfo',
    'multipleactiveresultsets',
    'multiple active result sets',
  ],
  ...['connection timeout', 'connect timeout', 'timeout', 'command timeout'],
  ...['connectretrycount', 'connect retry count', 'connectretryinterval', 'connect retry interval'],
  ...['pooling', 'min pool size', 'max pool size', 'connection lifetime', 'load balance timeout'],
  ...['enlist', 'packet size', 'multisubnetfailover', 'multi subnet failover'],
];

export type AdoPart = keyof typeof USED;

/** `name=value` pairs; a value in quotes may hold anything, a doubled quote stands for one. */
const PAIR = /\s*([^=;]+?)\s*=\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^;]*?))\s*(?:;|$)/y;

/**
 * The parts of an ADO.NET connection string (`Server=…;Database=…`) by what they mean; a later one wins. `unknown` has the
 * names of the others, as they are compared: in small letters; text that is no pair counts as unnamed.
 */
export function adoParts(text: string): { parts: Map<AdoPart, string>; unknown: string[] } {
  const parts = new Map<AdoPart, string>();
  const unknown: string[] = [];
  const source = text.replace(/(\s|;)+$/, '');
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < source.length) {
    const pair = PAIR.exec(source);
    if (pair === null) return { parts, unknown: [...unknown, 'text that is no name=value'] };
    const [, name = '', double, single, bare = ''] = pair;
    const value = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? bare;
    const key = name.toLowerCase().replace(/\s+/g, ' ');
    const part = partNamed(key);
    if (part !== null) parts.set(part, value);
    else if (!WITHOUT_EFFECT.includes(key)) unknown.push(key);
  }
  return { parts, unknown };
}

function partNamed(name: string): AdoPart | null {
  for (const part of [
    'server',
    'database',
    'user',
    'password',
    'encrypt',
    'trustServerCertificate',
  ] as const) {
    if (USED[part].some((alias) => alias === name)) return part;
  }
  return null;
}
