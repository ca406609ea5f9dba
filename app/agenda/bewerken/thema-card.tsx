// One thema in the draft: its choices, its texts and its evidence, and the ways to move and remove it.
import { type DragEvent, type MutableRefObject, memo, useCallback, useState } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { ThemaDraft } from "../../../realtime/client/draft";
import { addBewijs, removeBewijs, setThemaVeld, themaTekst } from "../../../realtime/document/agenda-document";
import { useTeksten } from "../../taal/use-taal";
import { type Bewijs, DOMEINEN, PARTICIPATIENIVEAUS, THEMA_TEKSTEN } from "../../thema/thema";
import { themaTeksten } from "../../thema/thema-teksten";
import { bewerkenTeksten } from "./bewerken-teksten";
import type { CiteerbaarCijfer } from "./citeerbaar-cijfer";
import { MissingLinks } from "./missing-list";
import { type CiteerbareReactie, Onderbouwing } from "./onderbouwing";
import { onderbouwingTeksten } from "./onderbouwing-teksten";
import { RichTextField } from "./rich-text-field";
import { RichTextView } from "./rich-text-view";
import { themaFieldId } from "./thema-field-id";
import { TitelVeld } from "./titel-veld";

/** The data type of what is dragged: no editor takes it for text. */
const DRAG_TYPE = "application/x-wijkagenda-thema";

type ThemaCardProps = {
  connection: AgendaConnection;
  thema: ThemaDraft;
  rang: number;
  isLast: boolean;
  /** The card that is being dragged: while it is over another one, the browser does not tell which it is. */
  dragged: MutableRefObject<Element | null>;
  canEdit: boolean;
  isEditable: boolean;
  ik: string;
  cijfers: readonly CiteerbaarCijfer[];
  reacties: readonly CiteerbareReactie[];
  /** Puts a thema at a place, 1 = most important. */
  onMove: (themaId: string, rang: number) => void;
  onRemove: (themaId: string) => void;
  announce: (message: string) => void;
};

