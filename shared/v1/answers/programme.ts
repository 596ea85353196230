import { chosenProgramme } from '../choose-programme.ts';
import { chooseProgrammeSchema } from '../contract/programme.ts';
import type { AdmittedCall } from '../endpoint.ts';
import type { ApiReply } from '../http.ts';
import { predictingNow } from '../predicting.ts';
import { checked } from '../read-body.ts';
import { answered } from '../replies.ts';

/** The best programme of a client's rooms with its films. */
export async function programmeAnswer(call: AdmittedCall): Promise<ApiReply> {
  const { services, principal, whenAnswered } = call;
  const wanted = checked(chooseProgrammeSchema, call.json);
  const predicting = await predictingNow(services, principal.clientId, whenAnswered);
  return answered(200, await chosenProgramme(wanted, predicting));
}
