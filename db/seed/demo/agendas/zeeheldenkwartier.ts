// Adopted; its term begins next year. One theme of the first version was dropped, its reactions stay.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const zeeheldenkwartier: VoorbeeldAgenda = {
  id: "zeeheldenkwartier",
  wijkCode: "WK051822",
  gestart: -330,
  looptijd: [1, 4],
  inleiding: [
    "Het Zeeheldenkwartier is een levendige wijk met smalle straten, veel kleine winkels en cafés, en bewoners die graag iets organiseren. Er wonen veel twintigers en dertigers.",
    "Het is ook vol. Auto’s, fietsen, terrassen en mensen vragen allemaal om ruimte. In deze agenda maken wij keuzes.",
  ],
  participatie: [
    "Zes weken lang kan iedereen op de eerste versie reageren. Daarna passen wij de agenda aan. Op elke reactie geven wij antwoord.",
  ],
  themas: [
    {
      titel: "Ruimte op straat eerlijk verdelen",
      domein: "fysiek",
      participatieniveau: "adviseren",
      cijfers: ["inwoners", "opp_km2"],
      waarom: [
        "De straten zijn smal. Fietsen staan op de stoep, en wie met een kinderwagen of rollator loopt, moet de weg op.",
      ],
      doel: ["U kunt overal in de wijk over een vrije stoep lopen."],
      aanpak: ["Wij maken per straat een plan met bewoners: waar staan fietsen, waar staat groen, waar staan auto’s."],
      acties: [
        {
          titel: "Fietsvakken op de plek van auto’s in drie straten",
          doel: "De stoep vrij voor voetgangers.",
          jaren: [1, 2],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Bewonersorganisatie",
          budgetEuro: 75_000,
          status: "gepland",
          bijgewerkt: -30,
        },
      ],
      reacties: [
        {
          naam: "Noor",
          tekst: "Met de kinderwagen kom ik er niet langs. Zet de fietsen ergens anders.",
          kanaal: "site",
          op: -180,
          door: "voorbeeld-bewoner-4",
          isBewijs: true,
          steun: ["voorbeeld-bewoner-1", "voorbeeld-bewoner-2", "voorbeeld-bewoner-5"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "In drie straten maken parkeerplekken plaats voor fietsvakken. Uw straat is een van de drie.",
            op: -150,
            acties: [1],
          },
        },
        {
          naam: "Meneer Smit",
          tekst: "Neem geen enkele parkeerplek weg. Ik heb mijn auto nodig voor mijn werk.",
          kanaal: "papier",
          op: -171,
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "Wij halen in drie straten toch een paar plekken weg, omdat voetgangers daar nu over de weg moeten. Wij doen dat alleen waar op loopafstand plek is. Voor bewoners met een vergunning verandert de prijs niet.",
            op: -149,
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Samen leven in een drukke wijk",
      domein: "sociaal",
      participatieniveau: "coproduceren",
      cijfers: ["pct_25_45"],
      waarom: [
        "Uitgaan en wonen zitten hier dicht op elkaar. Dat is gezellig, maar wie boven een café woont, slaapt soms slecht.",
      ],
      doel: ["Ondernemers en bewoners lossen overlast samen op, voordat er een klacht nodig is."],
      aanpak: ["Ondernemers en bewoners maken per plein afspraken. Het stadsdeel helpt daarbij."],
      acties: [
        {
          titel: "Afspraken per plein tussen buren en cafés",
          doel: "Minder overlast zonder extra regels.",
          jaren: [1, 1],
          trekker: "Stadsdeel Centrum",
          partners: "Ondernemersvereniging, bewonersorganisatie",
          budgetEuro: 10_000,
          status: "gepland",
          bijgewerkt: -30,
        },
      ],
      reacties: [
        {
          naam: "Een ondernemer",
          tekst: "Praat eerst met ons voordat jullie regels maken.",
          kanaal: "bijeenkomst",
          op: -160,
          isBewijs: true,
          antwoord: {
            soort: "overgenomen",
            toelichting: "Dat is nu de aanpak: eerst afspraken per plein, en alleen regels als dat niet werkt.",
            op: -148,
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Groen en water tegen hitte en buien",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["stedelijkheid"],
      waarom: [
        "Er is weinig groen. Bij een zware bui staat het water in de straat, en in de zomer blijven de stenen lang warm.",
      ],
      doel: ["In elke straat is schaduw en kan het regenwater weg."],
      aanpak: [
        "Wij beginnen met de straten die toch opengaan voor het riool. Geveltuinen mogen overal waar de stoep breed genoeg blijft.",
      ],
    },
    {
      titel: "Veilig naar huis in de avond",
      domein: "veiligheid",
      participatieniveau: "raadplegen",
      cijfers: ["pct_15_25"],
      waarom: ["Vooral jonge vrouwen zeggen dat zij na een avond uit sommige straten mijden."],
      doel: ["Iedereen kan ’s avonds met een gerust gevoel naar huis lopen of fietsen."],
      aanpak: ["Wij lopen met bewoners een avondronde en verbeteren eerst het licht op de plekken die zij aanwijzen."],
      reacties: [
        {
          naam: "Demo Buur",
          tekst: "Het steegje achter ons blok is pikdonker.",
          kanaal: "site",
          op: -165,
          door: "bewoner2",
          isBewijs: true,
          antwoord: {
            soort: "doorverwezen",
            toelichting:
              "Een kapotte of te zwakke lamp is een melding. Wij hebben die voor u gedaan en nemen het steegje mee in de avondronde.",
            op: -150,
          },
        },
      ],
    },
    {
      titel: "Plek voor terrassen",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["pct_25_45"],
      waarom: ["Cafés willen grotere terrassen. Bewoners vinden dat er al genoeg zijn."],
      doel: ["Een vaste maat voor terrassen in de wijk."],
      aanpak: ["Wij meten de stoepen en maken een kaart."],
      reacties: [
        {
          naam: "Bas",
          tekst: "Dit hoort bij het thema over samenleven. Maak er geen apart thema van.",
          kanaal: "site",
          op: -162,
          door: "voorbeeld-bewoner-3",
          antwoord: {
            soort: "overgenomen",
            toelichting: "Dat hebben wij gedaan. Terrassen horen nu bij de afspraken per plein.",
            op: -148,
          },
        },
      ],
    },
  ],
  versies: [
    { op: -190, ronde: { van: -190, totEnMet: -148 } },
    {
      op: -60,
      wijzigingen: {
        2: {
          aanpak: [
            "Ondernemers en bewoners maken per plein afspraken, ook over de maat van de terrassen. Het stadsdeel helpt daarbij. Alleen als dat niet werkt, komen er regels.",
          ],
        },
        5: { vervallen: true },
      },
    },
  ],
  besluit: { orgaan: "College van burgemeester en wethouders", soort: "vaststelling", datum: -64 },
};
