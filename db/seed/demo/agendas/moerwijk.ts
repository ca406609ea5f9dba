// In the making: a rich draft of which some themes still lack what publishing asks for.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const moerwijk: VoorbeeldAgenda = {
  id: "moerwijk",
  wijkCode: "WK051836",
  gestart: -75,
  looptijd: [1, 4],
  inleiding: [
    "Moerwijk is een groene wijk met veel portiekflats uit de jaren vijftig. Er wonen mensen van allerlei leeftijden en achtergronden, en veel gezinnen met kinderen.",
    "De komende jaren verandert hier veel. Flats worden opgeknapt of vervangen, en er komen nieuwe woningen bij. Dat moet de wijk beter maken voor de mensen die er nu al wonen. In deze agenda leest u wat wij samen het belangrijkst vinden.",
  ],
  participatie: [
    "Deze agenda schrijven wij met bewoners, scholen, winkeliers en organisaties in de wijk. Wij praten met u op straat, in de portieken, op school en in het buurthuis.",
    "Als de tekst klaar is, leggen wij hem eerst aan u voor. U leest bij elk thema hoeveel invloed u hebt. Op elke reactie krijgt u antwoord.",
  ],
  deelnemers: [{ wie: "bewoner2", op: -20 }],
  tekstvoorstellen: [
    {
      tekst: "participatie",
      replace: ["op school en in het buurthuis", "op school, bij de winkels en in het buurthuis"],
      toelichting: "Niet iedereen komt in het buurthuis. Bij de winkels spreekt u veel meer mensen.",
      door: "bewoner2",
      op: -3,
    },
  ],
  themas: [
    {
      titel: "Meer ontmoeten in de wijk",
      domein: "sociaal",
      participatieniveau: "adviseren",
      cijfers: ["pct_koop", "pct_laagste_40_inkomen"],
      waarom: [
        "In de gesprekken in de wijk kwam dit het vaakst terug. Mensen kennen hun buren minder dan vroeger. Wie nieuw is, weet niet waar hij terechtkan.",
        "In een portiek woont u dicht op elkaar. Een praatje op de trap maakt dan veel verschil, ook als er een keer iets misgaat.",
      ],
      doel: [
        "Over vier jaar is er in elke buurt van Moerwijk een plek waar u zomaar kunt binnenlopen, met minstens één vaste avond in de week.",
      ],
      aanpak: [
        "Wij beginnen met plekken die er al zijn en nu vaak leegstaan:",
        [
          "schoolgebouwen gaan na schooltijd open voor de buurt;",
          "in elke buurt komt een vaste wijkavond, die bewoners zelf leiden;",
          "wie nieuw is in een portiek, krijgt bezoek van een buur met informatie over de wijk.",
        ],
      ],
    },
    {
      titel: "Goede en warme woningen",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["pct_koop", "woz"],
      waarom: [
        "Veel flats zijn oud, vochtig en moeilijk warm te krijgen. Bewoners betalen daardoor veel voor energie en maken zich zorgen over schimmel.",
        "Tegelijk zijn er plannen om flats te slopen en opnieuw te bouwen. Voor bewoners is vaak niet duidelijk wat er met hun eigen flat gebeurt, en wanneer.",
      ],
      doel: [
        "Elke bewoner van een flat weet minstens een jaar van tevoren wat er met zijn woning gebeurt. Woningen met vocht en schimmel zijn als eerste aan de beurt.",
      ],
      aanpak: [
        "De woningcorporaties en de gemeente maken samen één kaart met alle plannen. Elk half jaar is er een avond per buurt waar u vragen kunt stellen.",
        "Energiecoaches komen gratis langs om kleine dingen direct te verbeteren, zoals tochtstrips en radiatorfolie.",
      ],
    },
    {
      titel: "Kansen voor kinderen en jongeren",
      domein: "sociaal",
      cijfers: ["pct_0_15", "pct_opleiding_hoog"],
      waarom: [
        "In Moerwijk wonen veel kinderen. Niet ieder kind heeft thuis een rustige plek om te leren, of geld voor sport en muziek.",
        "Jongeren vertellen dat er na schooltijd weinig te doen is en dat het moeilijk is om een goede stageplek te vinden.",
      ],
      doel: [
        "Elk kind kan na schooltijd in de wijk sporten, muziek maken of huiswerk doen. Elke jongere die een stageplek zoekt, krijgt daar hulp bij.",
      ],
      aanpak: [
        [
          "een naschools programma op alle basisscholen;",
          "een huiswerkplek die ook in het weekend open is;",
          "stages bij de bouwbedrijven die in de wijk werken.",
        ],
      ],
    },
    {
      titel: "Veilig in het portiek en op straat",
      domein: "veiligheid",
      participatieniveau: "adviseren",
      waarom: [
        "Bewoners noemen portiekdeuren die niet sluiten, donkere paden en scooters op de stoep. Vooral ouderen gaan daarom ’s avonds liever niet meer naar buiten.",
      ],
      doel: ["U voelt zich veilig in uw eigen portiek en op weg naar huis, ook als het donker is."],
      aanpak: [
        "Met bewoners lopen wij elk seizoen een ronde door de buurt. Wat kapot is, melden wij meteen. Wat meer tijd kost, komt op een lijst die u kunt inzien.",
      ],
    },
    {
      titel: "Groen en koel tussen de flats",
      cijfers: ["pct_0_15"],
      waarom: [
        "Tussen de flats ligt veel gras, maar er is weinig te doen en op warme dagen weinig schaduw. Bewoners willen zelf tuinieren en kinderen willen er spelen.",
      ],
      doel: ["Het groen tussen de flats is van de buurt: om te spelen, te zitten en te tuinieren."],
    },
  ],
  momenten: [
    {
      op: -40,
      door: "team-escamp",
      was: {
        4: {
          doel: ["U voelt zich veilig in uw portiek."],
          aanpak: ["Wij lopen elk jaar een ronde door de buurt en melden wat kapot is."],
        },
        5: { waarom: ["Tussen de flats ligt veel gras. Bewoners willen zelf tuinieren."], doel: [] },
      },
    },
    {
      op: -26,
      door: "team-escamp-2",
      naam: "Concept voor de wijktafel",
      was: {
        4: { aanpak: ["Met bewoners lopen wij elk jaar een ronde door de buurt. Wat kapot is, melden wij meteen."] },
        5: { doel: ["Het groen tussen de flats is van de buurt."] },
      },
    },
    {
      op: -19,
      door: "team-escamp",
      was: {
        5: { doel: ["Het groen tussen de flats is van de buurt: om te spelen en te tuinieren."] },
      },
    },
    { op: -5, door: "team-escamp-2" },
  ],
  versies: [],
  notities: [
    {
      thema: 1,
      tekst: "doel",
      woorden: "minstens één vaste avond in de week",
      berichten: [
        {
          tekst: "Halen we dit met de vrijwilligers die we nu hebben? Het buurthuis zegt van niet.",
          door: "team-escamp-2",
          op: -9,
        },
        { tekst: "Ik vraag het na bij de welzijnsorganisatie en laat het hier weten.", door: "team-escamp", op: -8 },
      ],
    },
    {
      thema: 2,
      tekst: "doel",
      woorden: "Schimmel is binnen een maand opgelost.",
      isWeg: true,
      berichten: [
        {
          tekst: "Dit kunnen wij niet beloven, de corporaties gaan hierover. Eerst met hen bespreken.",
          door: "team-escamp",
          op: -6,
        },
      ],
    },
    {
      thema: 2,
      tekst: "aanpak",
      woorden: "Elk half jaar",
      berichten: [
        { tekst: "Was dit niet elk kwartaal?", door: "team-escamp-2", op: -20 },
        { tekst: "Elk half jaar, zo spraken wij het af met de corporaties.", door: "team-escamp", op: -19 },
        { soort: "opgelost", tekst: "", door: "team-escamp-2", op: -19 },
      ],
    },
  ],
};
