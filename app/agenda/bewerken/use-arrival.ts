import { useEffect, useState } from "react";

/**
 * Puts who followed a link to a field of this page in that field: the browser looked for it before the live part was
 * there. Once, in the draft as it was received; a field that is gone, or a focus that is somewhere already, moves nothing.
 */
export function useArrival(isExpected: boolean): void {
  const [isDrawn, setDrawn] = useState(false);
  // The toolbars come with the next drawing, and would push the field out of sight.
  useEffect(() => setDrawn(true), []);
  useEffect(() => {
    if (!isDrawn || !isExpected || document.activeElement !== document.body) return;
    document.getElementById(window.location.hash.slice(1))?.focus();
  }, [isDrawn, isExpected]);
}
