// Being carried out: acties in every status, reactions with their whole chain.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const duindorp: VoorbeeldAgenda = {
  id: "duindorp",
  wijkCode: "WK051808",
  gestart: [-3, 11, 6],
  looptijd: [-1, 2],
  inleiding: [
    "Duindorp ligt tussen de haven, de duinen en de zee. Veel families wonen hier al generaties lang. De mensen kennen elkaar en staan voor elkaar klaar.",
    "De wijk heeft ook zorgen. Woningen zijn aan vernieuwing toe en jonge Duindorpers vinden moeilijk een huis in de wijk. Deze agenda is gemaakt met bewoners, verenigingen en de school.",
  ],
  participatie: [
    "Bewoners doen vanaf het begin mee: aan de keukentafel, in het clubhuis en op straat. Na de reactieronde passen wij de agenda aan.",
    "Elk jaar bespreken wij in de wijk hoe het gaat. U kunt ook altijd terecht bij het stadsdeel.",
  ],
  themas: [
    {
      titel: "Betaalbaar blijven wonen in Duindorp",
      domein: "fysiek",
      participatieniveau: "adviseren",
      cijfers: ["pct_koop", "woz"],
      waarom: [
        "Duindorpers willen graag in Duindorp blijven wonen. Voor jongeren die op zichzelf gaan en voor ouderen die kleiner willen wonen, is er te weinig.",
        "De oudste straten worden vernieuwd. Bewoners zijn bang dat de huur daarna te hoog is.",
      ],
      doel: [
        "Bij elke vernieuwing kunnen de bewoners die dat willen in Duindorp terugkomen, voor een huur die zij kunnen betalen.",
      ],
      aanpak: ["De woningcorporatie bespreekt elk plan eerst met een groep bewoners uit de straat zelf."],
      acties: [
        {
          titel: "Afspraken over terugkeren na vernieuwing",
          doel: "Bewoners weten voor de start wat hun rechten en hun huur zijn.",
          jaren: [-1, 0],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Woningcorporatie, bewonerscommissie",
          status: "gereed",
          voortgang: "De afspraken zijn getekend.",
          resultaat: "Elke huurder in de te vernieuwen straten heeft een brief met zijn rechten en zijn nieuwe huur.",
          bijgewerkt: [-1, 11, 18],
        },
        {
          titel: "Kleine woningen voor ouderen en starters",
          doel: "Doorstromen binnen de wijk: van een groot huis naar een klein, en andersom.",
          jaren: [0, 2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Woningcorporatie",
          budgetEuro: 450_000,
          status: "vertraagd",
          voortgang: "Het plan moest opnieuw omdat de grond eerst schoon moet; de bouw begint een jaar later.",
          bijgewerkt: -34,
        },
      ],
      reacties: [
        {
          naam: "Demo Bewoner",
          tekst: "Mijn zoon staat al jaren ingeschreven. Geef jongeren uit de wijk een kans op een huis hier.",
          kanaal: "site",
          op: [-2, 5, 20],
          door: "bewoner",
          isBewijs: true,
          steun: ["bewoner2", "voorbeeld-bewoner-1", "voorbeeld-bewoner-3", "voorbeeld-bewoner-4"],
          antwoord: {
            soort: "deels-overgenomen",
            toelichting:
              "Wij nemen kleine woningen voor starters op in de agenda. Een eigen regel dat alleen Duindorpers voorrang krijgen, mag niet van de wet. Wel kan een deel van de woningen eerst in de wijk worden aangeboden. Dat staat nu in de aanpak.",
            op: [-2, 7, 8],
            acties: [2],
          },
        },
        {
          naam: "Mevrouw Pronk",
          tekst: "Ik wil best kleiner wonen, maar niet weg uit de wijk.",
          kanaal: "bijeenkomst",
          op: [-2, 3, 14],
          isBewijs: true,
          antwoord: {
            soort: "overgenomen",
            toelichting: "Daarom komen er kleine woningen bij, in Duindorp zelf.",
            op: [-2, 5, 27],
            acties: [2],
          },
        },
      ],
    },
    {
      titel: "Een plek voor iedereen, ook binnen",
      domein: "sociaal",
      participatieniveau: "coproduceren",
      cijfers: ["pct_0_15", "pct_15_25"],
      waarom: [
        "De verenigingen houden de wijk bij elkaar. Maar hun gebouwen zijn oud, en na negen uur ’s avonds is er voor jongeren niets open.",
      ],
      doel: [
        "Jong en oud hebben een eigen avond in het clubhuis, en het gebouw is klaar voor de komende vijftien jaar.",
      ],
      aanpak: [
        [
          "het clubhuis wordt verbouwd met een keuken en een zaal;",
          "bewoners maken zelf het rooster;",
          "jongerenwerk is er op twee avonden.",
        ],
      ],
      acties: [
        {
          titel: "Clubhuis verbouwen",
          doel: "Een zaal en een keuken die alle verenigingen kunnen gebruiken.",
          jaren: [-1, 1],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "Verenigingen in Duindorp",
          budgetEuro: 320_000,
          status: "loopt",
          voortgang: "Het dak en de keuken zijn klaar; de zaal is als laatste aan de beurt.",
          bijgewerkt: -22,
        },
        {
          titel: "Jongerenavond op woensdag en vrijdag",
          doel: "Een eigen plek voor jongeren, met begeleiding.",
          jaren: [-1, 2],
          trekker: "Stadsdeel Scheveningen",
          partners: "Jongerenwerk",
          budgetEuro: 40_000,
          status: "loopt",
          voortgang: "Beide avonden zijn begonnen; jongeren hebben zelf de regels gemaakt.",
          resultaat: "Op vrijdag is het zo druk dat er een tweede begeleider bij is gekomen.",
          bijgewerkt: -22,
        },
      ],
      reacties: [
        {
          naam: "Demo Buur",
          tekst: "Laat de jongeren zelf beslissen wat ze op hun avond doen.",
          kanaal: "site",
          op: [-2, 6, 2],
          door: "bewoner2",
          isBewijs: true,
          steun: ["bewoner", "voorbeeld-bewoner-2"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Dat doen wij. In de aanpak staat nu dat jongeren hun eigen avonden maken.",
            op: [-2, 7, 8],
            acties: [2],
          },
        },
      ],
    },
    {
      titel: "Rustige straten en een veilige oversteek",
      domein: "veiligheid",
      participatieniveau: "adviseren",
      cijfers: ["pct_0_15"],
      waarom: [
        "Op warme dagen rijdt veel strandverkeer door de wijk. Kinderen moeten dan een drukke weg over naar school en naar het strand. Rond de jaarwisseling vraagt de wijk extra aandacht.",
      ],
      doel: ["Kinderen kunnen alleen naar school lopen, ook op een zomerse dag."],
      aanpak: [
        "Wij maken de oversteken naar school en strand veiliger en houden het strandverkeer buiten de woonstraten.",
      ],
      acties: [
        {
          titel: "Drempels en een nieuwe oversteek bij de school",
          doel: "Veilig lopen en fietsen naar school.",
          jaren: [-1, -1],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 95_000,
          status: "gereed",
          voortgang: "Klaar en in gebruik.",
          resultaat: "De oversteek is verhoogd en heeft licht; ouders vinden het een grote verbetering.",
          bijgewerkt: [-1, 10, 3],
        },
        {
          titel: "Woonstraten op stranddagen alleen voor bewoners",
          doel: "Geen zoekverkeer in de wijk.",
          jaren: [0, 1],
          trekker: "Dienst Stedelijke Ontwikkeling",
          status: "vervallen",
          voortgang: "De proef is gestopt: het verkeer verschoof naar de straten ernaast.",
          bijgewerkt: -60,
        },
      ],
      reacties: [
        {
          naam: "Een opa",
          tekst: "Sluit de hele wijk af voor auto’s van buiten als het mooi weer is.",
          kanaal: "papier",
          op: [-2, 6, 11],
          steun: ["voorbeeld-bewoner-5"],
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "De hele wijk afsluiten kan niet: bus, hulpdiensten en bezoek moeten erdoor. Wij proberen wel of losse woonstraten op drukke dagen alleen voor bewoners kunnen zijn.",
            op: [-2, 7, 9],
            acties: [2],
          },
        },
        {
          naam: "Anoniem",
          tekst: "De oversteek bij de school is levensgevaarlijk.",
          kanaal: "straat",
          op: [-2, 4, 9],
          isBewijs: true,
          antwoord: {
            soort: "overgenomen",
            toelichting: "Dit pakken wij als eerste aan.",
            op: [-2, 5, 27],
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Schoon en bestand tegen zand en wind",
      domein: "fysiek",
      participatieniveau: "meebeslissen",
      waarom: [
        "Zand en wind maken het moeilijk om de straten schoon te houden. Containers waaien open en bomen groeien slecht.",
      ],
      doel: ["De pleinen zijn groen met planten die tegen zout en wind kunnen. Bewoners kiezen zelf de inrichting."],
      aanpak: ["Per plein maken wij drie ontwerpen. Wat de bewoners kiezen, voeren wij uit."],
      acties: [
        {
          titel: "Eerste plein vergroenen",
          doel: "Minder tegels, meer schaduw, een plek om te zitten.",
          jaren: [0, 1],
          trekker: "Dienst Stadsbeheer",
          partners: "Bewoners van het plein",
          budgetEuro: 130_000,
          status: "loopt",
          voortgang: "Bewoners hebben gekozen voor het ontwerp met het speelduin.",
          bijgewerkt: -12,
        },
        {
          titel: "Tweede plein vergroenen",
          doel: "Hetzelfde voor het plein dat de wijk daarna kiest.",
          jaren: [2, 2],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 130_000,
          status: "gepland",
          bijgewerkt: -12,
        },
      ],
      reacties: [
        {
          naam: "Anja",
          tekst: "Na elke storm ligt onze straat vol zand en vuil. Zet planten neer die dat tegenhouden.",
          kanaal: "bijeenkomst",
          op: [-2, 3, 14],
          isBewijs: true,
          steun: ["voorbeeld-bewoner-2"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "De pleinen krijgen planten die tegen zout en wind kunnen. Het eerste plein is al gekozen.",
            op: [-2, 5, 27],
            acties: [1],
          },
        },
        {
          naam: "Kees",
          tekst: "Wanneer wordt er weer geveegd na een storm?",
          kanaal: "telefoon",
          op: [-2, 6, 18],
          antwoord: {
            soort: "beantwoord",
            toelichting:
              "Na een storm vegen wij eerst de hoofdwegen en de routes naar school, daarna de woonstraten. Duurt het te lang, meld het dan via 14070.",
            op: [-2, 6, 25],
          },
        },
      ],
    },
  ],
  versies: [
    { op: [-2, 5, 12], ronde: { van: [-2, 5, 12], totEnMet: [-2, 6, 23] } },
    {
      op: [-2, 11, 27],
      wijzigingen: {
        1: {
          aanpak: [
            "De woningcorporatie bespreekt elk plan eerst met een groep bewoners uit de straat zelf.",
            "Een deel van de nieuwe kleine woningen wordt eerst in Duindorp aangeboden, aan starters en aan ouderen.",
          ],
        },
        2: {
          aanpak: [
            [
              "het clubhuis wordt verbouwd met een keuken en een zaal;",
              "bewoners maken zelf het rooster;",
              "jongeren maken hun eigen twee avonden, met hulp van jongerenwerk.",
            ],
          ],
        },
        3: {
          aanpak: [
            "Wij maken de oversteken naar school en strand veiliger en houden het strandverkeer buiten de woonstraten.",
            "Wij proberen één seizoen of woonstraten op drukke dagen alleen voor bewoners kunnen zijn.",
          ],
        },
      },
    },
  ],
  besluit: { orgaan: "College van burgemeester en wethouders", soort: "vaststelling", datum: [-2, 11, 25] },
};
