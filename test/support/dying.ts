import type { Caller } from '#shared/api/endpoint.ts';
import type { TestPipeline } from './pipeline.ts';

/** The services of a process that ends before its n-th call of a store or a queue, and does nothing after it. */
export function dying(
  { services }: TestPipeline,
  survived: number,
): { caller: Caller; isDead: () => boolean } {
  let calls = 0;
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name): unknown {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          if (name !== 'state') calls += 1;
          return calls > survived ? Promise.reject(new Error('killed')) : Reflect.apply(member, target, args);
        };
      },
    });
  const parts = {
    operational: mortal(services.operational),
    queues: mortal(services.queues),
    status: mortal(services.status),
  };
  return {
    caller: { ...services, ...parts, manager: 'gérante', services },
    isDead: () => calls > survived,
  };
}
