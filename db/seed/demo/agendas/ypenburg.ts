// Being carried out.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const ypenburg: VoorbeeldAgenda = {
  id: "ypenburg",
  wijkCode: "WK051842",
  gestart: [-3, 10, 2],
  looptijd: [-1, 2],
  inleiding: [
    "Ypenburg is gebouwd op het oude vliegveld. De kinderen van de eerste bewoners worden nu volwassen, en hun ouders denken na over later. De wijk moet meegroeien.",
    "Er is veel water en groen, maar de buurten liggen ver uit elkaar. Deze agenda gaat over ontmoeten, opgroeien en veilig onderweg zijn.",
  ],
  participatie: [
    "Scholen, sportclubs en bewoners hebben meegeschreven. Jongeren hebben een eigen avond gehad. Elk najaar bespreken wij hoe het gaat.",
  ],
  themas: [
    {
      titel: "Meer te doen voor tieners",
      domein: "sociaal",
      participatieniveau: "meebeslissen",
      cijfers: ["pct_15_25", "pct_0_15"],
      waarom: [
        "Ypenburg is gebouwd voor jonge gezinnen. Nu zijn de kinderen tieners. Speeltuinen zijn te klein voor hen en overal worden zij weggestuurd.",
      ],
      doel: [
        "Tieners hebben in elke buurt een plek buiten en in de wijk één plek binnen, die zij zelf hebben gekozen.",
      ],
      aanpak: ["Jongeren kiezen de plek en de inrichting. Wat zij kiezen binnen het budget, maken wij."],
      acties: [
        {
          titel: "Twee plekken buiten voor tieners",
          doel: "Een overdekte plek met licht en een veld om te sporten.",
          jaren: [-1, 1],
          trekker: "Stadsdeel Leidschenveen-Ypenburg",
          partners: "Jongerenraad, jongerenwerk",
          budgetEuro: 140_000,
          status: "loopt",
          voortgang: "De eerste plek is klaar, de tweede wordt gemaakt.",
          resultaat: "Jongeren hebben de eerste plek zelf geopend.",
          bijgewerkt: -18,
        },
        {
          titel: "Binnenplek in een leeg schoollokaal",
          doel: "Iets te doen in de winter.",
          jaren: [0, 1],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "School, jongerenwerk",
          budgetEuro: 55_000,
          status: "vertraagd",
          voortgang: "Het lokaal is langer nodig voor de school; wij zoeken een tweede keus.",
          bijgewerkt: -46,
        },
      ],
      reacties: [
        {
          naam: "Demo Buur",
          tekst: "Mijn kinderen hangen bij de supermarkt omdat er niets anders is. Vraag hen wat ze willen.",
          kanaal: "site",
          op: [-2, 5, 3],
          door: "bewoner2",
          isBewijs: true,
          steun: ["voorbeeld-bewoner-1", "voorbeeld-bewoner-2", "voorbeeld-bewoner-3"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Dat hebben wij gedaan. Jongeren kiezen zelf de plek en de inrichting.",
            op: [-2, 6, 20],
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Veilig fietsen van buurt naar buurt",
      domein: "veiligheid",
      participatieniveau: "adviseren",
      cijfers: ["opp_km2"],
      waarom: ["De fietsroutes tussen de buurten zijn in de avond donker, en bij de rotondes gaat het vaak bijna mis."],
      doel: ["U en uw kinderen kunnen ook in het donker veilig naar sport en school fietsen."],
      aanpak: ["Wij verbeteren eerst de routes die bewoners op de kaart hebben aangewezen."],
      acties: [
        {
          titel: "Licht langs de fietsroute naar de sportvelden",
          doel: "Geen donkere stukken meer.",
          jaren: [-1, 0],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 110_000,
          status: "gereed",
          voortgang: "Alle lampen branden.",
          resultaat: "Ouders laten hun kinderen weer zelf naar de training fietsen.",
          bijgewerkt: -90,
        },
      ],
      reacties: [
        {
          naam: "Een trainer",
          tekst: "In de winter brengen alle ouders hun kind met de auto omdat het fietspad donker is.",
          kanaal: "bijeenkomst",
          op: [-2, 4, 4],
          isBewijs: true,
          antwoord: {
            soort: "overgenomen",
            toelichting: "Deze route is als eerste aan de beurt.",
            op: [-2, 6, 20],
            acties: [1],
          },
        },
        {
          naam: "Ravi",
          tekst: "Maak van alle rotondes kruispunten met stoplichten.",
          kanaal: "site",
          op: [-2, 5, 14],
          door: "voorbeeld-bewoner-4",
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "Op een rotonde rijden auto’s langzamer en zijn ongelukken minder ernstig. Daarom houden wij de rotondes. Wel krijgen fietsers op de drukste rotonde een eigen strook.",
            op: [-2, 6, 21],
          },
        },
      ],
    },
    {
      titel: "Groen en water om van te genieten",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["pct_45_65"],
      waarom: ["Langs het water kunt u bijna nergens zitten, en sommige oevers zakken weg."],
      doel: ["Een rondje wandelen langs het water, met plekken om te zitten."],
      aanpak: ["Wij herstellen de oevers en verbinden de paden tot één rondje."],
      acties: [
        {
          titel: "Rondje om het water",
          doel: "Een wandelpad zonder onderbrekingen.",
          jaren: [1, 2],
          trekker: "Dienst Stadsbeheer",
          partners: "Bewonersgroep, waterschap",
          budgetEuro: 260_000,
          status: "gepland",
          bijgewerkt: -18,
        },
      ],
    },
  ],
  versies: [
    { op: [-2, 4, 22], ronde: { van: [-2, 4, 22], totEnMet: [-2, 6, 3] } },
    {
      op: [-2, 11, 20],
      wijzigingen: {
        2: {
          aanpak: [
            "Wij verbeteren eerst de routes die bewoners op de kaart hebben aangewezen. De route naar de sportvelden komt als eerste.",
            "Op de drukste rotonde krijgen fietsers een eigen strook.",
          ],
        },
      },
    },
  ],
  besluit: { orgaan: "College van burgemeester en wethouders", soort: "vaststelling", datum: [-2, 11, 18] },
};
