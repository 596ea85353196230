/**
 * The prediction API without the Functions host: `npm run api`, and what a container starts. A bundle beside those of the apps;
 * what it runs is in the chunks, from where the worker threads are found.
 */
const { runApiServer } = await import('#shared/v1/server/run-api-server.ts');
await runApiServer(process.env);
