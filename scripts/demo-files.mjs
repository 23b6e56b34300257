// Files for the demo, made from numbers so that none has to be kept: landscapes as PNG, speech-like sound as WAV, a page as PDF.
import { crc32 as crcOfZlib, deflateSync } from "node:zlib";

function crc32(bytes) {
  if (crcOfZlib) return crcOfZlib(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const mix = (a, b, share) => a.map((value, i) => value + (b[i] - value) * Math.min(1, Math.max(0, share)));

export const scenes = {
  lake: { sky: [[108, 160, 220], [206, 226, 240]], sun: [0.72, 0.3, [255, 246, 214]], hills: [[126, 158, 172], [86, 132, 116], [58, 104, 84]], water: [[120, 170, 200], [48, 96, 140]] },
  dusk: { sky: [[70, 62, 118], [246, 176, 132]], sun: [0.36, 0.48, [255, 220, 160]], hills: [[128, 88, 120], [88, 62, 96], [52, 42, 72]], water: [[232, 160, 130], [84, 66, 112]] },
  meadow: { sky: [[136, 188, 232], [236, 242, 232]], sun: [0.2, 0.22, [255, 250, 228]], hills: [[150, 180, 150], [124, 168, 92], [92, 142, 62]], water: null },
  forest: { sky: [[168, 196, 190], [232, 232, 214]], sun: [0.58, 0.26, [255, 248, 220]], hills: [[120, 152, 140], [74, 116, 94], [36, 74, 58]], water: null },
};

// A landscape of hills one behind the other.
export function landscape(scene, width = 960, height = 640) {
  const { sky, sun, hills, water } = scenes[scene];
  const phase = scene.charCodeAt(0) + scene.length;
  const ridge = (layer, x) => 0.5 + 0.11 * layer + (0.07 - 0.012 * layer) * Math.sin(x * (3 + layer * 1.7) + phase + layer * 2.1)
    + 0.025 * Math.sin(x * (11 + layer * 5) + phase * 2);
  const rows = Buffer.alloc(height * (1 + 3 * width));
  let at = 0;
  for (let row = 0; row < height; ++row) {
    const y = row / height;
    rows[at++] = 0; // no filter
    for (let column = 0; column < width; ++column) {
      const x = column / width;
      let color = mix(sky[0], sky[1], y * 1.7);
      const far = Math.hypot((x - sun[0]) * width, (y - sun[1]) * height) / height;
      color = mix(color, sun[2], far < 0.055 ? 1 : 0.45 * Math.exp(-(far - 0.055) * 9));
      hills.forEach((hill, layer) => {
        if (y > ridge(layer, x)) color = mix(hill, mix(hill, [0, 0, 0], 0.35), (y - ridge(layer, x)) * 1.6);
      });
      if (water && y > 0.8 + 0.012 * Math.sin(x * 5 + phase))
        color = mix(mix(water[0], water[1], (y - 0.8) * 5), sun[2], 0.5 * Math.exp(-Math.abs(x - sun[0]) * 16) * (0.6 + 0.4 * Math.sin(row * 0.7)));
      for (const value of color) rows[at++] = Math.round(value);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

// 16 kHz, mono, 16 bits, as the client records; and its waveform, a byte a bar.
export function speech(seconds) {
  const rate = 16000;
  const count = Math.round(seconds * rate);
  const sound = Buffer.alloc(44 + 2 * count);
  sound.write("RIFF", 0, "latin1");
  sound.writeUInt32LE(36 + 2 * count, 4);
  sound.write("WAVEfmt ", 8, "latin1");
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(rate, 24);
  sound.writeUInt32LE(2 * rate, 28);
  sound.writeUInt16LE(2, 32);
  sound.writeUInt16LE(16, 34);
  sound.write("data", 36, "latin1");
  sound.writeUInt32LE(2 * count, 40);
  const loudness = (time) => Math.max(0, Math.sin(time * 7.3) * 0.5 + Math.sin(time * 2.1 + 1) * 0.4 + 0.25) * Math.min(1, time * 4, (seconds - time) * 4);
  for (let i = 0; i < count; ++i) {
    const time = i / rate;
    const pitch = 2 * Math.PI * time * (140 + 18 * Math.sin(time * 3));
    const voice = Math.sin(pitch) * 0.5 + Math.sin(2 * pitch) * 0.25 + Math.sin(3 * pitch) * 0.15;
    sound.writeInt16LE(Math.round(9000 * voice * loudness(time)), 44 + 2 * i);
  }
  const bars = Buffer.from(Array.from({ length: 48 }, (_, bar) => Math.min(255, Math.round(255 * loudness(((bar + 0.5) * seconds) / 48)))));
  return { bytes: sound, durationMs: Math.round(seconds * 1000), waveform: bars.toString("base64") };
}

// One page with a few lines of plain letters.
export function page(lines) {
  const words = lines.map((line, i) => `1 0 0 1 72 ${740 - 24 * i} Tm (${line.replace(/[()\\]/g, "\\$&")}) Tj`).join("\n");
  const stream = `BT /F1 14 Tf\n${words}\nET`;
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, "latin1");
}
