// The live part of the page on which an agenda is written, before the line is there and after.
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { followDraft } from "../../../realtime/client/draft";
import { AGENDA_TEKSTEN, agendaTekst, setAgendaTitel } from "../../../realtime/document/agenda-document";
import { useTeksten } from "../../taal/use-taal";
import { NotitiesContext, useNotities } from "../notitie/use-notities";
import { bewerkenTeksten } from "./bewerken-teksten";
import type { CiteerbaarCijfer } from "./citeerbaar-cijfer";
import { ClosedNote } from "./closed-note";
import type { LooseWordsNoteProps } from "./loose-words-note";
import type { CiteerbareReactie } from "./onderbouwing";
import { PublishCard } from "./publish-card";
import { publishTeksten } from "./publish-teksten";
import type { Refusal } from "./refusal-note";
import { RichTextField } from "./rich-text-field";
import { RichTextView } from "./rich-text-view";
import { StatusBar } from "./status-bar";
import { ThemaList } from "./thema-list";
import { TitelVeld } from "./titel-veld";
import { useAgendaConnection } from "./use-agenda-connection";
import { useAnnouncer } from "./use-announcer";
import { useArrival } from "./use-arrival";
import { useOpenstelling } from "./use-openstelling";
import { useSettled } from "./use-settled";
import { useStore } from "./use-store";
import { type VersieRegel, VersionsCard } from "./versions-card";

/** Seldom needed: loaded when there is something to show. What could not be loaded is shown the next time: it stays in the tab. */
const LooseWordsNote = lazy<ComponentType<LooseWordsNoteProps>>(() =>
  import("./loose-words-note").then(
    ({ LooseWordsNote: Loaded }) => ({ default: Loaded }),
    () => ({ default: () => null }),
  ),
);

const RefusalNote = lazy<ComponentType<{ refusal: Refusal }>>(() =>
  import("./refusal-note").then(
    ({ RefusalNote: Loaded }) => ({ default: Loaded }),
    () => ({ default: Refused }),
  ),
);

export type AgendaEditorProps = {
  agenda: { id: string; slug: string; titel: string };
  canEdit: boolean;
  canPublish: boolean;
  canReadNotities: boolean;
  /** False for who is no colleague: they see nobody and nobody sees them. */
  isPresent: boolean;
  ik: string;
  /** The id of who is signed in; empty for nobody. */
  gebruikerId: string;
  cijfers: readonly CiteerbaarCijfer[];
  reacties: readonly CiteerbareReactie[];
  versies: readonly VersieRegel[];
  vorigeVersie: number;
  /** The next agenda; null while there is none. */
  opvolger: { slug: string; titel: string } | null;
  openTotEnMet: string | null;
  vandaag: string;
  voorstelTotEnMet: string;
  refusal: Refusal | null;
};

export function AgendaEditor(props: AgendaEditorProps) {
  const { agenda, gebruikerId, canEdit } = props;
  const connection = useAgendaConnection(agenda.id, gebruikerId, canEdit);
  return connection === null ? <Waiting {...props} /> : <Connected {...props} connection={connection} />;
}

function Connected(props: AgendaEditorProps & { connection: AgendaConnection }) {
  const { connection, agenda } = props;
  const isLoaded = useStore(connection.isLoaded);
  const state = useStore(connection.saved);
  const closed = state.kind === "gesloten" && (
    <ClosedNote connection={connection} state={state} agenda={agenda} isPresent={props.isPresent} />
  );
  useEffect(() => {
    if (isLoaded || closed) removeRendered();
  }, [isLoaded, closed]);
  // Who was only let in to look along does not keep looking at it.
  if (closed && !props.isPresent) return closed;
  if (!isLoaded) return closed || <Waiting {...props} />;
  return <Loaded {...props} isEditable={props.canEdit && !closed} closed={closed} />;
}

type LoadedProps = AgendaEditorProps & { connection: AgendaConnection; isEditable: boolean; closed: ReactNode };

function Loaded(props: LoadedProps) {
  const { connection, agenda, canEdit, isEditable, ik, cijfers, reacties, refusal } = props;
  const teksten = useTeksten(bewerkenTeksten);
  const draft = useStore(useMemo(() => followDraft(connection.doc), [connection]));
  const state = useSettled(connection.saved);
  const aanwezigen = useStore(connection.aanwezigen);
  const { told, announce } = useAnnouncer(state, aanwezigen);
  const isRestored = useStore(connection.isRestored);
  useEffect(() => {
    if (isRestored) announce(teksten.broughtBack);
  }, [isRestored, announce, teksten]);
  const loose = useStore(connection.loose);
  useOpenstelling(connection, announce);
  // The address of a form that was refused still has its field; what is to be read then is why.
  useArrival(refusal === null);
  const notities = useNotities(connection, agenda.slug, props.canReadNotities, announce);
  return (
    <NotitiesContext.Provider value={notities}>
      <StatusBar
        state={state}
        aanwezigen={aanwezigen}
        told={told}
        canEdit={canEdit}
        isPresent={props.isPresent}
        ik={ik}
        themaIds={draft.themas.map(({ id }) => id)}
      >
        {props.closed}
      </StatusBar>
      <Suspense>
        {loose.length > 0 && <LooseWordsNote connection={connection} loose={loose} />}
        {refusal !== null && <RefusalNote refusal={refusal} />}
      </Suspense>
      <div className="cols">
        <div>
          <section>
            <h2>{teksten.algemeen}</h2>
            {canEdit && (
              <TitelVeld
                id="agenda-titel"
                label={teksten.naamAgenda}
                hint={teksten.naamAgendaUitleg}
                value={draft.titel}
                isEditable={isEditable}
                onInput={(value) => setAgendaTitel(connection.doc, value)}
              />
            )}
            {AGENDA_TEKSTEN.map((tekst) =>
              canEdit ? (
                <RichTextField
                  key={tekst}
                  fragment={agendaTekst(connection.doc, tekst)}
                  provider={connection.provider}
                  naam={ik}
                  label={teksten.tekst[tekst]}
                  fullLabel={teksten.tekst[tekst]}
                  isEditable={isEditable}
                  onFocus={() => connection.setPlek({ tekst })}
                  announce={announce}
                />
              ) : (
                <RichTextView key={tekst} fragment={agendaTekst(connection.doc, tekst)} label={teksten.tekst[tekst]} />
              ),
            )}
          </section>
          <ThemaList
            connection={connection}
            draft={draft}
            canEdit={canEdit}
            isEditable={isEditable}
            ik={ik}
            cijfers={cijfers}
            reacties={reacties}
            announce={announce}
          />
        </div>
        <aside>
          {props.isPresent && <PublishCard {...props} canPublish={props.canPublish && isEditable} draft={draft} />}
          <VersionsCard slug={agenda.slug} versies={props.versies} />
        </aside>
      </div>
    </NotitiesContext.Provider>
  );
}

/** That the server did not publish, when why could not be loaded. */
function Refused() {
  const teksten = useTeksten(publishTeksten);
  return (
    <p className="note rood" role="alert">
      <strong>{teksten.refused}</strong>
    </p>
  );
}

/** Who only reads has the draft as the server rendered it until the live one is there. */
function Waiting({ canEdit }: { canEdit: boolean }) {
  const teksten = useTeksten(bewerkenTeksten);
  return canEdit ? <p className="hint">{teksten.fetching}</p> : null;
}

function removeRendered(): void {
  document.querySelector("[data-leesversie]")?.remove();
}
