/**
 * `leash.mjs program args…`: leads a process group of its own, in which the program runs, and ends the whole group
 * when the program ends or when the process that started it is gone (even killed): nothing stays behind.
 */
import { spawn } from 'node:child_process';

const GRACE_MS = 4_000;
const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

child.on('message', (message) => process.connected && process.send(message));
process.on('message', (message) => child.connected && child.send(message));

// The group gets SIGTERM from outside; the leash goes last. An open channel would keep some programs from ending.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => child.connected && child.disconnect());
process.on('disconnect', () => {
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), GRACE_MS);
});

const end = (outcome) => {
  const killGroup = () => process.kill(-process.pid, 'SIGKILL');
  if (process.connected) process.send({ type: 'ended', ...outcome }, killGroup);
  else killGroup();
};
child.on('exit', (code, signal) => end({ code, signal }));
child.on('error', (error) => end({ code: 1, signal: null, error: error.message }));
