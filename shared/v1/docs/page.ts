/** The interactive documentation: Swagger UI from files of our own, nothing from elsewhere. */

/** Where its files are, below the host. */
const FILES = '/api/docs';

export const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>NIAB prediction API</title>
    <link rel="icon" type="image/png" href="${FILES}/favicon-32x32.png" />
    <link rel="stylesheet" href="${FILES}/swagger-ui.css" />
    <link rel="stylesheet" href="${FILES}/page.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="${FILES}/swagger-ui-bundle.js"></script>
    <script src="${FILES}/start.js"></script>
  </body>
</html>
`;

/** What is started in the page; a secret that was typed in is forgotten with it. */
export const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/**
 * The page runs its own scripts and asks its own host. Pictures in the style sheet are `data:` addresses.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
