// The places where notes are: beside a text, and at a thema that was taken away. What is in them is fetched when there is
// one, or one is asked for.
import type { Editor } from "@tiptap/core";
import { lazy, Suspense, useContext, useMemo } from "react";
import type * as Y from "yjs";
import { plekOf } from "../../../realtime/document/agenda-document";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "../bewerken/bewerken-teksten";
import { useStore } from "../bewerken/use-store";
import type { Range } from "./selected-range";
import { NotitiesContext, type NotitiesVanPagina } from "./use-notities";

const NotitieMarge = lazy(() =>
  import("./notitie-marge").then(
    ({ NotitieMarge: Loaded }) => ({ default: Loaded }),
    () => ({ default: NotLoaded }),
  ),
);

const NotitieLijst = lazy(() =>
  import("./notitie-lijst").then(
    ({ NotitieLijst: Loaded }) => ({ default: Loaded }),
    () => ({ default: NotLoaded }),
  ),
);

type NotitieVakProps = {
  editor: Editor;
  fragment: Y.XmlFragment;
  label: string;
  isEditable: boolean;
  /** Where a note is asked for; null when it is not. */
  asked: Range | null;
  onNewDone: () => void;
};

export function NotitieVak(props: NotitieVakProps) {
  const bron = useContext(NotitiesContext);
  return bron === null ? null : <Vak {...props} bron={bron} />;
}

function Vak({ bron, ...props }: NotitieVakProps & { bron: NotitiesVanPagina }) {
  const { fragment, asked } = props;
  const all = useStore(bron.all);
  const notities = useMemo(() => {
    const { themaId, tekst } = plekOf(fragment);
    return all.filter(({ plek }) => plek.themaId === themaId && plek.tekst === tekst);
  }, [all, fragment]);
  if (notities.length === 0 && asked === null) return null;
  return (
    <Suspense>
      <NotitieMarge {...props} bron={bron} notities={notities} />
    </Suspense>
  );
}

type VervallenNotitiesProps = { themaId: string; titel: string; isEditable: boolean };

/** The notes at a thema that is vervallen, all its texts together. */
export function VervallenNotities(props: VervallenNotitiesProps) {
  const bron = useContext(NotitiesContext);
  return bron === null ? null : <VervallenVak {...props} bron={bron} />;
}

function VervallenVak({ themaId, bron, ...props }: VervallenNotitiesProps & { bron: NotitiesVanPagina }) {
  const notities = useStore(bron.all).filter(({ plek }) => plek.themaId === themaId);
  if (notities.length === 0) return null;
  return (
    <Suspense>
      <NotitieLijst {...props} bron={bron} notities={notities} />
    </Suspense>
  );
}

function NotLoaded() {
  return <p className="error">{useTeksten(bewerkenTeksten).notitiesNotLoaded}</p>;
}
