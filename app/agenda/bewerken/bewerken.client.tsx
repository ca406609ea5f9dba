// Draws the live part of the page on which an agenda is written. What it starts from, the server put beside it.
import "./fast-refresh.client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isTaal } from "../../taal/taal";
import { TaalContext } from "../../taal/use-taal";
import { AgendaEditor, type AgendaEditorProps } from "./agenda-editor";

const container = document.querySelector<HTMLElement>("[data-bewerken]");
const { lang } = document.documentElement;
if (container !== null) {
  const props = JSON.parse(container.dataset["bewerken"] ?? "") as AgendaEditorProps;
  createRoot(container).render(
    <StrictMode>
      <TaalContext.Provider value={isTaal(lang) ? lang : "nl"}>
        <AgendaEditor {...props} />
      </TaalContext.Provider>
    </StrictMode>,
  );
}
