import { describeAccessStore } from './access-store.contract.ts';
import { MemoryAccessStore } from './memory-access-store.ts';

describeAccessStore('memory of a process', () => {
  const store = new MemoryAccessStore();
  return Promise.resolve({ store, other: store });
});
