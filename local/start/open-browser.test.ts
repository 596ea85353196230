import { expect, it } from 'vitest';
import { browserCommand } from './open-browser.ts';

const URL = 'http://127.0.0.1:4280';

it.each([
  ['darwin', {}, ['open', URL]],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', URL]],
  ['linux', { DISPLAY: ':0' }, ['xdg-open', URL]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', URL]],
  ['linux', {}, null],
  ['darwin', { CI: 'true' }, null],
  ['win32', { CI: '1' }, null],
] as const)('on %s with %j the browser is opened by %j', (platform, environment, command) => {
  expect(browserCommand(URL, platform, environment)).toEqual(command);
});
