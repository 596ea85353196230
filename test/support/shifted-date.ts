/** Lets the clock of this process go on from another instant: a package has no clock but the process's own. */
export function shiftDate(now: string): void {
  const System = Date;
  const shift = System.parse(now) - System.now();
  globalThis.Date = new Proxy(System, {
    construct: (target, args: unknown[], derived) =>
      Reflect.construct(target, args.length === 0 ? [System.now() + shift] : args, derived) as Date,
    get: (target, name) =>
      name === 'now' ? () => System.now() + shift : (Reflect.get(target, name) as unknown),
  });
}
