import { expect, test } from "vitest";
import { renderAgendaHtml } from "../../../app/agenda/agenda-html";
import type { AgendaInhoud, ThemaInhoud } from "../../../realtime/document/agenda-inhoud";
import type { RichText, RichTextNode } from "../../../realtime/document/rich-text";
import { paragraphs } from "../../support/rich-text";

const EMPTY: RichText = { type: "doc", content: [] };

function thema(fields: Partial<ThemaInhoud>): ThemaInhoud {
  return {
    id: "thema-000001",
    titel: "Meer groen",
    domein: "fysiek",
    participatieniveau: "adviseren",
    volgorde: "a0",
    vervallen: false,
    onderbouwing: [],
    waarom: EMPTY,
    doel: EMPTY,
    aanpak: EMPTY,
    ...fields,
  };
}

function agenda(fields: Partial<AgendaInhoud>): AgendaInhoud {
  return { titel: "Wijkagenda", inleiding: EMPTY, participatie: EMPTY, themas: [], ...fields };
}

function render(...content: RichTextNode[]): string {
  return renderAgendaHtml(agenda({ inleiding: { type: "doc", content } })).inleiding;
}

test("every part of a rich text becomes the element a reader expects", () => {
  const html = render(
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Waar" }] },
    { type: "heading", attrs: { level: 4 }, content: [{ type: "text", text: "Precies" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "vet", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "schuin", marks: [{ type: "italic" }] },
      ],
    },
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "een" }] }] }],
    },
    {
      type: "orderedList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "twee" }] }] }],
    },
  );
  expect(html).toBe(
    "<h3>Waar</h3><h4>Precies</h4><p><strong>vet</strong><br><em>schuin</em></p>" +
      "<ul><li><p>een</p></li></ul><ol><li><p>twee</p></li></ol>",
  );
});

test("a numbered list goes on with the number with which it was written", () => {
  const list = (start: unknown) =>
    render({
      type: "orderedList",
      attrs: { start: start as number },
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "vier" }] }] }],
    });
  expect(list(4)).toBe('<ol start="4"><li><p>vier</p></li></ol>');
  for (const wrong of [1, -4, 4.5, 10_000, '4" onclick="', null, {}]) {
    expect(list(wrong)).toBe("<ol><li><p>vier</p></li></ol>");
  }
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</p><iframe src='//kwaad.example'>",
  "&lt;b&gt; & &amp;",
  "<!-- -->",
])("what someone writes stays words: %s", (hostile) => {
  const html = render({ type: "paragraph", content: [{ type: "text", text: hostile }] });
  const inner = html.slice("<p>".length, -"</p>".length);
  expect(inner).not.toMatch(/[<>]/);
  expect(inner.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toBe(hostile);
});

test("a link tells search engines and the other site nothing, and its address cannot leave its quotes", () => {
  const href = 'https://example.nl/?a=1&b="onmouseover="alert(1)"<b>';
  const html = render({
    type: "paragraph",
    content: [{ type: "text", text: "hier", marks: [{ type: "link", attrs: { href } }] }],
  });
  expect(html).toBe(
    '<p><a href="https://example.nl/?a=1&amp;b=&quot;onmouseover=&quot;alert(1)&quot;&lt;b&gt;" rel="noopener noreferrer nofollow">hier</a></p>',
  );
});

test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//kwaad.example", "/relatief"])(
  "an address that is not a web page or a mailbox loses the link and keeps the words: %s",
  (href) => {
    const html = render({
      type: "paragraph",
      content: [{ type: "text", text: "hier", marks: [{ type: "link", attrs: { href } }] }],
    });
    expect(html).toBe("<p>hier</p>");
  },
);

test("a text without a word is nothing, and a vervallen thema is not rendered", () => {
  const html = renderAgendaHtml(
    agenda({
      inleiding: { type: "doc", content: [{ type: "paragraph" }] },
      themas: [
        thema({ id: "thema-000001", waarom: paragraphs("Omdat het kan.") }),
        thema({ id: "thema-000002", vervallen: true, waarom: paragraphs("Weg.") }),
      ],
    }),
  );
  expect(html.inleiding).toBe("");
  expect(html.themas).toEqual({ "thema-000001": { waarom: "<p>Omdat het kan.</p>", doel: "", aanpak: "" } });
});
