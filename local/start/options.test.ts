import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '#shared/errors.ts';
import { startOptions, USAGE } from './options.ts';

describe('the options of the start', () => {
  it('are none to begin with', () => {
    expect(startOptions([])).toEqual({
      ...{ dev: false, help: false, noOpen: false, reset: false },
      ...{ services: 'embedded', today: null },
    });
  });

  it('are taken as they are written', () => {
    expect(
      startOptions(['--dev', '--no-open', '--reset', '--services', 'compose', '--today=2023-06-05']),
    ).toEqual({
      ...{ dev: true, help: false, noOpen: true, reset: true },
      ...{ services: 'compose', today: '2023-06-05' },
    });
    expect([startOptions(['--help']).help, startOptions(['-h']).help]).toEqual([true, true]);
  });

  it.each([
    { args: ['--port', '7071'], told: '--port' },
    { args: ['--services', 'docker'], told: '--services' },
    { args: ['--services'], told: '--services' },
    { args: ['--reset=yes'], told: '--reset' },
    { args: ['monday'], told: 'monday' },
  ])('that make no sense ($args) are answered with all of them', ({ args, told }) => {
    expect(() => startOptions(args)).toThrow(InvalidInputError);
    expect(() => startOptions(args)).toThrow(new RegExp(`${told}[^]*--today DAY[^]*--help`, 'u'));
  });

  it('are all told', () => {
    for (const option of ['--today', '--reset', '--no-open', '--services', '--help']) {
      expect(USAGE).toContain(`  ${option} `);
    }
  });
});
