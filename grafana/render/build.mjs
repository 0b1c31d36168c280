// Makes one bundle of Grafana's libraries and what is ours. Argument: the folder it goes into.
import { build } from 'esbuild';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const into = process.argv[2];
const grafana = join(here, 'node_modules/@grafana');

await mkdir(into, { recursive: true });
await copyFile(join(here, 'page.html'), join(into, 'index.html'));
await cp(join(grafana, 'ui/dist/public/img'), join(into, 'public/build/img'), { recursive: true });
await build({
  entryPoints: [join(here, 'src/main.jsx')],
  outfile: join(into, 'main.js'),
  bundle: true,
  format: 'iife',
  minify: true,
  loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.png': 'dataurl' },
  jsx: 'automatic',
  logLevel: 'error',
  define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
  alias: {
    'react-router-dom-v5-compat': join(here, 'node_modules/react-router-dom'),
    // Grafana draws tables and reads Prometheus with these; its packages do not offer them to others by name.
    'grafana-table': join(grafana, 'ui/dist/esm/components/Table/TableNG/TableNG.mjs'),
    'grafana-prometheus-frames': join(grafana, 'prometheus/dist/esm/result_transformer.mjs'),
    'grafana-prometheus-variables': join(grafana, 'prometheus/dist/esm/metric_find_query.mjs'),
    'grafana-prometheus-escaping': join(grafana, 'prometheus/dist/esm/escaping.mjs'),
  },
});
