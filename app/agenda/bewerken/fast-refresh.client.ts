/**
 * While developing, Remix lets components renew themselves and expects its page to have said so. This page has no
 * framework, so it says so here. Nothing of it is in a build.
 */
if (import.meta.hot) {
  Object.assign(window, {
    __vite_plugin_react_preamble_installed__: true,
    $RefreshReg$: () => undefined,
    $RefreshSig$: () => (type: unknown) => type,
  });
}
