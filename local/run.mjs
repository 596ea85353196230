/** `node local/run.mjs ml/backtest.ts --films F.jsonl`: a script of the project, installing it first if need be. */
import { handOver } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
await handOver(script, args);
