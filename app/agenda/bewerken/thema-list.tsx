// The themas in order, and below them, for who can put them back, the ones that were removed, with the notes at them.
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { Draft } from "../../../realtime/client/draft";
import {
  addThema,
  moveThema,
  newThemaId,
  setThemaVervallen,
  typedThemaTitel,
} from "../../../realtime/document/agenda-document";
import { useTeksten } from "../../taal/use-taal";
import { VervallenNotities } from "../notitie/notitie-vak";
import { bewerkenTeksten } from "./bewerken-teksten";
import type { CiteerbaarCijfer } from "./citeerbaar-cijfer";
import type { CiteerbareReactie } from "./onderbouwing";
import { ThemaCard } from "./thema-card";
import { themaFieldId } from "./thema-field-id";

type ThemaListProps = {
  connection: AgendaConnection;
  draft: Draft;
  canEdit: boolean;
  isEditable: boolean;
  ik: string;
  cijfers: readonly CiteerbaarCijfer[];
  reacties: readonly CiteerbareReactie[];
  announce: (message: string) => void;
};

export function ThemaList({ draft, announce, ...shared }: ThemaListProps) {
  const { connection, canEdit, isEditable } = shared;
  const { doc } = connection;
  const t = useTeksten(bewerkenTeksten);
  const titelOf = useCallback((themaId: string) => typedThemaTitel(doc, themaId).trim() || t.zonderTitel, [doc, t]);
  const move = useCallback(
    (themaId: string, rang: number) => {
      flushSync(() => moveThema(doc, themaId, rang - 1));
      announce(t.verplaatst(titelOf(themaId), rang));
    },
    [doc, announce, t, titelOf],
  );
  const remove = useCallback(
    (themaId: string) => {
      flushSync(() => setThemaVervallen(doc, themaId, true));
      announce(t.weggehaald(titelOf(themaId)));
      document.getElementById(putBackId(themaId))?.focus();
    },
    [doc, announce, t, titelOf],
  );

  const dragged = useRef<Element | null>(null);

  function putBack(themaId: string): void {
    flushSync(() => setThemaVervallen(doc, themaId, false));
    announce(t.teruggezet(titelOf(themaId)));
    document.getElementById(themaFieldId(themaId, "titel"))?.focus();
  }

  function add(): void {
    const id = newThemaId();
    flushSync(() => addThema(doc, { id, titel: "" }));
    document.getElementById(themaFieldId(id, "titel"))?.focus();
  }

  return (
    <>
      <section>
        <h2>{t.themas}</h2>
        {draft.themas.length === 0 && <p>{t.geenThemas}</p>}
        {draft.themas.map((thema, index) => (
          <ThemaCard
            key={thema.id}
            {...shared}
            thema={thema}
            rang={index + 1}
            isLast={index === draft.themas.length - 1}
            dragged={dragged}
            onMove={move}
            onRemove={remove}
            announce={announce}
          />
        ))}
        {isEditable && (
          <button type="button" className="quiet" onClick={add}>
            {t.themaToevoegen}
          </button>
        )}
      </section>
      {canEdit && draft.vervallen.length > 0 && (
        <section>
          <h2>{t.vervallen}</h2>
          <p>{t.vervallenUitleg}</p>
          <ul className="plain">
            {draft.vervallen.map(({ id, titel }) => (
              <li key={id}>
                {titel || t.zonderTitel}{" "}
                {isEditable && (
                  <button
                    type="button"
                    id={putBackId(id)}
                    className="small quiet"
                    aria-label={t.terugzettenLabel(titel || t.zonderTitel)}
                    onClick={() => putBack(id)}
                  >
                    {t.terugzetten}
                  </button>
                )}
                <VervallenNotities themaId={id} titel={titel || t.zonderTitel} isEditable={isEditable} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function putBackId(themaId: string): string {
  return `thema-${themaId}-terug`;
}
