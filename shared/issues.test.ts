import { expect, it } from 'vitest';
import * as z from 'zod';
import { firstIssueOf, issuesOf, tellIssue } from './issues.ts';

const schema = z.object({
  rooms: z.array(z.object({ seats: z.number('is not a number') })),
  name: z.string('is missing'),
});

function errorOf(value: unknown): z.ZodError {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error('nothing is wrong with it');
  return error;
}

it('names each field that is wrong by its way through objects and lists, in the order of the schema', () => {
  const error = errorOf({ rooms: [{ seats: 80 }, { seats: 'many' }] });
  const [first, second] = [
    { field: 'rooms.1.seats', message: 'is not a number' },
    { field: 'name', message: 'is missing' },
  ];
  expect(issuesOf(error)).toEqual([first, second]);
  expect(firstIssueOf(error)).toEqual(first);
  expect(issuesOf(error).map(tellIssue)).toEqual(['rooms.1.seats: is not a number', 'name: is missing']);
});

it('names each field that is not known', () => {
  const { error } = z.object({ room: z.strictObject({}) }).safeParse({ room: { seats: 1, name: 'A' } });
  expect(issuesOf(error ?? errorOf(null)).map(tellIssue)).toEqual([
    'room.seats: is not known here',
    'room.name: is not known here',
  ]);
});

it('names of two objects the fields of the one that is meant', () => {
  const circle = z.strictObject({ radius: z.number('is no number') });
  const square = z.strictObject({ side: z.number('is no number'), tilt: z.number('is no tilt') });
  const shapes = z.object({ shapes: z.array(z.union([circle, square], 'is no shape')) });
  const told = (...values: unknown[]): string[] =>
    issuesOf(shapes.safeParse({ shapes: values }).error ?? errorOf(null)).map(tellIssue);
  expect(told({ side: 'a', tilt: 'b' })).toEqual([
    'shapes.0.side: is no number',
    'shapes.0.tilt: is no tilt',
  ]);
  expect(told({ radius: 1 }, { radius: 'a' })).toEqual(['shapes.1.radius: is no number']);
  expect(told({ colour: 'a' })).toEqual(['shapes.0: is no shape']);
  expect(told({})).toEqual(['shapes.0: is no shape']);
});

it('names no field where the whole value is wrong', () => {
  const { data, error } = z.string('is no text').safeParse(1);
  expect(data).toBeUndefined();
  const issue = firstIssueOf(error ?? errorOf(null));
  expect([issue, tellIssue(issue)]).toEqual([{ field: '', message: 'is no text' }, 'is no text']);
});
