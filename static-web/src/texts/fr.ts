/** Every text that comes with the manager's first page, in French. Numbers come in as already written (see format.ts). */
import { alternatives, decision } from './fr/decision.ts';
import { factors } from './fr/factors.ts';
import { figures } from './fr/figures.ts';
import { film } from './fr/film.ts';
import { forms } from './fr/forms.ts';
import { kept } from './fr/kept.ts';
import { matches } from './fr/matches.ts';
import { problems } from './fr/problems.ts';
import { programming } from './fr/programming.ts';
import { releases } from './fr/releases.ts';
import { send } from './fr/send.ts';
import { sentence } from './fr/sentence.ts';
import { signIn } from './fr/sign-in.ts';
import { told } from './fr/told.ts';
import { trust } from './fr/trust.ts';
import { money, others, since, ticket, week } from './fr/week.ts';
import { worth } from './fr/worth.ts';
import { words } from './fr/words.ts';
import { common, typedCommon } from './common.ts';
import { typeset } from './typeset.ts';

/** As they are typed, without the spaces of French printers. */
const typedManagers = {
  ...words,
  ...{ week, sentence, ticket, money, since, alternatives, others, problems, decision },
  ...{ programming, send, releases, factors, figures, matches, trust },
  ...{ filmPage: film, forms, signIn, told, worth, kept },
};

export const typed = { ...typedCommon, ...typedManagers };

export const fr = { ...common, ...typeset(typedManagers) };
