import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "../../app/env.server";

/** The security headers of every answer: pages, redirects, errors and files. */
export function securityHeaders(env: Env, isDevelopment: boolean): RequestHandler {
  const isHttps = env.baseUrl?.protocol === "https:";
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Vite injects styles while developing; a built page has none.
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:", new URL(env.tileUrl.replace(/[{}]/g, "")).origin],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
}
