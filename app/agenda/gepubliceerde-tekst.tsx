/** A text of an agenda, in Dutch, that was rendered, and every word of it escaped, when its version was published. Nothing when there is none. */
export function GepubliceerdeTekst({ html }: { html: string }) {
  if (html === "") return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderAgendaHtml, which escapes every word and address.
  return <div className="rich" lang="nl" dangerouslySetInnerHTML={{ __html: html }} />;
}
