const SVG = "http://www.w3.org/2000/svg";

/** Outlines of 24 by 24, drawn with a stroke. */
const PATHS = {
  send: ["M4 12 20 4l-5 16-4-6z", "M11 14 20 4"],
  library: ["M5 4h4v16H5z", "M11 4h4v16h-4z", "m17.2 5 3.3 14.3"],
  code: ["m8 7-5 5 5 5", "m16 7 5 5-5 5", "m13.5 5-3 14"],
  clock: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 7v5l3.5 2"],
  sun: [
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
    "M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19M19 5l-1.8 1.8M6.8 17.2 5 19",
  ],
  moon: ["M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"],
  more: ["M5 12h.01M12 12h.01M19 12h.01"],
  close: ["m6 6 12 12", "M18 6 6 18"],
  copy: ["M9 9h11v11H9z", "M5 15H4V4h11v1"],
  eye: [
    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z",
    "M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  ],
  file: ["M6 3h8l4 4v14H6z", "M14 3v4h4"],
  down: ["M12 4v11", "m7 11 5 5 5-5", "M5 20h14"],
  reply: ["M4 20v-6a4 4 0 0 1 4-4h11", "m15 6 4 4-4 4"],
  open: ["M14 4h6v6", "M20 4l-9 9", "M18 14v6H4V6h6"],
  chevron: ["m6 9 6 6 6-6"],
  apps: ["M4 4h6v6H4z", "M14 4h6v6h-6z", "M4 14h6v6H4z", "M17 14v6", "M14 17h6"],
  hash: ["M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16"],
} as const;

/** The name of an icon that the page can draw. */
export type IconName = keyof typeof PATHS;

/**
 * Draws an icon in the colour of the text around it; it is hidden from screen readers, so its
 * button needs a label.
 */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  for (const outline of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline);
    svg.append(path);
  }
  return svg;
}
