/** What moved, as it is said. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { number, percent, signedPercent } from '../../format/format.ts';
import { counted } from '../../texts/grammar.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { featureName } from '../../texts/fr/monitored-features.ts';
import { writeFirst, writeValue, type Drift, type DriftFeature } from './feature-values.ts';

type WatchedStage = NonNullable<Monitoring['weeks'][number]['monday']>;
export type Movement = WatchedStage['moved'][number];

const text = monitoring.drift;

/** « Durée : les valeurs ne sont plus réparties comme avant ». */
export function movementWords({ feature, kind, value, mean }: Movement): string {
  const name = featureName(feature);
  switch (kind) {
    case 'distribution':
      return monitoring.moved.distribution(name);
    case 'missing':
    case 'unknown':
      return monitoring.moved[kind](name, percent(value), percent(mean));
    case 'level':
      return monitoring.moved.level(name, signedPercent(Math.exp(value - mean) - 1));
  }
}

/** Whether a feature's divergence is out of the ordinary. */
export function hasMoved({ divergence }: DriftFeature): boolean {
  return divergence !== null && divergence.value > divergence.threshold;
}

export function driftLead({ films, features }: Drift): string {
  const weeks = new Set(films.map(({ week }) => week)).size;
  const moved = features.filter(hasMoved).length;
  return (
    text.lead(counted(films.length, 'film'), counted(weeks, 'semaine')) +
    (moved === 0 ? text.none : text.some(moved))
  );
}

/** Where the recent films lie beside the reference, and which part of them is unknown if that is worth a word. */
export function featureFinding(feature: DriftFeature): string {
  const { reference, recent } = feature;
  if (recent.box === null) return text.unknownFinding;
  const write = (value: number): string => writeValue(feature, value);
  const before = reference.box === null ? '–' : write(reference.box.median);
  const finding = text.finding(
    write(recent.box.median),
    writeFirst(feature, recent.box.q1),
    write(recent.box.q3),
    before,
  );
  const isMissing = Math.max(recent.missing, reference.missing) >= 0.005;
  return finding + (isMissing ? text.missing(percent(recent.missing), percent(reference.missing)) : '');
}

export function divergenceWords(feature: DriftFeature): string | null {
  const { divergence } = feature;
  if (divergence === null) return null;
  const [distance, most] = [thousandths(divergence.value), thousandths(divergence.threshold)];
  return hasMoved(feature) ? text.movedOut(distance, most) : text.still(distance, most);
}

/** Divergences lie between 0 and 1, mostly close to 0: they are told as parts of a thousand. */
export function thousandths(divergence: number): string {
  return number(divergence * 1_000);
}
