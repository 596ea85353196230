import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LeftSaves } from '../shell/left-saves.tsx';
import { markup, words } from '../test-render.tsx';
import { ApiError } from './api-error.ts';
import { forgetLeft } from './left-saves.ts';
import { saveMutation, type Send, type Sent } from './save-mutation.ts';

const WEEK = '2023-06-07';
const PATH = `/api/weeks/${WEEK}/programme`;
const failure = (status: number): Error =>
  new ApiError(status, { type: 'test', title: 'test', status, detail: 'test', code: 'internal' });
const press = (goesOn: boolean): Sent<string> => ({
  ...{ path: PATH, body: 'Alpha', version: 3, week: WEEK, goesOn },
  isLeft: () => isLeft,
});

let client: QueryClient;
/** Every request: its path, its body and its version. */
let sent: [string, string, number][];
let isLeft: boolean;
beforeEach(() => {
  client = new QueryClient();
  sent = [];
  isLeft = false;
});
afterEach(() => {
  client.clear();
  forgetLeft(WEEK);
});

/** A save that fails at first; it is repeated once, after something has happened on the page. */
async function saved(goesOn: boolean, happens: () => void, answer: Error | null = null): Promise<string> {
  const send: Send<string, string> = (...request) => {
    sent.push(request);
    if (sent.length > 1) return answer === null ? Promise.resolve('stored') : Promise.reject(answer);
    happens();
    // The page is drawn anew, and with it the options of all that is under way.
    observer.setOptions(options());
    return Promise.reject(failure(503));
  };
  const options = () => ({
    ...saveMutation(client, send),
    ...{ retry: 1, retryDelay: 0 },
  });
  const observer = new MutationObserver(client, options());
  return observer.mutate(press(goesOn)).catch((error: unknown) => String(error));
}
const leave = (): void => {
  isLeft = true;
};

describe('a save that is repeated', () => {
  it('goes to where it was pressed, also once the page is drawn anew', async () => {
    expect(await saved(false, () => undefined)).toBe('stored');
    expect(sent).toEqual([
      [PATH, 'Alpha', 3],
      [PATH, 'Alpha', 3],
    ]);
  });

  it('is given up where its page is left', async () => {
    expect(await saved(false, leave)).toMatch(/page was left/u);
    expect(sent).toHaveLength(1);
    expect(markup(<LeftSaves />)).not.toContain('alert');
  });

  it('of a decision goes on to its own week', async () => {
    expect(await saved(true, leave)).toBe('stored');
    expect(sent.map(([path]) => path)).toEqual([PATH, PATH]);
    expect(markup(<LeftSaves />)).not.toContain('alert');
  });

  it('of a decision says on every page that it was not kept, until the week is decided, in whatever way', async () => {
    await saved(true, leave, failure(500));
    expect(words(<LeftSaves />)).toBe(
      'Votre choix pour la semaine du mer. 7 au mar. 13 juin 2023 n’a pas été enregistré.|Revoir cette semaine|J’ai compris',
    );
    expect(markup(<LeftSaves />)).toMatch(/role="alert".*href="\/semaine\/2023-06-07"/u);
    sent = [];
    isLeft = false;
    await saved(false, () => undefined);
    expect(markup(<LeftSaves />)).not.toContain('alert');
  });

  it('that fails where its page still stands is told there alone', async () => {
    await saved(true, () => undefined, failure(500));
    expect(markup(<LeftSaves />)).not.toContain('alert');
  });
});
