// The evidence of a thema: figures of the wijkprofiel and reactions, to choose and to remove.
import { memo, useRef, useState } from "react";
import { bewijsKey } from "../../../realtime/document/agenda-document";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { Bewijs } from "../../thema/thema";
import { Voorbeeld } from "../../ui/voorbeeld";
import { CIJFER_SOORTEN } from "../../wijkprofiel/cijfer";
import type { CiteerbaarCijfer } from "./citeerbaar-cijfer";
import { type Keuze, Kiezer } from "./kiezer";
import { onderbouwingTeksten } from "./onderbouwing-teksten";

/** A reactie that can be cited. */
export type CiteerbareReactie = {
  id: string;
  naam: string;
  tekst: string;
  /** ISO date. */
  geplaatstOp: string;
  isVoorbeeld: boolean;
};

type OnderbouwingProps = {
  /** Where a link to "onderbouwing" leads. */
  id: string;
  rang: number;
  onderbouwing: readonly { key: string; bewijs: Bewijs }[];
  cijfers: readonly CiteerbaarCijfer[];
  reacties: readonly CiteerbareReactie[];
  isEditable: boolean;
  onAdd: (bewijs: Bewijs, naam: string) => void;
  onRemove: (key: string, naam: string) => void;
};

type Open = "cijfer" | "reactie" | null;

