import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client-state.ts';
import { App } from './app.tsx';
import { watchHistory } from './navigation/entries.ts';
import { registerWorker } from './offline/register-worker.ts';
import { learnAccount } from './session/session.ts';
import './styles.css';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element #root');
watchHistory();
// Not awaited at the top: that would cut the first page into forty scripts.
void learnAccount().then(() => {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
});
registerWorker();