export const ThemaCard = memo(function ThemaCard(props: ThemaCardProps) {
  const { connection, thema, rang, isLast, dragged, canEdit, isEditable, ik } = props;
  const { cijfers, reacties, onMove, onRemove, announce } = props;
  const teksten = useTeksten(bewerkenTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  const onderbouwingZinnen = useTeksten(onderbouwingTeksten);
  const { doc, provider } = connection;
  const { id } = thema;
  const titel = thema.titel.trim() || teksten.zonderTitel;
  /** Where a dragged thema would come: it takes the place of this one, which makes way to the side it came from. */
  const [landing, setLanding] = useState<Landing | null>(null);

  const add = useCallback(
    (bewijs: Bewijs, naam: string) => {
      addBewijs(doc, id, bewijs);
      announce(onderbouwingZinnen.added(naam));
    },
    [doc, id, announce, onderbouwingZinnen],
  );
  const remove = useCallback(
    (key: string, naam: string) => {
      removeBewijs(doc, id, key);
      announce(onderbouwingZinnen.removed(naam));
    },
    [doc, id, announce, onderbouwingZinnen],
  );

  return (
    <article
      className={landing === null ? "thema" : `thema landing ${landing}`}
      id={`thema-${id}`}
      aria-labelledby={`thema-${id}-kop`}
      onFocus={() => connection.setPlek({ thema: id })}
      // In the capture phase: the editors inside would take what is dropped.
      onDragOverCapture={(event: DragEvent) => {
        if (!isEditable || !event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = "move";
        setLanding(landingOf(dragged.current, event.currentTarget));
      }}
      onDragLeave={({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setLanding(null);
      }}
      onDropCapture={(event: DragEvent) => {
        setLanding(null);
        const dropped = event.dataTransfer.getData(DRAG_TYPE);
        if (!isEditable || dropped === "") return;
        event.preventDefault();
        event.stopPropagation();
        onMove(dropped, rang);
      }}
    >
      <header>
        <span className="nr" aria-hidden="true">
          {rang}
        </span>
        <div>
          <h3 id={`thema-${id}-kop`} className={canEdit ? "visually-hidden" : undefined}>
            <span className="visually-hidden">{teksten.themaRang(rang)} </span>
            {titel}
          </h3>
          {canEdit && (
            <TitelVeld
              id={themaFieldId(id, "titel")}
              label={teksten.titel}
              value={thema.titel}
              isEditable={isEditable}
              onInput={(value) => setThemaVeld(doc, id, "titel", value)}
            />
          )}
        </div>
        {isEditable && (
          <div className="moves">
            <MoveButton label={teksten.omhoog(titel)} isPossible={rang > 1} onMove={() => onMove(id, rang - 1)}>
              ↑
            </MoveButton>
            <MoveButton label={teksten.omlaag(titel)} isPossible={!isLast} onMove={() => onMove(id, rang + 1)}>
              ↓
            </MoveButton>
            {/* For a pointer; the buttons beside it do the same. */}
            <span
              className="handvat"
              draggable
              title={teksten.drag}
              aria-hidden="true"
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAG_TYPE, id);
                event.dataTransfer.effectAllowed = "move";
                dragged.current = event.currentTarget.closest("article");
              }}
              onDragEnd={() => {
                dragged.current = null;
              }}
            >
              ⠿
            </span>
          </div>
        )}
      </header>
      <div>
        {canEdit && thema.ontbreekt.length > 0 && (
          <div className="note amber">
            <p>
              {teksten.nogNodig} <MissingLinks themaId={id} wat={thema.ontbreekt} />.
            </p>
          </div>
        )}
        <div className="keuzevelden">
          <Keuzeveld
            id={themaFieldId(id, "domein")}
            label={teksten.domein}
            value={thema.domein}
            options={DOMEINEN.map((value) => ({ value, label: themaZinnen.domein[value] }))}
            isEditable={isEditable}
            onChange={(value) => setThemaVeld(doc, id, "domein", value)}
          />
          <Keuzeveld
            id={themaFieldId(id, "participatieniveau")}
            label={teksten.participatieniveau}
            value={thema.participatieniveau}
            options={PARTICIPATIENIVEAUS.map((value) => ({ value, label: themaZinnen.participatieniveau[value] }))}
            isEditable={isEditable}
            onChange={(value) => setThemaVeld(doc, id, "participatieniveau", value)}
          />
        </div>
        {THEMA_TEKSTEN.map((tekst) =>
          canEdit ? (
            <RichTextField
              key={tekst}
              fragment={themaTekst(doc, id, tekst)}
              provider={provider}
              naam={ik}
              label={teksten.tekst[tekst]}
              fullLabel={teksten.tekstVanThema(teksten.tekst[tekst], rang)}
              isEditable={isEditable}
              announce={announce}
            />
          ) : (
            <RichTextView key={tekst} fragment={themaTekst(doc, id, tekst)} label={teksten.tekst[tekst]} />
          ),
        )}
        <Onderbouwing
          id={themaFieldId(id, "onderbouwing")}
          rang={rang}
          onderbouwing={thema.onderbouwing}
          cijfers={cijfers}
          reacties={reacties}
          isEditable={isEditable}
          onAdd={add}
          onRemove={remove}
        />
        {isEditable && (
          <p className="knoppen">
            <button
              type="button"
              className="link"
              aria-label={teksten.removeThemaLabel(titel)}
              onClick={() => onRemove(id)}
            >
              {teksten.removeThema}
            </button>
          </p>
        )}
      </div>
    </article>
  );
});

type Landing = "ervoor" | "erna";

/** By where the cards stand now: a colleague may have moved them meanwhile. */
function landingOf(dragged: Element | null, card: Element): Landing | null {
  if (dragged === null || dragged === card) return null;
  return card.compareDocumentPosition(dragged) & Node.DOCUMENT_POSITION_FOLLOWING ? "ervoor" : "erna";
}

type MoveButtonProps = { label: string; isPossible: boolean; onMove: () => void; children: string };

/** Stays focusable at the end of its way: a disabled button would drop the focus of who pressed it. */
function MoveButton({ label, isPossible, onMove, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="small quiet"
      aria-label={label}
      aria-disabled={!isPossible}
      onClick={({ currentTarget }) => {
        if (!isPossible) return;
        onMove();
        currentTarget.scrollIntoView({ block: "nearest" });
      }}
    >
      {children}
    </button>
  );
}

type KeuzeveldProps<V extends string> = {
  id: string;
  label: string;
  value: V | null;
  options: readonly { value: V; label: string }[];
  isEditable: boolean;
  onChange: (value: V) => void;
};

function Keuzeveld<V extends string>({ id, label, value, options, isEditable, onChange }: KeuzeveldProps<V>) {
  const teksten = useTeksten(bewerkenTeksten);
  if (!isEditable) {
    return (
      <p>
        <span className="label">{label}</span>{" "}
        {options.find((option) => option.value === value)?.label ?? teksten.notChosen}
      </p>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ""}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {value === null && <option value="">{teksten.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
