// A drawing (SVG) as a file to take away: as it is, or as PNG.

import { save } from "./dom.js";

export function shape(name, props, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(props)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A colour or font of the page's theme where `node` stands, by Streamlit's name for it. */
export const themed = (node, name, other = "#000") => getComputedStyle(node).getPropertyValue(`--st-${name}`).trim() || other;

/** A drawing with a title in the colours of the page where `node` stands. */
export function sheet(node, title, width, height) {
  const svg = shape("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, "font-family": themed(node, "font", "system-ui, sans-serif"), "font-size": 13 });
  svg.append(
    shape("rect", { width, height, fill: themed(node, "background-color") }),
    shape("text", { x: 10, y: 24, fill: themed(node, "text-color"), "font-size": 18, "font-weight": 650 }, title),
  );
  return svg;
}

/** Save a drawing, an SVG with width and height, as the file `name`; `kind` is svg or png. */
export async function saveDrawing(svg, name, kind) {
  const source = new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
  save(kind === "svg" ? source : await rendered(source, svg.getAttribute("width"), svg.getAttribute("height")), `${name}.${kind}`);
}

async function rendered(source, width, height) {
  const [image, canvas, address] = [new Image(), document.createElement("canvas"), URL.createObjectURL(source)];
  image.src = address;
  await image.decode();
  Object.assign(canvas, { width: 2 * width, height: 2 * height });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
