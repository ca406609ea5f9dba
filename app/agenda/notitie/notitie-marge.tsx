// The notes beside one text of a draft: those at its words, those at a passage that was changed, those resolved.
import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type * as Y from "yjs";
import { plekOf } from "../../../realtime/document/agenda-document";
import { CITAAT_MAX_LENGTH, type Passage, passageBetween } from "../../../realtime/document/passage";
import { useTeksten } from "../../taal/use-taal";
import { BerichtForm } from "./bericht-form";
import { isOpgelost, type Notitie } from "./notitie";
import { NotitieDraad } from "./notitie-draad";
import { notitieTeksten } from "./notitie-teksten";
import type { Range } from "./selected-range";
import type { NotitiesVanPagina } from "./use-notities";
import { inOrder, type SoughtPassage, usePlaatsen } from "./use-plaatsen";

type NotitieMargeProps = {
  editor: Editor;
  fragment: Y.XmlFragment;
  /** The text it is beside: "Waarom, thema 2". */
  label: string;
  /** Those at this text, oldest first. */
  notities: readonly Notitie[];
  bron: NotitiesVanPagina;
  isEditable: boolean;
  /** Where a note is asked for; null when it is not. */
  asked: Range | null;
  onNewDone: () => void;
};

/** Names the words at which a note is being written. */
const NIEUW = "nieuw";

export function NotitieMarge(props: NotitieMargeProps) {
  const { editor, fragment, label, notities, bron, isEditable, asked, onNewDone } = props;
  const teksten = useTeksten(notitieTeksten);
  const section = useRef<HTMLElement>(null);
  /** What was typed and not sent, by note: a note may move to another list meanwhile. */
  const unsent = useRef(new Map<string, string>());
  /** The id of what gets the focus as soon as it is there. */
  const [focusNext, setFocusNext] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [nieuw, setNieuw] = useState<Passage | null>(null);
  const openNotities = useMemo(() => notities.filter(({ berichten }) => !isOpgelost(berichten)), [notities]);
  const sought = useMemo(
    (): SoughtPassage[] => [
      ...openNotities.map(({ id, passage }) => ({ id, passage, className: id === open ? "actief" : "" })),
      ...(nieuw === null ? [] : [{ id: NIEUW, passage: nieuw, className: "actief" }]),
    ],
    [openNotities, open, nieuw],
  );
  const plaatsen = usePlaatsen(editor, fragment, sought);
  const order = inOrder(plaatsen);

  useEffect(() => {
    if (asked === null) return;
    const { from, to } = asked;
    const passage = passageBetween(fragment, from, to);
    if (passage !== null) return setNieuw(passage);
    bron.announce(to - from > CITAAT_MAX_LENGTH ? teksten.tooMuchSelected(CITAAT_MAX_LENGTH) : teksten.selectFirst);
    onNewDone();
    editor.view.focus();
  }, [asked, editor, fragment, bron, teksten, onNewDone]);

  useEffect(() => {
    const { dom } = editor.view;
    function openClicked({ target }: MouseEvent): void {
      const id = (target as Element).closest("[data-notitie]")?.getAttribute("data-notitie");
      if (id !== null && id !== undefined && id !== NIEUW) setOpen(id);
    }
    dom.addEventListener("click", openClicked);
    return () => dom.removeEventListener("click", openClicked);
  }, [editor]);

  // A note that was opened again is in the list once its words were looked for.
  useEffect(() => {
    const kop = focusNext === null ? null : document.getElementById(focusNext);
    if (kop === null) return;
    setFocusNext(null);
    kop.focus();
  });

  function endNew(): void {
    setNieuw(null);
    onNewDone();
    editor.view.focus();
    // The form may have stood far below the words.
    editor.commands.scrollIntoView();
  }

  /** Sends, and puts the focus where the note then is. */
  async function change(id: string, intent: "oplossen" | "heropenen", sleutel: string) {
    const fout = await bron.send({ intent, notitie: id, sleutel });
    if (fout !== null) return fout;
    flushSync(() => setOpen(null));
    bron.announce(intent === "oplossen" ? teksten.isOpgelost : teksten.isHeropend);
    if (intent === "oplossen") section.current?.focus();
    else setFocusNext(`notitie-${id}-kop`);
    return null;
  }

  function renderDraad(notitie: Notitie) {
    const { id } = notitie;
    const plaats = plaatsen.get(id);
    return (
      <NotitieDraad
        key={id}
        notitie={notitie}
        nummer={order.indexOf(id) + 1}
        isOpen={id === open}
        isEditable={isEditable}
        unsent={unsent.current}
        onToggle={() => setOpen(id === open ? null : id)}
        onGoTo={
          plaats
            ? () => {
                editor.view.focus();
                editor.chain().setTextSelection(plaats).scrollIntoView().run();
              }
            : undefined
        }
        onReply={async (tekst, sleutel) => {
          const fout = await bron.send({ intent: "antwoorden", notitie: id, bericht: tekst, sleutel });
          if (fout === null) bron.announce(teksten.isBeantwoord);
          return fout;
        }}
        onChange={(intent, sleutel) => change(id, intent, sleutel)}
      />
    );
  }

  const byId = new Map(openNotities.map((notitie) => [notitie.id, notitie]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  const gone = openNotities.filter(({ id }) => plaatsen.get(id) === null);
  const resolved = notities.filter(({ berichten }) => isOpgelost(berichten));
  if (notities.length === 0 && nieuw === null) return null;
  return (
    <section className="notities" aria-label={teksten.notities(label)} tabIndex={-1} ref={section}>
      {nieuw !== null && isEditable && (
        <BerichtForm
          kop={teksten.nieuw}
          citaat={nieuw.citaat}
          label={teksten.notitie}
          submitLabel={teksten.place}
          name={NIEUW}
          unsent={unsent.current}
          hasFocus
          onSend={async (bericht, sleutel) => {
            const { themaId, tekst } = plekOf(fragment);
            const fields = { intent: "plaatsen", sleutel, bericht, themaId: themaId ?? "", tekst, ...nieuw };
            const fout = await bron.send(fields);
            if (fout === null) {
              bron.announce(teksten.isGeplaatst);
              endNew();
            }
            return fout;
          }}
          onCancel={endNew}
        />
      )}
      {placed.length > 0 && <ul className="plain">{placed.map(renderDraad)}</ul>}
      {gone.length > 0 && (
        <>
          <p className="label" id={`gewijzigd-${gone[0]?.id}`}>
            {teksten.gewijzigd}
          </p>
          <ul className="plain" aria-labelledby={`gewijzigd-${gone[0]?.id}`}>
            {gone.map(renderDraad)}
          </ul>
        </>
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
