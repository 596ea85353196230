import { help as text } from '../texts/fr/help.ts';
import { fr } from '../texts/fr.ts';
import { useStartTour } from '../tour/tour.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { TitledCard } from '../ui/titled-card.tsx';

/** How a week goes, where decisions are told, and what the words of the pages mean. */
export function HelpPage() {
  const startTour = useStartTour();
  return (
    <>
      <title>{`${text.title} – ${fr.product}`}</title>
      <h1 className="mb-6 text-lg leading-tight font-bold sm:text-xl">{text.title}</h1>
      <div className="space-y-6">
        <p data-testid="sentence" className="max-w-3xl text-xl leading-snug font-medium text-pretty">
          {text.lead}
        </p>
        <button type="button" className={buttonStyle.quiet} onClick={startTour}>
          {text.startTour}
        </button>
        <TitledCard id="rhythm" title={text.rhythm.title}>
          <ol className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
            {text.rhythm.days.map(({ when, what }) => (
              <li key={when}>
                <h3 className="font-semibold">{when}</h3>
                <p>{what}</p>
              </li>
            ))}
          </ol>
        </TitledCard>
        <TitledCard id="decisions" title={text.decisions.title}>
          <p className="mt-2 max-w-3xl">{text.decisions.detail}</p>
        </TitledCard>
        <TitledCard id="told" title={text.told.title}>
          <p className="mt-2 max-w-3xl">{text.told.detail}</p>
        </TitledCard>
        <Words />
      </div>
    </>
  );
}

function Words() {
  return (
    <TitledCard id="words" title={text.words.title}>
      <div className="mt-3 gap-x-10 lg:columns-2">
        {text.words.groups.map(({ title, words }) => (
          <section key={title} className="mb-6">
            <h3 className="text-lg font-bold">{title}</h3>
            <dl>
              {words.map(({ word, meaning }) => (
                <div key={word} className="mt-3 break-inside-avoid">
                  <dt className="font-semibold">{word}</dt>
                  <dd className="text-pretty">{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </TitledCard>
  );
}
