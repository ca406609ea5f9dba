// The same words as the page it is compared with, and nothing else. The bench writes text.json before it starts this.
import { readFileSync } from "node:fs";
import { useLoaderData } from "@remix-run/react";

const text: { title: string; blocks: string[] } = JSON.parse(readFileSync("text.json", "utf8"));

export function loader() {
  return text;
}

export default function Page() {
  const { title, blocks } = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>{title}</h1>
      {blocks.map((block) => (
        <p key={block}>{block}</p>
      ))}
    </main>
  );
}
