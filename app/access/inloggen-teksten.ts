import { defineTeksten } from "../taal/taal";

export const inloggenTeksten = defineTeksten({
  nl: {
    titel: "Inloggen",
    demoUitleg: "Dit is een demonstratie. Kies als wie u wilt rondkijken. U hebt geen wachtwoord nodig.",
    nietBeschikbaar: "Inloggen kan nog niet. Lezen kan wel, zonder in te loggen.",
    alsPersoon: (naam: string) => `Inloggen als ${naam}`,
    rol: { bewoner: "bewoner", gebiedsteam: "gebiedsteam", wethouder: "wethouder", beheerder: "beheerder" },
  },
  en: {
    titel: "Sign in",
    demoUitleg: "This is a demonstration. Choose who you want to look around as. You do not need a password.",
    nietBeschikbaar: "Signing in is not possible yet. You can read everything without signing in.",
    alsPersoon: (naam: string) => `Sign in as ${naam}`,
    rol: { bewoner: "resident", gebiedsteam: "area team", wethouder: "alderman", beheerder: "administrator" },
  },
});
