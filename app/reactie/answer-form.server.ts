/** The form with which the team answers a reactie, as it was sent. */
import { parseWithZod } from "@conform-to/zod/v4";
import type { Gebruiker } from "../access/policy";
import { refuseForm } from "../http/refuse-form.server";
import { seeOther } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { answerReactie, basisOf } from "./answer-reactie.server";
import { formulierTeksten } from "./formulier-teksten";
import { afhandelingSchema } from "./reactie-schema";

/** Stores the answer and leads back to the reactie, or shows the form again with what is wrong. Ask `reactie:answer` first. */
export async function answerByForm(
  context: RequestContext,
  gebruiker: Gebruiker,
  id: string,
  form: FormData,
  taal: Taal,
) {
  const teksten = formulierTeksten[taal];
  const gebaseerdOp = String(form.get("gebaseerdOp") ?? "");
  const submission = parseWithZod(form, { schema: afhandelingSchema(teksten) });
  if (submission.status !== "success") {
    return refuseForm(context, { reply: submission.reply(), gebaseerdOp, ingehaald: null });
  }
  const result = await answerReactie(context, gebruiker, id, { ...submission.value, gebaseerdOp });
  if (!result.ok) {
    const { afhandeling } = result;
    const reply = submission.reply({ formErrors: [teksten.overtaken(afhandeling.door.naam)] });
    // Now that the colleague's answer is shown, saving again replaces it knowingly.
    const refused = { reply, gebaseerdOp: basisOf(afhandeling), ingehaald: afhandeling };
    return refuseForm(context, refused, { status: 409 });
  }
  return seeOther(`/reacties/${id}?antwoord=bewaard`);
}
