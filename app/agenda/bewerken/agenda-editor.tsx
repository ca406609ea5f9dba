// The page on which an agenda is written, from the first paint until the line is there and after.
import { useMemo } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { followDraft } from "../../../realtime/client/draft";
import { AGENDA_TEKSTEN, agendaTekst } from "../../../realtime/document/agenda-document";
import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import type { Cijfer } from "../../wijkprofiel/cijfer";
import { bewerkenTeksten } from "./bewerken-teksten";
import { ClosedNote } from "./closed-note";
import type { CiteerbareReactie } from "./onderbouwing";
import { PublishCard, type Refusal } from "./publish-card";
import { RichTextField } from "./rich-text-field";
import { RichTextView } from "./rich-text-view";
import { StatusBar } from "./status-bar";
import { ThemaList } from "./thema-list";
import { useAgendaConnection } from "./use-agenda-connection";
import { useMessage } from "./use-message";
import { useStore } from "./use-store";
import { type VersieRegel, VersionsCard } from "./versions-card";

export type AgendaEditorProps = {
  agenda: { id: string; slug: string; titel: string };
  canEdit: boolean;
  canPublish: boolean;
  ik: string;
  cijfers: readonly Cijfer[];
  reacties: readonly CiteerbareReactie[];
  versies: readonly VersieRegel[];
  vorigeVersie: number;
  openTotEnMet: string | null;
  vandaag: string;
  voorstelTotEnMet: string;
  refusal: Refusal | null;
};

export function AgendaEditor(props: AgendaEditorProps) {
  const { agenda, canEdit } = props;
  const t = useTeksten(bewerkenTeksten);
  const connection = useAgendaConnection(agenda.id, canEdit);
  return (
    <>
      <h1>{agenda.titel}</h1>
      <p>
        <Tag colour="amber">{t.conceptUitleg}</Tag>
      </p>
      {!canEdit && (
        <div className="note">
          <p>{t.alleenLezen}</p>
        </div>
      )}
      {connection === null ? <Waiting slug={agenda.slug} /> : <Connected {...props} connection={connection} />}
    </>
  );
}

function Connected(props: AgendaEditorProps & { connection: AgendaConnection }) {
  const { connection, agenda } = props;
  const isLoaded = useStore(connection.isLoaded);
  const state = useStore(connection.saved);
  return (
    <>
      {state.kind === "gesloten" && (
        <ClosedNote connection={connection} state={state} path={`/agendas/${agenda.slug}/bewerken`} />
      )}
      {isLoaded ? (
        <Loaded {...props} isEditable={props.canEdit && state.kind !== "gesloten"} />
      ) : (
        state.kind !== "gesloten" && <Waiting slug={agenda.slug} />
      )}
    </>
  );
}

function Loaded(props: AgendaEditorProps & { connection: AgendaConnection; isEditable: boolean }) {
  const { connection, agenda, canEdit, isEditable, ik, cijfers, reacties } = props;
  const t = useTeksten(bewerkenTeksten);
  const draft = useStore(useMemo(() => followDraft(connection.doc), [connection]));
  const [message, announce] = useMessage();
  return (
    <>
      <StatusBar
        connection={connection}
        canEdit={canEdit}
        ik={ik}
        themaIds={draft.themas.map(({ id }) => id)}
        message={message}
      />
      <div className="cols">
        <div>
          <section>
            <h2>{t.algemeen}</h2>
            {AGENDA_TEKSTEN.map((tekst) =>
              canEdit ? (
                <RichTextField
                  key={tekst}
                  fragment={agendaTekst(connection.doc, tekst)}
                  provider={connection.provider}
                  naam={ik}
                  label={t[tekst]}
                  fullLabel={t[tekst]}
                  isEditable={isEditable}
                  onFocus={() => connection.setPlek({ tekst })}
                />
              ) : (
                <RichTextView key={tekst} fragment={agendaTekst(connection.doc, tekst)} label={t[tekst]} />
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
          <PublishCard {...props} draft={draft} />
          <VersionsCard slug={agenda.slug} versies={props.versies} />
        </aside>
      </div>
    </>
  );
}

function Waiting({ slug }: { slug: string }) {
  const t = useTeksten(bewerkenTeksten);
  return (
    <>
      <noscript>
        <div className="note amber">
          <p>
            {t.zonderJavaScript} <a href={`/agendas/${slug}`}>{t.naarGepubliceerd}</a>
          </p>
        </div>
      </noscript>
      <p className="hint ophalen">{t.ophalen}</p>
    </>
  );
}
