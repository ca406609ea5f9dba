// What changed in an agenda between two moments, thema by thema, in words.

import { AGENDA_TEKSTEN, bewijsKey, bewijsOf } from "../../../realtime/document/agenda-document";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { type Bewijs, THEMA_TEKSTEN, type ThemaTekst } from "../../thema/thema";
import { themaTeksten } from "../../thema/thema-teksten";
import { Tag, type TagColour } from "../../ui/tag";
import { agendaTeksten } from "../agenda-teksten";
import { tekstnaamTeksten } from "../tekstnaam-teksten";
import type { CijferNaam } from "./cijfer-naam";
import { RegelMetVerschil, TekstMetVerschil } from "./tekst-met-verschil";
import {
  countVeranderingen,
  hasVerschil,
  THEMA_VERANDERINGEN,
  type ThemaVerandering,
  type ThemaVerschil,
  type Verschillen,
} from "./vergelijken";
import { vergelijkenTeksten } from "./vergelijken-teksten";

type AgendaVerschillenProps = {
  verschillen: Verschillen;
  cijfers: readonly CijferNaam[];
  /** Nothing happened yet: this is what would change. */
  isStraks?: boolean;
  /** Texts are called what the team calls them, not what residents read above them. */
  isConcept?: boolean;
};

/** The words for what happened, or for what would. */
type Zinnen = (typeof vergelijkenTeksten)["nl"]["gebeurd" | "straks"];

const COLOURS: Record<ThemaVerandering, TagColour> = {
  nieuw: "groen",
  gewijzigd: "blauw",
  verplaatst: "amber",
  vervallen: "rood",
};

