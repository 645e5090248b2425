// Numbers and days in words.

import { dayOf } from "./days.js";
import { words } from "../components/gantt/scale.js";

export const plural = (many, one) => `${many.toLocaleString("en-US")} ${many === 1 ? one : `${one}s`}`;

const FULL = { month: "long", day: "numeric", year: "numeric" };

/** Two ISO days, both included. */
export const daySpan = (first, last) => (first === last ? [first] : [first, last]).map((iso) => words(dayOf(iso), FULL)).join(" – ");
