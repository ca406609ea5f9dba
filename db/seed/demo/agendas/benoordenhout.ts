// Open for reaction today.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const benoordenhout: VoorbeeldAgenda = {
  id: "benoordenhout",
  wijkCode: "WK051804",
  gestart: -130,
  looptijd: [1, 4],
  inleiding: [
    "Benoordenhout is een groene wijk tussen het Haagse Bos en de duinen. Er zijn veel lanen met oude bomen, kantoren aan de rand en winkels in de Van Hoytemastraat.",
    "Veel bewoners wonen hier al lang. Zij willen hier ook oud kunnen worden. Jonge gezinnen vragen om veilige routes en plekken om te spelen.",
  ],
  participatie: [
    "De wijkvereniging, de kerken en de scholen hebben geholpen om deze eerste versie te maken. Nu is iedereen aan de beurt: lees de thema’s en laat weten wat u ervan vindt.",
  ],
  themas: [
    {
      titel: "Oud worden in uw eigen wijk",
      domein: "sociaal",
      participatieniveau: "adviseren",
      cijfers: ["pct_65_plus"],
      waarom: [
        "In Benoordenhout wonen veel ouderen. Zij willen graag in de wijk blijven, maar hun woning heeft trappen en de huisarts is soms ver lopen. Sommigen zien dagenlang niemand.",
      ],
      doel: ["Ouderen kunnen in Benoordenhout blijven wonen, met hulp en gezelschap dichtbij."],
      aanpak: [
        [
          "meer bankjes op de routes naar winkels en huisarts;",
          "een open eettafel op twee plekken in de wijk;",
          "gratis advies over aanpassingen in huis.",
        ],
      ],
      acties: [
        {
          titel: "Bankjes op de looproutes",
          doel: "Onderweg kunnen uitrusten.",
          jaren: [1, 1],
          trekker: "Dienst Stadsbeheer",
          partners: "Wijkvereniging",
          budgetEuro: 18_000,
          status: "gepland",
          bijgewerkt: -14,
        },
      ],
      reacties: [
        {
          naam: "Mevrouw Van Dam",
          tekst: "Ik loop graag naar de winkels, maar halverwege moet ik even kunnen zitten.",
          kanaal: "bijeenkomst",
          op: -44,
          isBewijs: true,
          steun: ["voorbeeld-bewoner-3"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Er komen bankjes op de looproutes. U kunt op de kaart in het wijkcentrum aanwijzen waar.",
            op: -20,
            acties: [1],
          },
        },
        {
          naam: "Demo Bewoner",
          tekst: "Denk ook aan mantelzorgers. Mijn moeder woont hier en ik kan nergens parkeren als ik haar help.",
          kanaal: "site",
          op: -5,
          door: "bewoner",
          steun: ["voorbeeld-bewoner-1"],
        },
      ],
    },
    {
      titel: "Veilig lopen en fietsen",
      domein: "veiligheid",
      participatieniveau: "raadplegen",
      cijfers: ["pct_0_15"],
      waarom: [
        "Auto’s rijden hard door de lange lanen. Bij de scholen is het ’s morgens vol met auto’s die stoppen en keren.",
      ],
      doel: ["Kinderen kunnen zelf naar school fietsen en ouderen durven over te steken."],
      aanpak: [
        "Wij maken de lanen smaller met groen en proberen bij twee scholen een straat zonder auto’s bij het begin en einde van de schooldag.",
      ],
      acties: [
        {
          titel: "Proef met schoolstraten",
          doel: "Geen auto’s voor de deur als de school begint en uitgaat.",
          jaren: [1, 2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Scholen, ouders",
          budgetEuro: 35_000,
          status: "gepland",
          bijgewerkt: -14,
        },
      ],
      reacties: [
        {
          naam: "Een vader",
          tekst: "Goed plan, maar waar zet ik mijn auto als ik daarna door moet naar mijn werk?",
          kanaal: "site",
          op: -9,
          door: "voorbeeld-bewoner-2",
          antwoord: {
            soort: "beantwoord",
            toelichting:
              "Op vijf minuten lopen komen plekken waar u kort mag staan. De kaart daarvan staat bij de proef.",
            op: -3,
          },
        },
      ],
    },
    {
      titel: "Groene lanen voor later",
      domein: "fysiek",
      participatieniveau: "coproduceren",
      waarom: ["De oude bomen maken de wijk. Ze krijgen het moeilijk door droogte en door leidingen onder de grond."],
      doel: ["Voor elke boom die weg moet, komt er een terug, en voortuinen worden weer groen."],
      aanpak: [
        "Bewoners en gemeente maken per laan een plan voor de bomen. Wie tegels uit zijn voortuin haalt, krijgt planten en hulp.",
      ],
      reacties: [
        {
          naam: "Anoniem",
          tekst: "Haal niet alle oude bomen tegelijk weg in onze laan.",
          kanaal: "papier",
          op: -38,
          isBewijs: true,
        },
      ],
    },
  ],
  versies: [{ op: -14, ronde: { van: -14, totEnMet: 28 } }],
};
