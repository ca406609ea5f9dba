import { Mark } from "@tiptap/core";
import { isSafeHref } from "../../../realtime/document/rich-text";

/**
 * A link as rich text holds it: an address, nothing else. TipTap's own brings a recogniser of addresses along, which
 * makes links while reading what others type, and weighs as much as all the rest of the formatting.
 */
export const LinkMark = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => isSafeHref(element.getAttribute("href")) && null }],
  renderHTML: ({ HTMLAttributes }) => {
    const href: unknown = HTMLAttributes["href"];
    return ["a", isSafeHref(href) ? { href } : {}, 0];
  },
});
