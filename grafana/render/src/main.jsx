// Draws the dashboard that the address names: ?board=zh/netmon-duty.json&prometheus=http://…&at=SECONDS&VARIABLE=VALUE.
import { createTheme, setTimeZoneResolver, ThemeContext } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { GlobalStyles } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router-dom';

import { scene } from './board';
import { plugins } from './panels';
import { pending, Prometheus } from './prometheus';
import { furnish } from './runtime';

const QUIET = 2500;

async function draw() {
  const asked = new URLSearchParams(window.location.search);
  const theme = createTheme({ colors: { mode: 'dark' } });
  config.theme2 = theme;
  setTimeZoneResolver(() => 'browser');
  await initPluginTranslations('grafana');
  furnish(new Prometheus(asked.get('prometheus')), plugins);
  const board = await (await fetch(`boards/${asked.get('board')}`)).json();
  const drawn = scene(board, Number(asked.get('at')) * 1000, asked);
  createRoot(document.getElementById('root')).render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <MemoryRouter>
        <drawn.Component model={drawn} />
      </MemoryRouter>
    </ThemeContext.Provider>
  );
  watch(Date.now());
}

// Tells by `window.drawn` that Prometheus has not been asked for a while: then everything stands on the page.
function watch(since) {
  const busy = pending() > 0;
  if (!busy && Date.now() - since > QUIET) {
    window.drawn = true;
    return;
  }
  setTimeout(() => watch(busy ? Date.now() : since), 200);
}

draw().catch((error) => {
  window.failed = String(error?.stack ?? error);
});
