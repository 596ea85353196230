import { tour as text } from '../texts/fr/tour.ts';
import { Dialog, useCloseDialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle, dialogFooter } from '../ui/styles.ts';
import { StepDrawing } from './step-drawing.tsx';
import { stepNumber, STEPS } from './steps.ts';

interface TourDialogProps {
  /** As the address says it. */
  step: string;
  onStep: (step: number) => void;
  onClose: () => void;
}

/** What the pages say and what they leave to the manager, in four steps. */
export function TourDialog({ step: said, onStep, onClose }: TourDialogProps) {
  const number = stepNumber(said);
  const step = STEPS[number - 1] ?? STEPS[0];
  const { title, detail } = text.steps[step];
  return (
    <Dialog title={title} onClose={onClose}>
      {/* As high as the longest step: the buttons stay where the pointer is. */}
      <div className="min-h-86 sm:min-h-72">
        <div aria-hidden="true" className="mt-4 flex h-36 flex-col justify-center rounded-lg bg-paper p-4">
          <StepDrawing step={step} />
        </div>
        <div aria-live="polite" className="mt-4">
          <p className="text-sm text-quiet">{text.progress(number, STEPS.length)}</p>
          <p className="mt-1">{detail}</p>
        </div>
      </div>
      <Buttons number={number} onStep={onStep} />
    </Dialog>
  );
}

function Buttons({ number, onStep }: { number: number; onStep: (step: number) => void }) {
  const close = useCloseDialog();
  const isLast = number === STEPS.length;
  return (
    <div className={`${dialogFooter} mt-4`}>
      <button
        type="button"
        className={buttonStyle.main}
        onClick={() => (isLast ? close() : onStep(number + 1))}
      >
        {isLast ? text.done : text.next}
      </button>
      {number > 1 && (
        <button type="button" className={buttonStyle.quiet} onClick={() => onStep(number - 1)}>
          <Icon name="previous" className="size-4 sm:hidden" />
          <span className="max-sm:sr-only">{text.previous}</span>
        </button>
      )}
      {!isLast && (
        <button type="button" className={`${buttonStyle.quiet} ml-auto`} onClick={close}>
          <span>
            {text.skip}
            <span className="max-sm:sr-only">{text.skipWhat}</span>
          </span>
        </button>
      )}
    </div>
  );
}
