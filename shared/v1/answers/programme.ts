import { chosenProgramme } from '../prediction/choose-programme.ts';
import { chooseProgrammeSchema } from '../contract/programme.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { ApiReply } from '../http/http.ts';
import { predictingFor } from '../prediction/predicting.ts';
import { checked } from '../http/read-body.ts';
import { answered } from '../http/replies.ts';

/** The best programme of a client's rooms with its films. */
export async function programmeAnswer(call: AdmittedCall): Promise<ApiReply> {
  const wanted = checked(chooseProgrammeSchema, call.json);
  return answered(200, await chosenProgramme(wanted, await predictingFor(call)));
}
