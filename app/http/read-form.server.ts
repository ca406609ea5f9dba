import { badRequest } from "./responses.server";

/** The fields of a form that was sent. Ends the request with the 400 page when the body is not the form it says it is. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return badRequest();
  }
}
