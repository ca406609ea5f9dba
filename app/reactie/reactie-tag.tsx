import { agendaTeksten } from "../agenda/agenda-teksten";
import { formatDate } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { themaPaginaTeksten } from "../thema/thema-pagina-teksten";
import { Tag } from "../ui/tag";
import type { ReactieCheck } from "./check-reactie";

/** Whether people can react, and until when. */
export function ReactieTag({ check, canSignIn }: { check: ReactieCheck; canSignIn: boolean }) {
  const taal = useTaal();
  const agendaZinnen = useTeksten(agendaTeksten);
  const teksten = useTeksten(themaPaginaTeksten);
  if (check.ok) {
    return (
      <Tag colour="blauw">
        {(canSignIn ? teksten.tagOpen : agendaZinnen.rondeTot)(formatDate(check.totEnMet, taal))}
      </Tag>
    );
  }
  switch (check.reason) {
    case "thema-vervallen":
      return <Tag colour="amber">{teksten.vervallenThema}</Tag>;
    case "geen-ronde":
      return null;
    case "nog-niet-open":
      return <Tag>{teksten.tagNogNiet(formatDate(check.van, taal))}</Tag>;
    case "gesloten":
      return <Tag>{teksten.tagGesloten(formatDate(check.totEnMet, taal))}</Tag>;
  }
}
