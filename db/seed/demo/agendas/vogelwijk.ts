// Ending: this is the last year of its term. Discussed again halfway; most acties are done.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const vogelwijk: VoorbeeldAgenda = {
  id: "vogelwijk",
  wijkCode: "WK051813",
  gestart: [-5, 2, 3],
  looptijd: [-4, 0],
  inleiding: [
    "De Vogelwijk ligt tegen de duinen. Het is een wijk van tuinen, gezinnen en bewoners die veel zelf regelen. Halverwege hebben wij de agenda opnieuw met u besproken en bijgewerkt.",
    "Dit is het laatste jaar van de agenda. Bij elke actie leest u wat ervan gekomen is. Dat gebruiken wij voor de volgende agenda.",
  ],
  participatie: [
    "De wijkvereniging en de gemeente hebben deze agenda samen gemaakt. Bij de bespreking halverwege kon iedereen zes weken reageren.",
  ],
  themas: [
    {
      titel: "Van het gas af, samen",
      domein: "fysiek",
      participatieniveau: "coproduceren",
      cijfers: ["pct_koop", "woz"],
      waarom: [
        "Bijna iedereen heeft hier een eigen huis, vaak van voor de oorlog. Isoleren is duur en ieder huis is anders. Alleen komt u er moeilijk uit.",
      ],
      doel: ["Elke eigenaar weet welke stappen bij zijn huis passen en kan met buren samen inkopen."],
      aanpak: [
        "Bewoners met verstand van zaken geven advies aan huis. De gemeente betaalt de opleiding en helpt bij vergunningen.",
      ],
      acties: [
        {
          titel: "Energiecoaches uit de wijk opleiden",
          doel: "Advies van een buur die uw soort huis kent.",
          jaren: [-4, -2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Wijkvereniging",
          budgetEuro: 25_000,
          status: "gereed",
          voortgang: "Alle coaches zijn opgeleid.",
          resultaat: "De coaches gaan nog elke week bij buren langs; de wijkvereniging regelt het nu zelf.",
          bijgewerkt: [-2, 12, 9],
        },
        {
          titel: "Samen isoleren per straat",
          doel: "Goedkoper inkopen met de buren.",
          jaren: [-3, 0],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Wijkvereniging, bewoners",
          status: "loopt",
          voortgang: "De laatste straten zijn dit jaar aan de beurt.",
          resultaat: "In de meeste straten hebben buren samen offertes aangevraagd.",
          bijgewerkt: -25,
        },
      ],
      reacties: [
        {
          naam: "Hans",
          tekst: "Geef geen folder maar iemand die meekijkt in mijn kruipruimte.",
          kanaal: "bijeenkomst",
          op: [-2, 2, 20],
          isBewijs: true,
          steun: ["voorbeeld-bewoner-1", "voorbeeld-bewoner-5"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Daarom leiden wij energiecoaches uit de wijk op die bij u thuis komen kijken.",
            op: [-2, 4, 16],
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Ruimte voor water in tuin en straat",
      domein: "fysiek",
      participatieniveau: "adviseren",
      cijfers: ["pct_koop"],
      waarom: ["Na een zware bui stond er water in kelders en op straat. Veel voortuinen zijn betegeld."],
      doel: ["Regenwater loopt de tuin of de duinen in en niet uw kelder."],
      aanpak: ["Wij leggen lage straten anders aan en geven planten aan wie tegels weghaalt."],
      acties: [
        {
          titel: "Twee lage straten opnieuw aanleggen",
          doel: "Water kan weg zonder schade.",
          jaren: [-3, -1],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 680_000,
          status: "gereed",
          voortgang: "Klaar.",
          resultaat: "Bij de zware buien daarna bleven de kelders in deze straten droog.",
          bijgewerkt: [-1, 9, 30],
        },
        {
          titel: "Tegels eruit, planten erin",
          doel: "Groene voortuinen.",
          jaren: [-4, 0],
          trekker: "Stadsdeel Segbroek",
          partners: "Wijkvereniging",
          budgetEuro: 12_000,
          status: "loopt",
          voortgang: "De laatste plantendag is dit jaar.",
          resultaat: "Elke plantendag waren de planten op.",
          bijgewerkt: -25,
        },
      ],
      reacties: [
        {
          naam: "Anoniem",
          tekst: "Verplicht mensen om hun voortuin groen te maken.",
          kanaal: "site",
          op: [-2, 3, 1],
          door: "voorbeeld-bewoner-2",
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "Een eigenaar bepaalt zelf hoe zijn tuin eruitziet; de gemeente mag dat niet verplichten. Wij maken het wel makkelijk, met gratis planten en hulp.",
            op: [-2, 4, 16],
            acties: [2],
          },
        },
      ],
    },
    {
      titel: "Elkaar blijven zien",
      domein: "sociaal",
      participatieniveau: "meebeslissen",
      cijfers: ["pct_65_plus", "pct_0_15"],
      waarom: [
        "Ouders met jonge kinderen en oudere bewoners komen elkaar weinig tegen. Beide groepen zoeken een plek in de wijk.",
      ],
      doel: ["Er is een huiskamer in de wijk die bewoners zelf runnen."],
      aanpak: ["Bewoners beslissen wat er in de huiskamer gebeurt. De gemeente betaalt de eerste twee jaar de huur."],
      acties: [
        {
          titel: "Huiskamer van de wijk",
          doel: "Elke week een open ochtend en een eetavond.",
          jaren: [-3, -1],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "Wijkvereniging, kerk",
          budgetEuro: 48_000,
          status: "gereed",
          voortgang: "De huiskamer betaalt zichzelf.",
          resultaat: "De huiskamer draait op vrijwilligers en blijft na deze agenda bestaan.",
          bijgewerkt: [-1, 12, 2],
        },
      ],
      reacties: [
        {
          naam: "Marijke",
          tekst: "De eetavond is het hoogtepunt van mijn week. Laat het doorgaan.",
          kanaal: "telefoon",
          op: [-2, 3, 12],
          isBewijs: true,
          antwoord: {
            soort: "beantwoord",
            toelichting: "Dank u wel. De vrijwilligers gaan door, ook als deze agenda is afgelopen.",
            op: [-2, 4, 2],
            acties: [1],
          },
        },
      ],
    },
  ],
  versies: [
    { op: [-2, 2, 10], ronde: { van: [-2, 2, 10], totEnMet: [-2, 3, 24] } },
    {
      op: [-2, 6, 18],
      wijzigingen: {
        1: {
          aanpak: [
            "Bewoners met verstand van zaken geven advies aan huis, en kijken mee tot in de kruipruimte. De gemeente betaalt de opleiding en helpt bij vergunningen.",
          ],
        },
      },
    },
  ],
  besluit: { orgaan: "Stadsdeelwethouder Segbroek", soort: "vaststelling", datum: [-5, 12, 14] },
};
