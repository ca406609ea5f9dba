/** A text of an agenda, in Dutch, that was rendered, and every word of it escaped, when its version was published; of a draft just now. Nothing when there is none. */
export function GepubliceerdeTekst({ html }: { html: string }) {
  if (html === "") return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderAgendaHtml, which escapes every word and address.
  return <div className="rich" lang="nl" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The same under a heading of its own. */
export function TekstSectie({ id, kop, html }: { id: string; kop: string; html: string }) {
  if (html === "") return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kop}</h2>
      <GepubliceerdeTekst html={html} />
    </section>
  );
}
