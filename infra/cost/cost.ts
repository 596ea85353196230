/**
 * `npm run cost`: what is billed in a month for production and development, and production meter by meter, from the
 * templates themselves. `-- --params infra/dev.bicepparam` another deployment alone, `-- --json` for programs,
 * `-- --markdown` writes the tables of infra/README.md, `-- --refresh` asks the Azure Retail Prices API first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '#shared/errors.ts';
import { billTextOf, calculate, jsonOf, markdownOf, PRICES_FILE, textOf } from './calculate.ts';
import { CASES } from './drivers.ts';
import { readPrices, writePrices } from './prices.ts';
import { refreshPrices } from './refresh.ts';
import { betweenMarkers } from './render.ts';
import { RETAIL_PRICES } from './retail-prices.ts';

const INFRA = path.dirname(import.meta.dirname);
const README = path.join(INFRA, 'README.md');
const PRODUCTION = path.join(INFRA, 'prod.bicepparam');

try {
  const { values } = parseArgs({
    options: {
      params: { type: 'string' },
      refresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
    },
  });
  if (values.refresh) await refresh();
  const params = values.params ?? PRODUCTION;
  const calculation = await calculate(params);
  if (values.json) {
    console.log(jsonOf(calculation, params));
  } else if (values.markdown) {
    writeFileSync(README, betweenMarkers(readFileSync(README, 'utf8'), markdownOf(calculation)));
    console.log(`${path.relative(process.cwd(), README)} is up to date.`);
  } else {
    if (values.params === undefined) console.log(`The bill of a month\n\n${billTextOf(calculation)}\n`);
    console.log(`A month of ${path.relative(process.cwd(), params)}`);
    for (const title of Object.values(CASES)) console.log(`  ${title}`);
    console.log(`\n${textOf(calculation)}`);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

/** Nothing is written unless every price was asked for. */
async function refresh(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const options = { address: RETAIL_PRICES, pauseMs: 250 };
  console.error(`Reading prices from ${options.address} …`);
  const { snapshot, changes } = await refreshPrices(readPrices(PRICES_FILE), options, today);
  writePrices(PRICES_FILE, snapshot);
  console.error(changes.length === 0 ? 'No price has changed.' : changes.join('\n'));
}
