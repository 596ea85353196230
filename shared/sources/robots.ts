import robotsParser from 'robots-parser';

/** What a host's robots.txt allows (RFC 9309). */
export interface RobotsRules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(userAgent: string): number | undefined;
}

/** The name under which robots.txt may address us. */
export const ROBOT_NAME = 'NIAB';

// The package's types describe an ES module; it is a CommonJS function.
const parse = robotsParser as unknown as (url: string, text: string) => RobotsRules;

export function robotsRules(url: string, text: string): RobotsRules {
  return parse(url, text);
}

/** Rules of a host whose robots.txt is "unavailable" (4xx): everything is allowed. */
export function noRules(url: string): RobotsRules {
  return parse(url, '');
}
