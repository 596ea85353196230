import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from './core-module.ts';
import type { Registrations } from './core-module.ts';

/** A file is evaluated once in a process, so what it registered is remembered for the next host. */
const loaded = new Map<string, Registrations>();

export interface FunctionSources {
  /** Files or glob patterns of files that register functions, relative to the working directory. */
  functionFiles?: string | string[];
  /** Registers functions and hooks itself. */
  register?: () => unknown;
}

/** Loads all functions of an app; two functions of the same name are an error that names both places. */
export async function loadFunctions(sources: FunctionSources): Promise<Registrations> {
  const all: Registrations = { functions: [], hooks: [] };
  const places = new Map<string, string>();
  const take = (registrations: Registrations, place: string): void => {
    for (const { metadata } of registrations.functions) {
      const other = places.get(metadata.name.toLowerCase());
      if (other !== undefined) {
        throw new Error(`Two functions are called "${metadata.name}": in ${other} and in ${place}.`);
      }
      places.set(metadata.name.toLowerCase(), place);
    }
    all.functions.push(...registrations.functions);
    all.hooks.push(...registrations.hooks);
  };

  for (const file of await filesOf(sources.functionFiles ?? [])) take(await load(file), file);
  if (sources.register !== undefined) take(await capture(sources.register), 'register()');
  if (all.functions.length === 0) throw new Error('No function found: check functionFiles.');
  return all;
}

async function load(file: string): Promise<Registrations> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  // A name of its own, in case that somebody else in this process has imported the file.
  const registrations = await capture(() => import(`${pathToFileURL(file).href}?host`));
  loaded.set(file, registrations);
  return registrations;
}

async function filesOf(patterns: string | string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const pattern of [patterns].flat()) {
    const before = files.size;
    for await (const file of glob(pattern)) {
      if (!/\.test\.[cm]?[jt]s$/.test(file)) files.add(resolve(file));
    }
    if (files.size === before) throw new Error(`No function file matches "${pattern}".`);
  }
  return [...files].sort();
}
