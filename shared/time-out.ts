import { NiabError } from './errors.ts';

/** Waits for work so long at most; what is not ready then goes on, but nobody waits for it. @throws NiabError `timed-out` */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new NiabError('timed-out', `Not ready after ${milliseconds} ms`)),
    milliseconds,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
