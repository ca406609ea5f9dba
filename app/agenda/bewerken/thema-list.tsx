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
  const teksten = useTeksten(bewerkenTeksten);
  const titelOf = useCallback(
    (themaId: string) => typedThemaTitel(doc, themaId).trim() || teksten.zonderTitel,
    [doc, teksten],
  );
  const move = useCallback(
    (themaId: string, rang: number) => {
      flushSync(() => moveThema(doc, themaId, rang - 1));
      announce(teksten.verplaatst(titelOf(themaId), rang));
    },
    [doc, announce, teksten, titelOf],
  );
  const remove = useCallback(
    (themaId: string) => {
      flushSync(() => setThemaVervallen(doc, themaId, true));
      announce(teksten.themaRemoved(titelOf(themaId)));
      document.getElementById(putBackId(themaId))?.focus();
    },
    [doc, announce, teksten, titelOf],
  );

  const dragged = useRef<Element | null>(null);

  function putBack(themaId: string): void {
    flushSync(() => setThemaVervallen(doc, themaId, false));
    announce(teksten.themaPutBack(titelOf(themaId)));
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
        <h2>{teksten.themas}</h2>
        {draft.themas.length === 0 && <p>{teksten.geenThemas}</p>}
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
            {teksten.addThema}
          </button>
        )}
      </section>
      {canEdit && draft.vervallen.length > 0 && (
        <section>
          <h2>{teksten.vervallen}</h2>
          <p>{teksten.vervallenUitleg}</p>
          <ul className="plain">
            {draft.vervallen.map(({ id, titel }) => (
              <li key={id}>
                {titel || teksten.zonderTitel}{" "}
                {isEditable && (
                  <button
                    type="button"
                    id={putBackId(id)}
                    className="small quiet"
                    aria-label={teksten.putBackLabel(titel || teksten.zonderTitel)}
                    onClick={() => putBack(id)}
                  >
                    {teksten.putBack}
                  </button>
                )}
                <VervallenNotities themaId={id} titel={titel || teksten.zonderTitel} isEditable={isEditable} />
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
