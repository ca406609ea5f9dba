// The uitvoeringsplan of one year, by thema.

type InPlan = { themaId: string; themaTitel: string; jaarVan: number; jaarTot: number };

export type PlanDeel<A extends InPlan> = {
  thema: { id: string; titel: string; isVervallen: boolean };
  acties: A[];
};

/** The acties that run in `jaar`, by thema: in the order of the agenda, then those whose thema is vervallen. */
export function planFor<A extends InPlan>(
  acties: readonly A[],
  themas: readonly { id: string; titel: string }[],
  jaar: number,
): PlanDeel<A>[] {
  const inYear = acties.filter(({ jaarVan, jaarTot }) => jaarVan <= jaar && jaar <= jaarTot);
  const vervallen = new Map(
    inYear
      .filter(({ themaId }) => !themas.some(({ id }) => id === themaId))
      .map(({ themaId, themaTitel }) => [themaId, { id: themaId, titel: themaTitel, isVervallen: true }]),
  );
  return [...themas.map(({ id, titel }) => ({ id, titel, isVervallen: false })), ...vervallen.values()]
    .map((thema) => ({ thema, acties: inYear.filter(({ themaId }) => themaId === thema.id) }))
    .filter((deel) => deel.acties.length > 0);
}

/** The themas an actie can be put under: those of the agenda, and the one it has even when that is vervallen. */
export function themaChoices(
  themas: readonly { id: string; titel: string }[],
  actie: { themaId: string; themaTitel: string } | undefined,
) {
  const choices = themas.map(({ id, titel }) => ({ id, titel, isVervallen: false }));
  if (actie === undefined || themas.some(({ id }) => id === actie.themaId)) return choices;
  return [...choices, { id: actie.themaId, titel: actie.themaTitel, isVervallen: true }];
}
