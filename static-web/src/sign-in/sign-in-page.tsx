import { useSearch } from 'wouter';
import {
  isDemoMachine,
  isInCharge,
  isManager,
  returnPath,
  signIn,
  signInToDemo,
  signOut,
  useSession,
  type Principal,
} from '../session/session.ts';
import { hasSessionEnded } from '../session/ended.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';

/** The only page of the manager's that an anonymous visitor sees. */
export function SignInPage() {
  const path = returnPath(useSearch());
  const { data: principal } = useSession();

  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-10">
      <title>{`${fr.signIn.title} – ${fr.product}`}</title>
      <div className="drop-shadow-[0_10px_24px_#0003]">
        <div className="ticket-stub rounded-t-xl bg-stub px-7 pt-8 pb-7 text-on-stub">
          <p className="text-sm font-semibold tracking-wide uppercase">{fr.productLong}</p>
          <h1 className="mt-1 text-5xl font-extrabold tracking-tight">{fr.product}</h1>
          <p className="mt-4 text-lg leading-snug text-balance">{fr.signIn.lead}</p>
        </div>
        <div className="ticket-body rounded-b-xl bg-sheet">
          <div className="perforation mx-3.5" />
          <div className="px-7 pt-6 pb-8">
            {principal === undefined || principal === null ? (
              <SignInButtons path={path} />
            ) : (
              <SignedIn principal={principal} path={path} />
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

function SignInButtons({ path }: { path: string }) {
  const demo = isDemoMachine();
  return (
    <>
      {hasSessionEnded() && (
        <p role="status" className="mb-3 font-semibold">
          {fr.signIn.ended}
        </p>
      )}
      <p className="text-quiet">{demo ? fr.signIn.demoHint : fr.signIn.who}</p>
      {demo && (
        <button
          type="button"
          className={`${buttonStyle.main} mt-5 w-full`}
          onClick={() => signInToDemo(path)}
        >
          {fr.signIn.demo}
        </button>
      )}
      <button
        type="button"
        className={`${demo ? buttonStyle.quiet : buttonStyle.main} mt-3 w-full`}
        onClick={() => signIn(path)}
      >
        {fr.signIn.button}
      </button>
    </>
  );
}

/** Does not lead on by itself: should the API refuse this account, the two would send the visitor to and fro. */
function SignedIn({ principal, path }: { principal: Principal; path: string }) {
  const { userDetails } = principal;
  const welcome = isManager(principal) || isInCharge(principal);
  return (
    <>
      <div role={welcome ? undefined : 'alert'}>
        <p className="font-semibold">
          {welcome ? fr.signIn.signedIn(userDetails) : fr.signIn.noAccess(userDetails)}
        </p>
        {!welcome && <p className="mt-1 text-quiet">{fr.signIn.noAccessDetail}</p>}
      </div>
      {welcome && (
        // It may be a page of the audience: the other half of the site. Of the manager's, who is in charge alone has one.
        <a href={isManager(principal) ? path : '/suivi'} className={`${buttonStyle.main} mt-5 w-full`}>
          {fr.signIn.goOn}
        </a>
      )}
      <button
        type="button"
        className={`${welcome ? buttonStyle.quiet : buttonStyle.main} mt-3 w-full`}
        onClick={signOut}
      >
        {fr.signIn.otherAccount}
      </button>
    </>
  );
}
