import { formatDate } from "../format/format";
import { defineTeksten, type Taal } from "../taal/taal";
import type { ReactieCheck } from "./check-reactie";
import { ANTWOORDTERMIJN_WEKEN } from "./termijn";

/** The words of a reactie, wherever one is shown. */
export const reactieTeksten = defineTeksten({
  nl: {
    kanaal: {
      site: "op deze site",
      bijeenkomst: "op een bijeenkomst",
      papier: "op papier",
      telefoon: "aan de telefoon",
      straat: "op straat",
    },
    soort: {
      overgenomen: "Overgenomen",
      "deels-overgenomen": "Deels overgenomen",
      "niet-overgenomen": "Niet overgenomen",
      doorverwezen: "Doorverwezen",
      beantwoord: "Beantwoord",
    },
    nogGeenAntwoord: "Nog geen antwoord",
    gebiedsteam: (stadsdeel: string) => `Gebiedsteam ${stadsdeel}`,
    gemeente: "Gemeente Den Haag",
    namens: "ingevoerd door het gebiedsteam",
    reactieVan: "Reactie van",
    uReactie: "Uw reactie",
    viewVervolg: "Bekijk wat hiervan kwam",
    followVervolg: "Volg wat ermee gebeurt",
    steun: (aantal: number) => (aantal === 0 ? "Ik sta hier ook achter" : `Ik sta hier ook achter (${aantal})`),
    withdrawSteun: (aantal: number) => `U staat hierachter (${aantal}). Trek uw steun in`,
    steunAantal: (aantal: number) =>
      aantal === 1 ? "1 ander staat hier ook achter" : `${aantal} anderen staan hier ook achter`,
    bijReactieVan: (naam: string) => `bij de reactie van ${naam}`,
    aantal: (aantal: number) => (aantal === 1 ? "1 reactie" : `${aantal} reacties`),
    placed: "Uw reactie is geplaatst.",
    placedNamens: "De reactie is geplaatst.",
    antwoordUiterlijk: (datum: string) => `Wij antwoorden uiterlijk op ${datum}.`,
    teLaat: (datum: string) => `Wij hadden uiterlijk op ${datum} moeten antwoorden. Dat is nog niet gelukt.`,
    wachtenTeLang: (aantal: number) =>
      aantal === 1
        ? "1 reactie wacht langer op antwoord dan wij hebben beloofd."
        : `${aantal} reacties wachten langer op antwoord dan wij hebben beloofd.`,
    termijnUitleg: `Wij beloven antwoord binnen ${ANTWOORDTERMIJN_WEKEN} weken nadat de reactieronde sluit.`,
    waitLonger: (aantal: number) =>
      aantal === 1
        ? `1 reactie wacht al langer dan ${ANTWOORDTERMIJN_WEKEN} weken op antwoord.`
        : `${aantal} reacties wachten al langer dan ${ANTWOORDTERMIJN_WEKEN} weken op antwoord.`,
    noneWaitsLonger: `Geen reactie wacht langer dan ${ANTWOORDTERMIJN_WEKEN} weken op antwoord.`,
    waitsSince: "Wij tellen vanaf de dag dat de reactieronde sloot.",
    nietVervallen: "Dit thema staat niet meer in de agenda. Daarom kunt u er niet meer op reageren.",
    nietGeenRonde: "Voor deze agenda is nog geen reactieronde. U kunt nog niet reageren.",
    nietNogNiet: (datum: string) => `U kunt reageren vanaf ${datum}.`,
    nietGesloten: (datum: string) => `Reageren kan niet meer. Dat kon tot en met ${datum}.`,
  },
  en: {
    kanaal: {
      site: "on this site",
      bijeenkomst: "at a meeting",
      papier: "on paper",
      telefoon: "by phone",
      straat: "in the street",
    },
    soort: {
      overgenomen: "Taken up",
      "deels-overgenomen": "Partly taken up",
      "niet-overgenomen": "Not taken up",
      doorverwezen: "Referred",
      beantwoord: "Answered",
    },
    nogGeenAntwoord: "No answer yet",
    gebiedsteam: (stadsdeel: string) => `Area team ${stadsdeel}`,
    gemeente: "Municipality of The Hague",
    namens: "entered by the area team",
    reactieVan: "Reaction of",
    uReactie: "Your reaction",
    viewVervolg: "See what came of this",
    followVervolg: "Follow what happens next",
    steun: (aantal: number) => (aantal === 0 ? "I agree with this" : `I agree with this (${aantal})`),
    withdrawSteun: (aantal: number) => `You agree with this (${aantal}). Take it back`,
    steunAantal: (aantal: number) =>
      aantal === 1 ? "1 other person agrees with this" : `${aantal} other people agree with this`,
    bijReactieVan: (naam: string) => `(the reaction of ${naam})`,
    aantal: (aantal: number) => (aantal === 1 ? "1 reaction" : `${aantal} reactions`),
    placed: "Your reaction has been posted.",
    placedNamens: "The reaction has been posted.",
    antwoordUiterlijk: (datum: string) => `We will answer by ${datum}.`,
    teLaat: (datum: string) => `We should have answered by ${datum}. We have not managed to yet.`,
    wachtenTeLang: (aantal: number) =>
      aantal === 1
        ? "1 reaction has been waiting longer for an answer than we promised."
        : `${aantal} reactions have been waiting longer for an answer than we promised.`,
    termijnUitleg: `We promise an answer within ${ANTWOORDTERMIJN_WEKEN} weeks after the reaction round closes.`,
    waitLonger: (aantal: number) =>
      aantal === 1
        ? `1 reaction has been waiting for an answer for more than ${ANTWOORDTERMIJN_WEKEN} weeks.`
        : `${aantal} reactions have been waiting for an answer for more than ${ANTWOORDTERMIJN_WEKEN} weeks.`,
    noneWaitsLonger: `No reaction has been waiting for an answer for more than ${ANTWOORDTERMIJN_WEKEN} weeks.`,
    waitsSince: "We count from the day the reaction round closed.",
    nietVervallen: "This theme is no longer in the agenda, so you can no longer react to it.",
    nietGeenRonde: "There is no reaction round for this agenda yet. You cannot react yet.",
    nietNogNiet: (datum: string) => `You can react from ${datum}.`,
    nietGesloten: (datum: string) => `Reacting is no longer possible. It was up to and including ${datum}.`,
  },
});

/** Why reacting is not possible, as a sentence. */
export function reactieCheckSentence(check: Extract<ReactieCheck, { ok: false }>, taal: Taal): string {
  const teksten = reactieTeksten[taal];
  switch (check.reason) {
    case "thema-vervallen":
      return teksten.nietVervallen;
    case "geen-ronde":
      return teksten.nietGeenRonde;
    case "nog-niet-open":
      return teksten.nietNogNiet(formatDate(check.van, taal));
    case "gesloten":
      return teksten.nietGesloten(formatDate(check.totEnMet, taal));
  }
}

/** Which team speaks. */
export function teamNaam(stadsdeel: string | null, taal: Taal): string {
  return stadsdeel === null ? reactieTeksten[taal].gemeente : reactieTeksten[taal].gebiedsteam(stadsdeel);
}
