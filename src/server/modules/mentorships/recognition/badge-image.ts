/** A rosette with a loop in it, drawn so that it reads at 48 pixels as well. */
const drawing = `<title>%TITLE%</title>
<path fill="#0b6a6f" d="M74 150 58 232l42-24 42 24-16-82z"/>
<circle cx="100" cy="92" r="82" fill="#0f8387"/>
<circle cx="100" cy="92" r="66" fill="#f3fbfa"/>
<path fill="none" stroke="#0f8387" stroke-width="12" stroke-linecap="round" d="M64 92a18 18 0 1 1 36 0 18 18 0 1 0 36 0"/>
<circle cx="100" cy="92" r="9" fill="#e0792b"/>`;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A picture that carries its credential, for shops of badges that take files (Open Badges 3.0,
 * 5.3.2.2: the compact JWS is the attribute `verify`).
 * @param title read aloud in place of the picture
 * @param credential compact JWS
 * @returns SVG
 */
export function badgeImage(title: string, credential: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 200 240" width="400" height="480" role="img">
<openbadges:credential verify="${escapeXml(credential)}"/>
${drawing.replace('%TITLE%', () => escapeXml(title))}
</svg>
`;
}
