import { describeContributedLikesStore } from './contributed-likes-store.contract.ts';
import { MemoryContributedLikesStore } from './memory-contributed-likes-store.ts';

describeContributedLikesStore('memory of a process', () => {
  const store = new MemoryContributedLikesStore();
  return Promise.resolve({ store, other: store });
});
