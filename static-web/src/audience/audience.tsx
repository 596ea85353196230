import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router, Route } from 'wouter';
import { Connection } from '../shell/connection.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Waking } from '../ui/waking.tsx';
const c = new QueryClient();
export function prepare(path: string): void { console.log(path); }
export function draw(place: HTMLElement): void {
  createRoot(place).render(<QueryClientProvider client={c}><Router><Route path="/"><ErrorBoundary at="/"><Waking /><Connection /></ErrorBoundary></Route></Router></QueryClientProvider>);
}