export const Onderbouwing = memo(function Onderbouwing(props: OnderbouwingProps) {
  const { id, rang, onderbouwing, cijfers, reacties, isEditable, onAdd, onRemove } = props;
  const teksten = useTeksten(onderbouwingTeksten);
  const taal = useTaal();
  const [open, setOpen] = useState<Open>(null);
  const cijferKnop = useRef<HTMLButtonElement>(null);
  const reactieKnop = useRef<HTMLButtonElement>(null);
  const cited = new Set(onderbouwing.map(({ key }) => key));

  function close(): void {
    (open === "cijfer" ? cijferKnop : reactieKnop).current?.focus();
    setOpen(null);
  }

  function choose(bewijs: Bewijs | undefined, naam: string): void {
    if (bewijs !== undefined) onAdd(bewijs, naam);
    close();
  }

  return (
    <div className="onderbouwing">
      <h4 id={`${id}-kop`}>{teksten.onderbouwing}</h4>
      {onderbouwing.length === 0 && <p className="hint">{teksten.geenOnderbouwing}</p>}
      <ul className="plain">
        {onderbouwing.map(({ key, bewijs }) => (
          <li key={key} className="card cijfer">
            <BewijsRegel bewijs={bewijs} cijfers={cijfers} reacties={reacties} />
            {isEditable && (
              <button
                type="button"
                className="link"
                aria-label={teksten.removeLabel(nameOf(bewijs))}
                onClick={() => {
                  onRemove(key, nameOf(bewijs));
                  cijferKnop.current?.focus();
                }}
              >
                {teksten.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isEditable && (
        <p className="knoppen">
          <button
            type="button"
            id={id}
            ref={cijferKnop}
            className="small quiet"
            aria-expanded={open === "cijfer"}
            aria-label={teksten.cijferVoor(rang)}
            onClick={() => setOpen(open === "cijfer" ? null : "cijfer")}
          >
            {teksten.addCijfer}
          </button>
          <button
            type="button"
            ref={reactieKnop}
            className="small quiet"
            aria-expanded={open === "reactie"}
            aria-label={teksten.reactieVoor(rang)}
            onClick={() => setOpen(open === "reactie" ? null : "reactie")}
          >
            {teksten.addReactie}
          </button>
        </p>
      )}
      {isEditable && open === "cijfer" && (
        <Kiezer
          label={teksten.cijferVoor(rang)}
          searchLabel={teksten.searchCijfer}
          groepen={CIJFER_SOORTEN.map((soort) => ({
            kop: teksten.soort[soort],
            keuzes: cijfers.filter((cijfer) => cijfer.soort === soort).map((cijfer) => cijferKeuze(cijfer, cited)),
          }))}
          leeg={teksten.nothingFound}
          onChoose={({ key, naam }) => {
            choose(cijfers.find(({ bewijs }) => bewijsKey(bewijs) === key)?.bewijs, naam);
          }}
          onClose={close}
        />
      )}
      {isEditable && open === "reactie" && (
        <Kiezer
          label={teksten.reactieVoor(rang)}
          searchLabel={teksten.searchReactie}
          groepen={[
            {
              kop: "",
              keuzes: reacties.map((reactie) => {
                const key = bewijsKey({ soort: "reactie", reactie: reactie.id });
                const uitleg = `${reactie.naam}, ${formatDate(reactie.geplaatstOp, taal)}`;
                return {
                  key,
                  naam: reactie.tekst,
                  uitleg,
                  zoekwoorden: `${reactie.tekst} ${uitleg}`,
                  isVoorbeeld: reactie.isVoorbeeld,
                  isChosen: cited.has(key),
                };
              }),
            },
          ]}
          leeg={teksten.geenReacties}
          onChoose={({ key }) => {
            const reactie = reacties.find(
              ({ id: reactieId }) => key === bewijsKey({ soort: "reactie", reactie: reactieId }),
            );
            choose(reactie && { soort: "reactie", reactie: reactie.id }, teksten.reactieVan(reactie?.naam ?? ""));
          }}
          onClose={close}
        />
      )}
    </div>
  );

  function nameOf(bewijs: Bewijs): string {
    if (bewijs.soort === "reactie") {
      const reactie = reacties.find((candidate) => candidate.id === bewijs.reactie);
      return reactie === undefined ? teksten.onbekendeReactie : teksten.reactieVan(reactie.naam);
    }
    const cijfer = findCijfer(cijfers, bewijs);
    return cijfer?.label ?? teksten.onbekendCijfer;
  }
});

function BewijsRegel({
  bewijs,
  cijfers,
  reacties,
}: {
  bewijs: Bewijs;
  cijfers: readonly CiteerbaarCijfer[];
  reacties: readonly CiteerbareReactie[];
}) {
  const teksten = useTeksten(onderbouwingTeksten);
  const taal = useTaal();
  if (bewijs.soort === "reactie") {
    const reactie = reacties.find((candidate) => candidate.id === bewijs.reactie);
    if (reactie === undefined) return <p>{teksten.onbekendeReactie}</p>;
    return (
      <>
        <p>“{reactie.tekst}”</p>
        <small>
          {`${teksten.reactieVan(reactie.naam)}, ${formatDate(reactie.geplaatstOp, taal)} `}
          {reactie.isVoorbeeld && <Voorbeeld />}
        </small>
      </>
    );
  }
  const cijfer = findCijfer(cijfers, bewijs);
  if (cijfer === undefined) return <p>{teksten.onbekendCijfer}</p>;
  const { before, value, after } = cijfer.zin;
  return (
    <>
      <p>
        {before}
        <strong>{value}</strong>
        {after} {cijfer.vergelijking}
      </p>
      <small>{cijfer.herkomst}</small>
    </>
  );
}

function cijferKeuze(
  { bewijs, label, waarde, uitleg, zoekwoorden }: CiteerbaarCijfer,
  cited: ReadonlySet<string>,
): Keuze {
  const key = bewijsKey(bewijs);
  return { key, naam: `${label}: ${waarde}`, uitleg, zoekwoorden, isVoorbeeld: false, isChosen: cited.has(key) };
}

function findCijfer(cijfers: readonly CiteerbaarCijfer[], bewijs: Bewijs): CiteerbaarCijfer | undefined {
  const key = bewijsKey(bewijs);
  return cijfers.find((cijfer) => bewijsKey(cijfer.bewijs) === key);
}
