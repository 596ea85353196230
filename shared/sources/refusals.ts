import type { HttpAnswer } from './http-get.ts';

/** Statuses that mean "not you": what else the host has would be refused as well. */
const REFUSALS = [401, 402, 403, 405, 406, 451];
/** Headers with which a wall before the site marks its own answers, whatever their status (AWS WAF, Cloudflare). */
const CHALLENGE_HEADERS = ['x-amzn-waf-action', 'cf-mitigated'];

/** Why an answer means that the host wants no robot; null where it does not. */
export function refusalOf(answer: HttpAnswer): string | null {
  return challengeOf(answer) ?? (REFUSALS.includes(answer.status) ? `refused (${answer.status})` : null);
}

/** A riddle in place of a page: IMDb's sites send it with 202, and no other 2xx than 200 is a page either. */
export function challengeOf(answer: HttpAnswer): string | null {
  const { status } = answer;
  const header = CHALLENGE_HEADERS.find((name) => answer.header(name) !== null);
  if (header !== undefined) return `a challenge (${status}, ${header}: ${answer.header(header) ?? ''})`;
  return status > 200 && status < 300 ? `no page, probably a challenge (${status})` : null;
}
