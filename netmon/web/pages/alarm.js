// The audible alarm: asks for the page again in place, and sounds while something grave is open that nobody has
// acknowledged. What can be heard is made here, so nothing is loaded. Without it the page is the front page as it is.
"use strict";
(() => {
  const REFRESH = 15000, LOST_AFTER = 60000, SILENCE = 600000, PERIOD = 2500;
  const KEY = "netmon-alarm";
  const root = document.documentElement;
  const AudioOf = window.AudioContext || window.webkitAudioContext;
  let audio = null, answered = Date.now();

  function kept() {
    try {
      const said = JSON.parse(localStorage.getItem(KEY) || "{}");
      return { until: Number(said.until) || 0, ids: Array.isArray(said.ids) ? said.ids : [] };
    } catch {
      return { until: 0, ids: [] };
    }
  }

  // What there is to sound for: incidents, and netmon itself where it does not answer any more.
  function reasons() {
    const panel = document.getElementById("alarm");
    const ids = panel ? (panel.dataset.sounding || "").split(" ").filter(Boolean) : [];
    return Date.now() - answered > LOST_AFTER ? ids.concat("netmon") : ids;
  }

  function state() {
    const all = reasons(), silenced = kept();
    if (!all.length) return "quiet";
    const heard = Date.now() < silenced.until ? silenced.ids : [];
    return all.every((id) => heard.includes(id)) ? "silenced" : "sounding";
  }

  function show() {
    const now = state();
    root.dataset.alarm = now;
    root.dataset.lost = String(reasons().includes("netmon"));
    root.dataset.audio = audio && audio.state === "running" ? "running" : "blocked";
    return now;
  }

  // Two notes, like a telephone: told from the hum of a machine room, and from the beep of its machines.
  function note(frequency, after, lasts) {
    const tone = audio.createOscillator(), volume = audio.createGain(), at = audio.currentTime + after;
    tone.type = "triangle";
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.8, at + 0.02);
    volume.gain.setValueAtTime(0.8, at + lasts - 0.05);
    volume.gain.linearRampToValueAtTime(0, at + lasts);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + lasts);
  }

  function beat() {
    if (show() !== "sounding" || root.dataset.audio !== "running") return;
    note(880, 0, 0.35);
    note(660, 0.4, 0.35);
    root.dataset.beats = String((Number(root.dataset.beats) || 0) + 1);
  }

  async function wake() {
    audio = audio || new AudioOf();
    if (audio.state !== "running") await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 500))]);
    show();
  }

  async function refresh() {
    const limit = new AbortController(), timer = setTimeout(() => limit.abort(), REFRESH);
    try {
      // Not location.href: it may hold a user and a password, with which a browser refuses to fetch.
      const page = location.origin + location.pathname + location.search;
      const answer = await fetch(page, { cache: "no-store", credentials: "same-origin", signal: limit.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of ["main", ".asof"]) {
        const old = document.querySelector(part), next = fresh.querySelector(part);
        if (old && next) old.replaceWith(document.adoptNode(next));
      }
      answered = Date.now();
    } catch {
      // It is told when it has lasted: see reasons().
    }
    clearTimeout(timer);
    beat();
  }

  document.addEventListener("click", (click) => {
    wake();
    if (click.target.closest && click.target.closest("#alarm-silence")) {
      localStorage.setItem(KEY, JSON.stringify({ until: Date.now() + SILENCE, ids: reasons() }));
      show();
    }
  });
  document.addEventListener("keydown", wake);
  if (AudioOf) wake();
  beat();
  setInterval(beat, PERIOD);
  setInterval(refresh, REFRESH);
})();