export function AgendaVerschillen({
  verschillen,
  cijfers,
  isStraks = false,
  isConcept = false,
}: AgendaVerschillenProps) {
  const teksten = useTeksten(vergelijkenTeksten);
  const zinnen = isStraks ? teksten.straks : teksten.gebeurd;
  const agendaZinnen = useTeksten(agendaTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  const tekstnamen = useTeksten(tekstnaamTeksten);
  const namen = isConcept ? tekstnamen : themaZinnen.tekst;
  if (!hasVerschil(verschillen)) return <p>{teksten.geenVerschil}</p>;
  const changed = verschillen.themas.filter(({ wat }) => wat.length > 0);
  const same = verschillen.themas.filter(({ wat }) => wat.length === 0);
  return (
    <>
      <Samenvatting verschillen={verschillen} zinnen={zinnen} />
      <p className="hint">{zinnen.uitleg}</p>
      {verschillen.titel !== null && (
        <section aria-labelledby="verschil-titel">
          <h3 id="verschil-titel">{teksten.titelGewijzigd}</h3>
          <p lang="nl" className="verschil">
            <RegelMetVerschil fragmenten={verschillen.titel} />
          </p>
        </section>
      )}
      <AgendaTekstVerschil tekst="inleiding" verschillen={verschillen} />
      {changed.map((thema) => (
        <ThemaMetVerschil key={thema.id} thema={thema} cijfers={cijfers} zinnen={zinnen} namen={namen} />
      ))}
      <AgendaTekstVerschil tekst="participatie" verschillen={verschillen} />
      {same.length > 0 && (
        <section aria-labelledby="verschil-geen">
          <h3 id="verschil-geen">{zinnen.gelijk}</h3>
          <ul>
            {same.map(({ id, titel }) => (
              <li key={id} lang={titel === "" ? undefined : "nl"}>
                {titel === "" ? teksten.zonderTitel : titel}
              </li>
            ))}
            {AGENDA_TEKSTEN.filter((tekst) => verschillen.teksten[tekst] === null).map((tekst) => (
              <li key={tekst}>{agendaZinnen[tekst]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Samenvatting({ verschillen, zinnen }: { verschillen: Verschillen; zinnen: Zinnen }) {
  const teksten = useTeksten(vergelijkenTeksten);
  const agendaZinnen = useTeksten(agendaTeksten);
  const counts = countVeranderingen(verschillen);
  return (
    <ul aria-label={teksten.samenvatting}>
      {THEMA_VERANDERINGEN.filter((wat) => counts[wat] > 0).map((wat) => (
        <li key={wat}>
          {zinnen.aantal[wat](counts[wat])}:{" "}
          {verschillen.themas
            .filter((thema) => thema.wat.includes(wat))
            .map(({ id, titel }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <a href={`#verschil-${id}`} lang={titel === "" ? undefined : "nl"}>
                  {titel === "" ? teksten.zonderTitel : titel}
                </a>
              </span>
            ))}
        </li>
      ))}
      {AGENDA_TEKSTEN.filter((tekst) => verschillen.teksten[tekst] !== null).map((tekst) => (
        <li key={tekst}>
          <a href={`#verschil-${tekst}`}>{zinnen.tekstGewijzigd(agendaZinnen[tekst])}</a>
        </li>
      ))}
    </ul>
  );
}

function AgendaTekstVerschil({
  tekst,
  verschillen,
}: {
  tekst: (typeof AGENDA_TEKSTEN)[number];
  verschillen: Verschillen;
}) {
  const agendaZinnen = useTeksten(agendaTeksten);
  const regels = verschillen.teksten[tekst];
  if (regels === null) return null;
  return (
    <section aria-labelledby={`verschil-${tekst}`}>
      <h3 id={`verschil-${tekst}`}>{agendaZinnen[tekst]}</h3>
      <TekstMetVerschil regels={regels} />
    </section>
  );
}

type ThemaMetVerschilProps = {
  thema: ThemaVerschil;
  cijfers: readonly CijferNaam[];
  zinnen: Zinnen;
  namen: Record<ThemaTekst, string>;
};

function ThemaMetVerschil({ thema, cijfers, zinnen, namen }: ThemaMetVerschilProps) {
  const teksten = useTeksten(vergelijkenTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  const { id, titel, wat, rang, titelVerschil, domein, participatieniveau, onderbouwing } = thema;
  const isThere = rang.van !== null && rang.naar !== null;
  return (
    <section className="agenda-thema" aria-labelledby={`verschil-${id}`}>
      <h3 id={`verschil-${id}`}>
        <span lang={titel === "" ? undefined : "nl"}>{titel === "" ? teksten.zonderTitel : titel}</span>
      </h3>
      <ul className="meta">
        {wat.map((verandering) => (
          <li key={verandering}>
            <Tag colour={COLOURS[verandering]}>{zinnen.wat[verandering]}</Tag>
          </li>
        ))}
      </ul>
      {rang.van === null && rang.naar !== null && <p>{zinnen.plekNieuw(rang.naar)}</p>}
      {rang.van !== null && rang.naar === null && <p>{zinnen.plekVervallen(rang.van)}</p>}
      {rang.van !== null && rang.naar !== null && wat.includes("verplaatst") && (
        <p>{zinnen.plekVerplaatst(rang.van, rang.naar)}</p>
      )}
      <dl className="feiten">
        {titelVerschil !== null && (
          <div>
            <dt>{teksten.titel}</dt>
            <dd lang="nl" className="verschil">
              <RegelMetVerschil fragmenten={titelVerschil} />
            </dd>
          </div>
        )}
        <Keuze kop={teksten.domein} keuze={domein} zin={isThere ? zinnen.keuze : null} woorden={themaZinnen.domein} />
        <Keuze
          kop={teksten.participatieniveau}
          keuze={participatieniveau}
          zin={isThere ? zinnen.keuze : null}
          woorden={themaZinnen.participatieniveau}
        />
        <Onderbouwing onderbouwing={onderbouwing} cijfers={cijfers} />
      </dl>
      {THEMA_TEKSTEN.map((tekst) => {
        const regels = thema.teksten[tekst];
        return (
          regels !== null && (
            <div key={tekst}>
              <h4>{namen[tekst]}</h4>
              <TekstMetVerschil regels={regels} />
            </div>
          )
        );
      })}
    </section>
  );
}

type KeuzeProps<K extends string> = {
  kop: string;
  keuze: { van: K | null; naar: K | null } | null;
  /** Null when the thema came or went: it then says only what it has or had. */
  zin: Zinnen["keuze"] | null;
  woorden: Record<K, string>;
};

function Keuze<K extends string>({ kop, keuze, zin, woorden }: KeuzeProps<K>) {
  const teksten = useTeksten(vergelijkenTeksten);
  if (keuze === null) return null;
  const said = (waarde: K | null) => (waarde === null ? teksten.notChosen : woorden[waarde]);
  return (
    <div>
      <dt>{kop}</dt>
      <dd>{zin === null ? said(keuze.naar ?? keuze.van) : zin(said(keuze.van), said(keuze.naar))}</dd>
    </div>
  );
}

function Onderbouwing({
  onderbouwing: { toegevoegd, verwijderd },
  cijfers,
}: {
  onderbouwing: ThemaVerschil["onderbouwing"];
  cijfers: readonly CijferNaam[];
}) {
  const teksten = useTeksten(vergelijkenTeksten);
  const taal = useTaal();
  if (toegevoegd.length + verwijderd.length === 0) return null;
  const lines = (bewijzen: readonly Bewijs[]): string[] => {
    const aantal = bewijzen.filter(({ soort }) => soort === "reactie").length;
    const namen = bewijzen.flatMap((bewijs) => {
      if (bewijs.soort !== "waarneming") return [];
      const key = bewijsKey(bewijs);
      const cijfer = cijfers.find((candidate) => bewijsKey(bewijsOf(candidate)) === key);
      if (cijfer === undefined) return [teksten.onbekendCijfer];
      return [teksten.cijfer(taal === "nl" ? cijfer.label : cijfer.labelEn, cijfer.periode)];
    });
    return aantal > 0 ? [...namen, teksten.reacties(aantal)] : namen;
  };
  return (
    <div>
      <dt>{teksten.onderbouwing}</dt>
      <dd className="verschil">
        {verwijderd.length > 0 && (
          <del>
            <small>{teksten.verwijderd}</small> {lines(verwijderd).join(", ")}
          </del>
        )}{" "}
        {toegevoegd.length > 0 && (
          <ins>
            <small>{teksten.toegevoegd}</small> {lines(toegevoegd).join(", ")}
          </ins>
        )}
      </dd>
    </div>
  );
}
