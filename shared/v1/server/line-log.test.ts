import { describe, expect, it } from 'vitest';
import { LineLog } from './line-log.ts';

function logged(write: (log: LineLog) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const log = new LineLog((text) => lines.push(text));
  write(log);
  log.flush();
  return lines
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('has an object a line, with its time and level', () => {
    const [info, nothing] = logged((log) => {
      log.log('{"status":200}');
      log.log('{}');
    });
    expect(info).toMatchObject({ level: 'info', status: 200 });
    expect(info?.['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(nothing).toMatchObject({ level: 'info' });
  });

  it('tells an error with what it came of, whatever stands in it', () => {
    const error = new Error('a\n"b"', { cause: new Error('deep') });
    const [told] = logged((log) => log.error('{"status":500}', error));
    expect(told).toMatchObject({ level: 'error', status: 500 });
    expect(told?.['error']).toContain('a\n"b"');
    expect(told?.['error']).toContain('because of Error: deep');
  });

  it('gathers lines, and writes them once by itself', async () => {
    const written: string[] = [];
    const log = new LineLog((text) => written.push(text), 1);
    log.log('{}');
    log.warn('{}', 'late');
    expect(written).toEqual([]);
    await expect.poll(() => written.length).toBe(1);
    expect(written[0]?.split('\n')).toHaveLength(3);
  });
});
