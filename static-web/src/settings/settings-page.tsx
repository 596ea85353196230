import { fr } from '../texts/fr.ts';

/** The cinema's own numbers, and the state of the runs. */
export function SettingsPage() {
  return (
    <>
      <title>{`Réglages – ${fr.product}`}</title>
      <h1 className="text-2xl font-semibold tracking-tight">Réglages</h1>
    </>
  );
}
