import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../access/require-permission.server";
import { tekstvoorstelTeksten } from "../agenda/tekstvoorstel/tekstvoorstel-teksten";
import { isoDate } from "../format/format";
import { pageTitle } from "../http/page-title";
import { useTeksten } from "../taal/use-taal";
import { ConceptKaart } from "../taken/concept-kaart";
import { getTaken } from "../taken/taken.server";
import { takenTeksten } from "../taken/taken-teksten";
import { VertraagdeActies } from "../taken/vertraagde-acties";
import { WachtendeReacties } from "../taken/wachtende-reacties";
import { Voorbeeld } from "../ui/voorbeeld";

export const handle = { access: "taken:read" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data === undefined ? [] : pageTitle(matches, (taal) => takenTeksten[taal].titel(data.stadsdeel));

export async function loader(args: LoaderFunctionArgs) {
  const { stadsdeel } = await requirePermission(args, "taken:read");
  const { db, clock } = args.context;
  return await getTaken(db, stadsdeel ?? "", isoDate(clock()), new URL(args.request.url).searchParams);
}

export default function Taken() {
  const { stadsdeel, wachtend, tekstvoorstellen, concepten, teBeginnen, vertraagd } = useLoaderData<typeof loader>();
  const teksten = useTeksten(takenTeksten);
  const voorstelZinnen = useTeksten(tekstvoorstelTeksten);
  const isEmpty = [wachtend.agendas, tekstvoorstellen, concepten, teBeginnen, vertraagd].every(
    ({ length }) => length === 0,
  );
  return (
    <>
      <h1>{teksten.titel(stadsdeel)}</h1>
      {isEmpty && <p className="lead">{teksten.allesGedaan}</p>}
      {!isEmpty && (
        <section aria-labelledby="wachten">
          <h2 id="wachten">{teksten.wachten}</h2>
          <WachtendeReacties {...wachtend} />
        </section>
      )}
      {tekstvoorstellen.length > 0 && (
        <section aria-labelledby="tekstvoorstellen">
          <h2 id="tekstvoorstellen">{voorstelZinnen.titel}</h2>
          <ul className="plain">
            {tekstvoorstellen.map(({ slug, titel, aantal, isVoorbeeld }) => (
              <li key={slug}>
                <a href={`/agendas/${slug}/bewerken/voorstellen`}>
                  <span lang="nl">{titel}</span>: {voorstelZinnen.wachten(aantal)}
                </a>{" "}
                {isVoorbeeld && <Voorbeeld />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {concepten.length > 0 && (
        <section aria-labelledby="concepten">
          <h2 id="concepten">{teksten.concepten}</h2>
          {concepten.map((concept) => (
            <ConceptKaart key={concept.slug} {...concept} />
          ))}
        </section>
      )}
      {teBeginnen.length > 0 && (
        <section aria-labelledby="te-beginnen">
          <h2 id="te-beginnen">{teksten.teBeginnen}</h2>
          <ul className="plain">
            {teBeginnen.map(({ href, titel, isVoorbeeld, looptijdTot }) => (
              <li key={href}>
                <a href={href} lang="nl">
                  {titel}
                </a>{" "}
                {isVoorbeeld && <Voorbeeld />}
                <br />
                <span className="hint">
                  {looptijdTot === null ? teksten.nobodyWrites : teksten.canSucceed(looptijdTot)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {vertraagd.length > 0 && (
        <section aria-labelledby="vertraagd">
          <h2 id="vertraagd">{teksten.vertraagd}</h2>
          <VertraagdeActies acties={vertraagd} />
        </section>
      )}
    </>
  );
}
