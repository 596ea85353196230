/** Begins one of the two halves of the site, the audience's pages or the manager's. Neither loads the code of the other. */
import { registerWorker } from './offline/register-worker.ts';
import { recallAccount } from './session/account.ts';
import { askHalf, halfAt } from './session/half.ts';
import './styles.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element #root');
recallAccount();
// Not awaited at the top: that would cut the pages into forty scripts.
void begin(place, location.pathname);
registerWorker();

async function begin(root: HTMLElement, path: string): Promise<void> {
  const known = halfAt(path);
  // Whoever is not known is mostly of the audience: its page is made ready while one asks.
  const audience = known === 'manager' ? null : import('./audience/audience.tsx');
  void audience?.then(({ prepare }) => prepare());
  const half = known ?? (await askHalf());
  const pages = half === 'manager' ? await import('./manager.tsx') : await audience;
  pages?.draw(root);
}
