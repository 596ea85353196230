import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { ConfirmProposal } from './decision/confirm-proposal.tsx';
import { DecisionNote } from './decision/decision-note.tsx';
import { MoneyLine } from './money-line.tsx';
import { ProposalReasons } from './proposal-reasons.tsx';
import { RoomTicket } from './room-ticket.tsx';
import { Sentence } from '../programme/sentence.tsx';
import type { Piece } from '../programme/week-sentence.ts';

interface ProgrammedProps {
  week: Week;
  programme: Programme;
  sentence: readonly Piece[];
  /** The programme can still be changed. */
  open: boolean;
}

/** The programme in a sentence, and a ticket for each room. The only ticket has the week's money at its side. */
export function Programmed({ week, programme, sentence, open }: ProgrammedProps) {
  return (
    <>
      <Sentence pieces={sentence} />
      <ProposalReasons week={week} />
      {open && <ConfirmProposal week={week} />}
      <DecisionNote week={week} open={open} />
      <div className={`grid gap-6 md:grid-cols-2 ${isInThrees(programme) ? 'xl:grid-cols-3' : ''}`}>
        {programme.rooms.map((plan) => (
          <RoomTicket key={plan.room} week={week} plan={plan} open={open} />
        ))}
        {programme.rooms.length === 1 && <MoneyLine programme={programme} result={week.result} />}
      </div>
    </>
  );
}

/** Two tickets, or two by two, leave room for the other releases at their side; others stand three in a row. */
export function isInThrees({ rooms }: Programme): boolean {
  return rooms.length === 3 || rooms.length > 4;
}
