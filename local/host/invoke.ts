import { randomUUID } from 'node:crypto';
import { messageOf } from '#shared/errors.ts';
import { programmingModel } from './core-module.ts';
import type { RegisteredFunction, RegisteredHook } from './core-module.ts';
import type {
  CoreInvocationContext,
  FunctionCallback,
  HookContext,
  RpcInvocationResponse,
  RpcTypedData,
} from './core-types.ts';
import type { HostLog } from './logging.ts';

/** What a trigger hands to a function. */
interface TriggerData {
  /** Value of the trigger's binding. */
  input: RpcTypedData;
  metadata: Record<string, RpcTypedData>;
}

export type Invoke = (fn: RegisteredFunction, trigger: TriggerData) => Promise<RpcInvocationResponse>;

/** The binding that starts a function, with its name. */
export function triggerOf(fn: RegisteredFunction): {
  name: string;
  type: string;
  options: Record<string, unknown>;
} {
  for (const [name, binding] of Object.entries(fn.metadata.bindings)) {
    if (/trigger$/i.test(binding.type)) return { name, type: binding.type, options: binding };
  }
  throw new Error(`Function "${fn.metadata.name}" has no trigger.`);
}

/**
 * Runs functions as the Node.js worker does: arguments from the invocation model, preInvocation hooks, the function,
 * postInvocation hooks, the response. A function that outlives `timeout` (ms) fails; JavaScript cannot be stopped
 * from outside, so it runs on (the real host replaces its process).
 */
export function createInvoke(
  hooks: RegisteredHook[],
  log: HostLog,
  timeout: number,
  appHookData: object,
): Invoke {
  const runHooks = async (name: string, context: HookContext): Promise<void> => {
    for (const hook of hooks) if (hook.name === name) await hook.callback(context);
  };

  return async (fn, trigger) => {
    const invocationId = randomUUID();
    const { name } = fn.metadata;
    const request = {
      invocationId,
      inputData: [{ name: triggerOf(fn).name, data: trigger.input }],
      triggerMetadata: trigger.metadata,
    };
    const core: CoreInvocationContext = {
      invocationId,
      request,
      metadata: fn.metadata,
      log: (level, category, message) => {
        const line = { level, category, message, invocationContext, hookData, appHookData };
        for (const hook of hooks) if (hook.name === 'log') hook.callback(line);
        log.invocation(name, invocationId, line.level, line.category, line.message);
      },
    };
    const hookData = {};
    let invocationContext: unknown;

    const run = async (): Promise<RpcInvocationResponse> => {
      const model = programmingModel().getInvocationModel(core);
      const { context, inputs } = await model.getArguments();
      invocationContext = context;

      const before = {
        hookData,
        appHookData,
        invocationContext: context,
        inputs,
        functionCallback: fn.callback,
      };
      core.state = 'preInvocationHooks';
      await runHooks('preInvocation', before);

      const after = {
        hookData,
        appHookData,
        invocationContext: context,
        inputs: before.inputs,
        result: null as unknown,
        error: null as unknown,
      };
      core.state = 'invocation';
      try {
        const callback: FunctionCallback = before.functionCallback;
        after.result = await model.invokeFunction(context, before.inputs, callback);
      } catch (error) {
        after.error = error ?? new Error('The function threw nothing.');
      }
      core.state = 'postInvocationHooks';
      await runHooks('postInvocation', after);
      core.state = undefined;
      if (after.error !== null && after.error !== undefined) throw after.error as Error;
      return model.getResponse(context, after.result);
    };

    const started = performance.now();
    log.invocation(name, invocationId, 'debug', 'system', `Executing '${name}'`);
    try {
      const response = await withTimeout(run(), timeout, name);
      const took = `${Math.round(performance.now() - started)} ms`;
      log.invocation(name, invocationId, 'debug', 'system', `Executed '${name}' (Succeeded, ${took})`);
      return response;
    } catch (error) {
      const took = `${Math.round(performance.now() - started)} ms`;
      const detail = error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
      log.invocation(
        name,
        invocationId,
        'error',
        'system',
        `Executed '${name}' (Failed, ${took}): ${detail}`,
      );
      throw error;
    }
  };
}

async function withTimeout<T>(work: Promise<T>, timeout: number, name: string): Promise<T> {
  if (!Number.isFinite(timeout)) return work;
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Timeout value of ${timeout} ms exceeded by function: ${name}`));
    }, timeout);
  });
  try {
    return await Promise.race([work, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
