import { allowImports } from '#local/host/core-module.ts';

// `@azure/functions` looks for the host once in a process, and test files share theirs: those with a host and those that
// import a function for its handler.
allowImports();
