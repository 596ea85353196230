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
await learnAccount();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
registerWorker();
