import { expect, test } from "vitest";
import { kaartHref, readKaartKeuze } from "../../../app/kaart/kaart-keuze";

const read = (query: string) => readKaartKeuze(new URLSearchParams(query));

test("who chose nothing sees the agendas, the investeringsgebieden and NPZW, at the shortest address", () => {
  expect(read("").lagen).toEqual(["agenda", "investering", "npzw"]);
  expect(kaartHref(read(""))).toBe("/kaart");
});

test("a choice written into an address is read back the same", () => {
  for (const query of [
    "laag=geen",
    "laag=geen&laag=agenda&laag=stadsdeel",
    "toon=te-laat&straten=ja&sorteer=wachtend&richting=op&wijk=moerwijk",
    "sorteer=wijk&richting=af",
  ]) {
    expect(kaartHref(read(query))).toBe(`/kaart?${query}`);
  }
});

test("what is not known counts as not chosen", () => {
  expect(read("toon=alles&straten=1&sorteer=x&richting=y&wijk=")).toEqual(read(""));
  expect(read("laag=wegen").lagen).toEqual([]);
});

test("a change leaves the rest of the choice alone", () => {
  const keuze = read("laag=geen&laag=npzw&wijk=laak");
  expect(kaartHref(keuze, { wijk: "moerwijk" }, "#gekozen")).toBe("/kaart?laag=geen&laag=npzw&wijk=moerwijk#gekozen");
});
