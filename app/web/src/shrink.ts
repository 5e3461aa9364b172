/** Draws a photo small, which also drops everything the camera wrote into it. */
const LONGEST = 2048;
const QUALITY = 0.82;

/** The photo as it stands upright; `null` when this browser cannot read it. */
export async function drawn(file: Blob): Promise<HTMLCanvasElement | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const brush = canvas.getContext("2d");
    if (!brush) return null;
    brush.fillStyle = "#fff"; // JPEG knows no transparency; without a ground it would turn black
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas;
  } catch {
    return null;
  }
}

/** The drawing as a file to send. */
export function jpeg(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
}
