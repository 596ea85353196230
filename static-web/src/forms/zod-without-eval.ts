/**
 * To be imported before a schema is made: zod tries to compile schemas with `new Function`, which the site's content
 * security policy forbids and the browser reports.
 */
import { config } from 'zod';

config({ jitless: true });
