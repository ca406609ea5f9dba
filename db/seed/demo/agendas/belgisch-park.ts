// Ending: this is the last year of its term, and the next agenda can be started. Most acties are done.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const belgischPark: VoorbeeldAgenda = {
  id: "belgisch-park",
  wijkCode: "WK051802",
  gestart: [-4, 2, 7],
  looptijd: [-3, 0],
  inleiding: [
    "In het Belgisch Park woont u dicht bij het strand en toch rustig, behalve op een warme dag. Deze agenda gaat over straten die leefbaar blijven, over water en groen, en over elkaar kennen.",
  ],
  participatie: [
    "Bewoners hebben de thema’s gekozen op twee avonden. Bij de bespreking halverwege kan iedereen zes weken reageren.",
  ],
  themas: [
    {
      titel: "Leefbare straten op drukke stranddagen",
      domein: "veiligheid",
      participatieniveau: "adviseren",
      cijfers: ["inwoners", "woningen"],
      waarom: [
        "Op warme dagen zoeken bezoekers van het strand hier een plek voor de auto. Dan staat de wijk vast en komt een ambulance er slecht door.",
      ],
      doel: ["Ook op de drukste dag kunt u uw straat in en uit."],
      aanpak: ["Verkeersregelaars en borden sturen bezoekers naar de garages. Bewoners zeggen ons waar het knelt."],
      acties: [
        {
          titel: "Verkeersregelaars op warme dagen",
          doel: "Bezoekers rijden door naar de garages.",
          jaren: [-3, 0],
          trekker: "Dienst Stadsbeheer",
          partners: "Politie, ondernemers",
          budgetEuro: 90_000,
          status: "loopt",
          voortgang: "Op alle drukke dagen stonden er verkeersregelaars.",
          resultaat: "De hoofdstraten bleven open. In de zijstraten is het nog te vol.",
          bijgewerkt: -20,
        },
        {
          titel: "Borden met vrije plaatsen bij de garages",
          doel: "Niemand hoeft te zoeken.",
          jaren: [-2, -1],
          trekker: "Dienst Stedelijke Ontwikkeling",
          budgetEuro: 150_000,
          status: "gereed",
          voortgang: "De borden staan.",
          resultaat: "Op drukke dagen rijden minder auto’s de wijk in om te zoeken.",
          bijgewerkt: [-1, 6, 16],
        },
      ],
      reacties: [
        {
          naam: "Ineke",
          tekst: "Op de eerste warme zondag stond ik drie kwartier vast in mijn eigen straat.",
          kanaal: "bijeenkomst",
          op: [-2, 2, 13],
          isBewijs: true,
          steun: ["voorbeeld-bewoner-2", "voorbeeld-bewoner-3"],
          antwoord: {
            soort: "overgenomen",
            toelichting: "Sinds afgelopen zomer staan er op warme dagen verkeersregelaars, ook bij uw straat.",
            op: [-2, 4, 22],
            acties: [1],
          },
        },
        {
          naam: "Demo Buur",
          tekst: "Maak de hele wijk in de zomer alleen voor bewoners met een vergunning.",
          kanaal: "site",
          op: [-2, 3, 6],
          door: "bewoner2",
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "De wijk helemaal afsluiten mag niet: het zijn openbare wegen. Wij sturen bezoekers wel eerder naar de garages.",
            op: [-2, 4, 22],
            acties: [2],
          },
        },
      ],
    },
    {
      titel: "Regenwater de tuin in",
      domein: "fysiek",
      participatieniveau: "coproduceren",
      cijfers: ["pct_koop", "woz"],
      waarom: ["Veel voortuinen zijn betegeld. Bij een zware bui loopt het water over de stoep de kelders in."],
      doel: ["In elke straat kan regenwater de grond in."],
      aanpak: ["Bewoners halen tegels weg, de gemeente brengt planten en regentonnen."],
      acties: [
        {
          titel: "Tegelactie per straat",
          doel: "Groene voortuinen en droge kelders.",
          jaren: [-3, -1],
          trekker: "Stadsdeel Scheveningen",
          partners: "Bewoners",
          budgetEuro: 15_000,
          status: "gereed",
          voortgang: "Klaar: elke straat heeft meegedaan.",
          resultaat: "Bewoners hebben in elke straat tegels weggehaald; de gemeente legde de goten aan.",
          bijgewerkt: [-1, 10, 9],
        },
      ],
      reacties: [
        {
          naam: "Demo Bewoner",
          tekst: "Ik doe graag mee, maar ik kan die tegels zelf niet tillen.",
          kanaal: "site",
          op: [-2, 2, 25],
          door: "bewoner",
          isBewijs: true,
          antwoord: {
            soort: "overgenomen",
            toelichting: "Bij elke tegelactie zijn er mensen die helpen tillen en de tegels ophalen.",
            op: [-2, 4, 9],
            acties: [1],
          },
        },
      ],
    },
    {
      titel: "Elkaar kennen in de straat",
      domein: "sociaal",
      participatieniveau: "meebeslissen",
      cijfers: ["pct_65_plus"],
      waarom: ["Veel mensen wonen alleen. Buren die elkaar kennen, helpen elkaar sneller."],
      doel: ["Elke straat heeft een moment in het jaar waarop buren elkaar zien."],
      aanpak: ["Straten beslissen zelf wat zij doen en krijgen daarvoor een klein budget."],
      acties: [
        {
          titel: "Budget voor straten",
          doel: "Een straatmaaltijd, een ruilmiddag of wat de straat wil.",
          jaren: [-3, 0],
          trekker: "Stadsdeel Scheveningen",
          budgetEuro: 20_000,
          status: "vertraagd",
          voortgang: "Minder straten dan gehoopt hebben iets aangevraagd.",
          bijgewerkt: -34,
        },
      ],
    },
  ],
  versies: [
    { op: [-2, 2, 5], ronde: { van: [-2, 2, 5], totEnMet: [-2, 3, 19] } },
    {
      op: [-2, 6, 11],
      wijzigingen: {
        1: {
          aanpak: [
            "Verkeersregelaars en borden met vrije plaatsen sturen bezoekers naar de garages. Bewoners zeggen ons waar het knelt.",
          ],
        },
      },
    },
  ],
  besluit: { orgaan: "College van burgemeester en wethouders", soort: "vaststelling", datum: [-4, 12, 6] },
};
