// One running text for who only reads, live. Without an editor: an editor may write, if only to tidy up.
import { createElement, type ReactNode, useMemo } from "react";
import type * as Y from "yjs";
import { createStore, type Store } from "../../../realtime/client/store";
import {
  isEmptyRichText,
  type RichText,
  type RichTextMark,
  type RichTextNode,
  readRichText,
} from "../../../realtime/document/rich-text";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import { useStore } from "./use-store";

export function RichTextView({ fragment, label }: { fragment: Y.XmlFragment; label: string }) {
  const teksten = useTeksten(bewerkenTeksten);
  const text = useStore(useMemo(() => followRichText(fragment), [fragment]));
  return (
    <div className="tekst-veld">
      <p className="label">{label}</p>
      {isEmptyRichText(text) ? <p className="hint">{teksten.nogLeeg}</p> : text.content.map(renderNode)}
    </div>
  );
}

function followRichText(fragment: Y.XmlFragment): Store<RichText> {
  const text = createStore(readRichText(fragment));
  fragment.observeDeep(() => text.set(readRichText(fragment)));
  return text;
}

function renderNode(node: RichTextNode, key: number): ReactNode {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>((inner, mark) => renderMark(mark, inner, key), node.text);
    case "hardBreak":
      return <br key={key} />;
    case "heading":
      return createElement(`h${node.attrs.level}`, { key }, node.content?.map(renderNode));
    case "paragraph":
      return <p key={key}>{node.content?.map(renderNode)}</p>;
    case "bulletList":
      return <ul key={key}>{node.content.map(renderNode)}</ul>;
    case "orderedList":
      return (
        <ol key={key} start={node.attrs?.start}>
          {node.content.map(renderNode)}
        </ol>
      );
    case "listItem":
      return <li key={key}>{node.content.map(renderNode)}</li>;
  }
}

function renderMark(mark: RichTextMark, inner: ReactNode, key: number): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong key={key}>{inner}</strong>;
    case "italic":
      return <em key={key}>{inner}</em>;
    case "link":
      return (
        <a key={key} href={mark.attrs.href}>
          {inner}
        </a>
      );
  }
}
