import QRCode from 'qrcode'

/** A QR code as an SVG document, with the quiet zone that cameras want. */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
}
