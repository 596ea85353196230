import { registerHooks } from 'node:module';
import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  LogCategory,
  LogLevel,
  ProgrammingModel,
} from './core-types.ts';

export interface RegisteredFunction {
  metadata: FunctionMetadata;
  callback: FunctionCallback;
}

export interface RegisteredHook {
  name: string;
  callback: HookCallback;
}

/** What one piece of user code (a file) has registered. */
export interface Registrations {
  functions: RegisteredFunction[];
  hooks: RegisteredHook[];
}

/** Shared by every copy of this module in the process: `@azure/functions` itself exists once. */
interface CoreState {
  current: Registrations | null;
  /** Takes what is registered while no host loads functions; null refuses it, as the real worker does. */
  nobodys: Registrations | null;
  programmingModel: ProgrammingModel | null;
  log: (level: LogLevel, category: LogCategory, message: string) => void;
}

const STATE = Symbol.for('niab.functions-core.state');
const MODULE = Symbol.for('niab.functions-core.module');
const globals = globalThis as unknown as Record<symbol, unknown>;

const state = (globals[STATE] ??= {
  current: null,
  nobodys: null,
  programmingModel: null,
  log: () => undefined,
} satisfies CoreState) as CoreState;

const HOOKS = new Set(['preInvocation', 'postInvocation', 'appStart', 'appTerminate', 'log']);

class Disposable {
  #dispose: (() => unknown) | null;

  constructor(dispose: () => unknown) {
    this.#dispose = dispose;
  }

  static from(...parts: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => parts.forEach((part) => part.dispose()));
  }

  dispose(): void {
    this.#dispose?.();
    this.#dispose = null;
  }
}

function currentRegistrations(what: string): Registrations {
  const registrations = state.current ?? state.nobodys;
  if (registrations === null) {
    throw new Error(
      `${what} must be registered while the functions are loaded, before the host has started.`,
    );
  }
  return registrations;
}

function add<T>(list: T[], item: T): Disposable {
  list.push(item);
  return new Disposable(() => list.splice(list.indexOf(item), 1));
}

const coreModule = {
  version: '3.0.0',
  hostVersion: '4.1000.0',
  Disposable,
  registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
    return add(currentRegistrations(`Function "${metadata.name}"`).functions, { metadata, callback });
  },
  registerHook(name: string, callback: HookCallback): Disposable {
    if (!HOOKS.has(name)) throw new RangeError(`Unrecognized hook "${name}"`);
    return add(currentRegistrations(`Hook "${name}"`).hooks, { name, callback });
  },
  setProgrammingModel(model: ProgrammingModel): void {
    state.programmingModel = model;
  },
  getProgrammingModel: programmingModel,
  log(level: LogLevel, category: LogCategory, message: string): void {
    state.log(level, category, message);
  },
};

/** The model that `@azure/functions` sets with its first registration. */
export function programmingModel(): ProgrammingModel {
  if (state.programmingModel === null)
    throw new Error('No function has been registered with @azure/functions.');
  return state.programmingModel;
}

/** Where the library's own messages go. */
export function logCoreTo(log: CoreState['log']): void {
  state.log = log;
}

/** Runs user code and answers what it registered. */
export async function capture(load: () => unknown): Promise<Registrations> {
  installCoreModule();
  if (state.current !== null) throw new Error('Functions are already being loaded by another host.');
  const registrations: Registrations = { functions: [], hooks: [] };
  state.current = registrations;
  try {
    await load();
  } finally {
    state.current = null;
  }
  return registrations;
}

/** Lets a file that registers functions be imported for its handler too, where no host loads it. */
export function allowImports(): void {
  installCoreModule();
  state.nobodys ??= { functions: [], hooks: [] };
}

/** Lets `require('@azure/functions-core')` find the module that the real worker would supply. */
function installCoreModule(): void {
  if (globals[MODULE] !== undefined) return;
  globals[MODULE] = coreModule;
  const url = 'niab:azure-functions-core';
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core'
        ? { url, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (target, context, next) =>
      target === url
        ? {
            format: 'commonjs',
            shortCircuit: true,
            source: `module.exports = globalThis[Symbol.for('niab.functions-core.module')];`,
          }
        : next(target, context),
  });
}
