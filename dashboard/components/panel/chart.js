// A chart of the page, drawn by plotly, as a picture to take away.

import { button, el } from "../dom.js";
import { saveDrawing, sheet } from "../drawing.js";

const [HEAD, AIR] = [40, 24]; // other programs have other fonts, whose labels need more room

/** Buttons that save a chart: its title, and the key of Streamlit's element that holds it. */
export const pictures = (picture) =>
  el("p", { class: "pictures quiet" }, "The chart as a picture",
    ...["png", "svg"].map((kind) => button("tool", kind.toUpperCase(), (event) => saveChart(event.currentTarget, picture, kind), { title: `Save the chart as ${kind.toUpperCase()}` })));

/** Plotly is loaded after the page: the chart in a box, once its marks are drawn, or null if the button has gone. */
async function drawn(node, box) {
  while (node.isConnected) {
    const chart = document.querySelector(`${box} .js-plotly-plot:has(.main-svg .trace)`);
    if (chart) return chart;
    await new Promise((later) => setTimeout(later, 50));
  }
  return null;
}

/** Plotly draws in layers that hold all their styles: one upon the other they are the chart. */
async function saveChart(node, [title, key], kind) {
  const chart = await drawn(node, `.st-key-${key.replace(/[^\w-]/g, "-")}`);
  if (!chart) return;
  const { width, height } = chart.getBoundingClientRect();
  const svg = sheet(node, title, width + 2 * AIR, HEAD + height);
  for (const layer of chart.querySelectorAll(".main-svg")) {
    const copy = layer.cloneNode(true);
    for (const [key, value] of Object.entries({ x: AIR, y: HEAD, overflow: "visible" })) copy.setAttribute(key, value);
    svg.append(copy);
  }
  saveDrawing(svg, title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"), kind);
}
