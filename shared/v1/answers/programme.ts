import { chosenProgramme } from '../choose-programme.ts';
import { chooseProgrammeSchema } from '../contract/programme.ts';
import type { AdmittedCall } from '../endpoint.ts';
import type { ApiReply } from '../http.ts';
import { predictingFor } from '../predicting.ts';
import { checked } from '../read-body.ts';
import { answered } from '../replies.ts';

/** The best programme of a client's rooms with its films. */
export async function programmeAnswer(call: AdmittedCall): Promise<ApiReply> {
  const wanted = checked(chooseProgrammeSchema, call.json);
  return answered(200, await chosenProgramme(wanted, await predictingFor(call)));
}
