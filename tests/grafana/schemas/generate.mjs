// JSON Schemas of dashboards and panel options, made from the TypeScript types that Grafana publishes for each version
// (npm @grafana/schema, Apache-2.0). What it writes is committed: the tests need neither node nor a network.
//
//     cd tests/grafana/schemas && npm ci --ignore-scripts && npm run generate
//
// To take another version: change it in package.json, `npm install --ignore-scripts`, generate, and run tests/grafana.
import { readFileSync, writeFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const here = dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

// The type of a panel in a dashboard, and the folder and file prefix that its types have.
const PANELS = {
  barchart: "BarChart",
  bargauge: "BarGauge",
  gauge: "Gauge",
  geomap: "Geomap",
  heatmap: "Heatmap",
  nodeGraph: "NodeGraph",
  piechart: "PieChart",
  stat: "Stat",
  "state-timeline": "StateTimeline",
  "status-history": "StatusHistory",
  table: "Table",
  text: "Text",
  timeseries: "TimeSeries",
};

// 11.6 names its files otherwise than 12 and 13.
function typesOf(root) {
  const modern = join(root, "dist/types");
  return existsSync(modern)
    ? {
        dashboard: join(modern, "raw/dashboard/x/types.gen.d.ts"),
        panel: (prefix) => join(modern, `raw/composable/${prefix.toLowerCase()}/panelcfg/x/types.gen.d.ts`),
        common: join(modern, "common/common.gen"),
      }
    : {
        dashboard: join(root, "dist/esm/raw/dashboard/x/dashboard_types.gen.d.ts"),
        panel: (prefix) =>
          join(root, `dist/esm/raw/composable/${prefix.toLowerCase()}/panelcfg/x/${prefix}PanelCfg_types.gen.d.ts`),
        common: join(root, "dist/esm/common/common.gen"),
      };
}

function schema(path, type) {
  return createGenerator({ path, type, skipTypeCheck: true }).createSchema(type);
}

// A type says of an option with a default that it is there; a dashboard may leave it out. Descriptions are not checked.
function trimmed(part, dropRequired) {
  if (Array.isArray(part)) return part.map((one) => trimmed(one, dropRequired));
  if (part === null || typeof part !== "object") return part;
  const kept = Object.entries(part).filter(
    ([key, value]) =>
      !(["description", "deprecated", "$schema", "default"].includes(key) && typeof value !== "object") &&
      !(dropRequired && key === "required" && Array.isArray(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, trimmed(value, dropRequired)]));
}

// The package speaks of itself by name, and has some types twice under it: the plain ones are meant.
function panelTypes(types, prefix, folder) {
  const path = join(folder, `${prefix}.ts`);
  const text = readFileSync(types.panel(prefix), "utf8");
  writeFileSync(path, text.replace("from '@grafana/schema'", `from '${types.common}'`));
  return { path, hasFieldConfig: /export (declare )?(interface|type) FieldConfig\b/.test(text) };
}

for (const [version, source] of Object.entries(manifest.dependencies).filter(([name]) => /^\d/.test(name))) {
  const types = typesOf(join(here, "node_modules", version));
  const folder = mkdtempSync(join(here, "build-"));
  try {
    const parts = [`"source": ${JSON.stringify(`${source.replace("npm:", "")}, Apache-2.0`)}`];
    parts.push(`"dashboard": ${JSON.stringify(trimmed(schema(types.dashboard, "Dashboard"), false))}`);
    for (const [panel, prefix] of Object.entries(PANELS)) {
      const { path, hasFieldConfig } = panelTypes(types, prefix, folder);
      for (const type of hasFieldConfig ? ["Options", "FieldConfig"] : ["Options"]) {
        parts.push(`"${panel} ${type}": ${JSON.stringify(trimmed(schema(path, type), true))}`);
      }
    }
    writeFileSync(join(here, `${version}.json`), `{\n${parts.join(",\n")}\n}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
