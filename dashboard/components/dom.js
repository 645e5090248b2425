// Small helpers that every component shares. Text goes in as text only, never as markup.

/** An element; `props` sets properties, `on...` handlers, `class`, `style` and `data-`/`aria-` attributes. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node[name] = value;
    else if (name === "style") for (const [k, v] of Object.entries(value)) node.style.setProperty(k, v);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export const button = (kind, text, onclick, props = {}) => el("button", { class: kind, type: "button", onclick, ...props }, text);

/** The nearest ancestor that scrolls, across shadow roots. */
export function scroller(node) {
  let at = node;
  while (at) {
    at = at.assignedSlot ?? at.parentNode ?? at.host;
    if (!(at instanceof Element)) continue;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return document.scrollingElement;
}

/** Columns stack below this width of the window. */
export const isNarrow = () => window.innerWidth < 768;

/** Keep `root` (exactly or at most) as high as the window below its top, and at least `least` pixels. */
export function fillHeight(root, least, exactly = true) {
  root.exactly = exactly;
  const fit = () => {
    const box = scroller(root);
    const top = root.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    const height = isNarrow() ? "" : `${Math.max(least, Math.floor(box.clientHeight - top - 14))}px`;
    if (root.fits === height + root.exactly) return;
    root.fits = height + root.exactly;
    Object.assign(root.style, root.exactly ? { height, maxHeight: "" } : { height: "", maxHeight: height });
    root.resized?.();
  };
  fit();
  requestAnimationFrame(fit);
  if (root.fitted) return;
  root.fitted = new ResizeObserver(fit);
  root.fitted.observe(scroller(root).firstElementChild ?? document.body);
  window.addEventListener("resize", fit);
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A button that puts `text()` into the clipboard and says so. */
export function copier(name, title, text, done) {
  const label = el("span", { "aria-live": "polite" }, name);
  return button("tool", label, async () => {
    label.textContent = (await copied(text())) ? done : "This browser does not let pages copy";
    setTimeout(() => (label.textContent = name), 2500);
  }, { title });
}

export const copyLink = () => copier("Copy link", "Copy a link to exactly this view", viewAddress, "Link copied");

const publicLink = () => document.querySelector("a.envoyage-address");

/** The address of this view for others: the public one where the host names it, never that of a frame. */
export function viewAddress() {
  const url = new URL(publicLink()?.href ?? location.href);
  url.search = location.search;
  for (const own of ["embed", "embed_options"]) if (url.searchParams.has(own)) url.searchParams.delete(own);
  return url.href;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el("textarea", { style: { position: "fixed", opacity: "0" } });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** Save a file. */
export function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Streamlit: the payload that Python sent as the bytes of its JSON. */
export const received = (data) => JSON.parse(new TextDecoder().decode(data));

/**
 * Streamlit: a function that sends events as the trigger `act`. The shown days travel with each, since they go
 * into the address without Streamlit knowing.
 */
export function sender(setTriggerValue) {
  watchHistory();
  freshLink();
  return (event) => setTriggerValue("act", { ...event, win: new URLSearchParams(location.search).get("win") });
}

/** The link out of a frame follows what is shown, also what Streamlit does not know. */
function freshLink() {
  if (window.envoyageLink) return;
  window.envoyageLink = true;
  const refresh = (event) => {
    const link = publicLink();
    if (link?.contains(event.target)) link.href = viewAddress();
  };
  for (const kind of ["pointerdown", "focusin"]) document.addEventListener(kind, refresh, true);
}

/** The visit that the address says is open, without its words (`sel` in dashboard/state.py); null for none. */
export const openVisit = () => new URLSearchParams(location.search).getAll("sel").at(-1)?.replace(/(.)\.[0-9a-f]{10}$/, "$1") || null;

/** Call `seen` when the address changes, whoever changes it, as long as `root` is on the page. */
export function onAddress(root, seen) {
  const gone = new AbortController();
  const look = () => (root.isConnected ? seen() : gone.abort());
  for (const kind of ["popstate", "envoyage-address"]) window.addEventListener(kind, look, { signal: gone.signal });
}

/**
 * Tell of every new address; and let one action be one entry of history. On its way to another page Streamlit first
 * writes the new query, then the new path: Back would stop between the two, at the old page with the query of the
 * new one.
 */
function watchHistory() {
  if (window.envoyageHistory) return;
  window.envoyageHistory = true;
  const push = history.pushState.bind(history);
  let acted = true;
  for (const kind of ["pointerdown", "keydown", "input"]) window.addEventListener(kind, () => (acted = true), true);
  history.pushState = (...entry) => {
    if (acted) push(...entry);
    else history.replaceState(...entry);
    acted = false;
    window.dispatchEvent(new Event("envoyage-address"));
  };
}
