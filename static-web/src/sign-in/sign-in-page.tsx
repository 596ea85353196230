import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  isDemoMachine,
  isManager,
  returnPath,
  signIn,
  signInToDemo,
  signOut,
  useSession,
} from '../session/session.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';

/** The only page an anonymous visitor sees. Who is signed in already goes straight on. */
export function SignInPage() {
  const path = returnPath(useSearch());
  const [, navigate] = useLocation();
  const { data: principal } = useSession();
  const welcome = principal !== undefined && principal !== null && isManager(principal);

  useEffect(() => {
    if (welcome) navigate(path, { replace: true });
  }, [welcome, navigate, path]);

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
            {principal !== undefined && principal !== null && !welcome ? (
              <div role="alert">
                <p className="font-semibold">{fr.signIn.noAccess(principal.userDetails)}</p>
                <p className="mt-1 text-quiet">{fr.signIn.noAccessDetail}</p>
                <button type="button" className={`${buttonStyle.main} mt-5 w-full`} onClick={signOut}>
                  {fr.signIn.otherAccount}
                </button>
              </div>
            ) : (
              <SignInButtons path={path} />
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
