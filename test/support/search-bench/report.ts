import { summaryOf } from '../load/latencies.ts';
import { sharesOf, type Searched } from './measure-search.ts';
import type { RecommendedTimes } from './measure-recommending.ts';
import type { OpenLoop } from './open-loop.ts';

/** What a miss is told with. */
const FILMS_TOLD = 3;

/** One line for programs. Shares from 0 to 1. */
export function jsonLine(searched: readonly Searched[]): string {
  return JSON.stringify({
    queries: searched.length,
    ...sharesOf(searched),
    p99Ms: rounded(inProcess(searched).p99),
  });
}

/** The shares of each kind of query and of all, the times, and each query whose film was not the first. */
export function markdownSearch(searched: readonly Searched[]): string {
  const { median, p99, longest } = inProcess(searched);
  const kinds = [...Map.groupBy(searched, ({ query }) => query.kind)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const rows = [...kinds, ['all', searched] as const].map(([kind, some]) => {
    const { first, top5 } = sharesOf(some);
    return `| ${kind} | ${some.length} | ${percent(first)} | ${percent(top5)} |`;
  });
  const misses = searched.filter(({ place }) => place !== 0).map(told);
  return [
    ...[
      '| kind of query | queries | first | among the first five |',
      '| --- | --: | --: | --: |',
      ...rows,
      '',
    ],
    `In process, median of five rounds each: p50 ${ms(median)}, p99 ${ms(p99)}, longest ${ms(longest)}.`,
    ...misses,
  ].join('\n');
}

export function markdownHttp({ latencies, statuses }: OpenLoop, rate: number): string {
  const { median, p99, longest } = summaryOf(latencies);
  const answers = Object.entries(statuses).map(([status, count]) => `${count} times ${status}`);
  return [
    '| over HTTP | p50 | p99 | longest | answers |',
    '| --- | --: | --: | --: | --- |',
    `| ${rate} requests a second, sent when due | ${ms(median)} | ${ms(p99)} | ${ms(longest)} | ${answers.join(', ')} |`,
  ].join('\n');
}

export function markdownRecommended(measured: readonly RecommendedTimes[]): string {
  const rows = measured.map(({ kind, times }) => {
    const { median, p99, longest } = summaryOf(times);
    return `| ${kind} | ${times.length} | ${ms(median)} | ${ms(p99)} | ${ms(longest)} |`;
  });
  return [
    '| recommended in process, median of five rounds each | visitors | p50 | p99 | longest |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

function inProcess(searched: readonly Searched[]): ReturnType<typeof summaryOf> {
  return summaryOf(searched.map(({ milliseconds }) => milliseconds));
}

function told({ query, films, place }: Searched): string {
  const found = films.slice(0, FILMS_TOLD).map((film) => film.frenchTitle ?? film.originalTitle ?? film.id);
  const where = place < 0 ? 'not found' : `at place ${place + 1}`;
  return `- ${query.kind} "${query.query}" ${where}, after ${found.join('; ') || 'nothing'}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function ms(milliseconds: number): string {
  return `${rounded(milliseconds)} ms`;
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(2));
}
