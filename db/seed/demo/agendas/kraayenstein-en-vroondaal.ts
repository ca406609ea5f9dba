// In the making, after a round that closed: its reactions have waited longer than six weeks for an answer.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const kraayensteinEnVroondaal: VoorbeeldAgenda = {
  id: "kraayenstein-en-vroondaal",
  wijkCode: "WK051816",
  gestart: -230,
  looptijd: [1, 4],
  inleiding: [
    "Kraayenstein is een rustige wijk uit de jaren zeventig en tachtig. Vroondaal ernaast is nieuw en nog niet af. Samen liggen ze aan de rand van de stad, met de duinen en De Uithof dichtbij.",
    "De oude en de nieuwe buurt willen samen één wijk worden. Dit is de eerste versie. Wij willen graag weten wat u ervan vindt.",
  ],
  participatie: [
    "Zes weken lang kunt u reageren. Op elke reactie geven wij antwoord. Daarna komt er een nieuwe versie.",
  ],
  themas: [
    {
      titel: "Eén wijk, oud en nieuw",
      domein: "sociaal",
      participatieniveau: "coproduceren",
      cijfers: ["pct_0_15"],
      waarom: [
        "Bewoners van Vroondaal kennen Kraayenstein vooral van de supermarkt. Er is weinig dat de twee buurten bij elkaar brengt.",
      ],
      doel: ["Bewoners van beide buurten ontmoeten elkaar en gebruiken dezelfde plekken."],
      aanpak: [
        "Wij beginnen met een jaarlijks wijkfeest en een gezamenlijke buurtkamer. Bewoners uit beide buurten organiseren het.",
      ],
      acties: [
        {
          titel: "Wijkfeest van oud en nieuw",
          doel: "Kennismaken over de grens van de buurt.",
          jaren: [1, 1],
          trekker: "Stadsdeel Loosduinen",
          partners: "Bewonersverenigingen",
          budgetEuro: 8_000,
          status: "gepland",
          bijgewerkt: -102,
        },
      ],
      reacties: [
        {
          naam: "Fatima",
          tekst: "Een feest is leuk, maar maak liever een speelplek op de grens van de twee buurten.",
          kanaal: "site",
          op: -92,
          door: "voorbeeld-bewoner-5",
          steun: ["bewoner", "voorbeeld-bewoner-4"],
        },
        {
          naam: "Meneer Jansen",
          tekst: "Doe iets voor de mensen die hier al veertig jaar wonen.",
          kanaal: "papier",
          op: -77,
        },
      ],
    },
    {
      titel: "Goed bereikbaar zonder auto",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["opp_km2", "stedelijkheid"],
      waarom: [
        "De bus rijdt niet overal en de fietsroutes naar de stad houden op bij de bouwplaatsen. Jongeren en ouderen hebben daar het meeste last van.",
      ],
      doel: ["U kunt met bus of fiets veilig en vlot naar de stad, het strand en de middelbare school."],
      aanpak: [
        "Wij maken de fietsroutes af voordat de laatste huizen klaar zijn en praten met het vervoerbedrijf over de bus.",
      ],
      reacties: [
        {
          naam: "Demo Bewoner",
          tekst: "De bus stopt te ver van het verzorgingshuis.",
          kanaal: "site",
          op: -70,
          door: "bewoner",
          steun: ["voorbeeld-bewoner-3"],
        },
        {
          naam: "Lotte",
          tekst: "Is het fietspad langs de bouw ’s avonds verlicht?",
          kanaal: "straat",
          op: -66,
          antwoord: {
            soort: "beantwoord",
            toelichting: "Ja. De aannemer zet er tijdelijke lampen neer tot het echte fietspad klaar is.",
            op: -50,
          },
        },
      ],
    },
    {
      titel: "Fijn wonen voor iedere leeftijd",
      domein: "sociaal",
      participatieniveau: "raadplegen",
      cijfers: ["pct_koop", "pct_65_plus"],
      waarom: [
        "Oudere bewoners willen kleiner wonen in hun eigen buurt. Voor jongeren is er bijna niets dat zij kunnen betalen.",
      ],
      doel: ["In beide buurten komen woningen voor ouderen en voor starters."],
      aanpak: ["Bij de laatste bouwplannen kijken wij eerst of er plek is voor kleinere woningen."],
    },
  ],
  versies: [{ op: -102, ronde: { van: -102, totEnMet: -60 } }],
};
