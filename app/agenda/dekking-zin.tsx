import { Fragment } from "react";
import { useTeksten } from "../taal/use-taal";
import type { Dekking } from "../wijk/dekking";
import { agendaTeksten } from "./agenda-teksten";

type DekkingZinProps = {
  dekking: readonly {
    gebiedCode: string;
    naam: string;
    dekking: Dekking;
    wijk: { naam: string; slug: string };
  }[];
};

/** The area of an agenda in words, each part a link to its wijk: "Archipelbuurt, deel van Loosduinen". */
export function DekkingZin({ dekking }: DekkingZinProps) {
  const teksten = useTeksten(agendaTeksten);
  return dekking.map(({ gebiedCode, naam, dekking: deel, wijk }, index) => (
    <Fragment key={gebiedCode}>
      {index > 0 && ", "}
      {deel === "gedeeltelijk" && `${teksten.deelVan} `}
      <a href={`/wijken/${wijk.slug}`}>{naam === wijk.naam ? naam : teksten.buurtVan(naam, wijk.naam)}</a>
    </Fragment>
  ));
}
