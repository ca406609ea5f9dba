/**
 * The texts of an agenda as HTML, made once, when a version is published. What comes in was read without an editor and
 * is already limited to what rich text holds; every word and every address is escaped here.
 */
import {
  escapeHTML,
  renderJSONContentToString,
  serializeAttrsToHTMLString,
  serializeChildrenToHTMLString,
} from "@tiptap/static-renderer/json/html-string";
import { type AgendaHtml, type AgendaInhoud, withoutVervallen } from "../../realtime/document/agenda-inhoud";
import { isEmptyRichText, isSafeHref, type RichText, readStart } from "../../realtime/document/rich-text";

/** The texts of the agenda and of its themas, without those that are vervallen. */
export function renderAgendaHtml(inhoud: AgendaInhoud): AgendaHtml {
  return {
    inleiding: renderRichText(inhoud.inleiding),
    participatie: renderRichText(inhoud.participatie),
    themas: Object.fromEntries(
      withoutVervallen(inhoud).themas.map(({ id, waarom, doel, aanpak }) => [
        id,
        { waarom: renderRichText(waarom), doel: renderRichText(doel), aanpak: renderRichText(aanpak) },
      ]),
    ),
  };
}

/** "" for a text without a word. */
function renderRichText(text: RichText): string {
  return isEmptyRichText(text) ? "" : renderNode({ content: text });
}

const renderNode = renderJSONContentToString({
  nodeMapping: {
    doc: ({ children }) => serializeChildrenToHTMLString(children),
    text: ({ node }) => escapeHTML(node.text ?? ""),
    hardBreak: () => "<br>",
    paragraph: ({ children }) => element("p", children),
    heading: ({ node, children }) => element(node.attrs?.["level"] === 4 ? "h4" : "h3", children),
    bulletList: ({ children }) => element("ul", children),
    orderedList: ({ node, children }) => {
      const start = readStart(node.attrs?.["start"]);
      return element("ol", children, start === 1 ? {} : { start: String(start) });
    },
    listItem: ({ children }) => element("li", children),
  },
  markMapping: {
    bold: ({ children }) => element("strong", children),
    italic: ({ children }) => element("em", children),
    link: ({ mark, children }) => {
      const href: unknown = mark.attrs?.["href"];
      if (!isSafeHref(href)) return serializeChildrenToHTMLString(children);
      return element("a", children, { href, rel: "noopener noreferrer nofollow" });
    },
  },
});

function element(name: string, children: string | string[] | undefined, attrs: Record<string, string> = {}): string {
  return `<${name}${serializeAttrsToHTMLString(attrs)}>${serializeChildrenToHTMLString(children)}</${name}>`;
}
