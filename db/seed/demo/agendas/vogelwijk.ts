// Ended, and succeeded: discussed again halfway, all acties done, and each thema has become something in the next agenda.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const vogelwijk: VoorbeeldAgenda = {
  id: "vogelwijk",
  wijkCode: "WK051813",
  gestart: [-6, 2, 3],
  looptijd: [-5, -2],
  inleiding: [
    "De Vogelwijk ligt tegen de duinen. Het is een wijk van tuinen, gezinnen en bewoners die veel zelf regelen. Halverwege bespreken wij de agenda opnieuw met u.",
    "Bij elke actie leest u wat ervan gekomen is. Dat gebruiken wij voor de volgende agenda.",
  ],
  participatie: [
    "De wijkvereniging en de gemeente hebben deze agenda samen gemaakt. Bij de bespreking halverwege kan iedereen zes weken reageren.",
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
          jaren: [-5, -3],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Wijkvereniging",
          budgetEuro: 25_000,
          status: "gereed",
          voortgang: "Alle coaches zijn opgeleid.",
          resultaat: "De coaches gaan nog elke week bij buren langs; de wijkvereniging regelt het nu zelf.",
          bijgewerkt: [-3, 12, 9],
        },
        {
          titel: "Samen isoleren per straat",
          doel: "Goedkoper inkopen met de buren.",
          jaren: [-4, -2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Wijkvereniging, bewoners",
          status: "gereed",
          voortgang: "Elke straat is aan de beurt geweest.",
          resultaat: "In de meeste straten hebben buren samen offertes aangevraagd.",
          bijgewerkt: [-2, 12, 4],
        },
      ],
      reacties: [
        {
          naam: "Hans",
          tekst: "Geef geen folder maar iemand die meekijkt in mijn kruipruimte.",
          kanaal: "bijeenkomst",
          op: [-3, 2, 20],
          isBewijs: true,
          steun: ["voorbeeld-bewoner-1", "voorbeeld-bewoner-5"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Daarom leiden wij energiecoaches uit de wijk op die bij u thuis komen kijken.",
            op: [-3, 4, 16],
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
          jaren: [-4, -2],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 680_000,
          status: "gereed",
          voortgang: "Klaar.",
          resultaat: "Bij de zware buien daarna bleven de kelders in deze straten droog.",
          bijgewerkt: [-2, 9, 30],
        },
        {
          titel: "Tegels eruit, planten erin",
          doel: "Groene voortuinen.",
          jaren: [-5, -2],
          trekker: "Stadsdeel Segbroek",
          partners: "Wijkvereniging",
          budgetEuro: 12_000,
          status: "gereed",
          voortgang: "De laatste plantendag is geweest.",
          resultaat: "Elke plantendag waren de planten op.",
          bijgewerkt: [-2, 11, 20],
        },
      ],
      reacties: [
        {
          naam: "Anoniem",
          tekst: "Verplicht mensen om hun voortuin groen te maken.",
          kanaal: "site",
          op: [-3, 3, 1],
          door: "voorbeeld-bewoner-2",
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "Een eigenaar bepaalt zelf hoe zijn tuin eruitziet; de gemeente mag dat niet verplichten. Wij maken het wel makkelijk, met gratis planten en hulp.",
            op: [-3, 4, 16],
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
          jaren: [-4, -2],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "Wijkvereniging, kerk",
          budgetEuro: 48_000,
          status: "gereed",
          voortgang: "De huiskamer betaalt zichzelf.",
          resultaat: "De huiskamer draait op vrijwilligers en blijft na deze agenda bestaan.",
          bijgewerkt: [-2, 12, 2],
        },
      ],
      reacties: [
        {
          naam: "Marijke",
          tekst: "De eetavond is het hoogtepunt van mijn week. Laat het doorgaan.",
          kanaal: "telefoon",
          op: [-3, 3, 12],
          isBewijs: true,
          antwoord: {
            soort: "beantwoord",
            toelichting: "Dank u wel. De vrijwilligers gaan door, ook als deze agenda is afgelopen.",
            op: [-3, 4, 2],
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Veilig fietsen naar de sportvelden",
      domein: "veiligheid",
      participatieniveau: "raadplegen",
      cijfers: ["pct_0_15"],
      waarom: ["Op zaterdagochtend fietsen veel kinderen tussen de auto’s door naar de sportvelden."],
      doel: ["Een kind van tien fietst alleen naar de training."],
      aanpak: ["Wij bekijken de route met ouders en clubs."],
      acties: [
        {
          titel: "Proef met een fietsstraat",
          doel: "Auto’s zijn te gast.",
          jaren: [-3, -2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Sportclubs, ouders",
          status: "vervallen",
          voortgang: "De route komt in het fietsplan voor de hele stad; een aparte proef is niet meer nodig.",
          bijgewerkt: [-2, 10, 14],
        },
      ],
      reacties: [
        {
          naam: "Anoniem",
          tekst: "Bij de bocht zie je de fietsertjes pas op het laatste moment.",
          kanaal: "papier",
          op: [-3, 3, 4],
          antwoord: {
            soort: "overgenomen",
            toelichting: "De bocht is een van de plekken die wij met ouders en clubs bekijken.",
            op: [-3, 4, 16],
            acties: [1],
          },
        },
      ],
    },
  ],
  versies: [
    { op: [-3, 2, 10], ronde: { van: [-3, 2, 10], totEnMet: [-3, 3, 24] } },
    {
      op: [-3, 6, 18],
      wijzigingen: {
        1: {
          aanpak: [
            "Bewoners met verstand van zaken geven advies aan huis, en kijken mee tot in de kruipruimte. De gemeente betaalt de opleiding en helpt bij vergunningen.",
          ],
        },
      },
    },
  ],
  besluit: { orgaan: "Stadsdeelwethouder Segbroek", soort: "vaststelling", datum: [-6, 12, 14] },
  opvolger: {
    op: [-1, 3, 10],
    keuzes: [
      {
        soort: "voortgezet",
        toelichting:
          "De energiecoaches gaan door en in de meeste straten is samen ingekocht. De stap naar warmte zonder gas is nog niet gezet; daarom gaat dit thema verder.",
        acties: [
          {
            titel: "Een warmteplan per bouwblok",
            doel: "Eigenaren weten welke warmte bij hun blok past.",
            jaren: [0, 2],
            trekker: "Dienst Stedelijke Ontwikkeling",
            partners: "Wijkvereniging, energiecoaches",
            budgetEuro: 60_000,
            status: "gepland",
            voortgang: "De eerste bouwblokken zijn gekozen.",
            bijgewerkt: [-1, 11, 27],
          },
        ],
        reacties: [
          {
            naam: "Voorbeeld Bewoner 1",
            tekst:
              "De coach heeft ons goed geholpen. Nu nog een plan voor het hele blok, want alleen begin ik er niet aan.",
            kanaal: "site",
            op: [-1, 6, 12],
            door: "voorbeeld-bewoner-1",
            isBewijs: true,
            steun: ["voorbeeld-bewoner-5"],
            antwoord: {
              soort: "overgenomen",
              toelichting: "Daarom maken wij met eigenaren een warmteplan per bouwblok.",
              op: [-1, 7, 21],
              acties: [1],
            },
          },
        ],
      },
      {
        soort: "afgerond",
        toelichting:
          "Twee lage straten zijn opnieuw aangelegd en bleven bij zware buien droog. De plantendagen waren elk jaar vol. Het onderhoud is nu gewoon werk.",
      },
      {
        soort: "voortgezet",
        toelichting:
          "De huiskamer draait op vrijwilligers en blijft. In de nieuwe agenda gaat het om wie er nog niet komt.",
      },
      {
        soort: "vervallen",
        toelichting:
          "De fietsroute staat nu in het fietsplan voor de hele stad. Wat u erover zei, hebben wij doorgegeven aan de makers van dat plan.",
      },
    ],
    inleiding: [
      "De vorige agenda van de Vogelwijk is afgelopen. Twee thema’s gaan verder, want het werk is nog niet klaar. Bij elk thema leest u waar het vandaan komt en wat er al gedaan is.",
    ],
    participatie: [
      "De wijkvereniging en de gemeente hebben de vorige agenda samen nagelopen. Zes weken lang kan iedereen op de eerste versie reageren.",
    ],
    versies: [
      { op: [-1, 6, 2], ronde: { van: [-1, 6, 2], totEnMet: [-1, 7, 14] } },
      {
        op: [-1, 9, 15],
        wijzigingen: {
          1: {
            doel: [
              "Elke eigenaar weet welke stappen bij zijn huis passen, en elk bouwblok heeft een plan voor warmte zonder gas.",
            ],
          },
        },
      },
    ],
    besluit: { orgaan: "Stadsdeelwethouder Segbroek", soort: "vaststelling", datum: [-1, 11, 19] },
  },
};
