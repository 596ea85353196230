export type { Money, Release, ReleaseFacts } from './shapes/release.ts';
