/**
 * What the host loads (`main` in package.json): the functions of the app that this process is, and nothing of the other. The
 * bundler makes one file of each app (local/build.mjs).
 */
import { appOf } from '#shared/app.ts';

await import(new URL(`./apps/${appOf(process.env)}.js`, import.meta.url).href);
