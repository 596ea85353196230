import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client-state.ts';
import { App } from './app.tsx';
import { watchHistory } from './navigation/entries.ts';
import { learnAccount } from './session/session.ts';

/** Draws the manager's half of the site. */
export function draw(place: HTMLElement): void {
  watchHistory();
  void learnAccount().then(() => {
    createRoot(place).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </StrictMode>,
    );
  });
}
