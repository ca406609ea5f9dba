// One note with what was said after it: closed a line, open the whole thread.
import { nanoid } from "nanoid";
import { useState } from "react";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { Voorbeeld } from "../../ui/voorbeeld";
import { BerichtForm } from "./bericht-form";
import { type Bericht, isOpgelost, type Notitie } from "./notitie";
import { notitieTeksten } from "./notitie-teksten";
import type { SendFout } from "./notities.client";

type NotitieDraadProps = {
  notitie: Notitie;
  /** As it stands behind the words; 0 when it has no place there. */
  nummer: number;
  isOpen: boolean;
  isEditable: boolean;
  unsent: Map<string, string>;
  onToggle: () => void;
  onGoTo: (() => void) | undefined;
  onReply: (tekst: string, sleutel: string) => Promise<SendFout | null>;
  onChange: (intent: "oplossen" | "heropenen", sleutel: string) => Promise<SendFout | null>;
};

export function NotitieDraad(props: NotitieDraadProps) {
  const { notitie, nummer, isOpen, isEditable, unsent, onToggle, onGoTo, onReply, onChange } = props;
  const teksten = useTeksten(notitieTeksten);
  const [fout, setFout] = useState<SendFout | null>(null);
  const { id, passage, berichten, isVoorbeeld } = notitie;
  const [eerste] = berichten;
  const antwoorden = berichten.filter(({ soort }) => soort === "bericht").length - 1;
  const next = isOpgelost(berichten) ? "heropenen" : "oplossen";
  return (
    <li className="notitie" id={`notitie-${id}`}>
      <button type="button" className="notitie-kop" id={`notitie-${id}-kop`} aria-expanded={isOpen} onClick={onToggle}>
        <span>
          {nummer > 0 && (
            <b className="nr">
              <span className="visually-hidden">{teksten.nummer(nummer)}:</span>
              <span aria-hidden="true">{nummer}</span>
            </b>
          )}
          <q>{passage.citaat}</q>
        </span>
        {!isOpen && <span className="begin">{eerste?.tekst}</span>}
        <small>
          {eerste?.door}
          {antwoorden > 0 && `, ${teksten.antwoorden(antwoorden)}`} {isVoorbeeld && <Voorbeeld />}
        </small>
      </button>
      {isOpen && (
        <div>
          <ul className="plain">
            {berichten.map((bericht) => (
              <BerichtRegel key={bericht.id} bericht={bericht} />
            ))}
          </ul>
          {fout !== null && (
            <p className="error" role="alert">
              {teksten.fout[fout]}
            </p>
          )}
          {isEditable && next === "oplossen" && (
            <BerichtForm
              label={teksten.antwoord}
              submitLabel={teksten.placeAntwoord}
              name={id}
              unsent={unsent}
              onSend={onReply}
              onCancel={() => {
                onToggle();
                document.getElementById(`notitie-${id}-kop`)?.focus();
              }}
            />
          )}
          <p className="knoppen">
            {onGoTo !== undefined && (
              <button type="button" className="small quiet" onClick={onGoTo}>
                {teksten.naarTekst}
              </button>
            )}
            {isEditable && (
              <button
                type="button"
                className="small quiet"
                onClick={async () => setFout(await onChange(next, nanoid()))}
              >
                {teksten[next]}
              </button>
            )}
          </p>
        </div>
      )}
    </li>
  );
}

function BerichtRegel({ bericht: { soort, tekst, door, op } }: { bericht: Bericht }) {
  const teksten = useTeksten(notitieTeksten);
  const datum = formatDate(new Date(op), useTaal());
  return (
    <li>
      <small>
        {soort === "bericht" ? door : `${door} ${teksten.soort[soort]}`}, {datum}
      </small>
      {tekst !== "" && <p className="bericht">{tekst}</p>}
    </li>
  );
}
