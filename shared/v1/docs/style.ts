/** What the page of the documentation looks like beside Swagger UI's own style sheet, which is made for wide screens. */
export const STYLE = `/* Leads to an address that does not exist: the licence has no page. */
.swagger-ui .info__license { display: none; }
/* No answer links to another call. */
.swagger-ui .response > td.response-col_links, .swagger-ui .responses-header .response-col_links { display: none; }
@media (max-width: 640px) {
  .swagger-ui .wrapper, .swagger-ui .opblock .opblock-section-header { padding-left: 8px; padding-right: 8px; }
  .swagger-ui .responses-inner { padding: 8px; }
  .swagger-ui .responses-header { display: none; }
  .swagger-ui .response, .swagger-ui .response > td { display: block; min-width: 0; padding-top: 4px; width: 100%; }
  .swagger-ui table.headers { table-layout: fixed; width: 100%; }
  .swagger-ui table.headers td, .swagger-ui table.headers .header-col { max-width: none; overflow-wrap: anywhere; }
  .swagger-ui select { max-width: 100%; }
}
`;
