// Open for reaction today: some reactions are answered, some wait for the gebiedsteam.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const morgenstond: VoorbeeldAgenda = {
  id: "morgenstond",
  wijkCode: "WK051834",
  gestart: -160,
  looptijd: [1, 4],
  inleiding: [
    "Morgenstond ligt tussen de Leyweg en de Erasmusweg. Het is een ruime wijk met veel groen, scholen en winkels dichtbij. Er wordt de komende jaren veel gebouwd.",
    "Wij hebben de afgelopen maanden met bewoners gepraat op straat, in de bibliotheek en op scholen. Daaruit kwamen vier thema’s. Wij horen graag van u of dit klopt en wat u mist.",
  ],
  participatie: [
    "U kunt nu op elk thema reageren: op deze site, op papier bij het stadsdeelkantoor, per telefoon of op een bijeenkomst. Eén zin is genoeg.",
    "Op elke reactie geven wij antwoord. Daarna passen wij de agenda aan. Bij elk thema staat hoeveel invloed u hebt.",
  ],
  themas: [
    {
      titel: "Elkaar kennen en helpen",
      domein: "sociaal",
      participatieniveau: "coproduceren",
      cijfers: ["pct_laagste_40_inkomen"],
      waarom: [
        "Veel bewoners willen iets voor een ander doen, maar weten niet voor wie. En wie hulp nodig heeft, vraagt die niet snel. Dat hoorden wij van jonge ouders, maar ook van ouderen die alleen wonen.",
      ],
      doel: ["Iedere bewoner weet waar hij hulp kan vragen of hulp kan geven, op loopafstand van huis."],
      aanpak: [
        "Wij maken dit samen met bewoners:",
        [
          "twee buurtkamers waar bewoners zelf de sleutel van hebben;",
          "een maaltijd in elke buurt, minstens één keer per maand;",
          "een klussenploeg van bewoners voor kleine reparaties.",
        ],
      ],
      acties: [
        {
          titel: "Buurtkamer openen in Morgenstond-West",
          doel: "Een plek waar bewoners elke dag kunnen binnenlopen en zelf de sleutel van hebben.",
          jaren: [0, 1],
          trekker: "Stadsdeel Escamp",
          partners: "Bewonersgroep, welzijnsorganisatie, woningcorporatie",
          budgetEuro: 60_000,
          status: "loopt",
          voortgang: "Er is een ruimte gevonden; de huur wordt nu geregeld.",
          bijgewerkt: -9,
        },
        {
          titel: "Klussenploeg van bewoners opzetten",
          doel: "Kleine reparaties bij buren die dat zelf niet kunnen.",
          jaren: [1, 2],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "Welzijnsorganisatie",
          budgetEuro: 15_000,
          status: "gepland",
          bijgewerkt: -9,
        },
      ],
      reacties: [
        {
          naam: "Een buurvrouw",
          tekst: "Ik woon hier al lang en ken alleen mijn overbuurvrouw. Een keer samen eten zou ik fijn vinden.",
          kanaal: "bijeenkomst",
          op: -58,
          isBewijs: true,
          steun: ["bewoner", "voorbeeld-bewoner-1"],
          antwoord: {
            soort: "overgenomen",
            toelichting:
              "Dat hoorden wij vaker. Een maaltijd in elke buurt staat nu in de aanpak. De buurtkamer in Morgenstond-West begint ermee.",
            op: -12,
            acties: [1],
          },
        },
        {
          naam: "Demo Bewoner",
          tekst: "Kan de buurtkamer ook op zondag open? Dan heb ik tijd om te helpen.",
          kanaal: "site",
          op: -16,
          door: "bewoner",
          steun: ["bewoner2", "voorbeeld-bewoner-2", "voorbeeld-bewoner-3"],
          antwoord: {
            soort: "deels-overgenomen",
            toelichting:
              "Bewoners krijgen zelf de sleutel, dus zondag kan als er twee mensen zijn die openen en sluiten. Wij betalen op zondag geen beroepskracht. Wilt u meedoen? Dan nemen wij contact met u op.",
            op: -8,
            acties: [1],
          },
        },
        {
          naam: "Meneer De Wit",
          tekst: "Mijn buurman is slecht ter been. Wie helpt hem met een lamp ophangen?",
          kanaal: "telefoon",
          op: -6,
        },
      ],
    },
    {
      titel: "Prettig wonen terwijl er gebouwd wordt",
      domein: "fysiek",
      participatieniveau: "raadplegen",
      cijfers: ["pct_koop", "woz"],
      waarom: [
        "Oude flats maken plaats voor nieuwe. Dat geeft jaren achter elkaar lawaai, stof en afgesloten stoepen. Bewoners willen weten wat er komt en of zij in de wijk kunnen blijven.",
      ],
      doel: [
        "Wie in een flat woont die wordt gesloopt, kan in Morgenstond blijven wonen als hij dat wil. Rond elke bouwplaats blijft een veilige looproute.",
      ],
      aanpak: [
        "Bij elk bouwproject is er één vaste contactpersoon met een telefoonnummer op het bouwhek. Voor de bouw begint, lopen wij met bewoners de route naar school en winkels na.",
      ],
      acties: [
        {
          titel: "Vaste contactpersoon bij elk bouwproject",
          doel: "U weet wie u belt bij overlast van de bouw.",
          jaren: [1, 4],
          trekker: "Dienst Stedelijke Ontwikkeling",
          partners: "Woningcorporaties, bouwbedrijven",
          status: "gepland",
          bijgewerkt: -20,
        },
      ],
      reacties: [
        {
          naam: "Samira",
          tekst: "Mijn dochter loopt langs een bouwplaats naar school. Maak daar een echte stoep, geen zand.",
          kanaal: "straat",
          op: -47,
          isBewijs: true,
          steun: ["voorbeeld-bewoner-4"],
        },
        {
          naam: "Anoniem",
          tekst: "Stop met slopen. Deze flats zijn nog goed.",
          kanaal: "site",
          op: -13,
          door: "voorbeeld-bewoner-1",
          antwoord: {
            soort: "niet-overgenomen",
            toelichting:
              "Wij begrijpen dat dit u raakt. Wij nemen dit niet over. Van elke flat is eerst onderzocht of opknappen kan. Waar dat niet kan, komt dat door de fundering en het vocht. Die onderzoeken kunt u bij de corporatie inzien. Wel leggen wij vast dat u in de wijk kunt blijven wonen.",
            op: -7,
          },
        },
        {
          naam: "Demo Buur",
          tekst: "Komen er bij de nieuwe flats ook plekken om een scootmobiel te stallen?",
          kanaal: "site",
          op: -4,
          door: "bewoner2",
        },
      ],
    },
    {
      titel: "Veilig en schoon rond de Leyweg",
      domein: "veiligheid",
      participatieniveau: "adviseren",
      waarom: [
        "Rond de winkels aan de Leyweg is het druk. Bewoners noemen zwerfafval, fietsen op de stoep en hard rijden. In de avond mijden sommige mensen de parkeerplaatsen.",
      ],
      doel: [
        "De straten rond de Leyweg zijn schoon en overzichtelijk, en u loopt er ook ’s avonds met een gerust gevoel.",
      ],
      aanpak: [
        "Winkeliers, bewoners en de gemeente lopen elke twee maanden een ronde. Wat zij adviseren voeren wij uit, of wij leggen uit waarom niet.",
        "Al besloten: het winkelgebied houdt een vaste wijkagent.",
      ],
      acties: [
        {
          titel: "Betere lampen op de parkeerplaatsen",
          doel: "Geen donkere hoeken meer tussen de winkels en de flats.",
          jaren: [1, 1],
          trekker: "Dienst Stadsbeheer",
          budgetEuro: 85_000,
          status: "gepland",
          bijgewerkt: -20,
        },
      ],
      reacties: [
        {
          naam: "Een winkelier",
          tekst: "De containers achter de winkels zijn altijd vol. Daar komt het vuil op straat vandaan.",
          kanaal: "bijeenkomst",
          op: -58,
          isBewijs: true,
          antwoord: {
            soort: "doorverwezen",
            toelichting:
              "Volle containers zijn een melding. Wij hebben uw melding doorgegeven aan de dienst die ze leegt. U kunt dit ook zelf doen via 14070. In de agenda kijken wij naar een vaste oplossing.",
            op: -40,
          },
        },
        {
          naam: "Yusuf",
          tekst: "Hang camera’s op bij de parkeerplaats.",
          kanaal: "papier",
          op: -11,
          steun: ["voorbeeld-bewoner-5"],
        },
      ],
    },
    {
      titel: "Opgroeien met kansen",
      domein: "sociaal",
      participatieniveau: "raadplegen",
      cijfers: ["pct_0_15", "pct_laagste_40_inkomen"],
      waarom: [
        "Kinderen en ouders vertellen dat sport en bijles duur zijn. Jongeren missen een plek binnen, vooral in de winter.",
      ],
      doel: ["Elk kind in Morgenstond kan meedoen met sport, muziek of huiswerkles, ook als er thuis weinig geld is."],
      aanpak: [
        "Scholen, sportclubs en de bibliotheek maken samen één programma. Wij vragen jongeren wat zij op vrijdagavond in de sportzaal willen doen.",
      ],
      acties: [
        {
          titel: "Sportzaal open op vrijdagavond",
          doel: "Een vaste plek binnen voor jongeren.",
          jaren: [0, 1],
          trekker: "Onderwijs, Cultuur en Welzijn",
          partners: "Jongerenwerk, sportclubs",
          budgetEuro: 22_000,
          status: "loopt",
          voortgang: "De proef is begonnen; jongeren gaven ideeën voor het programma.",
          bijgewerkt: -15,
        },
      ],
      reacties: [
        {
          naam: "Ilias, 16",
          tekst: "Mag de zaal ook voor meiden apart? Nu komen alleen jongens.",
          kanaal: "straat",
          op: -18,
          steun: ["bewoner2", "voorbeeld-bewoner-2"],
          antwoord: {
            soort: "overgenomen",
            toelichting:
              "Goed idee. De eerste vrijdag van de maand is de zaal voor meiden. Een jongerenwerkster is erbij.",
            op: -10,
            acties: [1],
          },
        },
      ],
    },
  ],
  versies: [{ op: -21, ronde: { van: -21, totEnMet: 21 } }],
};
