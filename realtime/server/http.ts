/** The HTTP side: headers, sessions, files and pages, in the order in which a request meets them. */
import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Session } from "../../app/access/session.server";
import type { RequestContext, Services } from "../../app/http/services.server";
import { rememberTaal } from "../../app/taal/taal.server";
import type { Database } from "../../db/client";
import { faultsAsProblems, isApi, openToAll, refuseApiWrites, refuseTrailingSlash, sendProblem } from "./api-problems";
import { isAllowedOrigin } from "./origin";
import { pageCache } from "./page-cache";
import { securityHeaders } from "./security-headers";

/** Where pages come from: the built bundle, or Vite while developing. */
export type Pages = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the files of the browser: the built ones, or Vite's. */
  assets: express.RequestHandler;
};

/** Nothing a form of ours sends is larger. */
const MAX_BODY_BYTES = 256 * 1024;

/** What a form can be sent as; a body of another type could not be read as one. */
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

const WRONG_ADDRESS =
  "Dit adres klopt niet. Begin opnieuw op de beginpagina. / This address is not right. Start again from the home page.";

type AppParts = {
  pages: Pages;
  health: express.Router;
  countChanges: Database["countChanges"];
  isDevelopment: boolean;
};

export function createApp(services: Services, { pages, health, countChanges, isDevelopment }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");

  app.use((_req, res, next) => {
    res.locals["verwijzing"] = randomBytes(4).toString("hex");
    next();
  });
  app.use(securityHeaders(services.env, isDevelopment));
  app.use("/api", refuseApiWrites);
  app.use(refuseForeignWrites(services));
  app.use(health);
  app.use(settleHost(services.env.baseUrl));
  app.use(refuseFrameworkEntrances);
  app.use(compression());
  app.use("/api/v1", openToAll, refuseTrailingSlash, faultsAsProblems);
  app.use(pages.assets);
  app.use(refuseUnfitBodies);
  app.use(async (req, res, next) => {
    try {
      res.locals["session"] = null;
      if (isApi(req)) return next();
      const session = await services.sessions.find(req.headers.cookie);
      res.locals["session"] = session;
      const taal = await rememberTaal(req.query["taal"], services.env.mode === "productie");
      if (taal !== null) res.append("Set-Cookie", taal);
      // What a page asks by itself is no use of the session: it would last as long as the page is open.
      if (session !== null && req.headers["x-background"] === undefined) {
        services.sessions.noteUse(session.idHash);
        if (session.refresh !== null) res.append("Set-Cookie", session.refresh);
      }
      res.vary("Cookie");
      res.setHeader("Cache-Control", session === null ? "no-cache" : "private, no-store");
      next();
    } catch (error) {
      next(error);
    }
  });

  if (!isDevelopment) app.use(pageCache(countChanges));
  app.all(
    "*",
    createRequestHandler({
      build: pages.build,
      mode: isDevelopment ? "development" : "production",
      getLoadContext(_req, res): RequestContext {
        const session = res.locals["session"] as Session | null;
        return {
          ...services,
          gebruiker: session?.gebruiker ?? null,
          sessieIdHash: session?.idHash ?? null,
          verwijzing: res.locals["verwijzing"] as string,
        };
      },
    }),
  );

  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
    const isWrongAddress = error instanceof URIError;
    if (isWrongAddress && isApi(req)) return sendProblem(res, 400);
    if (isWrongAddress) return res.status(400).type("text/plain").send(WRONG_ADDRESS);
    services.log.error({ err: error, method: req.method, url: req.url }, "request failed before a page was made");
    if (res.headersSent) return res.destroy();
    if (isApi(req)) return sendProblem(res, 500);
    return res
      .status(500)
      .type("text/plain")
      .send(
        "Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw. / Something went wrong on our side. Try again in a few minutes.",
      );
  });
  return app;
}

/**
 * By these the framework gives a hydrated page its data and its routes. No page of ours is hydrated: they would be a second
 * way to everything, that nothing keeps and nobody asks for but a script.
 */
function refuseFrameworkEntrances(req: Request, res: Response, next: NextFunction): void {
  const { pathname, searchParams } = new URL(req.originalUrl, "http://site.invalid");
  const isEntrance = pathname === "/__manifest" || pathname.endsWith(".data") || searchParams.has("_data");
  if (isEntrance && isApi(req)) sendProblem(res, 404);
  else if (isEntrance)
    res
      .status(404)
      .type("text/plain")
      .send(
        "Dit adres bestaat niet. Begin opnieuw op de beginpagina. / This address does not exist. Start again from the home page.",
      );
  else next();
}

/**
 * Where the request was sent: BASE_URL, or in the demo its Host. Pages read their address after it, so anything that is
 * more than a host, and what a forwarded one says, could make one address answer with the page of another.
 */
function settleHost(baseUrl: URL | undefined): express.RequestHandler {
  return (req, res, next) => {
    const { headers, originalUrl } = req;
    delete headers["x-forwarded-host"];
    const host = baseUrl?.host ?? headers.host ?? "";
    // A whole address, an asterisk or "//elsewhere" is no path on this site, and cannot be read as one behind its host.
    if (!/^\/(?![/\\])/.test(originalUrl) || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) {
      if (isApi(req)) sendProblem(res, 400);
      else res.status(400).type("text/plain").send(WRONG_ADDRESS);
      return;
    }
    headers.host = host;
    next();
  };
}

/** A form on another site cannot act in a visitor's name, whatever its cookies. */
function refuseForeignWrites(services: Services): express.RequestHandler {
  return (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS") return next();
    if (isAllowedOrigin(req.headers, services.env.baseUrl)) return next();
    return res
      .status(403)
      .type("text/plain")
      .send(
        "Dit formulier kwam van een andere site. Wij hebben er niets mee gedaan. Vul het in op onze eigen site. / This form came from another site. We did nothing with it. Fill it in on our own site.",
      );
  };
}

/** Too large, of unknown length, or not a form at all. Every write of the site is a form. */
function refuseUnfitBodies(req: Request, res: Response, next: NextFunction): void {
  const length = Number(req.headers["content-length"] ?? 0);
  // A form without fields may come without a type: signing out has nothing to say.
  if (length === 0) req.headers["content-type"] ??= "application/x-www-form-urlencoded";
  if (req.method === "GET" || req.method === "HEAD") {
    next();
  } else if (length > MAX_BODY_BYTES || req.headers["transfer-encoding"] !== undefined) {
    res
      .status(413)
      .type("text/plain")
      .send(
        "Dit formulier is te groot. Ga terug en maak uw tekst korter. / This form is too large. Go back and make your text shorter.",
      );
  } else if (!FORM_TYPE.test(req.headers["content-type"] ?? "")) {
    res
      .status(415)
      .type("text/plain")
      .send(
        "Dit is geen formulier van deze site. Ga terug en probeer het opnieuw. / This is not a form of this site. Go back and try again.",
      );
  } else {
    // What an action refused to read is read away: the connection would be cut under the answer or the next request.
    res.on("finish", () => req.removeAllListeners("data").resume());
    next();
  }
}
