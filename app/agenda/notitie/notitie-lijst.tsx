// The notes at a thema that was taken away from the draft: its texts are not shown, so nothing marks their words.
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTeksten } from "../../taal/use-taal";
import { isOpgelost, type Notitie } from "./notitie";
import { NotitieDraad } from "./notitie-draad";
import { notitieTeksten } from "./notitie-teksten";
import type { NotitiesVanPagina } from "./use-notities";

type NotitieLijstProps = {
  /** Of the thema. */
  titel: string;
  /** Oldest first. */
  notities: readonly Notitie[];
  bron: NotitiesVanPagina;
  isEditable: boolean;
};

export function NotitieLijst({ titel, notities, bron, isEditable }: NotitieLijstProps) {
  const teksten = useTeksten(notitieTeksten);
  const section = useRef<HTMLElement>(null);
  /** What was typed and not sent, by note. */
  const unsent = useRef(new Map<string, string>());
  const [expanded, setExpanded] = useState<string | null>(null);

  async function reply(id: string, bericht: string, sleutel: string) {
    const fout = await bron.send({ intent: "antwoorden", notitie: id, bericht, sleutel });
    if (fout === null) bron.announce(teksten.isBeantwoord);
    return fout;
  }

  /** Sends, and keeps the focus here: the note goes to the other list. */
  async function change(id: string, intent: "oplossen" | "heropenen", sleutel: string) {
    const fout = await bron.send({ intent, notitie: id, sleutel });
    if (fout !== null) return fout;
    flushSync(() => setExpanded(null));
    bron.announce(intent === "oplossen" ? teksten.isOpgelost : teksten.isHeropend);
    section.current?.focus();
    return null;
  }

  function renderDraad(notitie: Notitie) {
    const { id } = notitie;
    return (
      <NotitieDraad
        key={id}
        notitie={notitie}
        nummer={0}
        isOpen={id === expanded}
        isEditable={isEditable}
        unsent={unsent.current}
        onToggle={() => setExpanded(id === expanded ? null : id)}
        onGoTo={undefined}
        onReply={(tekst, sleutel) => reply(id, tekst, sleutel)}
        onChange={(intent, sleutel) => change(id, intent, sleutel)}
      />
    );
  }

  const open = notities.filter(({ berichten }) => !isOpgelost(berichten));
  const resolved = notities.filter(({ berichten }) => isOpgelost(berichten));
  return (
    <section className="notities" aria-label={teksten.notities(titel)} tabIndex={-1} ref={section}>
      {open.length > 0 && (
        <details>
          <summary>{teksten.open(open.length)}</summary>
          <ul className="plain">{open.map(renderDraad)}</ul>
        </details>
      )}
      {resolved.length > 0 && (
        <details>
          <summary>{teksten.opgelost(resolved.length)}</summary>
          <ul className="plain">{resolved.map(renderDraad)}</ul>
        </details>
      )}
      <p className="hint">{teksten.alleenTeam}</p>
    </section>
  );
}
