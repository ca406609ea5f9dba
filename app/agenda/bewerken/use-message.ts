import { useEffect, useState } from "react";

/** So long a message stays to be read. */
const MESSAGE_MS = 8000;

/** A sentence that is shown for a while, and the function that shows one. */
export function useMessage(): [string, (message: string) => void] {
  const [message, setMessage] = useState("");
  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return [message, setMessage];
}
