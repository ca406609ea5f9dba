import { Fragment } from "react";
import { useTeksten } from "../taal/use-taal";
import type { GebiedDekking } from "./aandachtsgebied";
import { aandachtsgebiedTeksten } from "./aandachtsgebied-teksten";

/** The wijken a gebied lies in, in one line; "een deel" where it is only some streets. */
export function DekkingLijst({ dekking }: { dekking: readonly GebiedDekking[] }) {
  const teksten = useTeksten(aandachtsgebiedTeksten);
  return dekking.map((deel, index) => (
    <Fragment key={deel.wijkCode}>
      {index > 0 && ", "}
      <a href={`/wijken/${deel.wijkSlug}`}>{deel.wijkNaam}</a>
      {deel.dekking === "gedeeltelijk" && ` (${teksten.gedeeltelijk})`}
    </Fragment>
  ));
}
