import { handOver } from '../local/bootstrap.mjs';

await handOver('test/run-all.ts', process.argv.slice(2));
