// In the making: a complete draft that its team can publish.
import type { VoorbeeldAgenda } from "../voorbeeld-agenda";

export const binckhorst: VoorbeeldAgenda = {
  id: "binckhorst",
  wijkCode: "WK051839",
  gestart: -40,
  looptijd: [1, 4],
  inleiding: [
    "De Binckhorst verandert van bedrijventerrein in stadswijk. Tussen de werkplaatsen en de haven komen veel mensen wonen. De eerste bewoners zijn er al.",
    "Dit is de eerste wijkagenda van de Binckhorst. Wij schrijven hem met bewoners en ondernemers van nu, en denken aan wie er nog komt.",
  ],
  participatie: [
    "Omdat veel bewoners nieuw zijn, gaan wij per woongebouw langs. Ondernemers spreken wij op hun eigen werkplek. De tekst leggen wij daarna aan iedereen voor.",
  ],
  themas: [
    {
      titel: "Van gebouwen naar buurt",
      domein: "sociaal",
      participatieniveau: "coproduceren",
      cijfers: ["pct_25_45", "inwoners"],
      waarom: ["Bijna iedereen is hier nieuw. Er zijn nog weinig plekken waar u buren uit een ander gebouw tegenkomt."],
      doel: ["Er is vanaf het begin een plek die van alle bewoners is, ook terwijl er nog gebouwd wordt."],
      aanpak: [
        [
          "een tijdelijke buurtkamer aan het water;",
          "een welkom voor elk nieuw gebouw, door bewoners zelf;",
          "een plein waar werkplaatsen hun deuren openzetten.",
        ],
      ],
    },
    {
      titel: "Wonen en werken naast elkaar",
      domein: "fysiek",
      participatieniveau: "adviseren",
      cijfers: ["pct_arbeidsparticipatie", "woningen"],
      waarom: ["Bedrijven maken geluid en rijden vroeg. Bewoners willen rust. Allebei horen ze bij de Binckhorst."],
      doel: ["Bedrijven kunnen blijven werken en bewoners kunnen slapen, omdat afspraken op tijd zijn gemaakt."],
      aanpak: [
        "Voordat een nieuw gebouw opengaat, maken bewoners en bedrijven afspraken over laden, lossen en geluid.",
      ],
    },
    {
      titel: "Veilige routes door de bouw",
      domein: "veiligheid",
      participatieniveau: "raadplegen",
      cijfers: ["inwoners"],
      waarom: ["Vrachtwagens, fietsers en voetgangers gebruiken dezelfde wegen. Voor kinderen is dat gevaarlijk."],
      doel: ["Vanaf elk bewoond gebouw loopt een veilige route naar school, winkel en bushalte."],
      aanpak: [
        "Bij elke nieuwe bouwplaats maken wij eerst de route voor fietsers en voetgangers. Bewoners controleren die met ons.",
      ],
    },
  ],
  versies: [],
};
