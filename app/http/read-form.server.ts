/** The fields of a posted form. What is not a form ends the request with 400. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const isForm = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
  if (!isForm) throw new Response(null, { status: 400 });
  try {
    return await request.formData();
  } catch (error) {
    // The parser's word for a multipart body that breaks off.
    if (error instanceof TypeError) throw new Response(null, { status: 400 });
    throw error;
  }
}
