import { queueFunction } from '../queue-function.ts';

/** Who wants to be told of a week → what their push services are sent. Whom they did not take at any attempt is in the log. */
queueFunction('notify', ({ tellSubscribers }) => async (services, message, _attempt, context) => {
  const { topic, week, attempt } = message;
  const told = await tellSubscribers(services, message);
  const line = JSON.stringify({ event: 'notified', topic, week, attempt, ...told });
  if (told.givenUp > 0) context.warn(line);
  else context.log(line);
});
