import { app, type InvocationContext, type Timer } from '@azure/functions';
import { services } from '#shared/services.ts';

/**
 * Wednesday to Friday: whoever wants to is told of the week's programme, once, as soon as it is published. Of the two hours one is
 * ten o'clock in Paris; the others read a small blob and find nothing to do. No database is asked.
 */
async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const own = await services();
  // Weeks that are played one after the other are told to nobody.
  if (own.demonstration?.playing === true) return;
  const { announceProgramme } = await import('#shared/pipeline/steps.ts');
  const announced = await announceProgramme(own);
  if (announced === null) context.log('announced: nothing due');
  else context.log(JSON.stringify({ event: 'announced', topic: 'programme', ...announced }));
}

app.timer('announce-programme', { schedule: '0 0 8,9 * * 3,4,5', handler: handle });
