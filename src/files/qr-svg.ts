import QRCode from 'qrcode'

/** A QR code as an SVG document, with the quiet zone that cameras want. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
}

/** The same as one path without a quiet zone, in as few strokes as it takes: for print, where hundreds stand in one file. */
export function qrPath(text: string): string {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const isDark = (x: number, y: number) => x < size && data[y * size + x] !== 0
  let path = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = x
      while (isDark(x, y)) x += 1
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`
}
