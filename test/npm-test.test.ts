import { describe, expect, test } from 'vitest';
import { check, countPytest, countVitest } from './support/steps.ts';

describe('npm test counts', () => {
  const file = (status: string, ...tests: string[]): object => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const report = (numPassedTests: number, numFailedTests: number, ...testResults: object[]): string =>
    JSON.stringify({ numPassedTests, numFailedTests, testResults });

  test('what vitest reports', () => {
    expect(countVitest(report(2, 0, file('passed', 'passed', 'passed')), 0)).toEqual({
      passed: 2,
      failed: 0,
    });
    expect(countVitest(report(1, 1, file('failed', 'passed', 'failed')), 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test('a file that could not be run, and an error outside all tests, as failures', () => {
    expect(countVitest(report(1, 0, file('passed', 'passed'), file('failed')), 1)).toEqual({
      passed: 1,
      failed: 1,
    });
    expect(countVitest(report(1, 0, file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test.each([
    ['======= 12 passed in 3.21s =======', 0, { passed: 12, failed: 0 }],
    ['2 failed, 10 passed, 1 error in 4s', 1, { passed: 10, failed: 3 }],
    ['12 passed in 3s', 1, { passed: 12, failed: 1 }],
    ['No module named pytest', 1, { passed: 0, failed: 1 }],
    ['', 0, { passed: 0, failed: 1 }],
  ])('pytest that says "%s" and ends with %i', (output, code, count) => {
    expect(countPytest(output, code)).toEqual(count);
  });

  test('a check that fails or is not there as one failure', async () => {
    expect(await check('good', [process.execPath, '-e', ''])).toEqual({ passed: 1, failed: 0 });
    expect(await check('bad', [process.execPath, '-e', 'process.exit(2)'])).toEqual({ passed: 0, failed: 1 });
    expect(await check('missing', ['no-such-program-of-niab'])).toEqual({ passed: 0, failed: 1 });
  });
});
