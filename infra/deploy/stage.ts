import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import { CURRENT, shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { PACKAGE_ENGINES } from './node-versions.ts';

interface PackageJson {
  name: string;
  version: string;
  main: string;
  dependencies: Record<string, string>;
}

/** The only package that cannot be bundled: a native library, which is loaded from its place in node_modules. */
const NATIVE = 'onnxruntime-node';

/**
 * What runs of the packages in node_modules: their CommonJS, and of the native libraries the one for the platform of
 * Azure Functions (all platforms are 288 MB; the others and what `onnxruntime-node` needs to install itself stay here).
 */
const MODULES: Record<string, string[]> = {
  [NATIVE]: ['package.json', 'dist/*.js', 'bin/napi-v*/linux/x64/*'],
  'onnxruntime-common': ['package.json', 'dist/cjs/**/*.{js,json}'],
};

/**
 * Lays out, in an empty folder, exactly what runs in Azure: host.json, package.json, the bundled functions of both apps, the
 * files of the documentation's page, the catalogue, the recommenders, the shipped model, and node_modules with the native library alone. Without source maps: the bundles keep names and lines of the
 * code (they are not minified), and the maps would make up two thirds of what a cold start has to fetch and unpack.
 */
export function stageFunctions(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = (...patterns: string[]): void => {
    for (const pattern of patterns) {
      const files = globSync(pattern, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
      if (files.length === 0) throw new NiabError('not-built', `There is nothing to package at ${pattern}.`);
      for (const file of files) {
        const from = path.join(file.parentPath, file.name);
        cpSync(from, path.join(folder, path.relative(root, from)));
      }
    }
  };

  copy('host.json', 'dist/functions/**/*.js', 'dist/functions/functions.json');
  copy('dist/functions/docs/*', 'dist/functions/catalogue/**', 'dist/functions/recommenders/*');
  // Without the model card, which is for people.
  copy(`${path.relative(root, shippedModelDirectory(path.join(root, 'ml/models')))}/*.{json,gz,onnx}`);
  copy(`ml/models/${CURRENT}`);
  for (const [name, files] of Object.entries(MODULES))
    copy(...files.map((file) => `node_modules/${name}/${file}`));
  writeFileSync(path.join(folder, 'package.json'), packageJson(root));
}

/** The project's package.json with what the host reads of it, and the one dependency that is not bundled. */
function packageJson(root: string): string {
  const { name, version, main, dependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as PackageJson;
  const content = {
    name,
    version,
    private: true,
    type: 'module',
    main,
    engines: { node: PACKAGE_ENGINES },
    dependencies: { [NATIVE]: dependencies[NATIVE] },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
