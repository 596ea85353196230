import type { V1Services } from '../../v1-services.ts';
import { GivenForecasts } from './given-forecasts.ts';

/** By the services that they are stored with: one of a process, tests apart. */
const recordings = new Map<V1Services, GivenForecasts>();

/** What records the forecasts that are given. */
export function recordingOf(services: V1Services): GivenForecasts {
  const { analytical, clock, onError } = services;
  const recording = recordings.get(services) ?? new GivenForecasts(analytical, clock, onError);
  recordings.set(services, recording);
  return recording;
}

/** Stores the forecasts that are not stored yet. For the end of a process; never rejects. */
export async function endRecording(): Promise<void> {
  await Promise.all([...recordings.values()].map((recording) => recording.end()));
}
