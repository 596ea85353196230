/**
 * `node infra/deploy/smoke-test.ts https://SITE [--functions https://APP] [--version V] [--built static-web/dist]
 * [--package niab-functions.zip --app NAME] [--api https://API [--api-app NAME]] [--storage ACCOUNT]`: whether what was just
 * deployed works, without signing in to the site and without waking a database. Package and app: asks the host which functions
 * and timers it has found, in the group that RESOURCE_GROUP names. API: with NIAB_SMOKE_CLIENT_ID and NIAB_SMOKE_CLIENT_SECRET,
 * a client of it, also makes a forecast. Storage: tells when the next run is due. Ends with 1 if something does not work.
 */
import { smokeTest } from './run-smoke-checks.ts';

process.exitCode = await smokeTest(process.argv.slice(2), process.env, {
  tell: console.log,
  complain: console.error,
});
