import { fr } from '../../texts/fr.ts';
import { TitledCard } from '../../ui/titled-card.tsx';

/** The part before it is there, as high as where nothing waits. */
export function ToCheckSkeleton() {
  return (
    <TitledCard id="to-check" title={fr.matches.title(null)}>
      <div className="mt-2 h-6 skeleton" />
    </TitledCard>
  );
}
