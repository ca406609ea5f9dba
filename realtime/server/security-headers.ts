import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "../../app/env.server";

/** What no page of ours asks of a browser, nor may anything that gets into one. */
const UNUSED_FEATURES = ["camera", "microphone", "geolocation", "payment", "usb", "display-capture", "browsing-topics"];

/** The security headers of every answer: pages, redirects, errors and files. */
export function securityHeaders(env: Env, isDevelopment: boolean): RequestHandler {
  const isHttps = env.baseUrl?.protocol === "https:";
  const setHeaders = helmet({
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
  return (req, res, next) => {
    res.setHeader("Permissions-Policy", UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "));
    setHeaders(req, res, next);
  };
}
