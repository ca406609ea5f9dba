// What a browser tells about the life of a page, in the words of who writes on it.

export type PageLife = {
  /** Asked before the page goes: whether something would be lost. */
  wouldLose: () => boolean;
  /** It is out of sight, or goes; nothing more may be heard of it. */
  onLeave: () => void;
  /** Someone comes back to it. */
  onReturn: () => void;
  onOffline: () => void;
  onOnline: () => void;
  /** A form is sent; of who signs out nothing is left behind. */
  onSubmit: (isSignOut: boolean) => void;
};

/** Answers the function that stops it. Outside a browser nothing is told. */
export function followPageLife(life: PageLife): () => void {
  if (typeof window === "undefined") return () => undefined;
  const following = new AbortController();
  const { signal } = following;
  const isHidden = () => document.visibilityState === "hidden";
  const onAwake = () => {
    if (!isHidden()) life.onReturn();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (life.wouldLose()) event.preventDefault();
  };

  window.addEventListener("beforeunload", onUnload, { signal });
  window.addEventListener("pagehide", life.onLeave, { signal });
  window.addEventListener("pageshow", onAwake, { signal });
  window.addEventListener("offline", life.onOffline, { signal });
  window.addEventListener("online", life.onOnline, { signal });
  document.addEventListener("visibilitychange", () => (isHidden() ? life.onLeave() : life.onReturn()), { signal });
  // Chromium thaws a page that slept, in sight or not.
  document.addEventListener("resume", onAwake, { signal });
  document.addEventListener("submit", ({ target }) => life.onSubmit(isSignOut(target)), { signal });
  return () => following.abort();
}

function isSignOut(form: EventTarget | null): boolean {
  return form instanceof HTMLFormElement && new URL(form.action).pathname === "/uitloggen";
}
